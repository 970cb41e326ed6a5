// What `kaohe check` finds when it holds a scheme against itself.

extension Catalogue {
  // Marks, caps and duties.
  static let sums: [Entry] = [
    Entry(
      "base-of-items",
      en: (
        "one base entry a unit leaves cap {cap} without the marks that it limits",
        "give base_entries the value item, which lays down the marks of each item"
      ),
      zh: ("每个单位只记一条基础分时，{cap} 所限的分值无从计算", "请把 base_entries 改为 item，逐项记基础分")),
    Entry(
      "marks-differ.section",
      en: (
        "the items of {section} have {sum} marks, the section says {marks}",
        "correct the one that the document does not say"
      ),
      zh: ("{section} 各指标分值合计 {sum}，而该部分写的是 {marks}", "请按文件改正有误的一处")),
    Entry(
      "marks-differ.rescaled",
      en: (
        "the items have {sum} marks, the document states {stated}",
        "nothing to do: scores are brought to {scale}"
      ),
      zh: ("各指标分值合计 {sum}，文件写的是 {stated}", "无需处理：得分统一折算为 {scale} 分制")),
    Entry(
      "marks-differ.of-all",
      en: (
        "the items have {sum} marks, the document states {stated}",
        "nothing to do: units to which some items do not apply can reach {stated}, others {sum}"
      ),
      zh: ("各指标分值合计 {sum}，文件写的是 {stated}", "无需处理：有缺项的单位最高 {stated}，其他单位最高 {sum}")),
    Entry(
      "marks-differ.stated",
      en: (
        "the items have {sum} marks, the document states {stated}",
        "correct the marks of items.csv, or full_marks"
      ),
      zh: ("各指标分值合计 {sum}，文件写的是 {stated}", "请改正 items.csv 中的分值，或 full_marks")),
    Entry(
      "printed-differs",
      en: (
        "the marks as printed sum to {printed}, the document states {stated}",
        "nothing to do: items.csv has the marks in force, and readings.csv says why"
      ),
      zh: ("印制分值合计 {printed}，文件写的是 {stated}", "无需处理：items.csv 中是实际采用的分值，理由见 readings.csv")),
    Entry(
      "units-differ",
      en: ("units.csv has {count} units, the document states {stated}", "correct units.csv"),
      zh: ("units.csv 有 {count} 个单位，文件写的是 {stated} 个", "请改正 units.csv")),
    Entry(
      "caps-differ.below",
      en: (
        "the caps of the categories of {section} sum to {sum}, the document states {marks}",
        "nothing to do: the limit of {marks} can never bind, and the most that can be had is {sum}"
      ),
      zh: ("{section} 各加分类限额合计 {sum}，文件写的是 {marks}", "无需处理：{marks} 的限额永远达不到，最多可得 {sum}")),
    Entry(
      "caps-differ.above",
      en: (
        "the caps of the categories of {section} sum to {sum}, the document states {marks}",
        "nothing to do: the limit of {marks} binds before all categories are full"
      ),
      zh: ("{section} 各加分类限额合计 {sum}，文件写的是 {marks}", "无需处理：各类加满之前就会受 {marks} 的限额约束")),
    Entry(
      "whole-item",
      en: ("one case under {rule} takes all {marks} marks of {item}", "nothing to do if the document says so"),
      zh: ("{rule} 一例就扣完 {item} 的全部 {marks} 分", "文件如此规定的，无需处理")),
    Entry(
      "no-marks.veto",
      en: ("{item} has no marks: only a veto stands there", "nothing to do if the document says so"),
      zh: ("{item} 没有分值，只有一票否决", "文件如此规定的，无需处理")),
    Entry(
      "no-marks.no-veto",
      en: ("{item} has no marks: only a veto stands there", "add its veto to veto.csv"),
      zh: ("{item} 没有分值，只有一票否决", "请在 veto.csv 中加上这项否决")),
    Entry(
      "no-marks.unit",
      en: ("no item applies to {unit}", "give it the flags of its items"),
      zh: ("没有一项指标适用于{unit}", "请给它加上所适用指标的标记")),
    Entry(
      "no-rule.item",
      en: ("no rule of deduct.csv can take anything off {item}", "add the rules of its clause"),
      zh: ("deduct.csv 中没有扣 {item} 分的规则", "请按条款加上规则")),
    Entry(
      "no-duty",
      en: ("no sheet of the duty list reports {item}", "add it to the items of a sheet of {department}"),
      zh: ("报送清单中没有报送 {item} 的表", "请把它加到{department}某张表的指标范围")),
    Entry(
      "two-duties",
      en: ("{rule} may be reported in {sheet} as well, and would count twice", "leave it to one of the sheets"),
      zh: ("{rule} 在{sheet}中也可以报送，会重复计算", "请只留给其中一张表")),
    Entry(
      "flag-only",
      en: (
        "the veto {veto} changes neither score nor rank", "nothing to do if the document gives it no such effect"
      ),
      zh: ("否决 {veto} 既不改变得分，也不改变名次", "文件没有规定这种效果的，无需处理")),
    Entry(
      "unused-flag",
      en: ("no item asks for {flag}", "correct it, or take it out"),
      zh: ("没有指标用到标记“{flag}”", "请改正，或去掉")),
  ]

