import Commands

@main
enum Entrypoint {
  static func main() {
    run(VetoCommand.self)
  }
}
