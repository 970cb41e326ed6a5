import Faults

/// What of a workbook is larger than anything that a department hands in.
enum Excess {
  case piped(Int)
  case entries(Int, Int)
  case part(String, Int)
  case total(Int)
  case ratio(String, Int)
  case sharedTexts(Int)
  case merged(Int)

  fileprivate var fault: (variant: String, parts: KeyValuePairs<String, Phrase>) {
    switch self {
    case .piped(let limit): ("piped", ["limit": "\(limit >> 20)"])
    case .entries(let count, let limit): ("entries", ["count": "\(count)", "limit": "\(limit)"])
    case .part(let part, let limit): ("part", ["part": "\(part)", "limit": "\(limit >> 20)"])
    case .total(let limit): ("total", ["limit": "\(limit >> 20)"])
    case .ratio(let part, let limit): ("ratio", ["part": "\(part)", "limit": "\(limit)"])
    case .sharedTexts(let limit): ("texts", ["limit": "\(limit >> 20)"])
    case .merged(let limit): ("merged", ["limit": "\(limit)"])
    }
  }
}

extension Fault {
  static func tooLarge(_ name: String, _ excess: Excess) -> Fault {
    let (variant, parts) = excess.fault
    return Fault("too-large.\(variant)", at: Place(name), parts)
  }

  static func sharedTextTooLong(_ name: String, _ limit: Int) -> Fault {
    Fault("too-large.text", at: Place(name), ["limit": "\(limit)"])
  }
}
