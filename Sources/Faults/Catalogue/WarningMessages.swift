// What counts as it stands but should be looked at.

extension Catalogue {
  static let warnings: [Entry] = [
    Entry(
      "after-as-of", en: "{count} entries after {day} were left out", zh: "{day} 之后的 {count} 个条目未计入"),
    Entry(
      "one-case", en: "counts as one case, not as {quantity}: it names {key}",
      zh: "写明了{key}，按一例计，不按 {quantity} 例计"),
    Entry("no-key", en: "counts by itself: it does not name {key}", zh: "没有写明{key}，单独计算"),
    Entry("key.row", en: "its row", zh: "所在行"),
    Entry("key.unit", en: "the unit", zh: "单位"),
    Entry("key.household", en: "a household", zh: "户主"),
    Entry("key.person", en: "a person", zh: "姓名"),
    Entry("key.matter", en: "a matter", zh: "事项"),
    Entry("key.matter-and-person", en: "a matter and a person", zh: "事项和姓名"),
    Entry("key.matter-or-person", en: "a matter or a person", zh: "事项或姓名"),
    Entry("repeat", en: "counts already by {winner}", zh: "已按 {winner} 计算，不重复计"),
    Entry("repeat.claim", en: "does not count beside {kept}", zh: "已计 {kept}，此处不再计"),
    Entry(
      "excluded", en: "does not count beside {winner}, which is charged under {rule}",
      zh: "已按 {rule} 计 {winner}，此处不再计"),
    Entry(
      "found-again", en: "counts again: it was also charged by {before}, in another period",
      zh: "再次计算：{before} 在另一时段已扣过分"),
    Entry(
      "two-clauses", en: "the same household is also charged by {other}, under {rule}",
      zh: "同一户按 {rule} 也扣了分，见 {other}"),
    Entry(
      "swallowed", en: "{taken} points were found against {marks} marks; {back} are given back",
      zh: "应扣 {taken} 分，分值只有 {marks} 分，退回 {back} 分"),
    Entry(
      "better-choice",
      en: "counting these instead would give {points} more; the reading in force takes the first by date",
      zh: "如改计这几项可多得 {points} 分；现行读法按日期取最早的"),
    Entry(
      "two-categories", en: "the same matter also counts in {category}, by {other}",
      zh: "同一事项在 {category} 也计了分，见 {other}"),
    Entry("over-cap", en: "{cap} changes the sum by {points}", zh: "因限额 {cap}，合计变动 {points} 分"),
    Entry(
      "tie-at-cut.all-in",
      en: "{units} share the place at the cut of {name}; all are in, {count} for {size}",
      zh: "{units} 在“{name}”的分界处并列，全部计入，名额 {size} 个，实有 {count} 个"),
    Entry(
      "tie-at-cut.none-in", en: "{units} share the place at the cut of {name}; none of them is in",
      zh: "{units} 在“{name}”的分界处并列，均不计入"),
    Entry(
      "tie-at-cut.all-in-bottom",
      en: "{units} share the place at {name}; all are in, {count} for {size}",
      zh: "{units} 在“{name}”处并列，全部计入，应取 {size} 个，实有 {count} 个"),
    Entry(
      "tie-at-cut.none-in-bottom", en: "{units} share the place at {name}; none of them is in",
      zh: "{units} 在“{name}”处并列，均不计入"),
  ]
}
