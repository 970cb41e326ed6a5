import Foundation
import Store
import Testing

@Suite struct ChannelTests {
  /// What is received from a channel of some room, of so many numbers that are sent; each side may dawdle.
  private static func received(
    room: Int, count: Int, isSlowToSend: Bool = false, isSlowToReceive: Bool = false
  ) -> [Int] {
    let channel = Channel<Int>(room: room)
    let taken = Taken()
    runSideBySide([
      {
        for number in 0..<count {
          if isSlowToSend, number % 5 == 0 { usleep(200) }
          guard channel.send(number) else { return }
        }
        channel.close()
      },
      {
        while let number = channel.receive() {
          if isSlowToReceive, number % 5 == 0 { usleep(200) }
          taken.numbers.append(number)
        }
      },
    ])
    return taken.numbers
  }

  /// One thread writes it, and another reads it when that one has ended.
  private final class Taken: @unchecked Sendable {
    var numbers: [Int] = []
  }

  /// All come, in their order, whoever is slower, and also where they never fill half of the room.
  @Test(arguments: [1, 2, 3, 16], [0, 1, 7, 8, 100])
  func allComeInTheirOrder(_ room: Int, _ count: Int) {
    let all = Array(0..<count)
    #expect(Self.received(room: room, count: count) == all)
    #expect(Self.received(room: room, count: count, isSlowToSend: true) == all)
    #expect(Self.received(room: room, count: count, isSlowToReceive: true) == all)
  }

  /// Whoever sends learns that nobody receives any more, also while waiting for room.
  @Test(arguments: [1, 2, 16]) func aReceiverThatStopsStopsTheSender(_ room: Int) {
    let channel = Channel<Int>(room: room)
    let sent = Taken()
    runSideBySide([
      { while channel.send(sent.numbers.count) { sent.numbers.append(0) } },
      {
        _ = channel.receive()
        channel.close()
      },
    ])
    #expect(sent.numbers.count <= room + 1)
    #expect(!channel.send(1))
  }
}
