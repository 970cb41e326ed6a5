// The help texts of all tools.

extension Catalogue {
  // What each tool does.
  static let abstracts: [Entry] = [
    Entry(
      "help.ingest", en: "Reads departments' sheets into a ledger of reported entries.",
      zh: "把各部门报送的表读成总账条目。"),
    Entry(
      "help.ingest.more",
      en: """
        A sheet is a table (a row a unit, a column a measure) or a list (a row a finding). The duty list sheets.csv says \
        whose it is by the beginning of the file's name; else --department does. Files are taken in the order of their \
        names, rows as they stand; no value is changed.
        """,
      zh: """
        表可以是汇总表（一个单位一行，一项指标一列）或台账（一个问题一行）。报送清单 sheets.csv 按文件名的开头确定是哪个部门的表；\
        否则用 --department 说明。文件按文件名顺序读取，各行按原有顺序，不改动任何数值。
        """),
    Entry(
      "help.normalize", en: "Brings entries to canonical units, rules, periods and numbers.",
      zh: "统一条目中的单位、规则、时段和数字。"),
    Entry(
      "help.normalize.more",
      en: """
        It checks who may report what, what was handed in twice and what is missing against the duty list, and leaves out \
        what is after the as-of date. What it cannot read it refuses: then it ends with 65 (77 where a department reports \
        what is not its own) and the ledger stays open, so that no later stage takes it.
        """,
      zh: """
        对照报送清单检查谁可以报什么、哪些重复报送、哪些缺报，截至日之后的不计入。无法识别的予以退回：此时以 65 结束\
        （部门报了不归本部门的内容则为 77），总账不封账，后面各步都不会接收。
        """),
    Entry(
      "help.deduct", en: "Lays down full marks and prices what was found.", zh: "给出各项满分，并对发现的问题计分。"),
    Entry(
      "help.deduct.more",
      en: """
        It adds a base entry for each unit and item, gives every finding its points by itself, and settles in entries of \
        its own what is missing to quotas, what counts once, and what one rule excludes.
        """,
      zh: "为每个单位的每项指标记一条基础分，对每个问题单独计分；未达定额、只计一次和规则排斥的部分另记条目。"),
    Entry("help.cap", en: "Keeps each item within its marks.", zh: "使每项指标扣分不超过分值。"),
    Entry(
      "help.cap.more",
      en: """
        What was taken off beyond an item's marks is given back in an entry of its own; then the limits of cap.csv on rules, \
        items and sections.
        """,
      zh: "超过分值的扣分另记条目退回；然后按 cap.csv 对规则、指标和部分的限额处理。"),
    Entry("help.bonus", en: "Adds points for merit, each matter once.", zh: "计加分，同一事项只计一次。"),
    Entry(
      "help.bonus.more",
      en: """
        It prices claims, takes back those that stand for a matter which counts already, and keeps categories, sections and \
        the total within the limits of cap.csv.
        """,
      zh: "对申报的加分计分，同一事项已计的予以冲回，并按 cap.csv 的限额控制各类、各部分和总分。"),
    Entry(
      "help.veto", en: "Marks vetoes and takes totals away where they do so.", zh: "标明一票否决，规定总分清零的予以清零。"),
    Entry(
      "help.veto.more",
      en: "What else a veto does (no awards, listed last) concerns the order of the units and is done by rank.",
      zh: "否决的其他效果（不得评优、排在末位）与名次有关，由 rank 处理。"),
    Entry("help.rank", en: "Adds up each unit's points and writes the ranking.", zh: "汇总各单位得分，写出排名。"),
    Entry(
      "help.rank.more",
      en: """
        A unit's total is the sum of its entries' points. Units with the same total share a place (1, 2, 2, 4) and stand in \
        the order of units.csv.
        """,
      zh: "单位总分是其各条目分数之和。总分相同的名次并列（1、2、2、4），并按 units.csv 的顺序排列。"),
    Entry(
      "help.kaohe", en: "Looks at ledgers and schemes: what is not a stage of the pipeline.",
      zh: "查看总账和方案：考核流程各步之外的功能。"),
    Entry(
      "help.run", en: "Runs all stages in one process, from the sheets or from a ledger to the ranking.",
      zh: "在一个进程里运行全部各步，从报送的表或某一步的总账直到排名。"),
    Entry(
      "help.run.more",
      en: """
        The ranking, the ledgers and the messages are those of the seven tools in a chain, for any number of threads; no \
        ledger is written that is not asked for. With --after the file is a ledger, and the stages behind the one that made \
        it go on with it.
        """,
      zh: "排名、总账和提示与七个工具依次运行的完全相同，与线程数无关；不要求的总账不写。用 --after 时，文件是总账，由出账那一步之后的各步接着做。"),
    Entry(
      "help.sheet", en: "Shows a ledger of any stage as a spreadsheet: units down, items across, total at the end.",
      zh: "把任一步的总账显示为成绩表：每行一个单位，每列一项指标，最后是总分。"),
    Entry(
      "help.sheet.more",
      en: """
        A cell is the sum of the points that the ledger has for a unit and item so far; blank where there are none yet. On a \
        terminal it is a table, else CSV.
        """,
      zh: "每格是总账中该单位该项指标目前的分数合计，还没有的为空白。在终端上显示为表格，否则为 CSV。"),
    Entry(
      "help.explain",
      en: "Shows every point of one unit in the order of the document: what was found, where, and what it cost.",
      zh: "按文件顺序列出一个单位的每一分：发现了什么、出自何处、扣加多少。"),
    Entry(
      "help.explain.more",
      en: """
        The lines of an item sum to its score, the items to the total, which is the one that is ranked. It takes the last \
        ledger, 6-veto.csv in an output folder. On a terminal it is a table, which leaves out what says that there was \
        nothing; as CSV every entry is a row.
        """,
      zh: """
        指标下各行相加为该项得分，各项相加为总分，即排名所用的总分。要用最后的总账，即输出文件夹中的 6-veto.csv。在终端上\
        显示为表格，略去没有问题的条目；CSV 中每个条目一行。
        """),
    Entry(
      "help.diff",
      en: "Sets two outputs side by side: two years, or two days of one year.",
      zh: "对比两次输出：两个年份，或同一年的两个截止日。"),
    Entry(
      "help.diff.more",
      en: """
        What changed is taken apart exactly: marks, findings, limits, the common scale, bonuses and vetoes sum to the change \
        of each item, and the items to that of the total. With --rescored it is also taken apart into what the new rules did \
        and what the new findings did. Units and items that had another name are found by the column was of the new tables.
        """,
      zh: """
        变化分解到分值、发现、限额、折算、加分和否决，各部分之和恰为该项的变化，各项之和恰为总分的变化。加 --rescored 时，\
        还分成规则变化和工作变化两部分。改了名的单位和指标按新表的“原名”列对应。
        """),
    Entry(
      "help.report",
      en:
        "Writes what an output comes to: a page for the office, a sheet for each unit alone, and the lists that go out.",
      zh: "把一次输出做成报告：考核办总览、各单位反馈单和对外名单。"),
    Entry(
      "help.report.more",
      en: """
        Whom the document lets have what stands in publish.csv. A file that it does not let out, or says nothing about, is not \
        written without --approved. A unit's sheet names no other unit, and no file but the office's and a unit's own has a \
        column for households or remarks. A report takes the place of an older one whole or not at all.
        """,
      zh: """
        哪些内容可以给谁，写在 publish.csv 中。文件不允许送出或没有规定的，没有 --approved 就不生成。反馈单不出现其他单位的名称；除\
        考核办总览和本单位反馈单外，都没有户、人和备注等列。新报告整体替换旧报告，否则旧报告原样不动。
        """),
    Entry(
      "help.backdate", en: "Writes the rules of a new scheme as tables for the sheets of an old one.",
      zh: "把新方案的规则写成可用于旧报表的规则表。"),
    Entry(
      "help.backdate.more",
      en: """
        Year, units, duties and headings are the old ones; items, prices, limits, merit and ranking the new ones. A rule is \
        the same if it has the same id, else the same name; what was reported under one that is no more is kept without \
        points. The sheets of the old year, sent through the stages under these tables, give what kaohe diff --rescored \
        asks for.
        """,
      zh: """
        年份、单位、报送清单和表头用旧的；指标、扣分标准、限额、加分和排名用新的。规则先按代码、再按名称对应；已取消的规则，\
        其报送内容保留而不计分。旧年份的报表按这些表逐步计分，得到的输出即可用于对比时的 --rescored 选项。
        """),
    Entry(
      "help.table", en: "Shows a CSV file, such as the ranking, as a table on the terminal.",
      zh: "在终端上把 CSV 文件（如排名）显示为表格。"),
    Entry("help.table.more", en: "Columns that are blank in every row are left out.", zh: "各行都空白的列不显示。"),
    Entry(
      "help.check", en: "Holds a scheme's rule tables against themselves, and lists everything it finds.",
      zh: "检查方案的规则表是否自相一致，列出全部发现。"),
    Entry(
      "help.check.more",
      en: """
        A fault would give wrong scores and keeps the scheme from being used: then the command ends with 65. A finding is \
        something that the document itself leaves open or contradicts: it is listed and the command ends with 0.
        """,
      zh: "错误会导致计分有误，方案不能使用，此时以 65 结束。发现是文件本身没有说清或前后矛盾之处，只列出，以 0 结束。"),
    Entry(
      "help.template", en: "Writes the blank sheets that a department hands in, as CSV and as workbooks.",
      zh: "生成部门要报送的空白表，CSV 和工作簿各一份。"),
    Entry(
      "help.template.more",
      en: """
        One file for each row of the duty list, named as ingest expects it; of forms and of what units say of themselves one \
        for each unit. Headings and names are the scheme's. A workbook has drop-downs, checks of numbers and a sheet of \
        instructions besides. The names of the files are printed.
        """,
      zh: """
        报送清单每行一个文件，文件名合乎 ingest 的要求；评分表和自评表每个单位一个。表头和名称都取自方案。工作簿另有下拉选项、\
        数字检查和一张填写说明。生成的文件名会逐行列出。
        """),
    Entry(
      "help.seal", en: "Closes a ledger that was changed between two stages, and marks it as edited.",
      zh: "给两步之间改过的总账封账，并注明改动过。"),
    Entry(
      "help.seal.more",
      en: """
        A stage takes only a ledger whose control entry adds up. Whoever changes or drops entries with another tool closes \
        the ledger again with this one; the ranking then says so.
        """,
      zh: "各步只接收控制条目相符的总账。用别的工具改过或删过条目的，要用本命令重新封账；排名会注明改动过。"),
    Entry(
      "help.manifest", en: "Prints the lines of a manifest for the files of a folder, to be completed.",
      zh: "列出文件夹中各文件的报送登记行，供补填。"),
    Entry(
      "help.manifest.more",
      en: """
        A line has the file's name and its digest; the office adds when it was handed in, by whom, and the digest of the \
        file that it supersedes. Files that manifest.tsv of the folder lists already are left out.
        """,
      zh: "每行有文件名和摘要，由考核办补填报送日期、报送人，以及所代替文件的摘要。文件夹里 manifest.tsv 已登记的文件不再列出。"),
    Entry(
      "help.exchange", en: "Puts a new output folder in place of the old one in one step, for pipeline scripts.",
      zh: "一步完成新旧输出文件夹的替换，供流程脚本使用。"),
    Entry(
      "help.exchange.more",
      en: """
        Whoever looks sees the old folder or the new one, never a mixture. The old one is left where the new one stood.
        """,
      zh: "任何时候看到的不是旧文件夹就是新文件夹，不会混杂。旧的留在新的原来的位置。"),
  ]

