// What `ingest` says of departments' sheets.

extension Catalogue {
  static let sheets: [Entry] = [
    Entry(
      "unknown-sheet",
      en: (
        "no sheet of the duty list has this name",
        "begin the file's name with one of {known}, or say whose it is with --department"
      ),
      zh: ("报送清单里没有叫这个名字的表", "文件名请以下列之一开头：{known}；或用 --department 说明是哪个部门的表")),
    Entry(
      "no-owner",
      en: ("the file's name does not say which unit it is of", "name it {sheet}-UNIT, with the name of the unit"),
      zh: ("从文件名看不出是哪个单位的表", "请把文件命名为“{sheet}-单位名称”")),
    Entry(
      "unknown-department.option",
      en: ("\"{name}\" is no department of this scheme", "name one of {known}"),
      zh: ("本方案没有“{name}”这个部门", "请写下列部门之一：{known}")),
    Entry(
      "name-twice.file",
      en: ("has the same name as {before}", "hand in one of them, or rename it"),
      zh: ("与 {before} 文件名相同", "请只交其中一份，或改名")),
    Entry(
      "empty",
      en: (
        "the sheet is empty",
        "hand in the filled-in sheet; a line with the word for none says that there was nothing"
      ),
      zh: ("这是一张空表", "请交填好的表；没有问题也要写一行，注明“无”")),
    Entry(
      "no-header",
      en: (
        "no header was found", "write a row of headings with {unit} and the measures or columns of a list"
      ),
      zh: ("找不到表头", "请写一行表头，其中有“{unit}”列，以及各项指标或台账各列")),
    Entry(
      "no-rows",
      en: ("the sheet has a header and no rows (未报)", "fill it in"),
      zh: ("表中只有表头，没有内容（未报）", "请填写")),
    Entry(
      "no-rows.none",
      en: ("the sheet has a header and no rows (未报)", "fill it in, with {none} if there was nothing"),
      zh: ("表中只有表头，没有内容（未报）", "请填写；没有问题请写“{none}”")),
    Entry(
      "figure-in-footer",
      en: (
        "{figure} stands in a row of signatures or explanations",
        "name the unit in this row, or remove the figure"
      ),
      zh: ("签名、说明行中出现了数字 {figure}", "请在本行写明单位，或删去这个数字")),
    Entry(
      "mean-differs",
      en: (
        "the mean says {cell}, and the column has {sum} in {count} rows",
        "correct the cell that is wrong, or remove the row of means"
      ),
      zh: ("平均一行写的是 {cell}，而本列 {count} 行合计 {sum}", "请更正有误的单元格，或删去平均行")),
    Entry(
      "none-of-whom",
      en: (
        "the row says that there was nothing, and not whether that is of {above} or of all",
        "write who it is about"
      ),
      zh: ("本行写明没有问题，但看不出是只指{above}还是指各村", "请写明是哪个单位，或写“全部”")),
    Entry(
      "running-number",
      en: ("the running number {number} comes after {last}", "see whether a row is missing or there twice"),
      zh: ("序号 {last} 之后是 {number}", "请核对是否漏行或重行")),
    Entry(
      "slash-in-name",
      en: ("a household or person has a / in its name, which parts the two", "write it without, or in a row for each"),
      zh: ("户主或姓名中有“/”，而“/”用来隔开两者", "请去掉“/”，或每人写一行")),
    Entry(
      "total-differs",
      en: ("the total says {cell} and the column sums to {sum}", "correct the cell that is wrong"),
      zh: ("合计写的是 {cell}，本列各行相加是 {sum}", "请改正有误的单元格")),
    Entry(
      "stray-cell",
      en: ("\"{cell}\" stands under no heading", "remove it or name its column"),
      zh: ("“{cell}”所在的列没有表头", "请删去，或给这一列加上表头")),
  ]

