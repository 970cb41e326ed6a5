import Commands

@main
enum Entrypoint {
  static func main() {
    KaoheCommand.main()
  }
}
