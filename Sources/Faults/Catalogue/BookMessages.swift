// What is said of counts to date, of rulings after complaints, and of the office's own tables beside the sheets.

extension Catalogue {
  static let books: [Entry] = [
    Entry(
      "unsupported.to-date-shape",
      en: ("only a table with a row a unit can count to date", "write wide as shape, or this as counts"),
      zh: ("只有一行一个单位的汇总表（wide）才能报累计数", "形式请写 wide，或口径写 this")),
    Entry(
      "unsupported.to-date-rule",
      en: ("what {rule} asks for is no count that adds up over the year", "hand it in on a sheet of its own with this"),
      zh: ("{rule} 报的不是可以逐期累加的数", "请另列一张口径为 this 的表来报")),
    Entry(
      "unsupported.to-date-period",
      en: (
        "a count to date of {rule} needs a figure for each month or each quarter",
        "write month or quarter as every, or give all its columns months or all quarters in columns.csv"
      ),
      zh: ("{rule} 的累计数要逐月或逐季报送", "频次请写 month 或 quarter；或在 columns.csv 中把它的各列都定为月份或都定为季度")),
    Entry(
      "bad-due",
      en: (
        "\"{text}\" does not say when the sheet is due",
        "write a day such as 2024-06-20, or how many days after the end of each period, such as 5"
      ),
      zh: ("“{text}”看不出何时截止", "请写日期，如 2024-06-20；或写每期结束后第几天，如 5")),
    Entry(
      "late",
      en: "the sheet for {period} was handed in on {day}, and was due on {due}",
      zh: "{period} 的表于 {day} 报送，迟于截止日 {due}"),
    Entry(
      "no-period-to-date",
      en: ("{period} is no period of these counts to date", "write one such as {first}"),
      zh: ("本表报累计数，{period} 不是它的报送期", "请写成 {first} 这样的报送期")),
    Entry(
      "count-falls",
      en: (
        "a count to date cannot fall, and {count} is less than the {before} at {source}",
        "correct the one that is wrong"
      ),
      zh: ("累计数不能减少，而 {count} 小于 {source} 的 {before}", "请更正其中有误的一处")),
    Entry(
      "no-count-before",
      en: (
        "what {period} adds to the count to date is not known without the count of {before} (未报)",
        "hand in the count of {before}"
      ),
      zh: ("缺 {before} 的累计数（未报），算不出 {period} 当期的数", "请补报 {before} 的累计数")),
    Entry(
      "no-header.office",
      en: ("no header was found", "begin with a row of headings, with tabs between them: {known}"),
      zh: ("找不到表头", "第一行请写表头，各列之间用制表符隔开：{known}")),
    Entry(
      "unknown-column.office",
      en: ("\"{heading}\" is no column of this table", "the columns are {known}"),
      zh: ("本表没有“{heading}”这一列", "各列为：{known}")),
    Entry(
      "column-twice.office",
      en: ("the column \"{heading}\" stands here twice", "remove one of them"),
      zh: ("“{heading}”列重复出现", "请删去其中一列")),
    Entry(
      "missing-column.office",
      en: ("the column {heading} is missing", "add it, under {heading} or {chinese}"),
      zh: ("缺少“{chinese}”列", "请加上，表头写 {chinese} 或 {heading}")),
    Entry(
      "ragged.office",
      en: ("the row has {count} cells and the header {width}", "give it {width}, with tabs between them"),
      zh: ("本行有 {count} 格，表头有 {width} 格", "请改为 {width} 格，各格之间用制表符隔开")),
    Entry(
      "blank.ruling",
      en: ("{heading} is blank", "fill it in; a ruling needs an entry, a number and who decided"),
      zh: ("“{heading}”未填", "请填写；每项裁定都要有来源、文号和批准人")),
    Entry(
      "blank.ruling-quantity",
      en: ("a change needs the new quantity", "write how many there are, or withdraw the finding"),
      zh: ("变更须写明新的数量", "请填写数量；不计的请写“撤销”")),
    Entry(
      "not-a-number.ruling",
      en: ("\"{text}\" is no quantity", "write a plain number such as 3"),
      zh: ("“{text}”不是数量", "请只写数字，如 3")),
    Entry(
      "withdrawn-with-number",
      en: ("a finding that is withdrawn has no quantity, and {text} stands here", "leave it blank, or write change"),
      zh: ("撤销的事项没有数量，这里却写了 {text}", "请留空；要改数量请写“变更”")),
    Entry(
      "unknown-decision",
      en: ("\"{word}\" is no decision", "write withdraw (撤销) or change (变更)"),
      zh: ("“{word}”不是裁定结果", "请写“撤销”或“变更”")),
    Entry(
      "bad-ruling-number",
      en: (
        "the number \"{number}\" has {character} in it, which cannot stand in a code",
        "write it without spaces, colons, commas and quotes"
      ),
      zh: ("文号“{number}”中有 {character}，不能写进代码", "文号中请不要有空格、半角冒号、半角逗号和引号")),
    Entry(
      "ruling-twice",
      en: ("row {row} has a ruling about {source} already", "leave the one that holds"),
      zh: ("第 {row} 行已对 {source} 作出裁定", "请只留有效的一项")),
    Entry(
      "ruling-unmatched",
      en: (
        "nothing was handed in at {source}, and a ruling adds nothing",
        "copy the finding's source from the ledger"
      ),
      zh: ("{source} 处没有报送内容，裁定不能增加未报送的事项", "请从台账的 source 列复制该事项的来源")),
    Entry(
      "ruling-refused.nothing",
      en: ("what was handed in at {source} says that there is nothing", "take the ruling out"),
      zh: ("{source} 处报的是“无”或不适用，没有可撤销或变更的事项", "请删去这项裁定")),
    Entry(
      "ruling-refused.superseded",
      en: ("{source} was corrected by a later sheet and counts no more", "name the entry of that sheet"),
      zh: ("{source} 所在的表已被更正，不再计入", "请写更正后的表中该事项的来源")),
    Entry(
      "ruling-refused.to-date",
      en: ("{source} is a count to date, which all later ones contain", "have the table corrected"),
      zh: ("{source} 是累计数，以后各期都包含它", "请由部门更正该表")),
    Entry(
      "ruling-refused.cell",
      en: (
        "{source} is a table's figure, which every unit must have", "change it to the right one, 0 if there is nothing"
      ),
      zh: ("{source} 是汇总表中的数，每个单位都须有数", "请写“变更”并填上正确的数，没有就写 0")),
  ]
}
