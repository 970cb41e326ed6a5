import Store

/// Words that sheets of every office use in the same sense.
public enum Vocabulary {
  /// What stands in the unit column of a line that speaks of all units.
  public static let allUnits: [StaticString] = ["全部", "各村", "全镇", "all"]

  /// What stands in the cell of an item that does not apply to the unit.
  public static let doesNotApply: [StaticString] = ["/", "缺项", "缺項", "不适用", "不適用"]

  /// What stands in a table's cell where a unit has a veto.
  public static let veto: [StaticString] = ["1", "一票否决", "一票否決", "否决", "否決"]
  /// What stands in a table's cell where a unit has no veto, beside nothing.
  public static let noVeto: [StaticString] = ["0", "无", "無", "/"]

  /// What heads a row of totals.
  public static let total: Set<String> = ["合计", "合計", "总计", "總計", "共计", "共計"]
  /// What heads the total of a part.
  public static let partTotal: Set<String> = ["小计", "小計"]
}
