import Foundation

/// Where things are, and how the built tools are run.
enum Project {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the tools that were built together with these tests.
  static let tools: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  static func folders(in folder: URL) -> [URL] {
    let found =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    return found.filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false }
      .sorted { $0.path < $1.path }
  }

  /// Runs a script in bash, with the tools on the path and nothing of kaohe's in the environment but what is given.
  static func shell(_ script: String, in folder: URL = root, environment: [String: String] = [:]) throws
    -> CaseFolder.Outcome
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KAOHE_") }
    variables["PATH"] = "\(tools.path):\(variables["PATH"] ?? "/usr/bin:/bin")"
    variables["SCHEMES"] = root.appending(path: "pipelines").path
    variables["INPUT"] = root.appending(path: "input").path
    variables["OUTPUT"] = root.appending(path: "output").path
    variables["LC_ALL"] = "C.UTF-8"
    variables["KAOHE_LANG"] = "en"
    variables.merge(environment) { _, new in new }
    process.environment = variables
    // Files instead of pipes: nobody has to read two pipes at once.
    let output = FileManager.default.temporaryDirectory.appending(path: "kaohe-\(UUID().uuidString).out")
    let errors = FileManager.default.temporaryDirectory.appending(path: "kaohe-\(UUID().uuidString).err")
    for file in [output, errors] { try Data().write(to: file) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return CaseFolder.Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
