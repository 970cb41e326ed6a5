import Store
import Testing

@testable import Scoring

@Suite struct CellsTests {
  @Test func columnsAreCountedFromOneAndMergedOnesMarked() throws {
    let cells = Cells([0, 1, nil, 3, nil, 5]).filled([0, 5])
    #expect(cells.description == "cells:^1:2:0:4:0:^6")
    let read = try #require(cells.description.withText { Cells(parsing: $0) })
    #expect(read == cells)
    #expect(read[.unit] == 1)
    #expect(read.isMerged(.unit))
    #expect(!read.isMerged(.rule))
    #expect(!read.isMerged(.period))
    #expect(read.isMerged(.approver))
  }

  @Test(arguments: [
    "", "cells:1:2", "cells:1:2:3:4:5:x", "cells:^:2:3:4:5:6", "superseded:新.csv", "cells:^^1:2:3:4:5:6",
  ])
  func anythingElseIsNone(_ text: String) {
    #expect(text.withText { Cells(parsing: $0) } == nil)
  }
}
