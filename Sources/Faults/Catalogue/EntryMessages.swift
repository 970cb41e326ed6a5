// What `normalize` says of an entry that it refuses, in the words of those who hand in sheets.

extension Catalogue {
  // Who reports on whom, about what.
  static let names: [Entry] = [
    Entry(
      "not-reported",
      en: ("an entry of the kind {kind} cannot be normalized", "give normalize what ingest wrote"),
      zh: ("种类为 {kind} 的条目不能再规范化", "请把 ingest 写出的总账交给 normalize")),
    Entry(
      "no-unit",
      en: ("the row names no unit", "write the village or town that it is about"),
      zh: ("这一行没有写单位", "请写明是哪个村或镇")),
    Entry(
      "unknown-unit",
      en: ("\"{name}\" is no unit of this scheme", "{remedy}"),
      zh: ("本方案没有“{name}”这个单位", "{remedy}")),
    Entry(
      "unknown-department",
      en: ("\"{name}\" is no department of this scheme", "name one of {known}"),
      zh: ("本方案没有“{name}”这个部门", "请写下列部门之一：{known}")),
    Entry(
      "no-rule",
      en: ("the row names no problem", "write the problem's name or id"),
      zh: ("这一行没有写问题", "请写问题的名称或代码")),
    Entry(
      "unknown-rule",
      en: ("\"{name}\" is no rule that this sheet may report", "{remedy}"),
      zh: ("“{name}”不是本表可以报送的问题或指标", "{remedy}")),
    Entry(
      "not-in-sheet",
      en: ("\"{name}\" does not belong in this sheet", "report it in the sheet that sheets.csv names for it"),
      zh: ("“{name}”不属于这张表", "请填在 sheets.csv 为它指定的表里")),
    Entry(
      "not-permitted",
      en: ("\"{name}\" is not for {department} to report", "leave it to the department that assesses this item"),
      zh: ("“{name}”不由{department}报送", "请交由考核这项指标的部门报送")),
    Entry(
      "not-permitted.itself",
      en: ("{own} reports on itself, not on {unit}", "leave it to {unit}"),
      zh: ("{own}只能自评，不能替{unit}填报", "请由{unit}自己填报")),
    Entry(
      "not-permitted.group",
      en: ("{unit} is not in the group that {department} assesses", "leave it to its own group"),
      zh: ("{unit}不在{department}考核的组内", "请交由它所在的组")),
    Entry(
      "sheet-refused",
      en: (
        "nothing of this sheet is used, because it reports what is not its department's",
        "hand it in again without those rows"
      ),
      zh: ("这张表报了不归本部门的内容，整张表未采用", "请去掉那些行后重新报送")),
    Entry(
      "no-approver",
      en: ("nobody has certified {rule}", "write who certified it"),
      zh: ("{rule}没有审批人", "请写明由谁审批")),
    Entry(
      "no-matter",
      en: (
        "the row does not say which round of {name} it is about", "write the round, so that each is counted once"
      ),
      zh: ("这一行没有写明是第几次“{name}”", "请写明次别，以便每次只计一次")),
    Entry(
      "two-values",
      en: ("this unit, measure and period has a value already, at {before}", "leave one of the two"),
      zh: ("该单位、指标、时段已有数值，见 {before}", "请只留一处")),
    Entry(
      "row-twice",
      en: (
        "this row is the same as {before}, and both would count",
        "leave one of the two, or write what tells them apart: the household, person, matter or note"
      ),
      zh: ("这一行与 {before} 完全相同，会重复计算", "请只留一行，或写明两者的区别：户主、姓名、事项或备注")),
    Entry("name-of", en: "write a name of {table}", zh: "请写 {table} 中的名称"),
    Entry("name-of.heading", en: "columns.csv, or of a rule", zh: "columns.csv 或规则"),
    Entry(
      "name-of.rule", en: "deduct.csv, bonus.csv or veto.csv", zh: "deduct.csv、bonus.csv 或 veto.csv"),
    Entry("did-you-mean", en: "did you mean {near}?", zh: "是否应为：{near}？"),
    Entry(
      "hidden-characters",
      en: "it has spaces or characters that are not seen ({characters}); type it anew",
      zh: "其中有空格或看不见的字符（{characters}），请重新输入"),
  ]

  // When.
  static let dates: [Entry] = [
    Entry("span.year", en: "year", zh: "年"),
    Entry("span.quarter", en: "quarter", zh: "季度"),
    Entry("span.month", en: "month", zh: "月"),
    Entry(
      "no-interval",
      en: (
        "{rule} needs a first and a last day",
        "fill in from when to when, or leave the last day blank if it still goes on"
      ),
      zh: ("{rule}要写起止日期", "请填写从哪天到哪天；仍在持续的，止日留空")),
    Entry(
      "period-too-long",
      en: ("{rule} counts by the {span}, and {period} is longer", "report each {span} in a row or column of its own"),
      zh: ("{rule}按{span}计算，{period} 超过一个{span}", "请每个{span}各写一行或一列")),
    Entry(
      "no-date",
      en: ("the row has no date", "write a date as 2024-03-15 or a month as 2024-03"),
      zh: ("这一行没有日期", "请写日期，如 2024-03-15；或写月份，如 2024-03")),
    Entry(
      "bad-date",
      en: (
        "\"{text}\" is no date of the calendar, or not in a form that is read here",
        "write 2024-03-15, 2024-03, 2024-Q1, 2024 or 2024-03-31/2024-06-30"
      ),
      zh: ("“{text}”不是日历上的日期，或写法无法识别", "请写成 2024-03-15、2024-03、2024-Q1、2024 或 2024-03-31/2024-06-30")),
    Entry(
      "bad-date.interval",
      en: (
        "\"{text}\" is no interval of two days of the calendar",
        "write the first and the last day as 2024-03-31 and 2024-06-30; leave the last one blank if it still goes on"
      ),
      zh: ("“{text}”不是两个日历日期之间的时段", "请写起止日期，如 2024-03-31 和 2024-06-30；仍在持续的，止日留空")),
    Entry(
      "no-first-day",
      en: (
        "the interval has no first day",
        "write the first and the last day as 2024-03-31 and 2024-06-30; leave the last one blank if it still goes on"
      ),
      zh: ("时段没有起日", "请写起止日期，如 2024-03-31 和 2024-06-30；仍在持续的，止日留空")),
    Entry(
      "reversed",
      en: (
        "the interval ends on {last} before it begins on {first}",
        "write the first and the last day as 2024-03-31 and 2024-06-30; leave the last one blank if it still goes on"
      ),
      zh: ("止日 {last} 早于起日 {first}", "请写起止日期，如 2024-03-31 和 2024-06-30；仍在持续的，止日留空")),
    Entry(
      "outside-year",
      en: ("{text} lies outside the time that is assessed", "report what happened from {first} to {last}"),
      zh: ("{text} 不在考核期内", "请报送 {first} 至 {last} 期间的情况")),
  ]
}
