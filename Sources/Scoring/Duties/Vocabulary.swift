import Store

/// Words that sheets of every office use in the same sense.
public enum Vocabulary {
  /// What stands in the unit column of a line that speaks of all units.
  public static let allUnits: [StaticString] = ["全部", "各村", "全镇", "all"]
}