  // What is wrong with a header.
  static let headers: [Entry] = [
    Entry(
      "blank-heading",
      en: ("the column has no heading", "name it or remove it"),
      zh: ("这一列没有表头", "请加上表头，或删去这一列")),
    Entry(
      "heading-twice",
      en: ("\"{heading}\" also heads column {column}", "leave one of them"),
      zh: ("第 {column} 列的表头也是“{heading}”", "请只留一列")),
    Entry(
      "heading-twice.meaning",
      en: ("\"{before}\" and \"{heading}\" both stand for the same thing", "leave one of them"),
      zh: ("“{before}”和“{heading}”是同一个意思", "请只留一列")),
    Entry(
      "unknown-heading",
      en: ("nobody knows the heading \"{heading}\"", "{remedy}"),
      zh: ("不认识表头“{heading}”", "{remedy}")),
    Entry(
      "no-part",
      en: (
        "\"{heading}\" stands without the column that it belongs to", "add the column of how many were right"
      ),
      zh: ("只有“{heading}”列，没有与它配套的列", "请加上合格数一列")),
    Entry(
      "no-whole",
      en: ("\"{heading}\" stands without the column of how many there were in all", "add that column"),
      zh: ("只有“{heading}”列，没有总数列", "请加上总数一列")),
    Entry(
      "two-shapes",
      en: (
        "the sheet is both a list and a table of {measures}",
        "hand in a list with a column for the problem, or a table with a column for each"
      ),
      zh: ("这张表既像台账，又像按指标分列的汇总表（{measures}）", "请交台账（一列写问题）或汇总表（每项指标一列），不要混用")),
    Entry(
      "no-shape",
      en: ("the sheet has neither a column for the problem nor one for a measure", "add one"),
      zh: ("表中既没有写问题的列，也没有指标列", "请加上其中一种")),
    Entry(
      "other-shape.wide",
      en: (
        "the duty list expects {sheet} as a table", "hand in a row for each unit and a column for each measure"
      ),
      zh: ("按报送清单，{sheet}应是汇总表", "请按一个单位一行、一项指标一列填报")),
    Entry(
      "other-shape.list",
      en: ("the duty list expects {sheet} as a list", "hand in a row for each finding"),
      zh: ("按报送清单，{sheet}应是台账", "请按一个问题一行填报")),
    Entry(
      "other-shape.form",
      en: (
        "the duty list expects {sheet} as a form", "hand in a file for each unit and a row for each item"
      ),
      zh: ("按报送清单，{sheet}应是评分表", "请一个单位交一份，一项指标一行")),
  ]

  // What is wrong with a form.
  static let forms: [Entry] = [
    Entry(
      "no-score-column",
      en: ("the form has no column for the scores", "add it"),
      zh: ("评分表没有得分列", "请加上得分列")),
    Entry(
      "no-unit.form",
      en: ("the form does not say which unit it is about", "write {label} above the table, and the name behind it"),
      zh: ("评分表没有写明是哪个单位的", "请在表格上方写“{label}”，后面写单位名称")),
    Entry(
      "two-units",
      en: ("the form is labelled {before} and {name}", "hand in a form for each unit"),
      zh: ("评分表上写了{before}和{name}两个单位", "请一个单位交一份")),
    Entry(
      "other-unit",
      en: ("the form is labelled {label}, and the file's name says {named}", "correct the one that is wrong"),
      zh: ("评分表上写的是{label}，文件名写的是{named}", "请改正有误的一处")),
    Entry(
      "no-item",
      en: ("{figure} stands in a row without an item", "write the item in its column"),
      zh: ("“{figure}”所在的行没有写指标", "请在指标列写上指标")),
    Entry(
      "unknown-item.form",
      en: ("\"{name}\" is no item that is scored here", "{remedy}"),
      zh: ("“{name}”不是这里评分的指标", "{remedy}")),
    Entry(
      "score-of-section",
      en: (
        "{figure} stands as the score of the section {section}",
        "score the items; marks of a section belong in the column of marks"
      ),
      zh: ("“{figure}”写成了“{section}”这一部分的得分", "请给各项指标评分；部分的分值写在分值列")),
    Entry(
      "no-rows.form",
      en: ("the form has a header and no items (未报)", "fill it in"),
      zh: ("评分表只有表头，没有指标（未报）", "请填写")),
  ]
}
