// What `kaohe report` says: what it withholds and refuses.

extension Catalogue {
  static let reports: [Entry] = [
    Entry(
      "no-approval", en: "--approved wants the number of the document that approves the files, in one line",
      zh: "--approved 要写批准文件的文号，写在一行内"),
    Entry(
      "folder-in-use",
      en: (
        "the folder holds {name}, which is no part of a report",
        "name another folder, or take it out; a report takes the place of the whole folder"
      ),
      zh: ("文件夹里有 {name}，不属于考核报告", "请另写一个文件夹，或先把它移走；新的报告会替换整个文件夹")),
    Entry(
      "cannot-create.no-folder",
      en: ("there is something of this name that is no folder", "name another folder"),
      zh: ("已有同名的文件，不是文件夹", "请另写一个文件夹")),
    Entry(
      "withheld.not-mentioned",
      en: "{file}: not written, since the document says nothing about it; --approved NUMBER lets it out",
      zh: "{file}未生成：文件对此没有规定；经批准后可用 --approved 文号 生成"),
    Entry(
      "withheld.approval",
      en:
        "{file}: not written, since {clause} wants an approval before {audience} is told; --approved NUMBER lets it out",
      zh: "{file}未生成：须经批准才能送达{audience}（依据 {clause}）；经批准后可用 --approved 文号 生成"),
    Entry(
      "withheld.not-final",
      en: """
        {file}: not written, since the result that {audience} is told ({clause}) is not final: something was left out, or the \
        ledger was edited; --approved NUMBER lets it out
        """,
      zh: "{file}未生成：向{audience}送达的（依据 {clause}）应为正式结果，而本结果有内容未计入或总账经人工改动；经批准后可用 --approved 文号 生成"),
    Entry(
      "withheld.time",
      en: """
        {file}: not written, since {audience} is told {time} ({clause}), and this one is of {day}; --approved NUMBER lets it \
        out
        """,
      zh: "{file}未生成：按规定只向{audience}送达{time}（依据 {clause}），而本结果截至 {day}；经批准后可用 --approved 文号 生成"),
    Entry(
      "report.hidden",
      en: "{file}: other units' names or private numbers were replaced by *** at {places}",
      zh: "{file}：以下各处有其他单位的名称或可能涉及个人隐私的号码，已换成 ***：{places}"),
    Entry("report.file.office", en: "the office's page", zh: "考核办总览"),
    Entry("report.file.unit", en: "the units' own sheets", zh: "各单位反馈单"),
    Entry("report.file.public", en: "the public list", zh: "公布名单"),
    Entry("report.file.talk", en: "the talk list", zh: "排名靠后名单"),
    Entry("report.file.parent", en: "the export to the parent assessment", zh: "上级考核导出表"),
    Entry("report.time.month", en: "the result at the end of a month", zh: "月末的结果"),
    Entry("report.time.year", en: "the result of the whole time that is assessed", zh: "整个考核期的结果"),
  ]
}
