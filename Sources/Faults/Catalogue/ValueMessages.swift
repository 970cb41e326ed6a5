// What `normalize` says of names, numbers and dates that it cannot take as they stand.

extension Catalogue {
  static let values: [Entry] = [
    Entry(
      "hidden-character",
      en: ("there is a character that is not seen ({character})", "type it anew, without copying it from elsewhere"),
      zh: ("含有看不见的字符（{character}）", "请重新手工输入，不要从别处复制")),
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
  ]
}
