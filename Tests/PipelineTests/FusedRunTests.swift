import Foundation
import Testing

/// `kaohe run` leaves and says what the chain of processes leaves and says, byte for byte.
@Suite struct FusedRunTests {
  /// Both ways in bash: `chain SHEET...` runs the tools one after the other up to the first that fails; `same SHEET...` holds
  /// against each other what it and `kaohe run` leave, what they print and how they end, with one more thread and blocks of another size each time.
  private static let script = """
    run=() provisional=() threads=0 blocks=(1 7 100 5000 65536 262144)
    chain() {
      ingest "$@" "${provisional[@]}" --rejects rejects-1.csv -o 1-ingest.csv &&
        normalize 1-ingest.csv "${provisional[@]}" "${run[@]}" --rejects rejects-2.csv --warnings warnings-2.csv \\
            --changes changes.csv --coverage coverage.csv --self self.csv -o 2-normalize.csv &&
        deduct 2-normalize.csv --warnings warnings-3.csv -o 3-deduct.csv &&
        cap 3-deduct.csv --warnings warnings-4.csv -o 4-cap.csv &&
        bonus 4-cap.csv --warnings warnings-5.csv -o 5-bonus.csv &&
        veto 5-bonus.csv --warnings warnings-6.csv -o 6-veto.csv &&
        rank 6-veto.csv --warnings warnings-7.csv -o 7-rank.csv
    }
    join() { local to=$1; shift; [ ! -e "$1" ] || { head -n 1 "$1"; for file; do tail -n +2 "$file"; done; } >"$to"; rm -f "$@"; }
    same() {
      rm -rf chain fused; mkdir chain
      (cd chain && chain "$@" 2>../chain.err; echo $? >../chain.status; join rejects.csv rejects-?.csv)
      threads=$((threads % 8 + 1)) block=${blocks[threads % 6]}
      kaohe run "$KAOHE_SCHEME" "$@" "${provisional[@]}" "${run[@]}" --threads $threads --block $block \\
        --stages fused --self fused/self.csv --ledger last.csv --output ranking.csv 2>fused.err; echo $? >fused.status
      diff chain.err fused.err && diff chain.status fused.status || echo "differs with $threads threads, blocks of $block: $*"
      if [ "$(cat chain.status)" = 0 ]; then
        (cd chain && join warnings.csv warnings-?.csv)
        diff -r chain fused && cmp last.csv fused/6-veto.csv && cmp ranking.csv fused/7-rank.csv || echo "differs with $threads threads, blocks of $block: $*"
      else
        diff chain/rejects.csv fused/rejects.csv || echo "differs with $threads threads, blocks of $block: $*"
        [ ! -e chain/coverage.csv ] || cmp chain/coverage.csv fused/coverage.csv
        diff <(cd chain && ls rejects.csv coverage.csv 2>&-) <(ls fused) || echo "left over"
      fi
    }

    """

  /// Runs a script in a folder of its own, and gives what it printed: nothing where both ways agree.
  private func differences(_ scheme: String, _ script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-fused-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Project.shell(
      Self.script + "sheets=(\"$INPUT\"/\(scheme)/*.csv)\n" + script, in: folder,
      environment: ["KAOHE_SCHEME": Project.root.appending(path: "pipelines/\(scheme)").path])
    return outcome.output + outcome.errors
  }

  private static let schemes = Project.folders(in: Project.root.appending(path: "pipelines")).map(\.lastPathComponent)

