import Backups
import Days
import Foundation
import SQLite
import Sealing
import Store
import Synchronization
import TestSupport
import Testing

@Suite("Killed restore")
struct RestoreFaultTests {
    let fixture: Fixture
    let backup: Backup

    /// A tenant with survivors, with people erased and withdrawn since the backup, and with later people.
    init() throws {
        fixture = try Fixture()
        let store = fixture.store
        let gone = try (0..<3).map { try Notes.add("forsvundet \($0)", to: store) }
        for number in 0..<300 { try Notes.add(String(repeating: "bliver \(number) ", count: 60), to: store) }
        backup = try fixture.backUp()
        for person in gone { try Notes.erase(person, in: store) }
        try Notes.add("senere", to: store)
    }

    @Test(
        "Killed at every step of a restore, the tenant has the data from before or after, and ends equal when run again"
    )
    func everyStep() async throws {
        let before = try dump(fixture.closedCopy())
        let reached = Counter()
        let whole = try fixture.closedCopy(faults: .calling { _ in _ = reached.next() })
        try Restore(whole, replay: Notes.replay).apply(backup, as: .tester)
        let after = try dump(whole)
        #expect(before != after)
        let steps = reached.value
        #expect(steps >= 15)
        for step in 1...steps {
            let opening = try fixture.closedCopy()
            try await kill(opening.files.directory, at: step)
            let found = try dump(opening)
            #expect(found == before || found == after, "killed at step \(step)")
            try Restore(opening, replay: Notes.replay).apply(backup, as: .tester)
            let words = try Notes.all(in: Store.open(opening, replay: nil))
            #expect(words.count == 300 && words.allSatisfy { $0.hasPrefix("bliver") }, "killed at step \(step)")
        }
    }

    private struct Killing: Codable {
        let tenant: URL
        let backup: URL
        let master: [UInt8]
        let now: Instant
        let step: Int
    }

    private func kill(_ tenant: URL, at step: Int) async throws {
        try await run(
            Killing(
                tenant: tenant, backup: backup.folder, master: fixture.temporary.master.key.bytes,
                now: fixture.clock.now(), step: step))
    }

    /// Runs the restore in a process of its own, which kills itself at that step.
    private func run(_ killing: Killing) async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [killing = killing as Killing] in
            let left = Counter()
            let opening = try Notes.opening(
                killing.tenant, "testby", MasterKey(key: SecretKey(bytes: killing.master)), FixedClock(killing.now),
                faults: .calling { _ in if left.next() == killing.step { raise(SIGKILL) } })
            try Restore(opening, replay: Notes.replay).apply(Backup(reading: killing.backup), as: .tester)
        }
    }

    /// Every row of the data and of the key store, after what an opening does by itself.
    private func dump(_ opening: Opening) throws -> [String] {
        _ = try Store.open(opening, replay: Notes.replay)
        var lines: [String] = []
        for file in [opening.files.data, opening.files.keys] {
            let connection = try Connection(file.path, .readWrite)
            let tables = try connection.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
                $0.text(0)
            }
            for table in tables {
                lines += try connection.all("SELECT * FROM \(table)") { row in
                    "\(table) " + (0..<row.columnCount).map { "\(row.value($0))" }.joined(separator: "|")
                }.sorted()
            }
        }
        return lines
    }
}

/// A number that a closure counts up.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
