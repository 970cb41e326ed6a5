// What is said of a ledger that cannot be relied on.

extension Catalogue {
  static let ledgers: [Entry] = [
    Entry(
      "empty.ledger",
      en: ("there is no ledger, not even a header", "give what the stage before wrote"),
      zh: ("没有总账，连表头也没有", "请交给它上一步写出的总账")),
    Entry(
      "too-many-faults",
      en: (
        "more than {count} rows or cells are no part of a ledger of this scheme",
        "give what the stage before wrote, with the same scheme"
      ),
      zh: ("有超过 {count} 处不是本方案总账的内容", "请交给它同一方案上一步写出的总账")),
    Entry(
      "bad-header",
      en: ("this is not the header of a ledger", "a ledger begins with {header}"),
      zh: ("这不是总账的表头", "总账的表头是 {header}")),
    Entry(
      "ragged.entry",
      en: ("the row has {found} cells", "an entry has {expected}"),
      zh: ("这一行有 {found} 格", "每个条目应有 {expected} 格")),
    Entry(
      "unknown-kind",
      en: ("\"{kind}\" is no kind of entry", "the kinds are {known}"),
      zh: ("没有“{kind}”这种条目", "条目的种类有：{known}")),
    Entry(
      "bad-cell",
      en: (
        "\"{text}\" cannot stand as {column} in a ledger of this scheme",
        "leave the cell as the stage before wrote it"
      ),
      zh: ("本方案总账的 {column} 不能写“{text}”", "请保留上一步写出的内容")),
    Entry(
      "no-control",
      en: (
        "the ledger has no control entry: it is cut short, or what wrote it stopped before it was done",
        "mend what went wrong before, or close a ledger that you changed with kaohe seal"
      ),
      zh: ("总账没有结尾的控制条目：内容被截断，或上一步中途停止", "请先解决前面的问题；自己改过的总账请用 kaohe seal 封账")),
    Entry(
      "no-control.stage",
      en: (
        "the control entry was dropped, so nobody knows which stage made this ledger", "say it with --after STAGE"
      ),
      zh: ("控制条目已被删去，无从得知总账出自哪一步", "请用 --after 说明是哪一步")),
    Entry(
      "no-control.sheet",
      en: ("the ledger has no control entry, so it may be cut short", "run the stage that wrote it again"),
      zh: ("总账没有结尾的控制条目，可能被截断", "请重新运行写出它的那一步")),
    Entry(
      "bad-control",
      en: ("the control entry cannot be read: {trouble}", "run the stage before again"),
      zh: ("控制条目无法识别：{trouble}", "请重新运行上一步")),
    Entry("control.figures", en: "its figures are not numbers", zh: "其中的数不是数字"),
    Entry("control.day", en: "its as-of date is no day", zh: "其中的截至日不是日期"),
    Entry("control.stage", en: "{word} is no stage", zh: "没有 {word} 这一步"),
    Entry("control.status", en: "{word} is no status", zh: "没有 {word} 这种状态"),
    Entry(
      "cut-short",
      en: ("the last row has no line break, so the ledger may be cut short", "run the stage before again"),
      zh: ("最后一行没有换行，总账可能被截断", "请重新运行上一步")),
    Entry(
      "two-controls",
      en: ("there is a second control entry", "give one ledger at a time"),
      zh: ("有两个控制条目", "请一次只交一份总账")),
    Entry(
      "count-differs",
      en: (
        "there are {found} entries and the control entry says {stated}",
        "run the stage before again, or close a ledger that you changed with kaohe seal"
      ),
      zh: ("实有 {found} 个条目，控制条目写的是 {stated}", "请重新运行上一步；自己改过的总账请用 kaohe seal 封账")),
    Entry(
      "sum-differs",
      en: (
        "the points sum to {found} and the control entry says {stated}",
        "run the stage before again, or close a ledger that you changed with kaohe seal"
      ),
      zh: ("分数合计 {found}，控制条目写的是 {stated}", "请重新运行上一步；自己改过的总账请用 kaohe seal 封账")),
    Entry(
      "other-terms",
      en: (
        "the ledger was made {made}, and this stage would go on {own}",
        "give every stage the same --as-of and --reading"
      ),
      zh: ("总账{made}，而这一步{own}", "请让各步使用相同的 --as-of 和 --reading")),
    Entry("terms", en: "as of {day}", zh: "截至 {day}"),
    Entry("terms.readings", en: "as of {day} with {readings}", zh: "截至 {day}、读法 {readings}"),
    Entry(
      "other-scheme",
      en: ("the ledger was made under other rule tables", "run all stages with the same tables"),
      zh: ("总账是按另一套规则表做的", "请用同一套规则表运行各步")),
    Entry(
      "stage-twice",
      en: ("the ledger has been through {stage} already", "give it to the stage that comes next"),
      zh: ("总账已经过 {stage}", "请交给下一步")),
    Entry(
      "stage-missing",
      en: ("{stage} comes after {expected}, and this ledger has been through {found}", "run the stages in their order"),
      zh: ("{stage} 之前应经过 {expected}，而这份总账经过的是 {found}", "请按顺序运行各步")),
    Entry(
      "too-large.ledger",
      en: ("the sum of all points is too large to be kept", "look for a quantity that cannot be right"),
      zh: ("全部分数的合计过大，无法保存", "请查找明显有误的数量")),
  ]
}
