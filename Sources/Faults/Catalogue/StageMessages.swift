// What the stages after `normalize` say.

extension Catalogue {
  static let stages: [Entry] = [
    Entry(
      "no-band",
      en: (
        "the rate of {unit} in {period} lies in no band of {rule}", "let the bands of bands.csv meet, from 0 to 100"
      ),
      zh: ("{unit} {period} 的比率不在 {rule} 的任何一档内", "请让 bands.csv 的各档从 0 到 100 首尾相接")),
    Entry(
      "too-fine.mean",
      en: (
        "the surveys of {unit} in {period} under {rule} have a mean that needs too many digits",
        "put surveys of that period together in one row"
      ),
      zh: ("{unit} {period} 按 {rule} 的各次调查求平均，所需位数太多", "请把该期的调查合成一行")),
    Entry(
      "too-fine",
      en: (
        "the quantity under {rule} gives no points: they would have more than four places, or lie beyond what can be",
        "report a quantity with fewer places, within the marks"
      ),
      zh: ("{rule} 的数量算不出分数：小数会超过四位，或超出可能的范围", "请报小数位较少、不超过分值的数量")),
    Entry(
      "bad-source",
      en: (
        "the source \"{source}\" has not the form file:row:column", "leave the source column as ingest wrote it"
      ),
      zh: ("来源“{source}”不是“文件:行:列”的形式", "请保留 ingest 写出的 source 列")),
    Entry(
      "too-large.sum",
      en: ("a sum is too large to be kept", "look for a quantity that cannot be right"),
      zh: ("合计过大，无法保存", "请查找明显有误的数量")),
    Entry(
      "not-scored",
      en: ("the entry under \"{rule}\" was never scored", "run every stage, in the order {stages}"),
      zh: ("“{rule}”的条目没有计分", "请依次运行各步：{stages}")),
    Entry(
      "tie-at-cut",
      en: ("{units} share the place at the cut of {name}", "set ties to include or exclude in rank.csv"),
      zh: ("{units} 在“{name}”的分界处并列", "请在 rank.csv 的 ties 中写 include 或 exclude")),
  ]
}
