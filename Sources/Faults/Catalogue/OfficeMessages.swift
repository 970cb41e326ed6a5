// What stands in the office's workbook beside its tables: names of sheets, what is printed around them, and the notes.

extension Catalogue {
  static let office: [Entry] = [
    Entry("workbook.ranking", en: "Ranking", zh: "排名"),
    Entry("workbook.scores", en: "Scores", zh: "得分"),
    Entry("workbook.ledger", en: "Ledger", zh: "总账"),
    Entry("workbook.bonus", en: "Bonus", zh: "加分"),
    Entry("workbook.rejects", en: "Rejects", zh: "退回"),
    Entry("workbook.warnings", en: "Warnings", zh: "提醒"),
    Entry("workbook.notes", en: "Notes", zh: "说明"),
    Entry("workbook.page", en: "page {page} of {pages}", zh: "第 {page} 页，共 {pages} 页"),
    Entry("workbook.as-of", en: "as of {day}", zh: "截至 {day}"),
    Entry("workbook.note.title", en: "Assessment", zh: "考核"),
    Entry("workbook.note.as_of", en: "As of", zh: "截至"),
    Entry("workbook.note.status", en: "Status", zh: "状态"),
    Entry("workbook.note.readings", en: "Readings", zh: "采用的读法"),
    Entry("workbook.note.approved", en: "Approved by", zh: "批准文号"),
    Entry("workbook.about.figures", en: "Figures", zh: "数字"),
    Entry(
      "workbook.about.figures.more",
      en: """
        Spreadsheet programs keep 15 digits of a number. A figure that they show unchanged is a number, with all its places; any other one is \
        a text. What counts is the ledger in CSV.
        """,
      zh: "表格软件只保留 15 位有效数字。不会因此改变的存为数值，并显示全部小数位；会改变的存为文本。一切以 CSV 总账为准。"),
    Entry("workbook.about.colours", en: "Colours", zh: "颜色"),
    Entry(
      "workbook.about.colours.more",
      en: """
        Ranking and scores: the highest total is green, the lowest red; a unit with a veto is red. Scores: the redder an item, the more of its \
        marks is lost. Ledger: what moves nothing is grey. Bonus: what is taken off or does not count is red.
        """,
      zh: "“排名”和“得分”：最高总分为绿色，最低为红色；被否决的单位为红色。“得分”：某项失分越多，红色越深。“总账”：不影响得分的为灰色。“加分”：扣减和不计的为红色。"),
    Entry("workbook.about.ledger", en: "Ledger", zh: "总账"),
    Entry(
      "workbook.about.ledger.more",
      en: """
        A unit's total is the sum of its points. Nothing is altered: what does not count is taken back by an entry of its own. The last three \
        columns say in words what ids and codes mean. The entry that closes the ledger stands in the CSV alone.
        """,
      zh: "单位总分等于其各条“分数”之和。记录不作改动，不计的另记一条冲回。最后三列用文字说明代码的含义。结尾的控制条目只在 CSV 总账中。"),
    Entry("workbook.no-file", en: "not in this output", zh: "这个输出中没有"),
    Entry(
      "workbook.too-long",
      en: "{count} rows, and a sheet has room for {most}; see {file} in the output",
      zh: "共 {count} 行，而一张表最多放 {most} 行；请查看输出文件夹中的 {file}"),
    Entry(
      "workbook.left-out", en: "{file}: the sheet {sheet} is left out: {reason}", zh: "{file}：未列入“{sheet}”表：{reason}"),
  ]
}
