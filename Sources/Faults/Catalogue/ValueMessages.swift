// What `normalize` says of names, numbers and dates that it cannot take as they stand.

extension Catalogue {
  static let values: [Entry] = [
    Entry(
      "hidden-character",
      en: (
        "\"{name}\" has a character that is not seen ({character})", "type it anew, without copying it from elsewhere"
      ),
      zh: ("“{name}”中有看不见的字符（{character}）", "请重新手工输入，不要从别处复制")),
    Entry(
      "look-alike",
      en: ("\"{name}\" has a {letter} ({character}) that only looks like a letter of its name", "type the name anew"),
      zh: ("“{name}”中的“{letter}”（{character}）只是看起来像名称里的字", "请重新手工输入名称")),
    Entry(
      "lost-characters",
      en: (
        "\"{name}\" has lost characters on its way through another encoding",
        "save the sheet anew from the original, as UTF-8 or as an Excel workbook"
      ),
      zh: ("“{name}”在转换编码时丢了字", "请用原表重新保存，选 UTF-8 或 Excel 工作簿格式")),
    Entry(
      "ambiguous-unit",
      en: ("\"{name}\" may mean {candidates}", "write the name of the one that is meant, in full"),
      zh: ("“{name}”可能指{candidates}", "请写所指单位的全称")),
    Entry(
      "unknown-unit.kind",
      en: ("\"{name}\" is no unit of this scheme", "write {candidates} in full if that is meant"),
      zh: ("本方案没有“{name}”这个单位", "如果指的是{candidates}，请写全称")),
    Entry(
      "negative.score",
      en: ("{text} is negative", "write the score that was given; what is missing to the marks is worked out"),
      zh: ("{text} 是负数", "请写实际得分；扣了多少由程序计算")),
    Entry(
      "signed",
      en: (
        "\"{text}\" has a sign or a word before the number", "write how many there were; the rules say what it costs"
      ),
      zh: ("“{text}”的数字前有正负号或“扣”等字", "请写实际数量；扣多少分由规则计算")),
    Entry(
      "signed.score",
      en: ("\"{text}\" has a sign or a word before the number", "write the score that was given, without it"),
      zh: ("“{text}”的数字前有正负号或“扣”等字", "请只写实际得分")),
    Entry(
      "dash",
      en: (
        "\"{text}\" may mean that there was nothing, that nobody looked, or that it does not apply",
        "write 0 if there was nothing, 缺项 if it does not apply"
      ),
      zh: ("“{text}”可能是没有、没查，也可能是不适用", "没有请写 0，不适用请写“缺项”")),
    Entry(
      "commas",
      en: ("the commas in \"{text}\" do not part thousands", "write 1.5 with a point, and 1500 or 1,500 for thousands"),
      zh: ("“{text}”中的逗号不是千位分隔符", "小数请写 1.5，一千五百请写 1500 或 1,500")),
    Entry(
      "ruined-number.text",
      en: (
        "a spreadsheet has turned a long number into {text}, and its last digits are lost",
        "format the column as text and type the number anew"
      ),
      zh: ("长数字被表格软件改成了 {text}，末几位已丢失", "请把该列设为文本格式，再重新输入")),
    Entry(
      "percentage",
      en: ("{text} is a percentage, and a number is counted here", "write how many there were"),
      zh: ("{text} 是百分比，这里要写数量", "请写实际数量")),
    Entry(
      "percentage.rate",
      en: ("{text} is a percentage beside the number of all", "write how many of them, or the percentage alone"),
      zh: ("{text} 是百分比，旁边又写了总数", "请写其中有多少，或只写百分比")),
    Entry(
      "bad-date.no-year",
      en: ("\"{text}\" has no year, and days of several years are assessed", "write the year too, as 2024-02-29"),
      zh: ("“{text}”没有写年份，而考核期跨年", "请写上年份，如 2024-02-29")),
    Entry(
      "bad-date.short-year",
      en: ("the year of \"{text}\" has two digits", "write all four, as 2024-02-29"),
      zh: ("“{text}”的年份只有两位", "请写四位年份，如 2024-02-29")),
    Entry(
      "bad-date.year-last",
      en: ("\"{text}\" may be read with the month or the day first", "write year, month and day, as 2024-02-29"),
      zh: ("“{text}”分不清月和日", "请按年、月、日的顺序写，如 2024-02-29")),
    Entry(
      "bad-date.month-name",
      en: ("a spreadsheet has turned a date into \"{text}\"", "format the column as text and write it as 2024-02-29"),
      zh: ("日期被表格软件改成了“{text}”", "请把该列设为文本格式，写成 2024-02-29")),
    Entry(
      "bad-date.serial",
      en: (
        "a spreadsheet has turned a date into the number {text}",
        "format the column as a date or as text, and save again"
      ),
      zh: ("日期被表格软件改成了数字 {text}", "请把该列设为日期或文本格式，再重新保存")),
    Entry(
      "percentage.pooled",
      en: (
        "{text} is a percentage, and another figure for the same rate stands at {before}",
        "write in both how many of how many, or one percentage for all"
      ),
      zh: ("{text} 是百分比，而 {before} 另有同一比率的数", "请两处都写合格数和总数，或合写一个百分比")),
    Entry(
      "mixed-rates",
      en: (
        "{text} and the figure at {before} cannot both be rates: one is above 1 and has no % sign",
        "write all of the column with a % sign"
      ),
      zh: ("{text} 与 {before} 的写法不一：一个大于 1 且没有百分号", "请整列都加上百分号")),
  ]
}
