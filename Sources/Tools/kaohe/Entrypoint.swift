import Commands
import FrontEnd

@main
enum Entrypoint {
  static func main() {
    run(KaoheCommand.self)
  }
}
