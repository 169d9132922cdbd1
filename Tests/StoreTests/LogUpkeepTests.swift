import Foundation
import SQLite
import TestSupport
import Testing

@testable import Store

@Suite("The write-ahead logs beside a purge")
struct LogUpkeepTests {
    let fixture: TemporaryStore
    var store: Store { fixture.store }
    private let long = String(repeating: "x", count: 1 << 20)

    init() throws { fixture = try TemporaryStore(Notes.migrations) }

    @Test("Pages of one batch are moved beside the next, and every value is there")
    func beside() throws {
        let lock = try store.purgeLock()
        let before = try size(of: store.files.data)
        let people = try (0..<12).map { try Notes.add("\($0) \(long)", to: store) }
        #expect(try size(of: store.files.data) > before + 10 << 20)
        withExtendedLifetime(lock) {}
        for (index, person) in people.enumerated() {
            #expect(try Notes.text(of: person, in: store) == .text("\(index) \(long)"))
        }
        #expect(try store.truncateLogs())
        #expect(try store.upkeep { try $0.first("PRAGMA integrity_check") { $0.text(0) } } == "ok")
    }

    @Test("A log that is moved beside the batches is begun anew when it has grown long")
    func begunAnew() throws {
        let lock = try store.purgeLock()
        for _ in 0..<80 {
            try Notes.add(long, to: store)
            try store.trimLogs()
        }
        withExtendedLifetime(lock) {}
        #expect(try size(of: log) < 72 << 20)
    }

    @Test("Another process leaves the logs to the one that purges, and takes care of them again afterwards")
    func leftAlone() throws {
        let server = try fixture.open()
        var lock: PurgeLock? = try store.purgeLock()
        withExtendedLifetime(lock) {}
        for _ in 0..<12 { try Notes.add(long, to: server) }
        #expect(try size(of: log) > 12 << 20)
        lock = nil
        try Notes.add(long, to: server)
        let settled = try size(of: log)
        for _ in 0..<12 { try Notes.add(long, to: server) }
        #expect(try size(of: log) <= settled)
    }

    private var log: URL { URL(fileURLWithPath: store.files.data.path + "-wal") }

    private func size(of file: URL) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int)
    }
}
