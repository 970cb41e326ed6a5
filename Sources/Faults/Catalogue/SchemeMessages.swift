// What is said of a scheme's rows: where one refers to another, and what the columns of one row say together.

extension Catalogue {
  // References from one table to another, and names that mean two things.
  static let references: [Entry] = [
    Entry(
      "unknown-rule.band",
      en: ("there is no rule {rule} of the kind band", "write an id of deduct.csv"),
      zh: ("没有种类为 band 的规则 {rule}", "请写 deduct.csv 中的代码")),
    Entry(
      "unknown-rule.heading",
      en: ("there is no rule {rule}", "write an id of deduct.csv, bonus.csv or veto.csv"),
      zh: ("没有规则 {rule}", "请写 deduct.csv、bonus.csv 或 veto.csv 中的代码")),
    Entry(
      "unknown-rule.excluded",
      en: ("{rule} cannot exclude {excluded}", "write ids of other rows of deduct.csv"),
      zh: ("{rule} 不能排斥 {excluded}", "请写 deduct.csv 中其他行的代码")),
    Entry(
      "unknown-item",
      en: ("there is no item {item}", "write an id of items.csv"),
      zh: ("没有指标 {item}", "请写 items.csv 中的代码")),
    Entry(
      "unknown-section",
      en: ("there is no section {section}", "write an id of sections.csv"),
      zh: ("没有部分 {section}", "请写 sections.csv 中的代码")),
    Entry(
      "unknown-section.category",
      en: ("the category {category} belongs to no section", "begin it with the id of a section of sections.csv"),
      zh: ("加分类 {category} 不属于任何部分", "请以 sections.csv 中某部分的代码开头")),
    Entry(
      "unknown-category",
      en: ("there is no category or section {scope}", "write one of {known}"),
      zh: ("没有加分类或部分 {scope}", "请写下列之一：{known}")),
    Entry(
      "unknown-target",
      en: ("there is no {limited} {target}", "write the id of a {limited}"),
      zh: ("没有 {target} 这个 {limited}", "请写一个 {limited} 的代码")),
    Entry(
      "unknown-department.cell",
      en: ("there is no department {name}", "write one of {known}"),
      zh: ("没有部门“{name}”", "请写下列之一：{known}")),
    Entry(
      "unknown-flag",
      en: ("no unit has the flag {flag}", "write a word that stands among the flags of units.csv"),
      zh: ("没有单位带标记“{flag}”", "请写 units.csv 标记中有的词")),
    Entry(
      "no-group",
      en: ("no unit of units.csv has the group {group}", "write the department's name as the group of its units"),
      zh: ("units.csv 中没有单位属于“{group}”组", "请把部门名称写为它所考核单位的组")),
    Entry(
      "nothing-to-report",
      en: (
        "{department} has no rule to report under {token}",
        "write ids of sections, items, categories or rules that the department assesses"
      ),
      zh: ("{department}在 {token} 下没有可报送的规则", "请写该部门所考核的部分、指标、加分类或规则的代码")),
    Entry(
      "name-twice.heading",
      en: ("{heading} is also a name of the rule {rule}", "give one of them another name"),
      zh: ("“{heading}”也是规则 {rule} 的名称", "请给其中一个改名")),
    Entry(
      "name-twice.item",
      en: ("the name {name} also means {owner}", "give one of them another name"),
      zh: ("名称“{name}”也指 {owner}", "请给其中一个改名")),
    Entry(
      "name-twice.grade",
      en: ("two grades are called {name}", "give one of them another name"),
      zh: ("有两个等次都叫“{name}”", "请给其中一个改名")),
    Entry(
      "name-twice.sheet",
      en: ("in {sheet} the name {name} also means {owner}", "give one of them another name"),
      zh: ("在{sheet}中，名称“{name}”也指 {owner}", "请给其中一个改名")),
    Entry(
      "name-twice.none",
      en: ("{name} is also the word for none in {sheet}", "choose another word"),
      zh: ("“{name}”也是{sheet}中表示没有问题的词", "请换一个词")),
    Entry(
      "bad-code",
      en: (
        "{code} is no code of twelve digits", "format the column as text and type the code anew, or leave it blank"
      ),
      zh: ("{code} 不是十二位代码", "请把该列设为文本格式后重新输入，或留空")),
    Entry(
      "name-twice.unit",
      en: ("{name} also stands for {owner}", "leave it to one of them"),
      zh: ("“{name}”也指{owner}", "请只留给其中一个")),
  ]

