import ArgumentParser
import Faults
import Glibc

/// Runs a tool with the process's command line: all that its door does.
///
/// Help and complaints about the command line are in the chosen language too.
public func run(_ tool: any ParsableCommand.Type) {
  if let fault = Fault.unknownLanguage {
    Console(tool: tool.configuration.commandName ?? "").say([fault])
    exit(fault.status.rawValue)
  }
  do {
    var command = try tool.parseAsRoot()
    try command.run()
  } catch {
    guard Language.chosen == .chinese else { tool.exit(withError: error) }
    let text = ChineseHelp.text(of: tool.fullMessage(for: error, columns: .max))
    let code = tool.exitCode(for: error)
    if !text.isEmpty { Console.put(text + "\n", on: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO) }
    exit(code.rawValue)
  }
}
