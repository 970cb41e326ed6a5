import Commands

@main
enum Entrypoint {
  static func main() {
    BonusCommand.main()
  }
}