  // Arguments and options.
  static let options: [Entry] = [
    Entry("help.scheme", en: "The folder of rule tables; else $KAOHE_SCHEME.", zh: "规则表的文件夹；不写则用 $KAOHE_SCHEME。"),
    Entry(
      "help.reading",
      en: "Another reading of a clause, as GA9=b; may be repeated; else $KAOHE_READING, with spaces between several.",
      zh: "选用条款的另一种读法，如 GA9=b；可写多次；不写则用 $KAOHE_READING，多个之间用空格隔开。"),
    Entry(
      "help.as-of", en: "The last day that counts, as 2024-06-15, 2024-06, 2024-Q2; else $KAOHE_AS_OF.",
      zh: "截至日，如 2024-06-15、2024-06、2024-Q2；不写则用 $KAOHE_AS_OF。"),
    Entry(
      "help.output", en: "Where to write; standard output for - or without it.", zh: "写到哪个文件；写 - 或不写则为标准输出。"),
    Entry(
      "help.input", en: "The ledger of the stage before; standard input for - or without it.",
      zh: "上一步的总账；写 - 或不写则为标准输入。"),
    Entry("help.warnings", en: "Where to write warnings, as CSV.", zh: "提醒写到哪个文件（CSV）。"),
    Entry("help.sheets", en: "The sheets; standard input for - or without any.", zh: "报送的表；写 - 或不写则为标准输入。"),
    Entry(
      "help.department", en: "Whose sheets these are, where their names do not say it.",
      zh: "是哪个部门的表（文件名看不出时）。"),
    Entry("help.sheet-name", en: "The name of the sheet on standard input.", zh: "标准输入的表名。"),
    Entry(
      "help.workbook-sheet", en: "Which sheet of a workbook to read, where several are filled in.",
      zh: "工作簿里有几张填好的表时，读哪一张。"),
    Entry("help.encoding", en: "How the sheets are written.", zh: "表的文字编码。"),
    Entry(
      "help.manifest-file",
      en:
        "What was handed in when, and what supersedes what; without it manifest.tsv beside the sheets, if there is one.",
      zh: "报送登记表：何时报送、谁代替谁；不写则用表所在文件夹里的 manifest.tsv（如有）。"),
    Entry("help.sheet-folder", en: "The folder of the sheets.", zh: "报送的表所在的文件夹。"),
    Entry("help.rejects", en: "Where to write what was refused, as CSV.", zh: "退回清单写到哪个文件（CSV）。"),
    Entry(
      "help.provisional.ingest", en: "Go on without what was refused, and mark every later output.",
      zh: "退回的不计，继续运行，并在以后的输出中注明为暂定。"),
    Entry(
      "help.changes",
      en: "Where to write every cell that does not stand in the ledger as it stands in its sheet, as CSV.",
      zh: "与原表写法不同的单元格写到哪个文件（CSV）。"),
    Entry(
      "help.provisional.normalize",
      en: "Go on without what was refused or is missing, and mark every later output.",
      zh: "退回和缺报的不计，继续运行，并在以后的输出中注明为暂定。"),
    Entry("help.one-sheet", en: "Check only the sheets that are there.", zh: "只检查已有的表。"),
    Entry(
      "help.manifest.normalize", en: "When each sheet was handed in: the manifest.tsv that stands beside them.",
      zh: "各表何时报送：与各表放在一起的 manifest.tsv。"),
    Entry(
      "help.coverage",
      en: "Where to write what was handed in by department, item and period, as CSV.",
      zh: "各部门各指标各期报送情况写到哪个文件（CSV）。"),
    Entry(
      "help.rulings", en: "What was decided about single findings after complaints: a rulings.tsv.",
      zh: "申诉后对个别事项的裁定：一个 rulings.tsv。"),
    Entry(
      "help.self", en: "Where to write what units said of themselves beside their scores, as CSV.",
      zh: "各单位自评与得分对照写到哪个文件（CSV）。"),
    Entry(
      "help.advice", en: "Where to write thresholds without a price that were not met, as CSV.",
      zh: "未达到而不扣分的限度写到哪个文件（CSV）。"),
    Entry(
      "help.groups", en: "Where to write each group's mean and spread, as CSV.", zh: "各组均值和极差写到哪个文件（CSV）。"),
    Entry("help.ledger", en: "The ledger; standard input for - or without it.", zh: "总账；写 - 或不写则为标准输入。"),
    Entry("help.file", en: "The file; standard input for - or without it.", zh: "文件；写 - 或不写则为标准输入。"),
    Entry("help.last-ledger", en: "The last ledger; standard input for - or without it.", zh: "最后的总账；写 - 或不写则为标准输入。"),
    Entry("help.unit", en: "The unit, by its name or an alias.", zh: "单位的名称或别名。"),
    Entry("help.item", en: "Only this item or bonus category.", zh: "只看这项指标或加分类。"),
    Entry("help.csv", en: "CSV, wherever it goes.", zh: "一律写成 CSV。"),
    Entry("help.as-table", en: "A readable table, wherever it goes.", zh: "一律写成便于阅读的表格。"),
    Entry(
      "help.for-spreadsheet",
      en: """
        For Excel or WPS: a byte order mark, CRLF, and an apostrophe before each cell that would be run as a formula or \
        changed into a date. Not for another tool of the chain.
        """,
      zh: "供 Excel 或 WPS 打开：带 BOM，用 CRLF 换行，会被当作公式运行或改成日期的单元格前加一个“'”。不能再交给下一步。"),
    Entry("help.run.scheme", en: "The folder of rule tables.", zh: "规则表的文件夹。"),
    Entry(
      "help.run.files", en: "The sheets, or with --after one ledger; standard input for - or without any.",
      zh: "报送的表，或用 --after 时的一个总账；写 - 或不写则为标准输入。"),
    Entry("help.run.after", en: "The file is a ledger, made by this stage.", zh: "文件是总账，出自这一步。"),
    Entry(
      "help.run.ledger", en: "Where to write the last ledger, as veto writes it.",
      zh: "最后的总账（与 veto 所写相同）写到哪个文件。"),
    Entry(
      "help.run.stages",
      en:
        "The folder for every stage's CSV, from 1-ingest.csv to 7-rank.csv, with rejects.csv, warnings.csv, changes.csv and coverage.csv.",
      zh: "各步的 CSV（1-ingest.csv 到 7-rank.csv）以及 rejects.csv、warnings.csv、changes.csv、coverage.csv 放在哪个文件夹。"),
    Entry(
      "help.run.block", en: "How many bytes are read at a time; nothing else depends on it.",
      zh: "一次读多少字节，别的都与它无关。"),
    Entry("help.run.threads", en: "How many threads share the stages.", zh: "各步分给几个线程。"),
    Entry("help.folder", en: "The folder of rule tables; else --scheme.", zh: "规则表的文件夹；不写则用 --scheme。"),
    Entry(
      "help.after", en: "The stage that made the ledger, if its control entry was dropped.",
      zh: "控制条目已删去时，说明总账出自哪一步。"),
    Entry(
      "help.template.department",
      en: "Whose sheets: a department, or a unit that hands in one about itself; all without it.",
      zh: "谁的表：部门，或者要交自评表的单位；不写则为全部。"),
    Entry("help.template.output", en: "The folder for the files.", zh: "文件放在哪个文件夹。"),
    Entry("help.template.format", en: "csv or xlsx; both without it.", zh: "csv 或 xlsx；不写则两种都要。"),
    Entry("help.report.language", en: "The language of the workbook: zh or en.", zh: "工作簿用哪种语言：zh 或 en。"),
    Entry("help.template.language", en: "The language of the instructions: zh or en.", zh: "说明用哪种语言：zh 或 en。"),
    Entry("help.force", en: "Replace files that are there already.", zh: "已有的文件也替换。"),
    Entry("help.new", en: "The folder with the new output.", zh: "新输出的文件夹。"),
    Entry("help.old", en: "The folder that it shall replace.", zh: "要替换的文件夹。"),
    Entry("help.diff.old", en: "The old output folder.", zh: "旧的输出文件夹。"),
    Entry("help.diff.new", en: "The new output folder.", zh: "新的输出文件夹。"),
    Entry("help.report.input", en: "The output folder.", zh: "输出文件夹。"),
    Entry(
      "help.report.scheme", en: "The tables of the output; else those in its folder.",
      zh: "该输出的规则表文件夹；不写则用输出文件夹中的。"),
    Entry("help.report.output", en: "The folder that holds the report alone.", zh: "专放报告的文件夹。"),
    Entry(
      "help.approved", en: "The number of the document that approves what else may go out.",
      zh: "批准送出的文件的文号。"),
    Entry(
      "help.diff.rescored", en: "The old sheets scored under the new rules: an output folder.",
      zh: "旧报表按新规则计分的输出文件夹。"),
    Entry(
      "help.diff.old-scheme", en: "The tables of the old output; else those in its folder.",
      zh: "旧输出的规则表文件夹；不写则用该输出文件夹中的。"),
    Entry(
      "help.diff.new-scheme", en: "The tables of the new output; else those in its folder.",
      zh: "新输出的规则表文件夹；不写则用该输出文件夹中的。"),
    Entry(
      "help.diff.format", en: "A table for people, CSV or daff; a table on a terminal, else CSV.",
      zh: "供阅读的表格（table）、csv 或 daff；在终端上为表格，否则为 CSV。"),
    Entry("help.backdate.new", en: "The folder of the new rule tables.", zh: "新规则表的文件夹。"),
    Entry("help.backdate.old", en: "The folder of the old rule tables.", zh: "旧规则表的文件夹。"),
    Entry(
      "help.backdate.output", en: "The folder to write them to, which exists.", zh: "写到哪个文件夹，该文件夹须已存在。"),
    Entry("value.format", en: "format", zh: "格式"),
    Entry("value.folder", en: "folder", zh: "文件夹"),
    Entry("value.reading", en: "id=option", zh: "代码=选项"),
    Entry("value.day", en: "day", zh: "日期"),
    Entry("value.file", en: "file", zh: "文件"),
    Entry("value.ledger", en: "ledger", zh: "总账"),
    Entry("value.sheet", en: "sheet", zh: "表"),
    Entry("value.name", en: "name", zh: "名称"),
    Entry("value.id", en: "id", zh: "代码"),
    Entry("value.number", en: "number", zh: "数目"),
    Entry("value.bytes", en: "bytes", zh: "字节数"),
    Entry("value.approval", en: "number", zh: "文号"),
    Entry("value.stage", en: "stage", zh: "步骤"),
    Entry("value.new", en: "new", zh: "新"),
    Entry("value.old", en: "old", zh: "旧"),
  ]
}
