# What every case can use; sourced before its `cmd`, in a copy of its folder.
#
# $SCHEMES is the folder of the real pipelines, $INPUT that of their synthetic sheets.
set -u

# ledger DEPARTMENT SHEET...: the last ledger of a chain over a department's sheets alone, under $KAOHE_SCHEME.
#
# A sheet that is named as in the duty list is checked for missing months and units too; any other name is not.
ledger() {
  ingest --department "$@" | normalize --one-sheet | deduct | cap | bonus | veto
}

# changes DEPARTMENT SHEET...: what the sheets take off or add, by unit and item, summed by a foreign tool; what is
# missing to quotas is left out.
changes() {
  ledger "$@" | mlr --icsv --ocsv --ofmt %.4f filter '$kind != "base" && $points != "" && $why != "short"' \
    then stats1 -a sum -f points -g unit,item then rename points_sum,points
}

# missing DEPARTMENT SHEET...: what is missing to quotas, by unit and period.
missing() {
  ledger "$@" | mlr --icsv --ocsv filter '$why == "short"' then cut -o -f unit,rule,period,quantity,points
}

# totals DEPARTMENT SHEET...: each unit's place, name and total.
totals() {
  ledger "$@" | rank | mlr --icsv --ocsv cut -o -f rank,unit,total
}

# codes DEPARTMENT SHEET...: what became of each entry that was handed in or taken back.
codes() {
  ledger "$@" | mlr --icsv --ocsv filter '$source != ""' then cut -o -f unit,rule,kind,points,why,source
}
