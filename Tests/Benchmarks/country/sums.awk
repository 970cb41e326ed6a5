# The country's totals in awk: unit, total; points as whole ten-thousandths, so that sums are exact.
#
#   awk -F, -f sums.awk scheme/items.csv scheme/deduct.csv scheme/units.csv findings.csv
#
# The columns that count stand before the one that may have quotes.
FNR == 1 { file++; next }
file == 1 { marks[$1] = $5 * 10000; full += $5 * 10000; next }
file == 2 { item[$3] = $2; price[$3] = int($5 * 10000 + 0.5); next }
file == 3 { unit[++units] = $1; next }
{ taken[$1 FS item[$2]] += $4 * price[$2] }
END {
  for (key in taken) {
    split(key, part, FS)
    lost[part[1]] += taken[key] < marks[part[2]] ? taken[key] : marks[part[2]]
  }
  for (u = 1; u <= units; u++) printf "%s,%.4f\n", unit[u], (full - lost[unit[u]]) / 10000
}
