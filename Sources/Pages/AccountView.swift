import Accounts
import Faults
import Scoring

/// All points of a unit: its accounts with their lines, and what nothing happened to.
struct AccountsView {
  let accounts: [AccountView]
  /// The items that have all their marks, in one line; nil for none.
  let untouched: String?
  let sum: String

  init(_ explanation: Explanation, _ scheme: Scheme) {
    let full = explanation.accounts.filter(\.isUntouched)
    let touched = explanation.accounts.filter { account in
      !account.isUntouched && (!account.shownLines.isEmpty || account.lost ?? .zero != .zero)
    }
    accounts = touched.map { AccountView($0, scheme) }
    untouched = full.map { "\($0.id) \($0.name)" }.joined(separator: "、").unlessEmpty
    sum = "\(explanation.total)"
  }
}

extension Account {
  /// Whether a unit has all its marks and there is nothing to say about it but that.
  fileprivate var isUntouched: Bool {
    guard lost == .zero, marks ?? .zero > .zero else { return false }
    return shownLines.allSatisfy { $0.kind == .score && $0.note.isEmpty }
  }
}

/// An item, a bonus category or the total as a whole, with its lines.
struct AccountView {
  let code: String?
  let title: String?
  let score: String
  let most: String?
  let itemClause: String
  let isLoss: Bool
  let lines: [LineView]

  init(_ account: Account, _ scheme: Scheme) {
    code = account.id.unlessEmpty
    title = account.name.unlessEmpty
    score = account.sum < .zero ? account.sum.signed : "\(account.sum)"
    most = account.marks?.description
    itemClause = account.clause
    isLoss = account.lost ?? .zero > .zero
    lines = account.shownLines.map { LineView($0, of: account, scheme) }
  }
}

/// One entry: what it cost or gave, what was found, where, and what became of it.
struct LineView {
  let points: String
  let sign: String
  /// What a stage made, in words; nil for what was handed in.
  let made: Words?
  let rule: String
  let when: String
  let whose: String
  let cases: String
  let price: String?
  let why: Words?
  /// The clause, where it is another than the item's.
  let ownClause: String?
  let remark: String?
  let source: String

  /// What a reader takes for granted, and need not be told in every line.
  private static let expected: [Why.Code] = [.counted, .fullMarks]

  init(_ line: Line, of account: Account, _ scheme: Scheme) {
    // The marks are where counting begins; what follows adds to them or takes away.
    points = (line.kind == .base ? line.points?.description : line.points?.signed) ?? ""
    sign = line.kind == .base ? "" : line.points?.sign ?? ""
    switch line.kind {
    case .base, .limit, .rescale, .reversal: made = Words(Message("explain.kind.\(line.kind.name)"))
    default: made = nil
    }
    rule = line.kind == .base || line.kind == .limit ? "" : line.ruleName
    // An interval may go on in the next line behind its stroke.
    when = line.when(scheme.settings).split(separator: "/", omittingEmptySubsequences: false).joined(
      separator: "/\u{200B}")
    whose = line.whose
    cases = line.cases
    price = line.price?.description
    why = line.reason.flatMap { reason in
      Self.expected.contains(reason.code)
        ? nil : Words(chinese: reason.words(in: .chinese), english: reason.words(in: .english))
    }
    ownClause = line.clause == account.clause ? nil : line.clause.unlessEmpty
    remark = [line.note, line.approver].filter { !$0.isEmpty }.joined(separator: "；").unlessEmpty
    // A sheet most often bears the name of the department that handed it in.
    let sheet = line.source?.description ?? ""
    let folding = scheme.folding
    source = folding.folded(sheet).hasPrefix(folding.folded(line.department)) ? sheet : "\(line.department) \(sheet)"
  }
}

extension Amount {
  /// The number with its sign; a true minus, as wide as a plus.
  var signed: String { self > .zero ? "+\(self)" : self < .zero ? "−\(-self)" : "0" }

  /// The class that colours it.
  var sign: String { self > .zero ? "plus" : self < .zero ? "minus" : "" }
}
