import CSV
import Foundation
import People
import Synchronization
import TestSupport
import Testing

@testable import Import

@Suite("Reading ahead of the work")
struct ReadingAheadTests {
    private struct Broken: Error {}

    @Test("Pieces come in their order, and nothing after the last")
    func inOrder() throws {
        let pieces = Ahead<Int>(most: 3) { give in for piece in 0..<1_000 { try give(piece) } }
        var taken: [Int] = []
        while let piece = try pieces.next() { taken.append(piece) }
        #expect(taken == Array(0..<1_000))
    }

    @Test("What the maker throws comes after all that it had made")
    func failure() throws {
        let pieces = Ahead<Int>(most: 8) { give in
            for piece in 0..<5 { try give(piece) }
            throw Broken()
        }
        for piece in 0..<5 { #expect(try pieces.next() == piece) }
        #expect(throws: Broken.self) { try pieces.next() }
    }

    @Test("The maker is a few pieces ahead and no more, and ends where nobody wants the rest")
    func bounded() throws {
        let made = Mutex(0)
        let ended = DispatchSemaphore(value: 0)
        let pieces = Ahead<Int>(most: 4) { give in
            defer { ended.signal() }
            for piece in 0..<1_000_000 {
                made.withLock { $0 += 1 }
                try give(piece)
            }
        }
        #expect(try pieces.next() == 0)
        pieces.stop()
        ended.wait()
        #expect(made.withLock { $0 } <= 8)
    }

    @Test("Where a pipe turns out to be no text in its middle, the rows before it stay, and the last one is named")
    func brokenPipe() throws {
        let fixture = try Fixture()
        let path = fixture.path("pipe.csv")
        #expect(mkfifo(path, 0o600) == 0)
        let rows = (1...5).map { "Åse \(["Bo", "Dal", "Holm", "Krag", "Lund"][$0 - 1])\r\n" }.joined()
        DispatchQueue.global().async {
            let pipe = FileHandle(forWritingAtPath: path)
            try? pipe?.write(contentsOf: Data("navn\r\n\(rows)\0\r\n".utf8))
            try? pipe?.close()
        }
        var options = ImportOptions()
        options.batch = 2
        let error = #expect(throws: ImportError.self) {
            try fixture.imports.apply(path, of: .people, options: options)
        }
        guard case .stoppedHalfway(_, let row, .binary)? = error else {
            Issue.record("another error")
            return
        }
        #expect(row == 3)
        #expect(try fixture.people().map { $0.displayName.text } == ["Åse Bo", "Åse Dal"])
    }
}
