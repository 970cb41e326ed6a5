# How a pipeline keeps its output whole; sourced by each pipeline's script.
#
# The stages write into a hidden folder beside the output. Only when all of them have succeeded does it take the place of
# the old one; until then, and after any failure, the old output stands untouched.

# open_output FOLDER: makes $work, and refuses to run twice at once on one output.
open_output() {
  output=$1
  [ ! -e "$output" ] || [ -d "$output" ] || { echo "run: $output is not a folder" >&2; exit 73; }
  mkdir -p "$(dirname "$output")" 2>/dev/null || { echo "run: $(dirname "$output") cannot be created" >&2; exit 73; }
  local lock
  lock="$(dirname "$output")/.$(basename "$output").lock"
  { exec 9>>"$lock"; } 2>/dev/null || { echo "run: $(dirname "$output") cannot be written to" >&2; exit 73; }
  flock --nonblock 9 || { echo "run: another run is writing $output; wait until it is done" >&2; exit 73; }
  work="$(dirname "$output")/.$(basename "$output").new"
  rm -rf "$work"
  mkdir "$work" || exit 73
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# stopped STATUS...: ends with the status of the first stage that failed; 141 only says that a later one had gone.
stopped() {
  local status
  if compgen -G "$work/rejects-*.csv" >/dev/null; then
    join_csv "$output.rejects.csv" "$work"/rejects-*.csv
    echo "run: what was refused is listed in $output.rejects.csv" >&2
  fi
  for status in "$@"; do
    case $status in
      0 | 141) ;;
      1) echo "run: a stage's ledger could not be kept; $output is as it was" >&2; exit 74 ;;
      *) echo "run: stopped; $output is as it was" >&2; exit "$status" ;;
    esac
  done
  exit 74
}

# join_csv OUT IN...: one header, then the rows of all.
join_csv() {
  local out=$1
  shift
  { head -n 1 "$1" && for file in "$@"; do tail -n +2 "$file"; done; } >"$out"
  rm "$@"
}

# close_output: puts the new output in place of the old one.
close_output() {
  mkdir -p "$output"
  rm -f "$output.rejects.csv"
  kaohe exchange "$work" "$output"
}