  @Test(arguments: schemes) func agreesUnderEveryReading(_ scheme: String) throws {
    let rows = try Table("pipelines/\(scheme)/readings.csv").rows.filter { $0["default"] == "no" }
    let readings = Set(rows.map { "\($0["reading"] ?? "")=\($0["option"] ?? "")" }).sorted().joined(separator: " ")
    #expect(
      try differences(
        scheme, "for reading in \(readings); do export KAOHE_READING=$reading; same \"${sheets[@]}\"; done") == "")
  }

  /// Days on which each document has results.
  private static let days = [
    ("gulu-2024", "2024-01 2024-03 2024-06-15 2024-10 2024-Q4"),
    ("tongshi-2023", (1...12).map { "2023-\($0 < 10 ? "0" : "")\($0)" }.joined(separator: " ")),
    ("changshou-2023", "2023-12"), ("dongyuan-2020", "2019-12 2020-02 2020-03-05"),
  ]

  @Test(arguments: days) func agreesToDate(_ scheme: String, _ days: String) throws {
    #expect(
      try differences(scheme, "for day in \(days); do export KAOHE_AS_OF=$day; same \"${sheets[@]}\"; done") == "")
  }

  @Test(arguments: schemes) func goesOnWithTheLedgerOfAnyStage(_ scheme: String) throws {
    #expect(
      try differences(
        scheme,
        """
        same "${sheets[@]}"
        for ledger in chain/[1-6]-*.csv; do
          stage=$(basename "$ledger" .csv); stage=${stage#*-}
          kaohe run "$KAOHE_SCHEME" "$ledger" --after "$stage" --stages "$stage" >ranking.csv
          cmp ranking.csv chain/7-rank.csv
          for file in "$stage"/?-*.csv; do cmp "$file" "chain/$(basename "$file")"; done
        done
        [ "$(ls normalize/?-*.csv | wc -l)" = 5 ] || ls normalize
        """) == "")
  }

  @Test func agreesOnWhatIsWrong() throws {
    #expect(
      try differences(
        "gulu-2024",
        """
        mkdir bad
        cp "$INPUT"/gulu-2024/*.csv bad
        # Two that ingest refuses, one in another encoding, then what normalize refuses: a stranger, no number, a row twice,
        # another department's problem.
        try() { for provisional in "" --provisional; do provisional=($provisional); same "$PWD"/bad/*.csv; done; }
        first=$(ls bad/*.csv | head -n 1)
        rm "$first"; try
        cp "$INPUT"/gulu-2024/*.csv bad
        printf 'a"b,c\\n' >>"$first"; try
        cp "$INPUT"/gulu-2024/*.csv bad
        printf '\\377\\377\\n' >>bad/劳保所-台账.csv; try
        cp "$INPUT"/gulu-2024/*.csv bad
        iconv -f utf-8 -t gb18030 "$INPUT/gulu-2024/劳保所-台账.csv" >bad/劳保所-台账.csv; try
        cp "$INPUT"/gulu-2024/*.csv bad
        { cat "$INPUT/gulu-2024/劳保所-台账.csv"
          echo '吉星庄,未参保,2024-07-02,,,,,,'; echo '吉星村,未参保,2024-07-02,,,一,,,'; echo '吉星村,未参保,2025-07-02,,,,,,'
          echo '吉星村,参保台账未建,2024-05-15,,,,,,重'; echo '吉星村,参保台账未建,2024-05-15,,,,,,重'
        } >bad/劳保所-台账.csv; try
        { cat "$INPUT/gulu-2024/劳保所-台账.csv"; echo '吉星村,人居环境差,2024-07-02,,,,,,'; echo '吉星村,佐证资料缺项,2024-07-02,,,,,,'
        } >bad/劳保所-台账.csv; try
        """) == "")
  }

  /// Notes with line breaks, commas and quotes inside quotes, and CRLF: what only libcsv reads, and what lies across blocks.
  @Test func agreesOnRowsThatLieAcrossBlocks() throws {
    #expect(
      try differences(
        "gulu-2024",
        """
        mkdir odd
        cp "$INPUT"/gulu-2024/*.csv odd
        sheet=odd/劳保所-台账.csv
        for row in $(seq 300); do
          printf '吉星村,未参保,2024-07-%02d,,,,,,"第%d行\\n第二行, 有逗号\\n\\n""引号"" 完"\\n' $((row % 28 + 1)) "$row"
        done >>"$sheet"
        for _ in 1 2 3 4 5 6; do same "$PWD"/odd/*.csv; done
        sed -i 's/$/\\r/' "$sheet"
        for _ in 1 2 3 4 5 6; do same "$PWD"/odd/*.csv; done
        """) == "")
  }

  @Test func agreesOnOneSheetFromStandardInput() throws {
    #expect(
      try differences(
        "gulu-2024",
        """
        run=(--one-sheet)
        same "$INPUT/gulu-2024/劳保所-台账.csv"
        kaohe run "$KAOHE_SCHEME" --name 劳保所-台账.csv --one-sheet <"$INPUT/gulu-2024/劳保所-台账.csv" >ranking.csv
        cmp ranking.csv fused/7-rank.csv
        """) == "")
  }
}
