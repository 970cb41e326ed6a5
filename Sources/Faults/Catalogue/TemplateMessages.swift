// What stands in the blank sheets that `kaohe template` writes.

extension Catalogue {
  static let templates: [Entry] =
    [
      Entry(
        "no-file-name",
        en: ("\"{name}\" cannot be the name of a file", "name the sheet or unit without a / and without a . in front"),
        zh: ("“{name}”不能作文件名", "表名和单位名称中请不要用“/”，也不要以“.”开头")),
      Entry(
        "no-heading",
        en: ("{sheet} needs a column for {field}, and no heading stands for it", "add one with that field"),
        zh: ("{sheet}需要一列 {field}，而没有这一列的表头", "请添一行，字段写 {field}")),
      Entry(
        "would-change",
        en: (
          "a spreadsheet would run or change \"{name}\"",
          "rename it, so that it begins with a letter and does not look like a formula, date or number"
        ),
        zh: ("电子表格会把“{name}”当作公式或日期改掉", "请改名：以文字开头，不要像公式、日期或数字")),
      Entry(
        "file-exists",
        en: ("is there already", "give --force to replace it, or another folder"),
        zh: ("已经有这个文件", "要替换请加 --force，或换一个文件夹")),
      Entry(
        "no-workbook",
        en: ("the workbook could not be made: {reason}", "make room in the folder for temporary files and run again"),
        zh: ("工作簿没有做成：{reason}", "请腾出临时文件夹的空间再运行")),
    ] + blankWords + blankColumns + blankCosts

  private static let blankWords: [Entry] = [
    Entry("blank.title", en: "How to fill in {sheet}", zh: "填写说明：{sheet}"),
    Entry("blank.columns", en: "The columns", zh: "各列含义"),
    Entry("blank.heading", en: "heading", zh: "表头"),
    Entry("blank.meaning", en: "what it holds", zh: "填什么"),
    Entry("blank.rules", en: "What each costs or gives", zh: "扣分和加分"),
    Entry("blank.choices", en: "Names to choose from", zh: "下拉选项"),
    Entry("blank-rule.name", en: "name", zh: "名称"),
    Entry("blank-rule.item", en: "item", zh: "指标"),
    Entry("blank-rule.counts", en: "unit of counting", zh: "计数单位"),
    Entry("blank-rule.cost", en: "points", zh: "分值"),
    Entry("blank-rule.once", en: "what counts once", zh: "怎样计次"),
    Entry("blank-rule.clause", en: "clause", zh: "依据"),
    Entry("blank.by", en: "Handed in by {department}", zh: "由{department}填报"),
    Entry("blank.by-itself", en: "Each unit hands in one about itself", zh: "每个单位填报自己的一张"),
    Entry(
      "blank.file-name", en: "Leave {name} at the beginning of the file's name", zh: "文件名请以“{name}”开头"),
    Entry("blank-every.month", en: "Handed in for each month", zh: "每月一报"),
    Entry("blank-every.quarter", en: "Handed in for each quarter", zh: "每季度一报"),
    Entry("blank-every.year", en: "Handed in once for the year", zh: "全年一报"),
    Entry(
      "blank-every.whenever", en: "Handed in where there is something to report", zh: "有情况时填报，没有可以不交"),
    Entry("blank-due.days", en: "Due within {due} days after the end of each period", zh: "每期结束后 {due} 日内交"),
    Entry("blank-due.day", en: "Due by {due}", zh: "{due} 前交（含当日）"),
    Entry(
      "blank.to-date", en: "Each figure counts from the beginning of the year to the end of its period",
      zh: "填从年初到该期末的累计数"),
    Entry(
      "blank.periods", en: "Every period from {first} to {last} needs a line", zh: "从 {first} 到 {last}，每期都要有记录"),
    Entry(
      "blank-none.period",
      en: "Where a period has nothing, one line says so: {unit} {all}, {rule} {none}, {period} as {example}",
      zh: "没有问题的一期也要写一行：“{unit}”写“{all}”，“{rule}”写“{none}”，“{period}”写这一期，如 {example}"),
    Entry(
      "blank-none.year",
      en: "Where the year has nothing, one line says so: {unit} {all}, {rule} {none}",
      zh: "全年没有的也要写一行：“{unit}”写“{all}”，“{rule}”写“{none}”"),
    Entry(
      "blank-how.wide", en: "A row for each unit; no cell stays blank, and 0 says that there was nothing",
      zh: "每个单位一行，每格都要填；没有的填 0"),
    Entry(
      "blank-how.list", en: "A row for each finding; without a number it is one case",
      zh: "每个问题一行；不写数量的算一例"),
    Entry("blank-how.form", en: "A score for each item", zh: "每项都要打分"),
    Entry(
      "blank.does-not-apply", en: "What does not apply to a unit stays {mark}", zh: "不适用于该单位的填“{mark}”"),
    Entry(
      "blank.dates", en: "Dates as {day}, months as {month}, quarters as {quarter}",
      zh: "日期写成 {day}，月份写成 {month}，季度写成 {quarter}"),
    Entry(
      "blank.headings", en: "Leave the headings as they are; rows may be added", zh: "表头请不要改动；行数不够可以添行"),
  ]