  // Common scales, parts of the year, the draw, bands and rounding.
  static let settlement: [Entry] = [
    Entry(
      "no-scale",
      en: ("scores cannot be brought to 0", "write the full marks of the scale"),
      zh: ("得分不能折算为 0 分制", "请写折算后的满分")),
    Entry(
      "no-scale.dropped",
      en: (
        "what is dropped from {item} leaves a scale that nothing is brought to", "set rescale_to in scheme.csv"
      ),
      zh: ("{item} 去掉缺报部分后，没有规定折算为多少分", "请在 scheme.csv 中设定 rescale_to")),
    Entry(
      "no-scale.not-applicable",
      en: (
        "where {item} does not apply, nothing says what scores are brought to",
        "set rescale_to in scheme.csv, or write full or nothing"
      ),
      zh: ("{item} 不适用时，没有规定折算为多少分", "请在 scheme.csv 中设定 rescale_to，或写 full 或 nothing")),
    Entry(
      "no-rate",
      en: ("{item} has no rate that could be missing", "write error"),
      zh: ("{item} 没有比率，谈不上缺报", "请写 error")),
    Entry(
      "parts-too-short",
      en: ("{rule} has a rate a {span}, which is more than one part", "settle {item} by parts that are as long"),
      zh: ("{rule} 按{span}算比率，比结算的一段长", "请让 {item} 按同样长的时段结算")),
    Entry(
      "unknown-unit.inspector",
      en: ("{inspector} inspects {unit} and is no unit", "write a name of units.csv"),
      zh: ("检查{unit}的“{inspector}”不是本方案的单位", "请写 units.csv 中的名称")),
    Entry(
      "inspects-itself",
      en: ("{unit} inspects itself", "draw again"),
      zh: ("{unit}检查自己", "请重新抽签")),
    Entry(
      "inspects-twice",
      en: ("{inspector} inspects both {other} and {unit}", "draw again"),
      zh: ("{inspector}同时检查{other}和{unit}", "请重新抽签")),
    Entry(
      "band-gap",
      en: ("between {below} and {above} no one band stands", "let each band begin where the one below ends"),
      zh: ("{below} 与 {above} 之间没有或不止一档", "请让每一档从下一档的止点开始")),
    Entry(
      "band-gap.edge",
      en: ("{edge} lies in no band", "give it to one of them"),
      zh: ("{edge} 不在任何一档内", "请归入其中一档")),
    Entry(
      "band-gap.lowest",
      en: ("a rate of 0 lies in no band", "let the lowest band begin with 0, and hold it"),
      zh: ("比率 0 不在任何一档内", "请让最低一档从 0 开始，并包含 0")),
    Entry(
      "band-gap.highest",
      en: ("a rate of 100 lies in no band", "let the highest band end with 100, and hold it"),
      zh: ("比率 100 不在任何一档内", "请让最高一档到 100 为止，并包含 100")),
    Entry(
      "band-overlap",
      en: ("{edge} lies in two bands", "leave it to one of them"),
      zh: ("{edge} 同时在两档内", "请只归入一档")),
    Entry(
      "band-edge",
      en: (
        "at exactly {edge} both bands cost {points}",
        "nothing to do: it makes no difference to which of them {edge} belongs"
      ),
      zh: ("恰为 {edge} 时，相邻两档都扣 {points}", "无需处理：{edge} 归入哪一档都一样")),
    Entry(
      "rounding-bound",
      en: (
        "full marks of {marks} are brought to {scale}: with totals of at most {places} decimal places rounding neither makes nor breaks a tie",
        "let departments score in steps that keep totals to {places} places"
      ),
      zh: (
        "满分 {marks} 统一折算为 {scale}：总分不超过 {places} 位小数时，舍入既不会造成也不会打破并列",
        "请各部门评分时保证总分不超过 {places} 位小数"
      )),
    Entry(
      "rounding-bound.none",
      en: ("full marks of {marks} are brought to {scale}: rounding could make a tie", "round to more places"),
      zh: ("满分 {marks} 统一折算为 {scale}：舍入可能造成并列", "请多保留几位小数")),
  ]
}
