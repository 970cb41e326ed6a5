# How a pipeline keeps its output whole; sourced by each pipeline's script.
#
# The stages write into a hidden folder beside the output. Only when all of them have succeeded does it take the place of
# the old one; until then, and after any failure, the old output stands untouched.

. pipelines/language.sh

# open_output FOLDER: makes $work, and refuses to run twice at once on one output.
open_output() {
  output=$1
  [ ! -e "$output" ] || [ -d "$output" ] || { say "run: $output is not a folder" "run: $output 不是文件夹"; exit 73; }
  local folder lock
  folder=$(dirname "$output")
  lock="$folder/.$(basename "$output").lock"
  mkdir -p "$folder" 2>/dev/null || { say "run: $folder cannot be created" "run: 无法建立 $folder"; exit 73; }
  { exec 9>>"$lock"; } 2>/dev/null || { say "run: $folder cannot be written to" "run: 不能写入 $folder"; exit 73; }
  flock --nonblock 9 || {
    say "run: another run is writing $output; wait until it is done" "run: 另一次运行正在写 $output；请等它结束"
    exit 73
  }
  work="$(dirname "$output")/.$(basename "$output").new"
  rm -rf "$work"
  mkdir "$work" || exit 73
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# know FOLDER: sets $known, what normalize is told of the sheets in a folder: when they were handed in and what was decided
# after complaints, each if somebody wrote it down; and where it says what was handed in.
know() {
  known=(--coverage "$work/coverage.csv")
  [ ! -e "$1/manifest.tsv" ] || known+=(--manifest "$1/manifest.tsv")
  [ ! -e "$1/rulings.tsv" ] || known+=(--rulings "$1/rulings.tsv")
}

# stopped STATUS...: ends with the status of the first stage that failed; 141 only says that a later one had gone.
stopped() {
  local status
  if compgen -G "$work/rejects-*.csv" >/dev/null; then
    join_csv "$output.rejects.csv" "$work"/rejects-*.csv
    say "run: what was refused is listed in $output.rejects.csv" "run: 退回的内容列在 $output.rejects.csv"
  fi
  # What is missing is looked for where a run was refused for it.
  [ ! -e "$work/coverage.csv" ] || mv "$work/coverage.csv" "$output.coverage.csv"
  for status in "$@"; do
    case $status in
      0 | 141) ;;
      1)
        say "run: a stage's ledger could not be kept; $output is as it was" "run: 有一步的总账没有存下；$output 没有改动"
        exit 74
        ;;
      *)
        say "run: stopped; $output is as it was" "run: 已停止；$output 没有改动"
        exit "$status"
        ;;
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

# close_output: leaves the tables of $KAOHE_SCHEME beside what they made, so that it can be explained and compared when
# they have changed, and puts the new output in place of the old one.
close_output() {
  rm -rf "$work/scheme"
  mkdir "$work/scheme"
  cp "$KAOHE_SCHEME"/*.csv "$work/scheme/"
  mkdir -p "$output"
  rm -f "$output.rejects.csv" "$output.coverage.csv"
  kaohe exchange "$work" "$output"
}
