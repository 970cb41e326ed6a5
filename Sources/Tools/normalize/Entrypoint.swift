import Commands

@main
enum Entrypoint {
  static func main() {
    run(NormalizeCommand.self)
  }
}
