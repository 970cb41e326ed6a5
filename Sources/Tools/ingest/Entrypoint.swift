import Commands

@main
enum Entrypoint {
  static func main() {
    IngestCommand.main()
  }
}
