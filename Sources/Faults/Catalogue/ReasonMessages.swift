// What the codes of the ledger's `why` column say: what became of an entry, or why a stage made it.

extension Catalogue {
  static let reasons: [Entry] = [
    Entry("why.counted", en: "counts", zh: "计入"),
    Entry("why.none", en: "nothing was found", zh: "没有问题"),
    Entry("why.kept", en: "kept for a rule that counts over a period", zh: "留作按期计数的依据"),
    Entry("why.within-limit", en: "within what is free", zh: "未超出规定的限度，不扣分"),
    Entry("why.full-marks", en: "full marks", zh: "满分"),
    Entry("why.short", en: "short of the number that is owed", zh: "未达到规定的次数"),
    Entry("why.repeat", en: "does not count: the same already counts", zh: "重复，不再计"),
    Entry("why.excluded-by", en: "does not count beside {named}", zh: "已按 {named} 计，不再计"),
    Entry("why.lower-than", en: "does not count: {named} of the same matter counts", zh: "同一事项已按 {named} 计，不再计"),
    Entry("why.swallowed", en: "given back: more was found than the marks", zh: "扣分超过分值，超出部分不扣"),
    Entry("why.over-cap", en: "beyond the limit {named}", zh: "超过限额 {named} 的部分"),
    Entry("why.total-zero", en: "the veto {named} sets the total to zero", zh: "{named} 一票否决，总分记零"),
    Entry("why.band", en: "the rate lies in band {named}", zh: "比率属于 {named} 档"),
    Entry("why.dropped", en: "a period without data is left out", zh: "该期无数据，不计入"),
    Entry("why.averaged", en: "the mean of the periods counts", zh: "按各期平均计"),
    Entry("why.direct-score", en: "scored directly by a department", zh: "由部门直接评分"),
    Entry("why.does-not-apply", en: "the item does not apply to the unit", zh: "缺项，本单位不适用"),
    Entry("why.not-assessed", en: "the item is not assessed", zh: "本项不评分"),
    Entry("why.rescaled", en: "brought to the common scale", zh: "缺项折算"),
    Entry(
      "why.cancelled", en: "points were lost: no award, and the loss is taken off", zh: "检查失分：取消赋分，并扣减失分"),
    Entry("why.spoiled", en: "no award: {named} was lost in another round", zh: "{named} 另有失分，不予加分"),
    Entry("why.shared", en: "the part that other units bear", zh: "由其他单位分担的部分"),
    Entry("why.to-date", en: "a count to date: what its period adds counts", zh: "累计数，按当期增加的数计"),
    Entry("why.superseded", en: "does not count: corrected by {named}", zh: "已由 {named} 更正，不计"),
    Entry("why.withdrawn", en: "does not count: withdrawn by ruling {named}", zh: "已按裁定 {named} 撤销，不计"),
    Entry("why.changed", en: "does not count as it was: changed by ruling {named}", zh: "已按裁定 {named} 变更，原数不计"),
    Entry(
      "unknown-why",
      en: ("\"{text}\" is no code of a stage", "leave the column why as the stages wrote it"),
      zh: ("“{text}”不是任何一步写出的代码", "why 列请保持各步写出的原样")),
  ]
}
