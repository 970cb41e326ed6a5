import ArgumentParser
import Faults
import Glibc

/// Runs a tool: what its door does.
public func run(_ tool: any ParsableCommand.Type) {
  if let fault = Fault.unknownLanguage {
    Console(tool: tool.configuration.commandName ?? "").say([fault])
    exit(fault.status.rawValue)
  }
  tool.main()
}
