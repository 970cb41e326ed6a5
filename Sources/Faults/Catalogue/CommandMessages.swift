// What the tools say of their command line, their environment and their work.

extension Catalogue {
  static let commands: [Entry] = [
    Entry(
      "unknown-language",
      en: ("\"{name}\" is no language that messages are in", "set it to {known}"),
      zh: ("没有“{name}”这种语言的提示", "请设为 {known}")),
    Entry(
      "no-scheme", en: "no scheme: give --scheme FOLDER or set KAOHE_SCHEME",
      zh: "没有指定方案：请用 --scheme 写规则表的文件夹，或设 KAOHE_SCHEME"),
    Entry(
      "reports-in-ledger",
      en: "--warnings, --rejects and --output need a file each, and reports cannot go to standard output",
      zh: "--warnings、--rejects 和 --output 要各用一个文件，且提醒和退回清单不能写到标准输出"),
    Entry("no-threads", en: "--threads is 1 or more", zh: "--threads 要写 1 或更大的数"),
    Entry("no-block", en: "--block is a number of bytes from 1 to 1073741824", zh: "--block 要写 1 到 1073741824 的字节数"),
    Entry("after-rank", en: "nothing comes after rank", zh: "rank 之后没有别的步骤"),
    Entry(
      "after-normalize", en: "--provisional, --one-sheet and --rulings are for sheets and for the ledger of ingest",
      zh: "--provisional、--one-sheet 和 --rulings 只用于报送的表和 ingest 的总账"),
    Entry(
      "after-sheets", en: "--after goes with one ledger, and --department, --name and --sheet with sheets",
      zh: "--after 要和一个总账一起用；--department、--name 和 --sheet 只用于报送的表"),
    Entry(
      "csv-or-table", en: "--csv and --table exclude each other", zh: "--csv 和 --table 只能写一个"),
    Entry(
      "spreadsheet-format", en: "--for-spreadsheet goes with --format csv alone",
      zh: "--for-spreadsheet 只用于 CSV 格式"),
    Entry(
      "spreadsheet-or-table", en: "--for-spreadsheet and --table exclude each other",
      zh: "--for-spreadsheet 和 --table 只能写一个"),
    Entry("read-as", en: "read as {encoding}", zh: "按 {encoding} 编码读取"),
    Entry(
      "more-faults", en: "and {count} more; --rejects FILE lists them all", zh: "另有 {count} 处；用 --rejects 文件 可列出全部"),
    Entry("progress", en: "{count} entries read", zh: "已读 {count} 条"),
    Entry("warnings", en: "{count} warnings; --warnings FILE lists them", zh: "有 {count} 条提醒；用 --warnings 文件 可列出"),
    Entry("warnings.one", en: "1 warning; --warnings FILE lists them", zh: "有 1 条提醒；用 --warnings 文件 可列出"),
    Entry("check.fault", en: "fault: {fault}", zh: "错误：{fault}"),
    Entry("check.finding", en: "finding: {finding}", zh: "发现：{finding}"),
    Entry("check.counts", en: "{faults}, {findings}", zh: "{faults}，{findings}"),
    Entry("count.fault", en: "{count} fault", zh: "{count} 处错误"),
    Entry("count.faults", en: "{count} faults", zh: "{count} 处错误"),
    Entry("count.finding", en: "{count} finding", zh: "{count} 处发现"),
    Entry("count.findings", en: "{count} findings", zh: "{count} 处发现"),
  ]
}
