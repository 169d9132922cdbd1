import Foundation
import Testing

@testable import SQLite

@Suite("Statements whose results nobody waits for")
struct BacklogTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("backlog-\(UUID().uuidString)")
    let connection: Connection

    /// More than are handed to the other thread before it is waited for.
    private static let many = 6_000

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        connection = try Connection(folder.appendingPathComponent("a.sqlite").path, .create)
        try connection.execute("CREATE TABLE step(id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE) STRICT")
        try connection.execute("BEGIN IMMEDIATE")
    }

    private func add(_ numbers: some Sequence<Int>) throws {
        for number in numbers { try connection.add("INSERT INTO step(number) VALUES (?)") { [.count(number)] } }
    }

    private func stored() throws -> [Int] {
        try connection.all("SELECT number FROM step ORDER BY id") { Int($0.int(0)) }
    }

    @Test("What is added is there, in its order, for whatever is asked next", arguments: [1, 700, many])
    func inOrder(count: Int) throws {
        let numbers = (0..<count).map { $0 * 7919 % 1_000_003 }
        try add(numbers)
        #expect(try stored() == numbers)
        try add([-1])
        #expect(try connection.run("UPDATE step SET number = -2 WHERE number = -1") == 1)
        try FileManager.default.removeItem(at: folder)
    }

    @Test("A commit takes along what is added, and undoing leaves out what has not run", arguments: [3, many])
    func ends(count: Int) throws {
        try add(0..<count)
        try connection.execute("COMMIT")
        #expect(connection.totalChanges == count)
        try connection.execute("BEGIN IMMEDIATE")
        try add(count..<2 * count)
        connection.rollBack()
        #expect(try stored() == Array(0..<count))
    }

    @Test("A failure is thrown by what is asked next, once, and nothing has run after it", arguments: [2, 600, many])
    func failure(count: Int) throws {
        let error = #expect(throws: SQLiteError.self) {
            try add(0..<count)
            try add([0])
            try add(count..<2 * count)
            _ = try stored()
        }
        #expect(error?.isConstraint == true)
        #expect(try stored() == Array(0..<count))
        connection.rollBack()
        #expect(try stored().isEmpty)
    }

    @Test("Rows are added in the middle of reading others")
    func whileReading() throws {
        try add(0..<2_000)
        var read = 0
        try connection.forEach("SELECT number FROM step WHERE number < 2000") { row in
            try add([Int(row.int(0)) + 2_000])
            read += 1
        }
        #expect(read == 2_000)
        #expect(try stored() == Array(0..<4_000))
    }
}
