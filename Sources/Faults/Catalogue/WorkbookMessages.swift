// What `ingest` says of Excel workbooks.

extension Catalogue {
  static let workbooks: [Entry] = [
    Entry(
      "broken-workbook",
      en: ("the workbook is damaged or was cut short", "open it in Excel or WPS and save it again"),
      zh: ("工作簿已损坏或不完整", "请用 Excel 或 WPS 打开后重新保存")),
    Entry(
      "broken-workbook.part",
      en: (
        "the workbook is damaged: {part} inside it cannot be read ({reason})",
        "open it in Excel or WPS and save it again"
      ),
      zh: ("工作簿已损坏：其中的 {part} 无法读取（{reason}）", "请用 Excel 或 WPS 打开后重新保存")),
    Entry(
      "broken-workbook.missing",
      en: ("the workbook is damaged: {part} is missing in it", "open it in Excel or WPS and save it again"),
      zh: ("工作簿已损坏：其中缺少 {part}", "请用 Excel 或 WPS 打开后重新保存")),
    Entry(
      "password",
      en: ("the workbook is protected by a password", "take the password away and save it again"),
      zh: ("工作簿设有打开密码", "请取消密码后重新保存")),
    Entry(
      "no-such-sheet",
      en: ("the workbook has no sheet \"{sheet}\"", "name one of {known}"),
      zh: ("工作簿里没有“{sheet}”这张工作表", "请写下列工作表之一：{known}")),
    Entry(
      "several-sheets",
      en: (
        "several sheets of the workbook are filled in: {sheets}", "say which one with --sheet, or hand in each alone"
      ),
      zh: ("工作簿里有多张填了内容的工作表：{sheets}", "请用 --sheet 说明读哪一张，或分别交表")),
    Entry(
      "empty.hidden",
      en: ("nothing is filled in but on hidden sheets: {sheets}", "show the right sheet, or name it with --sheet"),
      zh: ("只有隐藏的工作表可能有内容：{sheets}", "请取消隐藏该工作表，或用 --sheet 指明")),
    Entry(
      "hidden",
      en: "read as if shown: hidden rows {rows}, hidden columns {columns}",
      zh: "隐藏的行列照常读入：{rows} 行、{columns} 列"),
  ]

  // What may look like a sheet and is none.
  static let otherFiles: [Entry] = [
    Entry(
      "not-text.archive",
      en: ("is a zip archive, not a sheet", "unpack it and hand in the sheets in it"),
      zh: ("是压缩包，不是表格", "请解压后交里面的表")),
    Entry(
      "not-text.xlsb",
      en: ("is a binary workbook (.xlsb)", "open it in Excel and save it as a workbook (.xlsx) or as CSV UTF-8"),
      zh: ("是二进制工作簿（.xlsb）", "请用 Excel 打开，另存为 .xlsx 工作簿或 CSV UTF-8")),
    Entry(
      "not-text.ods",
      en: ("is an OpenDocument file (.ods)", "open it and save it as a workbook (.xlsx) or as CSV UTF-8"),
      zh: ("是 OpenDocument 文件（.ods）", "请打开后另存为 .xlsx 工作簿或 CSV UTF-8")),
    Entry(
      "not-text.numbers",
      en: ("is an Apple Numbers document", "open it in Numbers and export it to Excel (.xlsx) or CSV"),
      zh: ("是苹果 Numbers 文稿", "请用 Numbers 打开，导出为 Excel（.xlsx）或 CSV")),
    Entry(
      "not-text.document",
      en: ("is a document or presentation, not a sheet", "put the table into a workbook (.xlsx)"),
      zh: ("是文档或演示文稿，不是表格", "请把表格放进 .xlsx 工作簿")),
  ]

