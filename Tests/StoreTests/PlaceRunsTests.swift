import Testing

@testable import Store

@Suite struct PlaceRunsTests {
  /// Rows of sheets, cells of tables, places without any order, and one alone.
  @Test func givesEveryPlaceByItsPosition() {
    var expected: [SIMD3<Int32>] = (2..<500).map { SIMD3(0, $0, 3) }
    for row: Int32 in 2..<40 { expected += (4..<9).map { SIMD3(1, row, $0) } }
    expected += (0..<300).map { SIMD3($0 * 7919 % 13, $0 * 104_729 % 991, $0 * 31 % 5) }
    expected += [SIMD3(2, .max, .max), SIMD3(2, .min, .min), SIMD3(3, 1, 1)]
    var places = PlaceRuns()
    for (position, place) in expected.enumerated() {
      places.append(place)
      #expect(places.count == position + 1)
      #expect(places[position] == place)
    }
    #expect(expected.indices.allSatisfy { places[$0] == expected[$0] })
    places.removeAll()
    places.append(SIMD3(5, 6, 7))
    #expect(places.count == 1)
    #expect(places[0] == SIMD3(5, 6, 7))
  }
}
