// What is said of files: whether they can be read and written, how they are encoded, and whether they are CSV.

extension Catalogue {
  static let files: [Entry] = [
    Entry(
      "cannot-open",
      en: ("cannot be opened: {trouble}", "name a file that exists and can be read"),
      zh: ("打不开（{trouble}）", "请写存在且可读的文件")),
    Entry(
      "is-folder",
      en: ("is a folder, not a file", "name the files in it"),
      zh: ("是文件夹，不是文件", "请写其中的文件")),
    Entry(
      "no-folder",
      en: ("cannot be opened: {trouble}", "name a folder that exists and can be read"),
      zh: ("打不开（{trouble}）", "请写存在且可读的文件夹")),
    Entry(
      "cannot-read",
      en: ("reading stopped: {trouble}", "try again when the disk answers"),
      zh: ("读取中断（{trouble}）", "请在磁盘恢复后重试")),
    Entry(
      "cannot-create",
      en: ("cannot be created: {trouble}", "name a file in a folder that exists and can be written to"),
      zh: ("无法建立（{trouble}）", "请写在存在且可写的文件夹中")),
    Entry(
      "cannot-create.in-use",
      en: ("another process is writing this folder", "wait until it is done"),
      zh: ("另一个进程正在写这个文件夹", "请等它结束")),
    Entry(
      "cannot-write",
      en: (
        "writing stopped: {trouble}",
        "make room or mend the device, and run again; nothing that stood there before was changed"
      ),
      zh: ("写入中断（{trouble}）", "请腾出空间或修复设备后重新运行；原有内容没有改动")),
    Entry(
      "not-text",
      en: (
        "is {kind}, not a sheet", "open it in Excel or WPS and save it as a workbook (.xlsx) or as CSV UTF-8"
      ),
      zh: ("不是表格，而是：{kind}", "请用 Excel 或 WPS 打开，另存为工作簿（.xlsx）或“CSV UTF-8”")),
    Entry("kind.old-workbook", en: "an old Excel or WPS workbook (.xls, .et)", zh: "旧版 Excel 或 WPS 工作簿（.xls、.et）"),
    Entry("kind.gzip", en: "a gzip archive", zh: "gzip 压缩文件"),
    Entry("kind.pdf", en: "a PDF", zh: "PDF 文件"),
    Entry("kind.rich-text", en: "a rich text document", zh: "多文本格式（RTF）文档"),
    Entry("kind.web-page", en: "a web page", zh: "网页"),
    Entry("kind.xml", en: "an XML document", zh: "XML 文档"),
    Entry(
      "unknown-encoding",
      en: (
        "the bytes from {offset} on are neither UTF-8 nor UTF-16 nor GB18030",
        "save it as CSV UTF-8, or say what it is with --encoding"
      ),
      zh: ("从第 {offset} 字节起，既不是 UTF-8，也不是 UTF-16 或 GB18030", "请另存为“CSV UTF-8”，或用 --encoding 说明编码")),
    Entry(
      "not-characters",
      en: (
        "the bytes from {offset} on are not {encoding}", "save it as CSV UTF-8, or say what it is with --encoding"
      ),
      zh: ("从第 {offset} 字节起不是 {encoding} 编码", "请另存为“CSV UTF-8”，或用 --encoding 说明编码")),
    Entry(
      "no-converter",
      en: ("this system cannot read {encoding}", "save it as CSV UTF-8"),
      zh: ("本机不能识别 {encoding} 编码", "请另存为“CSV UTF-8”")),
    Entry(
      "ragged",
      en: ("the row has {found} cells and the header {expected}", "give it {expected}"),
      zh: ("这一行有 {found} 格，表头有 {expected} 格", "请改为 {expected} 格")),
    Entry(
      "stray-quote",
      en: (
        "a quote stands inside a cell, or text follows a closing quote (byte {offset})",
        "quote the whole cell and double the quotes inside it"
      ),
      zh: ("单元格中间有引号，或引号结束后还有文字（第 {offset} 字节）", "请给整个单元格加引号，并把其中的引号写成两个")),
    Entry(
      "open-quote",
      en: ("a quote that opens a cell is never closed", "close it, or save the file again"),
      zh: ("单元格开头的引号没有配对的结尾", "请补上引号，或重新保存文件")),
    Entry(
      "bare-return",
      en: ("a carriage return stands alone at the end of the row", "end rows with LF or CRLF"),
      zh: ("行末只有回车符（CR）", "请用 LF 或 CRLF 换行")),
    Entry(
      "nul-byte",
      en: ("there is a NUL byte at byte {offset}", "save the file as UTF-8 text"),
      zh: ("第 {offset} 字节是空字节（NUL）", "请把文件另存为 UTF-8 文本")),
    Entry(
      "not-utf8",
      en: ("the bytes from {offset} on are not UTF-8", "save the file as UTF-8"),
      zh: ("从第 {offset} 字节起不是 UTF-8 编码", "请把文件另存为 UTF-8")),
    Entry(
      "cell-too-long",
      en: ("the cell is longer than {most} bytes", "shorten it, or close its quote"),
      zh: ("单元格超过 {most} 字节", "请缩短，或补上缺少的引号")),
    Entry(
      "row-too-long",
      en: ("the row is longer than {most} bytes", "shorten it, or close its quote"),
      zh: ("这一行超过 {most} 字节", "请缩短，或补上缺少的引号")),
    Entry(
      "too-many-columns",
      en: ("the row has more than {most} cells", "hand in fewer columns"),
      zh: ("这一行超过 {most} 格", "请减少列数")),
    Entry(
      "out-of-memory",
      en: ("there is no memory for this cell", "shorten it"),
      zh: ("内存不足，存不下这个单元格", "请缩短")),
  ]
}
