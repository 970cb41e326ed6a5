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
      "slash-in-name",
      en: ("a household or person has a / in its name, which parts the two", "write it without, or in a row for each"),
      zh: ("户主或姓名中有“/”，而“/”用来隔开两者", "请去掉“/”，或每人写一行")),
  ]
}
