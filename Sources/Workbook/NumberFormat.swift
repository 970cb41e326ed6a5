import Store

/// What the format of a cell makes of a number, as far as it changes what the number says.
enum NumberFormat: Hashable {
  /// The number itself, however many places are shown.
  case number
  /// A hundredfold with a percent sign.
  case percent
  /// A day, or the month or year in which it lies.
  case date(Parts)
  /// A day without its year.
  case dayOfYear
  /// A time of day, or a length of time.
  case time

  /// The parts of a date that are shown.
  enum Parts: Hashable {
    case day
    case month
    case year
  }

  /// A format that needs no code: its number is the same in every workbook.
  ///
  /// 27 to 36 and 50 to 58 are those of a Chinese Excel.
  init(builtIn number: Int) {
    self =
      switch number {
      case 9, 10: .percent
      case 14, 15, 22, 30, 31: .date(.day)
      case 17, 27, 36, 50, 52, 57: .date(.month)
      case 16, 28, 29, 51, 53, 54, 58: .dayOfYear
      case 18...21, 32...35, 45...47, 55, 56: .time
      default: .number
      }
  }

  /// The format that a code describes, as `yyyy"年"m"月"` or `0.00%`: what it does with a number that is not negative.
  init(code: String) {
    let letters = Letters(code)
    if letters.isPercent {
      self = .percent
    } else if letters.year {
      self = letters.day ? (letters.month ? .date(.day) : .dayOfYear) : .date(letters.month ? .month : .year)
    } else if letters.month || letters.day {
      self = .dayOfYear
    } else {
      self = letters.time ? .time : .number
    }
  }

  /// What the letters of a code ask for.
  private struct Letters {
    var year = false
    var month = false
    var day = false
    var time = false
    var isPercent = false

    init(_ code: String) {
      let runs = Self.runs(code)
      isPercent = runs.contains { $0.first == "%" }
      for (index, run) in runs.enumerated() {
        switch run.first {
        case "y", "e": year = true
        case "d": day = day || run.count < 3
        case "h", "s": time = true
        case "m":
          // Behind hours and before seconds m means minutes.
          let isMinute =
            index > 0 && runs[index - 1].first == "h" || index + 1 < runs.count && runs[index + 1].first == "s"
          if isMinute { time = true } else { month = true }
        default: break
        }
      }
    }

    /// Runs of one letter in the first section of a code, in lower case and without what is only printed.
    private static func runs(_ code: String) -> [String] {
      var runs: [String] = []
      var before: Character?
      for letter in shown(code) {
        if letter == before, !runs.isEmpty {
          runs[runs.count - 1].append(letter)
        } else if "ymdhse%".contains(letter) {
          runs.append(String(letter))
        }
        before = "ymdhse%".contains(letter) ? letter : nil
      }
      return runs
    }

    /// The first section of a code in lower case, without quoted texts, escaped characters, brackets, exponents and General.
    private static func shown(_ code: String) -> String {
      var shown = ""
      var rest = code.lowercased()[...]
      while let letter = rest.popFirst(), letter != ";" {
        switch letter {
        case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": rest = rest.dropFirst()
        case "[":
          // [h] counts hours; [$-804], [红色] and [>100] only say how it looks.
          let inside = rest.prefix { $0 != "]" }
          if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) { shown += "h" }
          rest = rest.dropFirst(inside.count + 1)
        case "e" where rest.first == "+" || rest.first == "-": break
        case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
        case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
        case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
        default: shown.append(letter)
        }
      }
      return shown
    }
  }
}
