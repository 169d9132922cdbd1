import Foundation
import Testing

@testable import SQLite

@Suite("A connection to one database file")
struct ConnectionTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sqlite-\(UUID().uuidString)")
    let connection: Connection

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        connection = try Connection(folder.appendingPathComponent("a.sqlite").path, .create)
        try connection.execute(
            "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL, sum REAL, seal BLOB) STRICT")
    }

    @Test("Every storage class comes back as it went in, empty values included")
    func roundTrip() throws {
        let rows: [[Value]] = [
            [.int(1), .text("Ærø"), .real(1.5), .blob([0, 255])],
            [.int(2), .text(""), .null, .blob([])],
        ]
        for row in rows { try connection.run("INSERT INTO note VALUES (?, ?, ?, ?)", row) }
        let read = try connection.all("SELECT * FROM note ORDER BY id") { row in (0..<4).map { row.value($0) } }
        #expect(read == rows)
        try FileManager.default.removeItem(at: folder)
    }

    @Test(
        "An array is rows of its numbers with their places, as often as they stand there",
        arguments: [[], [7], [3, 1, 3, .min, .max]] as [[Int64]])
    func arrays(_ numbers: [Int64]) throws {
        let rows = try connection.all("SELECT place, id FROM ids(?)", .array(numbers)) { [$0.int(0), $0.int(1)] }
        #expect(rows == numbers.enumerated().map { [Int64($0), $1] })
        let both = try connection.first(
            "SELECT count(*) FROM ids(?1) AS a JOIN ids(?1) AS b ON a.id = b.id", .array(numbers)
        ) { $0.int(0) }
        #expect(both == numbers.reduce(0) { sum, number in sum + Int64(numbers.count { $0 == number }) })
    }

    @Test("An array that is missing is refused or empty, never a list of everything")
    func noArray() throws {
        #expect(throws: SQLiteError.self) { try connection.first("SELECT id FROM ids") { $0.int(0) } }
        #expect(try connection.first("SELECT id FROM ids(?)", .null) { $0.int(0) } == nil)
        #expect(try connection.first("SELECT id FROM ids(?)", .text("123")) { $0.int(0) } == nil)
    }

    @Test("An error names the statement and the column, never the value")
    func errorsCarryNoValues() throws {
        try connection.run("INSERT INTO note VALUES (1, 'a', NULL, NULL)")
        let error = #expect(throws: SQLiteError.self) {
            try connection.run("INSERT INTO note VALUES (?, ?, NULL, NULL)", .int(1), .text("Karen Hemmelig"))
        }
        #expect(error?.isConstraint == true)
        #expect(error?.description.contains("note.id") == true)
        #expect(error?.description.contains("Hemmelig") == false)
    }

    @Test("A type mismatch does not quote the value either")
    func mismatchCarriesNoValues() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.run("INSERT INTO note VALUES (?, 'a', NULL, NULL)", .text("Karen Hemmelig"))
        }
        #expect(error?.description.contains("Hemmelig") == false)
    }

    @Test("The same statement may run inside its own rows")
    func nestedUse() throws {
        for id in 1...3 { try connection.run("INSERT INTO note VALUES (?, 'x', NULL, NULL)", .count(id)) }
        var pairs = 0
        try connection.forEach("SELECT id FROM note") { _ in
            try connection.forEach("SELECT id FROM note") { _ in pairs += 1 }
        }
        #expect(pairs == 9)
    }

    @Test("Equal SQL is one statement, wherever its text stands; SQL that is built does not fill the memory")
    func oneStatement() throws {
        try connection.run("INSERT INTO note VALUES (1, 'x', NULL, NULL)")
        for number in 0..<2_000 {
            let built = ["SELECT id", "FROM note WHERE id < \(number)"].joined(separator: " ")
            let rows = try connection.all(built) { $0.int(0) }
            #expect(rows == (number > 1 ? [1] : []))
            #expect(try connection.all("SELECT text FROM note WHERE id = 1") { $0.text(0) } == ["x"])
        }
    }

    @Test("A read-only connection refuses to write")
    func readOnly() throws {
        let reader = try Connection(connection.path, .readOnly)
        let error = #expect(throws: SQLiteError.self) { try reader.run("DELETE FROM note") }
        #expect(error?.isReadOnly == true)
    }

    @Test("A file that is not a database is called damaged")
    func notADatabase() throws {
        let path = folder.appendingPathComponent("b.sqlite").path
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: SQLiteError.self) {
            try Connection(path, .readOnly).first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
        }
        #expect(error?.isDamaged == true)
    }
}