  private static let blankColumns: [Entry] = [
    Entry("blank-column.unit", en: "the village or town; choose from the list", zh: "村或镇街名称，从下拉选项中选"),
    Entry("blank-column.rule", en: "what it is; choose from the list", zh: "从下拉选项中选"),
    Entry(
      "blank-column.period", en: "the day, month or quarter, as {day}, {month} or {quarter}",
      zh: "日期、月份或季度，写成 {day}、{month} 或 {quarter}"),
    Entry(
      "blank-column.period-from", en: "the first day, which itself does not count, as {day}",
      zh: "起始日，当日不算，写成 {day}"),
    Entry(
      "blank-column.period-to", en: "the last day, as {day}; blank while it goes on",
      zh: "截止日，写成 {day}；还没有结束的不填"),
    Entry("blank-column.quantity", en: "how many; blank for one", zh: "数量；只有一例可以不填"),
    Entry("blank-column.value", en: "the figure; 0 where there was nothing", zh: "数值；没有的填 0"),
    Entry("blank-column.of", en: "what the figure beside it is a part of", zh: "左边数字所占的总数"),
    Entry("blank-column.percent", en: "the rate, as 90.5 or 90.5%", zh: "比率，写成 90.5 或 90.5%"),
    Entry("blank-column.item", en: "the item, as printed", zh: "考核指标，已印好"),
    Entry("blank-column.marks", en: "the item's marks, as printed", zh: "该项分值，已印好"),
    Entry("blank-column.score", en: "the score, from 0 to the most of the item", zh: "得分，从 0 到该项最高分"),
    Entry("blank-column.signer", en: "who signs", zh: "签名"),
    Entry("blank-column.household", en: "the household, by its head; without a /", zh: "户主姓名，不要写“/”"),
    Entry("blank-column.person", en: "the person; without a /", zh: "本人姓名，不要写“/”"),
    Entry("blank-column.party", en: "the household or person", zh: "户主或本人姓名"),
    Entry(
      "blank-column.matter", en: "the matter, case or round: the same word for the same one",
      zh: "事项、案件或轮次；同一件事写法要相同"),
    Entry("blank-column.approver", en: "who certified it", zh: "谁审批的"),
    Entry("blank-column.note", en: "your own words", zh: "其他说明"),
    Entry("blank-column.ignore", en: "a running number; not read", zh: "序号，不作依据"),
  ]

  private static let blankCosts: [Entry] = [
    Entry("blank-cost.each", en: "each {counts} costs {points}", zh: "每{counts}扣 {points} 分"),
    Entry(
      "blank-cost.quota", en: "{quota} {counts} are owed {span}; each one missing costs {points}",
      zh: "{span}应有 {quota} {counts}，每少 1 {counts}扣 {points} 分"),
    Entry(
      "blank-cost.over", en: "beyond {limit}, each {counts} costs {points}", zh: "超过{limit}的，每{counts}扣 {points} 分"),
    Entry(
      "blank-cost.reached", en: "from {limit} on, each {counts} costs {points}",
      zh: "达到{limit}的，每{counts}扣 {points} 分"),
    Entry("blank-cost.under", en: "less than {threshold} costs {points}", zh: "低于 {threshold} 的扣 {points} 分"),
    Entry(
      "blank-cost.not-above", en: "{threshold} or less costs {points}", zh: "不高于 {threshold} 的扣 {points} 分"),
    Entry("blank-cost.band", en: "{range}: {points}", zh: "{range}：扣 {points} 分"),
    Entry(
      "blank-cost.band-by-point", en: "{range}: {points} for each point below {threshold}%",
      zh: "{range}：比 {threshold}% 每低 1 个百分点扣 {points} 分"),
    Entry("blank-cost.score", en: "scored directly, at most {most}", zh: "直接打分，最高 {most} 分"),
    Entry("blank-cost.record", en: "kept, not scored", zh: "只作记录，不计分"),
    Entry("blank-cost.advice", en: "shown beside the score, not scored", zh: "只作参考，不计分"),
    Entry("blank-cost.bonus", en: "each {counts} gives {points}", zh: "每{counts}加 {points} 分"),
    Entry(
      "blank-cost.award", en: "nothing lost gives {points}; each point lost costs {loss}",
      zh: "没有失分加 {points} 分；每失 1 分扣 {loss} 分"),
    Entry("blank-cost.veto", en: "a veto", zh: "一票否决"),
    Entry("blank-error.choice", en: "choose a name from the list", zh: "请从下拉选项中选"),
    Entry("blank-error.whole", en: "a whole number from 0 on", zh: "请填 0 或正整数"),
    Entry("blank-error.figure", en: "a number from 0 on", zh: "请填不小于 0 的数"),
    Entry("blank-error.most", en: "a number from 0 to {most}", zh: "请填 0 到 {most} 之间的数"),
    Entry("blank-limit.day", en: "{limit} days", zh: "{limit} 天"),
    Entry("blank-limit.month", en: "{limit} months", zh: "{limit} 个月"),
    Entry("blank-span.month", en: "each month", zh: "每月"),
    Entry("blank-span.quarter", en: "each quarter", zh: "每季度"),
    Entry("blank-span.year", en: "in the year", zh: "全年"),
    Entry("blank-once.row", en: "each row counts", zh: "每行都算"),
    Entry("blank-once.household", en: "a household counts once", zh: "一户只算一次"),
    Entry("blank-once.party", en: "a person counts once", zh: "一人只算一次"),
    Entry("blank-once.matter", en: "a matter counts once", zh: "一事只算一次"),
    Entry("blank-once.matter-party", en: "a matter counts once for each person", zh: "一人一事只算一次"),
    Entry("blank-once.matter-or-party", en: "neither matter nor person counts twice", zh: "同一事或同一人只算一次"),
    Entry("blank-once.all", en: "a unit has it once", zh: "一个单位只算一次"),
  ]
}