  // What of a workbook goes beyond the limits.
  static let excesses: [Entry] = [
    Entry(
      "too-large.piped",
      en: ("a workbook through a pipe may have {limit} MiB at most", "name the file instead"),
      zh: ("从管道传入的工作簿不得超过 {limit} MiB", "请直接给出文件名")),
    Entry(
      "too-large.entries",
      en: (
        "there are {count} files in the workbook, and at most {limit} are read", "copy the sheet into a new workbook"
      ),
      zh: ("工作簿内含 {count} 个文件，最多只读 {limit} 个", "请把表复制到新的工作簿")),
    Entry(
      "too-large.part",
      en: ("{part} inside the workbook is larger than {limit} MiB", "split the sheet"),
      zh: ("工作簿中的 {part} 超过 {limit} MiB", "请把表拆开")),
    Entry(
      "too-large.total",
      en: ("the sheets of the workbook are larger than {limit} MiB in all", "name the sheet to read with --sheet"),
      zh: ("工作簿的各工作表合计超过 {limit} MiB", "请用 --sheet 指明要读的工作表")),
    Entry(
      "too-large.ratio",
      en: (
        "{part} inside the workbook becomes more than {limit} times larger when it is unpacked",
        "copy the sheet into a new workbook"
      ),
      zh: ("工作簿中的 {part} 解压后膨胀 {limit} 倍以上", "请把表复制到新的工作簿")),
    Entry(
      "too-large.texts",
      en: ("the texts of the workbook are larger than {limit} MiB", "split the sheet"),
      zh: ("工作簿中的文字超过 {limit} MiB", "请把表拆开")),
    Entry(
      "too-large.text",
      en: ("a cell of the workbook is longer than {limit} bytes", "shorten it"),
      zh: ("工作簿中有单元格超过 {limit} 字节", "请缩短")),
    Entry(
      "too-large.merged",
      en: ("the sheet has more than {limit} merged cells", "copy the sheet into a new workbook"),
      zh: ("工作表中的合并单元格超过 {limit} 处", "请把表复制到新的工作簿")),
  ]

  // What cannot be taken from a cell without guessing.
  static let workbookCells: [Entry] = [
    Entry(
      "cell-error",
      en: ("the cell shows {cell}", "correct its formula, or write the value itself"),
      zh: ("单元格显示 {cell}", "请改正公式，或直接写出数值")),
    Entry(
      "not-calculated",
      en: (
        "the cell holds a formula that was never calculated",
        "open the workbook in Excel or WPS, let it calculate and save it"
      ),
      zh: ("单元格中的公式没有计算结果", "请用 Excel 或 WPS 打开，计算后保存")),
    Entry(
      "ruined-number.workbook",
      en: (
        "the number {cell} is longer than 15 digits, of which Excel has lost the last ones",
        "format the cell as text and write the number again"
      ),
      zh: ("数字 {cell} 超过 15 位，Excel 已丢失后面的位数", "请把单元格设为文本格式，重新填写")),
    Entry(
      "time-of-day",
      en: ("the cell holds a time of day", "write the date alone, as 2024-02-29"),
      zh: ("单元格中是时间", "请只写日期，如 2024-02-29")),
    Entry(
      "no-year",
      en: (
        "the cell shows a day without its year; Excel may have made it of something else",
        "write the date with its year, as 2024-02-29, or format the cell as text and write it again"
      ),
      zh: ("单元格只显示月日，没有年份；也可能是 Excel 自动改成了日期", "请写全年月日，如 2024-02-29；如本不是日期，请把单元格设为文本格式后重新填写")),
    Entry(
      "no-day",
      en: ("the cell is formatted as a date, and {cell} is no day", "write the date as 2024-02-29"),
      zh: ("单元格是日期格式，而 {cell} 不是一个日期", "请写日期，如 2024-02-29")),
    Entry(
      "merged-cell",
      en: (
        "the cell belongs to the merged cell at {first}, and cells of this column may not be merged",
        "split it and fill in every cell"
      ),
      zh: ("该单元格与 {first} 合并，而本列不得合并", "请取消合并，逐格填写")),
  ]
}
