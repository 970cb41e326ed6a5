// swift-tools-version: 6.2
import PackageDescription

/// The seven stages, in the order in which a ledger passes through them.
let stages = ["ingest", "normalize", "deduct", "cap", "bonus", "veto", "rank"]

/// One executable a stage, and `kaohe` for everything that is not a stage; each is a door of a few lines.
let tools = (stages + ["kaohe"]).map { name in
  // What only `kaohe` does, and the libraries for it, stay out of the stages.
  Target.executableTarget(
    name: name, dependencies: name == "kaohe" ? ["Commands", "FrontEnd"] : ["Commands"], path: "Sources/Tools/\(name)")
}

/// What measures the reader; built only for Tests/Benchmarks/run.
let benchmarks: [Target] =
  Context.environment["KAOHE_BENCHMARKS"] == nil
  ? [] : [.executableTarget(name: "reader-benchmark", dependencies: ["CSV"], path: "Tests/Benchmarks/Reader")]

/// What looks for texts that the reader takes apart wrongly, and what it needs of all that it looks into; built only for
/// Tests/Fuzz/run.
let isFuzzed = Context.environment["KAOHE_FUZZ"] != nil
let watchedC: [CSetting] = isFuzzed ? [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])] : []
let watched: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []
let fuzzers: [Target] =
  !isFuzzed
  ? []
  : [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "reader-fuzzer", dependencies: ["CFuzzer", "CSV", "Faults"], path: "Tests/Fuzz/Reader",
      swiftSettings: watched, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ]

let package = Package(
  name: "kaohe",
  products: (stages + ["kaohe"]).map { .executable(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: tools + benchmarks + fuzzers + [
    // From the doors down to the bytes; a target sees only what stands below it.
    .target(
      name: "FrontEnd",
      dependencies: [
        "Commands", "Pages", "Sheets", "Workbook", "WorkbookWriter", "Ledger", "RuleTables", "Accounts", "Scoring",
        "CSV",
        "Store", "Faults",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Pages",
      dependencies: ["Accounts", "Scoring", "Faults", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "Commands",
      dependencies: [
        "Sheets", "Workbook", "Ledger", "RuleTables", "Scoring", "CSV", "Store", "Faults", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Sheets", dependencies: ["Workbook", "Ledger", "Scoring", "CSV", "Store", "Faults"]),
    .target(name: "Workbook", dependencies: ["CSV", "Store", "Faults", "CZip", "CExpat"]),
    .target(name: "Ledger", dependencies: ["Scoring", "CSV", "Store", "Faults"]),
    .target(name: "RuleTables", dependencies: ["Scoring", "CSV", "Script", "Store", "Faults"]),
    .target(name: "Accounts", dependencies: ["Scoring", "Store", "Faults"]),
    .target(name: "Scoring", dependencies: ["Store", "Faults"]),
    .target(name: "WorkbookWriter", dependencies: ["Faults", "CXlsxwriter", "CMemoryFiles", "CSystem"]),
    .target(
      name: "CSV", dependencies: ["Store", "Faults", "CScan", "CLibcsv", "CLibmd", "CSystem"], swiftSettings: watched),
    .target(name: "Script", dependencies: ["CLibopencc"]),
    .target(name: "Store", dependencies: ["CPrefetch"], swiftSettings: watched),
    .target(name: "Faults"),
    .target(name: "CPrefetch"),
    .target(name: "CSystem"),
    .target(name: "CScan", cSettings: watchedC),
    .target(name: "CMemoryFiles"),
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CLibopencc", providers: [.apt(["libopencc-dev"])]),
    .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // What the tests share; then a folder for each library, and one for the tools as a whole.
    .target(name: "Support", dependencies: ["Store"], path: "Tests/Support"),
    .testTarget(name: "FaultsTests", dependencies: ["Faults"]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Support"]),
    .testTarget(name: "ScriptTests", dependencies: ["Script"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "CScan", "Faults", "Support"]),
    .testTarget(name: "WorkbookTests", dependencies: ["Workbook", "CSV", "Store", "Faults"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Store", "Faults", "Support"]),
    .testTarget(name: "AccountsTests", dependencies: ["Accounts", "Scoring", "Store", "Faults", "Support"]),
    .testTarget(
      name: "SheetsTests", dependencies: ["Sheets", "Ledger", "Scoring", "CSV", "Store", "Faults", "Support"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Accounts", "Scoring", "Store", "Faults", "Support"]),
    .testTarget(name: "WorkbookWriterTests", dependencies: ["WorkbookWriter", "Faults"]),
    .testTarget(name: "RuleTablesTests", dependencies: ["RuleTables", "Scoring", "Faults"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "RuleTables", "Scoring", "CSV", "Store", "Faults"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "FrontEnd", "WorkbookWriter", "Ledger", "RuleTables", "Accounts", "Scoring", "CSV", "Store",
        "Faults", "Support",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "PipelineTests", dependencies: ["Scoring", "Faults"], exclude: ["Terminal", "Workbook", "Worked"]),
  ],
  swiftLanguageModes: [.v6]
)
