import Store

/// Words that sheets of every office use in the same sense.
public enum Vocabulary {
  /// What stands in the unit column of a line that speaks of all units.
  public static let allUnits: [StaticString] = ["全部", "各村", "全镇", "all"]

  /// Whether a folded name speaks of all units.
  static func speaksOfAllUnits(_ name: String) -> Bool { name.withText { name in allUnits.contains { name == $0 } } }

  /// The kinds of units, each with the words that end a name of the kind: the longest first, the plain one last.
  static let unitKinds: [[String]] = [
    ["村民委员会", "村委会", "村"],
    ["社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区"],
    ["镇人民政府", "镇政府", "镇"],
    ["乡人民政府", "乡政府", "乡"],
    ["街道办事处", "街道办", "街道"],
  ]

  /// What stands in the cell of an item that does not apply to the unit.
  public static let doesNotApply: [StaticString] = ["/", "缺项", "缺項", "不适用", "不適用"]

  /// What stands in a table's cell where a unit has a veto.
  public static let veto: [StaticString] = ["1", "一票否决", "一票否決", "否决", "否決"]
  /// What stands in a table's cell where a unit has no veto, beside nothing.
  public static let noVeto: [StaticString] = ["0", "无", "無", "/"]

  /// What scores are counted in.
  public static let mark = "分"

  /// What heads a row of totals.
  public static let total: Set<String> = ["合计", "合計", "总计", "總計", "共计", "共計"]
  /// What heads the row of totals of a form that is made here.
  public static let totalLabel = "合计"
  /// What heads the total of a part.
  public static let partTotal: Set<String> = ["小计", "小計"]
  /// What heads a row of means.
  public static let mean: Set<String> = ["平均", "平均分", "平均值", "平均数", "平均數", "均值"]

  /// Who and what stands below a sheet: signatures, stamps, the day when it was handed in.
  public static let signature: Set<String> = [
    "审核", "審核", "审核人", "審核人", "审核人签名", "審核人簽名", "复核人", "復核人", "复核", "覆核",
    "填表", "填表人", "填报人", "填報人", "填报单位", "填報單位", "制表", "制表人", "製表", "製表人", "经办人", "經辦人",
    "负责人", "負責人", "单位负责人", "單位負責人", "部门负责人", "部門負責人", "分管领导", "分管領導", "主要领导", "主要領導",
    "签名", "簽名", "签字", "簽字", "盖章", "蓋章", "公章", "单位盖章", "單位蓋章", "(盖章)", "(蓋章)", "单位(盖章)", "單位(蓋章)",
    "联系人", "聯繫人", "聯絡人", "联系电话", "聯繫電話", "填表日期", "填报日期", "填報日期", "制表日期", "製表日期", "报送日期", "報送日期",
  ]
  /// What an explanation below a sheet begins with, a colon behind it.
  public static let remark: Set<String> = ["说明", "說明", "注", "註", "备注", "備注", "備註", "附注", "附註", "日期"]

  /// The headings of a running number.
  public static let runningNumber: Set<String> = ["序号", "序號", "序", "No.", "No", "№"]

  /// What a heading has in it that is meant for merit.
  public static let ofBonus = ["加分"]
  /// What a heading has in it that is meant for vetoes.
  public static let ofVeto = ["否决", "否決"]
  /// What a heading has in it that is meant for rounds of inspections.
  public static let ofRound = ["轮", "輪"]
}
