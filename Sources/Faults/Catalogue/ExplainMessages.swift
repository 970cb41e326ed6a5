// What `kaohe explain` says: its refusals, and the words and headings of its table.

extension Catalogue {
  static let explanations: [Entry] = [
    Entry(
      "stage-missing.last",
      en: (
        "this is not the last ledger: it has been through {stages} alone",
        "give the ledger that veto wrote, 6-veto.csv in an output folder"
      ),
      zh: ("这不是最后的总账：它只经过了 {stages}", "请给出 veto 写出的总账，即输出文件夹中的 6-veto.csv")),
    Entry(
      "unknown-unit.option",
      en: ("\"{name}\" is no unit of this scheme", "{remedy}"),
      zh: ("本方案没有“{name}”这个单位", "{remedy}")),
    Entry(
      "unknown-item.option",
      en: ("\"{name}\" is no item or bonus category of this scheme", "{remedy}"),
      zh: ("本方案没有“{name}”这个指标或加分类", "{remedy}")),
    Entry("explain.standing", en: "rank {rank} of {count}", zh: "第 {rank} 名，共 {count} 个"),
    Entry("explain.total", en: "total {total}", zh: "总分 {total}"),
    Entry("explain.tied", en: "tied with {names}", zh: "与{names}并列"),
    Entry("explain.noAwards", en: "no awards", zh: "不得评先评优"),
    Entry(
      "explain.above", en: "above: {rank} {names} with {total}, {distance} more",
      zh: "上一名：第 {rank} 名{names}，{total} 分，高 {distance}"),
    Entry(
      "explain.below", en: "below: {rank} {names} with {total}, {distance} less",
      zh: "下一名：第 {rank} 名{names}，{total} 分，低 {distance}"),
    Entry(
      "explain.ahead", en: "above: {rank} {names} with {total}, {distance} less (listed before a veto)",
      zh: "上一名：第 {rank} 名{names}，{total} 分，低 {distance}（因否决排后）"),
    Entry(
      "explain.behind", en: "below: {rank} {names} with {total}, {distance} more (listed behind for a veto)",
      zh: "下一名：第 {rank} 名{names}，{total} 分，高 {distance}（因否决排后）"),
    Entry("explain.score", en: "{score} of {marks}", zh: "{score} 分，满分 {marks}"),
    Entry("explain.atMost", en: "{score}, at most {marks}", zh: "{score} 分，至多 {marks}"),
    Entry("explain.noMarks", en: "{score}", zh: "{score} 分"),
    Entry("explain.whole", en: "the total as a whole", zh: "总分调整"),
    Entry("explain.sum", en: "total", zh: "总分"),
    Entry("explain.quiet", en: "entries without points, which --csv lists", zh: "条记录不计分，--csv 可列出"),
    Entry("explain.kind.base", en: "marks", zh: "分值"),
    Entry("explain.kind.limit", en: "limit", zh: "限额"),
    Entry("explain.kind.rescale", en: "scale", zh: "折算"),
    Entry("explain.kind.reversal", en: "taken back", zh: "冲回"),
  ]
}
