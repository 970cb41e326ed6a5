import Commands

@main
enum Entrypoint {
  static func main() {
    run(BonusCommand.self)
  }
}