  // Cells that do not go together.
  static let rows: [Entry] = [
    Entry(
      "unknown-key",
      en: ("there is no setting {key}", "the settings are {known}"),
      zh: ("没有 {key} 这项设置", "可用的设置：{known}")),
    Entry(
      "missing-setting",
      en: ("the setting {key} is missing", "add a row for it"),
      zh: ("缺少设置 {key}", "请加上这一行")),
    Entry(
      "too-many-places.setting",
      en: ("points have at most four places", "write 4 or fewer"),
      zh: ("分数最多四位小数", "请写 4 或更小的数")),
    Entry(
      "two-prices",
      en: ("{band} has points and a price below a threshold", "leave one of them"),
      zh: ("{band} 既写了扣分，又写了低于限度的每点扣分", "请只留一种")),
    Entry(
      "not-a-rate",
      en: ("{rate} is more than 100 percent", "write a rate from 0 to 100"),
      zh: ("{rate} 超过百分之百", "请写 0 至 100 的比率")),
    Entry(
      "no-band.rule",
      en: ("{rule} has no bands", "add its rows to bands.csv"),
      zh: ("{rule} 没有分档", "请在 bands.csv 中加上它的各档")),
    Entry(
      "two-policies",
      en: ("claims compared in {scope} must all be kept in one way", "write {keep}"),
      zh: ("在 {scope} 内比较的加分，保留方式必须一致", "请写 {keep}")),
    Entry(
      "no-limit",
      en: ("{cap} has neither at_least nor at_most", "fill in one of them"),
      zh: ("{cap} 的 at_least 和 at_most 都没有填", "请填写其中一个")),
    Entry(
      "not-merged",
      en: (
        "a column of the field {field} cannot be merged",
        "write no; only units, problems, dates and approvers can"
      ),
      zh: ("字段为 {field} 的列不能是合并单元格", "请写 no；只有单位、问题、日期和审批人可以")),
    Entry(
      "wrong-method",
      en: (
        "{rule} is of the kind {kind} and {item} of the method {method}", "write score for both, or for neither"
      ),
      zh: ("{rule} 的种类是 {kind}，而 {item} 的方法是 {method}", "请两处都写 score，或都不写")),
    Entry(
      "wrong-once",
      en: ("a unit has one score of {item}", "write all"),
      zh: ("{item} 每个单位只有一个得分", "请写 all")),
    Entry(
      "nothing-to-compare",
      en: (
        "{rule} excludes other rules but counts rows, so it has no key to compare by",
        "set once_per to household, party or matter"
      ),
      zh: ("{rule} 排斥别的规则，却按行计，没有可比对的依据", "请把 once_per 设为 household、party 或 matter")),
    Entry(
      "exclusion-ring",
      en: ("rules exclude each other in a ring", "leave out one direction"),
      zh: ("规则之间循环排斥", "请去掉其中一个方向")),
    Entry(
      "missing-count",
      en: (
        "how many units {name} means is not set",
        "write a number, and mark it as yours if the document gives none"
      ),
      zh: ("没有设定“{name}”是几个单位", "请写一个数；文件没有规定的，请注明自定")),
    Entry(
      "bad-count",
      en: ("{count} is not a number of the {most} units", "write a number from 1 to {most}"),
      zh: ("共 {most} 个单位，不能写 {count}", "请写 1 至 {most} 的数")),
    Entry(
      "missing-share",
      en: (
        "how many units are {name} is not set",
        "write a share or a count, and mark it as yours if the document gives none"
      ),
      zh: ("没有设定“{name}”有多少单位", "请写比例或数目；文件没有规定的，请注明自定")),
    Entry(
      "share-too-large",
      en: ("{share} is none or more than all of them", "write a share such as 0.3"),
      zh: ("比例 {share} 等于没有，或超过全部", "请写比例，如 0.3")),
    Entry(
      "rest-not-last",
      en: ("only the last grade can have the rest", "put {grade} last"),
      zh: ("只有最后一个等次可以取其余单位", "请把 {grade} 放在最后")),
    Entry(
      "no-rest",
      en: ("the last grade must take the units that are left", "write rest as its from"),
      zh: ("最后一个等次必须取其余单位", "请在它的 from 写 rest")),
  ]
}
