import Days
import Dispatch
import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite("The trails of writes and reads")
struct TrailTests {
    let fixture: TemporaryStore
    var store: Store { fixture.store }

    init() throws { fixture = try TemporaryStore(Notes.migrations) }

    @Test("Opening a person's value names the person in the trail of reads; opening none names nobody")
    func readsAreRecorded() throws {
        let person = try Notes.add("a", to: store)
        let other = try Notes.add("b", to: store)
        _ = try Notes.text(of: person, in: store)
        #expect(try store.whoRead(person).map(\.action) == ["note.show"])
        #expect(try store.whoRead(other).isEmpty)
    }

    @Test("A list is one entry that names everybody in it")
    func lists() throws {
        let people = try (0..<5).map { try Notes.add("n\($0)", to: store) }
        try store.read(as: .tester, for: "note.list") { tx in
            try tx.forEach("SELECT id, text FROM note") { row in
                let id: PersonID = row.id(0)
                _ = try tx.open(row.blob(1), at: Notes.place(id.raw), under: Notes.key(id))
            }
        }
        for person in people { #expect(try store.whoRead(person).count == 1) }
        let entries = try store.trailEntries(
            from: Instant(milliseconds: 0), to: store.clock.now(), where: { $0.action == "note.list" })
        #expect(entries.count == 1 && entries[0].persons.count == 5)
    }

    @Test("Untouched trails verify")
    func whole() throws {
        for index in 0..<5 { _ = try Notes.text(of: try Notes.add("n\(index)", to: store), in: store) }
        let result = try store.verifyTrails()
        #expect(result.entries == 10)
        #expect(result.findings.isEmpty)
    }

    @Test(
        "A changed, missing or reordered entry is found",
        arguments: [
            "UPDATE audit SET actor = 'op-other' WHERE seq = 3", "DELETE FROM audit WHERE seq = 3",
            "UPDATE audit SET seq = CASE seq WHEN 2 THEN 30 ELSE seq END WHERE seq = 2",
            "UPDATE audit SET persons = x'0000000000000001' WHERE seq = 4",
            "UPDATE audit SET at = at + 1 WHERE seq = 1",
            "UPDATE audit SET detail = 'x' WHERE seq = 5", "DELETE FROM audit WHERE seq = 1",
        ])
    func tampered(_ sql: String) throws {
        for index in 0..<5 { try Notes.add("n\(index)", to: store) }
        try Connection(store.files.data.path, .readWrite).run(sql)
        #expect(try !store.verifyTrails().findings.isEmpty)
    }

    @Test("A signed checkpoint carries the chain over a cut, and a forged one is found")
    func cut() throws {
        for index in 0..<3 { _ = try Notes.text(of: try Notes.add("n\(index)", to: store), in: store) }
        fixture.clock.advance(days: 400)
        _ = try Notes.text(of: try Notes.add("late", to: store), in: store)
        #expect(try store.cutTrails(before: fixture.clock.today) == 6)
        let kept = try store.verifyTrails()
        #expect(kept.entries == 2 && kept.findings.isEmpty)
        try Connection(store.files.data.path, .readWrite).run("UPDATE audit_checkpoint SET signature = zeroblob(64)")
        #expect(try store.verifyTrails().findings == [.badCheckpoint(trail: "audit", seq: 3)])
    }

    @Test("When the trail of reads cannot be written, nothing is shown")
    func unwritableTrail() throws {
        let person = try Notes.add("a", to: store)
        try Connection(store.files.access.path, .readWrite).execute("DROP TABLE access")
        #expect(throws: StoreError.trailUnwritable) { try Notes.text(of: person, in: store) }
    }

    @Test("What is read for later is in the trail once it may leave, and all of an answer's reads with it")
    func laterReads() throws {
        let people = try ["a", "b"].map { try Notes.add($0, to: store) }
        let reads = PendingReads()
        for person in people { #expect(try Notes.text(of: person, in: store, noting: reads) != .empty) }
        #expect(try store.whoRead(people[0]).isEmpty && !reads.isEmpty)
        #expect(areDurable(reads))
        #expect(reads.isEmpty && areDurable(reads))
        for person in people { #expect(try store.whoRead(person).map(\.action) == ["note.show"]) }
        #expect(try store.verifyTrails().findings.isEmpty)
    }

    @Test("When the trail cannot be written, what was read for later may not leave")
    func unwritableTrailLater() throws {
        let person = try Notes.add("a", to: store)
        let reads = PendingReads()
        _ = try Notes.text(of: person, in: store, noting: reads)
        try Connection(store.files.access.path, .readWrite).execute("DROP TABLE access")
        #expect(!areDurable(reads))
    }

    private func areDurable(_ reads: PendingReads) -> Bool {
        let found = Mutex(false)
        let settled = DispatchSemaphore(value: 0)
        reads.written { areDurable in
            found.withLock { $0 = areDurable }
            settled.signal()
        }
        settled.wait()
        return found.withLock { $0 }
    }

    @Test("Sixty-four readers at once each leave their entry, and the chain holds")
    func concurrentReads() throws {
        let store = fixture.store
        let people = try (0..<64).map { try Notes.add("n\($0)", to: store) }
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            do {
                for _ in 0..<5 { _ = try Notes.text(of: people[index], in: store) }
            } catch {
                failures.withLock { $0 += 1 }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        let result = try store.verifyTrails()
        #expect(result.entries == 64 + 320 && result.findings.isEmpty)
    }

    @Test("Two openings of one tenant write in turn, and nothing is lost")
    func twoWriters() throws {
        let second = try fixture.open()
        let failures = Mutex(0)
        let stores = [store, second]
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            for number in 0..<10 {
                do { try Notes.add("\(index)-\(number)", to: stores[index % 2]) } catch {
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(try store.upkeep { try $0.first("SELECT count(*) FROM note") { $0.int(0) } } == 80)
        #expect(try store.verifyTrails().findings.isEmpty)
    }
}
