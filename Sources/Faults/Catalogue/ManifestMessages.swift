// What `ingest` says of what was handed in twice, late or corrected.

extension Catalogue {
  static let handedIn: [Entry] = [
    Entry(
      "superseded",
      en: ("{file} took its place", "nothing to do: its rows stay in the ledger without points"),
      zh: ("已由 {file} 代替", "无须处理：原表各行留在账中，不计分")),
    Entry(
      "superseded.unread",
      en: (
        "{file} took its place; {count} mistakes in it are passed over",
        "nothing to do: what could be read stays in the ledger without points"
      ),
      zh: ("已由 {file} 代替，其中 {count} 处错误不再追究", "无须处理：能读出的各行留在账中，不计分")),
    Entry(
      "file-twice",
      en: (
        "is byte for byte the same file as {before} (SHA-256 {digest})",
        "hand in one of them; a corrected sheet has other rows"
      ),
      zh: ("与 {before} 是同一个文件，内容一字不差（SHA-256 {digest}）", "请只交其中一份；更正的表应与原表不同")),
    Entry(
      "not-listed",
      en: ("{manifest} does not list this sheet", "enter it there with its digest and the day, or take the file away"),
      zh: ("{manifest} 中没有登记这张表", "请补登记（文件、摘要、报送日期、报送人），或把文件移走")),
    Entry(
      "file-changed",
      en: (
        "{file} is not the file that was entered: its digest now is {digest}",
        "put the file back as it was; enter a corrected one under a name of its own"
      ),
      zh: ("{file} 登记后被改动过，现在的摘要是 {digest}", "请恢复原文件；更正的表请另起文件名再登记")),
    Entry(
      "file-gone",
      en: ("{file} is listed and cannot be read", "put the file back; what was handed in stays in its folder"),
      zh: ("登记过的 {file} 不见了或无法读取", "请把文件放回；交过的表应一直留在文件夹里")),
    Entry(
      "superseded-missing",
      en: ("{old}, which this file supersedes, is not among the sheets", "name both files"),
      zh: ("本文件所代替的 {old} 不在这次读取的表中", "请把两个文件都列上")),
    Entry(
      "supersedes-another",
      en: (
        "{file} and {old} are not the same department's sheet of the same thing",
        "let a sheet supersede only the one that it corrects"
      ),
      zh: ("{file} 与 {old} 不是同一部门的同一种表", "只能代替所更正的那张表")),
    Entry(
      "manifest-empty",
      en: ("the manifest is empty", "write a header with {columns}, separated by tabs"),
      zh: ("报送登记表是空的", "请写表头 {columns}，或文件、摘要、报送日期、报送人、替代、说明，用制表符隔开")),
    Entry(
      "manifest-column",
      en: ("a manifest has no column \"{heading}\"", "name the columns {columns}, separated by tabs"),
      zh: ("报送登记表没有“{heading}”这一列", "各列为 {columns}，或文件、摘要、报送日期、报送人、替代、说明，用制表符隔开")),
    Entry(
      "manifest-column.missing",
      en: ("the manifest has no column {name}", "add it; columns are separated by tabs"),
      zh: ("报送登记表缺少 {name} 一列", "请补上；各列用制表符隔开")),
    Entry(
      "manifest-file",
      en: ("\"{name}\" is not the name of a file beside the manifest", "write the file's name without a folder"),
      zh: ("“{name}”不是同一文件夹里的文件名", "请只写文件名，不带文件夹")),
    Entry(
      "manifest-digest",
      en: (
        "\"{text}\" is no SHA-256 digest",
        "copy what kaohe manifest prints; for what is superseded 8 digits or more will do"
      ),
      zh: ("“{text}”不是 SHA-256 摘要", "请照抄 kaohe manifest 的输出；替代一栏可只写前 8 位以上")),
    Entry(
      "manifest-day",
      en: ("\"{text}\" is no day", "write the day when the sheet was handed in, as 2024-03-15"),
      zh: ("“{text}”不是日期", "请写报送日期，如 2024-03-15")),
    Entry(
      "manifest-by",
      en: ("nobody is named who handed the sheet in", "write the name"),
      zh: ("没有写报送人", "请填写姓名")),
    Entry(
      "manifest-twice",
      en: ("{name} or its digest is listed in row {row} already", "leave one line for each file"),
      zh: ("{name} 或它的摘要在第 {row} 行已登记过", "每个文件只留一行")),
    Entry(
      "supersedes-unknown",
      en: (
        "no other file of the manifest has a digest that begins with {digest}", "copy the digest of the earlier file"
      ),
      zh: ("登记表中没有别的文件的摘要以 {digest} 开头", "请照抄原文件的摘要")),
    Entry(
      "supersedes-unknown.several",
      en: ("the digests of {files} all begin with {digest}", "write more digits of the one that is meant"),
      zh: ("{files} 的摘要都以 {digest} 开头", "请多写几位")),
    Entry(
      "superseded-twice",
      en: ("{other} supersedes {old} already", "let the later correction supersede the earlier one"),
      zh: ("{old} 已由 {other} 代替", "再次更正的表请写明代替前一次更正的表")),
    Entry(
      "supersedes-later",
      en: ("it supersedes {old}, which was handed in later, on {day}", "correct the days, or which supersedes which"),
      zh: ("它所代替的 {old} 反而是后来（{day}）才交的", "请更正日期，或更正谁代替谁")),
    Entry(
      "supersedes-itself",
      en: ("{file} takes its own place in the end", "leave supersedes blank for the file that was handed in first"),
      zh: ("{file} 绕了一圈代替了自己", "最早的表“替代”一栏应留空")),
  ]
}
