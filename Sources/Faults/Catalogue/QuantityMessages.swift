// What `normalize` says of a number that it refuses, and of what is missing.

extension Catalogue {
  // How many, and how much.
  static let quantities: [Entry] = [
    Entry(
      "negative",
      en: ("{text} is negative", "write how many there were; what is taken off is worked out from the rules"),
      zh: ("{text} 是负数", "请写实际数量；扣多少分由规则计算")),
    Entry(
      "blank",
      en: (
        "the cell is blank, which is not zero (未报)", "write a plain number such as 3 or 0.5, and 0 if there was nothing"
      ),
      zh: ("单元格空白，空白不等于零（未报）", "请写数字，如 3 或 0.5；没有请写 0")),
    Entry(
      "blank.of",
      en: ("how many there were in all is blank (未报)", "write the whole number of cases"),
      zh: ("总数空白（未报）", "请写总数，应为整数")),
    Entry(
      "not-a-number",
      en: ("\"{text}\" is not a number", "write a plain number such as 3 or 0.5, and 0 if there was nothing"),
      zh: ("“{text}”不是数字", "请写数字，如 3 或 0.5；没有请写 0")),
    Entry(
      "not-a-number.of",
      en: ("\"{text}\" is not a number", "write a plain number such as 50"),
      zh: ("“{text}”不是数字", "请写数字，如 50")),
    Entry(
      "too-many-places",
      en: ("{text} has more than four decimal places", "round it to four places or fewer"),
      zh: ("{text} 的小数超过四位", "请四舍五入到四位以内")),
    Entry(
      "too-large",
      en: ("{text} is too large to be right", "write a plain number such as 3 or 0.5, and 0 if there was nothing"),
      zh: ("{text} 过大，应有误", "请写数字，如 3 或 0.5；没有请写 0")),
    Entry(
      "none-with-number",
      en: ("the line says that there was nothing, and {text}", "leave the number blank, or write what was found"),
      zh: ("这一行写了没有问题，又写了 {text}", "请把数量留空，或写明发现的问题")),
    Entry(
      "not-a-veto",
      en: (
        "\"{text}\" does not say whether there is a veto",
        "write 一票否决 where there is one, and leave the cell blank where there is none"
      ),
      zh: ("从“{text}”看不出是否一票否决", "有的请写“一票否决”，没有的请留空")),
    Entry(
      "not-whole",
      en: ("{quantity} is not a whole number of {unit}", "write how many there were"),
      zh: ("{quantity} 不是整数（单位：{unit}）", "请写实际数量")),
    Entry(
      "not-whole.cases",
      en: ("{quantity} is not a whole number of cases", "write how many there were"),
      zh: ("{quantity} 不是整数", "请写实际数量")),
    Entry(
      "several-numbers",
      en: ("\"{text}\" is several numbers in one cell", "write each in the row of its own item"),
      zh: ("“{text}”在一个单元格里写了几个数", "请分别写在各自指标的行里")),
    Entry(
      "part-above-whole",
      en: ("{part} of {whole} cannot be", "write how many were right, and how many were checked in all"),
      zh: ("总数 {whole} 中不可能有 {part}", "请写合格数和检查总数")),
    Entry(
      "no-data",
      en: (
        "nothing was checked, so {item} has no rate for this period",
        "report a survey, or decide in if_missing of items.csv what a period without one gives"
      ),
      zh: ("检查数为零，{item} 本期没有比率", "请补报调查结果，或在 items.csv 的 if_missing 中规定缺报如何处理")),
    Entry(
      "above-marks",
      en: ("{score} is more than the {most} that {item} can have", "write a score from 0 to {most}"),
      zh: ("{score} 超过 {item} 的最高分 {most}", "请写 0 至 {most} 的得分")),
    Entry(
      "above-marks.reading",
      en: (
        "{score} is more than the {most} that {item} can have under {readings}",
        "write a score from 0 to {most}, or choose another reading"
      ),
      zh: ("{score} 超过 {item} 按 {readings} 的最高分 {most}", "请写 0 至 {most} 的得分，或选用另一种读法")),
    Entry(
      "marks-differ",
      en: (
        "the sheet prints {printed} marks for {item}, the scheme has {marks}",
        "use the sheet of this scheme, or correct the marks in items.csv"
      ),
      zh: ("表上 {item} 的分值是 {printed}，方案中是 {marks}", "请用本方案的表，或改正 items.csv 中的分值")),
    Entry(
      "does-not-apply",
      en: ("{item} does not apply to {unit}", "leave the cell blank or write 缺项"),
      zh: ("{item} 对{unit}不适用", "请留空，或写“缺项”")),
    Entry(
      "applies",
      en: ("{item} applies to {unit}, and \"{text}\" is no score", "write its score, 0 if it has none"),
      zh: ("{item} 对{unit}适用，而“{text}”不是得分", "请写得分，没有得分请写 0")),
  ]

  // What the duty list asks for and is not there.
  static let missing: [Entry] = [
    Entry(
      "sheet-missing",
      en: ("{department} has not handed in this sheet (未报)", "hand in a file whose name begins with {sheet}"),
      zh: ("{department}没有交这张表（未报）", "请交文件名以“{sheet}”开头的表")),
    Entry(
      "sheet-missing.self",
      en: ("no unit has handed in this sheet (未报)", "hand in a file whose name begins with {sheet}"),
      zh: ("没有一个单位交这张表（未报）", "请交文件名以“{sheet}”开头的表")),
    Entry(
      "sheet-missing.of-unit",
      en: ("there is no sheet of {unit} (未报)", "hand in a file whose name begins with {sheet}"),
      zh: ("没有{unit}的表（未报）", "请交文件名以“{sheet}”开头的表")),
    Entry(
      "sheet-missing.of-itself",
      en: ("there is no sheet of {unit} (未报)", "hand in a file whose name is {sheet}-{unit}"),
      zh: ("没有{unit}的表（未报）", "请交名为“{sheet}-{unit}”的表")),
    Entry(
      "period-missing",
      en: ("there is no row for {period} (未报)", "hand in what was found"),
      zh: ("没有 {period} 的内容（未报）", "请报送发现的问题")),
    Entry(
      "period-missing.none",
      en: (
        "there is no row for {period} (未报)",
        "hand in what was found, or a line with {none} and that month if there was nothing"
      ),
      zh: ("没有 {period} 的内容（未报）", "请报送发现的问题；没有问题请写一行“{none}”并注明月份")),
    Entry(
      "none-and-found",
      en: (
        "the line says that nothing was found in {period}, and the sheet has findings of it",
        "take out the line, or say none for the units that it is true of"
      ),
      zh: ("这一行写 {period} 没有问题，表中却有该期的问题", "请删去这一行，或只对确实没有问题的单位写明")),
    Entry(
      "unit-missing",
      en: ("{unit} has no value for {cells} (未报)", "hand in a number, 0 if there was nothing"),
      zh: ("{unit}缺少：{cells}（未报）", "请补报数字，没有请写 0")),
  ]
}
