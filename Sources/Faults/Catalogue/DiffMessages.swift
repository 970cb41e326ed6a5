// What `kaohe diff` says: its refusals, and the words of its table.

extension Catalogue {
  static let comparisons: [Entry] = [
    Entry(
      "no-scheme.output",
      en: (
        "there are no rule tables in this output", "name their folder with {option}, or run the pipeline again"
      ),
      zh: ("这个输出文件夹里没有规则表", "请用 {option} 指明规则表所在文件夹，或重新运行流程")),
    Entry(
      "other-scheme.output",
      en: (
        "the ledger is as of {day}, which these tables do not assess",
        "name the tables that it was made by with {option}"
      ),
      zh: ("总账截至 {day}，不在这些规则表的考核期内", "请用 {option} 指明生成该总账的规则表")),
    Entry(
      "no-control.output",
      en: ("the ledger has no control entry, so it may be cut short", "run the pipeline again"),
      zh: ("总账没有结尾的控制条目，可能不完整", "请重新运行流程")),
    Entry(
      "missing-column.ranking",
      en: ("the ranking has no column {column}", "run the pipeline again"),
      zh: ("排名表中没有 {column} 列", "请重新运行流程")),
    Entry(
      "key-twice.ranking",
      en: ("{unit} stands in the ranking twice", "run the pipeline again"),
      zh: ("{unit}在排名表中出现两次", "请重新运行流程")),
    Entry(
      "ranking-differs",
      en: (
        "the ranking says {found} of {unit}, and the ledger {expected}",
        "run the pipeline again: the two are not of one run"
      ),
      zh: ("排名表中{unit}是 {found}，按总账应为 {expected}", "两者不是同一次运行的结果，请重新运行流程")),
    Entry(
      "unknown-was",
      en: (
        "{own} was {name}, which the old output does not have",
        "correct the column was, or compare with the year before"
      ),
      zh: ("{own} 的原名写的是 {name}，而旧的输出中没有", "请更正“原名”一列，或与上一年的输出比较")),
    Entry(
      "nothing-in-common",
      en: (
        "the two outputs have no {what} in common",
        "compare two outputs of one assessment; was says what had another name"
      ),
      zh: ("两个输出没有共同的{what}", "请比较同一考核的两个输出；改了名的请在“原名”一列注明")),
    Entry("diff.units", en: "unit", zh: "单位"),
    Entry("diff.items", en: "item", zh: "指标"),
    Entry(
      "bad-rescored.year",
      en: (
        "this output is of {year}, and the old one of {old}", "give the old year's sheets scored under the new rules"
      ),
      zh: ("这个输出是 {year} 年的，而旧的是 {old} 年的", "请给出旧年份的报表按新规则计分的输出")),
    Entry(
      "bad-rescored.units",
      en: ("this output has other units than the old one", "give the old year's sheets scored under the new rules"),
      zh: ("这个输出的单位与旧的不同", "请给出旧年份的报表按新规则计分的输出")),
    Entry(
      "bad-rescored.items",
      en: ("this output has no {items}", "give the old year's sheets scored under the new rules"),
      zh: ("这个输出没有 {items}", "请给出旧年份的报表按新规则计分的输出")),
    Entry(
      "veto-is-no-more",
      en: (
        "the veto {rule} of the old year is no more, and a veto without effect is none",
        "keep it in the new veto.csv, with the same id"
      ),
      zh: ("旧年份的否决事项 {rule} 已不存在，而否决不能不起作用", "请在新的 veto.csv 中以同一代码保留它")),
    Entry("diff.was", en: "was {names}", zh: "原为{names}"),
    Entry("diff.new", en: "new", zh: "新增"),
    Entry("diff.gone", en: "no more", zh: "已撤销"),
    Entry("diff.rank", en: "rank {old} -> {new}", zh: "名次 {old} -> {new}"),
    Entry("diff.total", en: "total {old} -> {new}: {difference}", zh: "总分 {old} -> {new}：{difference}"),
    Entry("diff.rescored", en: "{rules} by the rules, {findings} by the findings", zh: "规则变化 {rules}，工作变化 {findings}"),
    Entry("diff.same", en: "nothing changed", zh: "没有变化"),
    Entry("diff.noLonger", en: "no longer there", zh: "已不在"),
    Entry("diff.late", en: "added later", zh: "后来补上"),
    Entry("diff.heading.item", en: "item", zh: "指标"),
    Entry("diff.heading.name", en: "name", zh: "名称"),
    Entry("diff.heading.old", en: "old", zh: "旧"),
    Entry("diff.heading.new", en: "new", zh: "新"),
    Entry("diff.heading.difference", en: "change", zh: "变化"),
    Entry("diff.heading.rules", en: "by rules", zh: "规则变化"),
    Entry("diff.heading.performance", en: "by findings", zh: "工作变化"),
    Entry("diff.heading.base", en: "base", zh: "分值"),
    Entry("diff.heading.published", en: "published", zh: "已公开"),
    Entry("diff.heading.findings", en: "findings", zh: "发现"),
    Entry("diff.heading.caps", en: "caps", zh: "限额"),
    Entry("diff.heading.rescaling", en: "scale", zh: "折算"),
    Entry("diff.heading.bonus", en: "bonus", zh: "加分"),
    Entry("diff.heading.veto", en: "veto", zh: "否决"),
    Entry("diff.part.base", en: "marks", zh: "分值"),
    Entry("diff.part.published", en: "findings of months already published", zh: "已公开月份的发现"),
    Entry("diff.part.findings", en: "findings and scores", zh: "发现的问题和部门评分"),
    Entry("diff.part.caps", en: "limits", zh: "限额"),
    Entry("diff.part.rescaling", en: "common scale", zh: "缺项折算"),
    Entry("diff.part.bonus", en: "merit and inspections", zh: "加分和迎检赋分"),
    Entry("diff.part.veto", en: "veto", zh: "一票否决"),
    Entry("diff.part.total", en: "total", zh: "总分"),
    Entry("diff.part.rank", en: "rank", zh: "名次"),
  ]
}
