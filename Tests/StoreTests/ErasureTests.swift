import Days
import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite("Erasing with the ledger")
struct ErasureTests {
    let fixture: TemporaryStore
    var store: Store { fixture.store }

    init() throws { fixture = try TemporaryStore(Notes.migrations) }

    @Test("An erased value reads as erased in an older copy of the row, not as damaged")
    func erasedReadsAsErased() throws {
        let person = try Notes.add("a", to: store)
        let row = try store.upkeep { try $0.first("SELECT text FROM note") { $0.blob(0) } }
        try Notes.erase(person, in: store)
        let opened = try store.upkeep { try $0.open(row, at: Notes.place(person.raw), under: Notes.key(person)) }
        #expect(opened == .erased)
    }

    @Test("A view sees the keys of the moment of its first one, however many others go meanwhile")
    func oneViewOfKeys() throws {
        let (first, second) = (try Notes.add("a", to: store), try Notes.add("b", to: store))
        let texts = try store.upkeep { tx in
            let before = try Notes.text(tx, of: first)
            try Notes.erase(second, in: store)
            return [before, try Notes.text(tx, of: second)]
        }
        #expect(texts == [.text("a"), .text("b")])
        #expect(try Notes.text(of: second, in: store) == nil)
    }

    @Test("A missing key that the ledger does not explain is damage")
    func missingKeyIsDamage() throws {
        let person = try Notes.add("a", to: store)
        try Connection(store.files.keys.path, .readWrite).run("DELETE FROM person_key")
        #expect(throws: StoreError.damaged(what: "the key of a value in note.text")) {
            try Notes.text(of: person, in: store)
        }
    }

    @Test("Killed at any point of an erasure, the next opening ends with the person whole or gone")
    func killedAnywhere() throws {
        for point in 1...4 {
            let person = try Notes.add("punkt \(point)", to: store)
            let reached = Mutex(0)
            let faulty = try fixture.open(
                faults: .calling { place in
                    let count = reached.withLock {
                        $0 += 1; return $0
                    }
                    if count == point { throw Killed(place: place) }
                })
            #expect(throws: Killed.self) { try Notes.erase(person, in: faulty) }
            try fixture.reopen(replay: Notes.replay)
            let text = try Notes.text(of: person, in: store)
            #expect(text == (point == 1 ? .text("punkt 1") : nil))
            let found = try store.upkeep { try $0.find("punkt \(point)", as: .email) }
            #expect(found == (point == 1 ? [person] : []))
            #expect(try !store.needsReplay())
        }
    }

    @Test("An opening that cannot follow the ledger is refused")
    func replayIsNeeded() throws {
        let person = try Notes.add("a", to: store)
        let faulty = try fixture.open(faults: .calling { if $0 == "ledger synced" { throw Killed(place: $0) } })
        #expect(throws: Killed.self) { try Notes.erase(person, in: faulty) }
        #expect(throws: StoreError.replayNeeded) { try fixture.open() }
        #expect(throws: StoreError.replayNeeded) { try Notes.erase(person, in: store) }
    }

    @Test("A torn last block was never acknowledged, and the next one takes its place")
    func tornLedger() throws {
        let person = try Notes.add("a", to: store)
        let handle = try FileHandle(forWritingTo: store.files.ledger)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("#1 erase 17952894000".utf8))
        try handle.close()
        try fixture.reopen()
        try Notes.erase(person, in: store)
        let blocks = try store.ledger.all()
        #expect(blocks.map(\.seq) == [1])
        #expect(blocks[0].entry.items.map(\.person) == [person])
    }

    @Test("A changed ledger line is found")
    func changedLedger() throws {
        for text in ["a", "b"] { try Notes.erase(try Notes.add(text, to: store), in: store) }
        var text = try String(contentsOf: store.files.ledger, encoding: .utf8)
        let digit = text.index(
            text.startIndex, offsetBy: text.distance(from: text.startIndex, to: text.firstIndex(of: "P")!) + 5)
        text.replaceSubrange(digit...digit, with: text[digit] == "0" ? "1" : "0")
        try Data(text.utf8).write(to: store.files.ledger)
        #expect(throws: StoreError.self) { try store.ledger.all() }
    }

    @Test("A ledger older than the key store is refused")
    func olderLedger() throws {
        try Notes.erase(try Notes.add("a", to: store), in: store)
        let older = try Data(contentsOf: store.files.ledger)
        try Notes.erase(try Notes.add("b", to: store), in: store)
        try older.write(to: store.files.ledger)
        #expect(throws: StoreError.ledgerBehindKeys) { try fixture.open(replay: Notes.replay) }
    }

    @Test("The ledger holds random ids and nothing else")
    func ledgerHoldsIds() throws {
        let person = try Notes.add("Karen Hemmelig", to: store)
        try Notes.erase(person, in: store)
        let text = try String(contentsOf: store.files.ledger, encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1] == "\(person) 4 \(Base32.encode(person.raw))")
        #expect(!text.contains("Karen"))
    }

    @Test("After truncating the logs no file holds the erased row")
    func nothingLeft() throws {
        let person = try Notes.add("a", to: store)
        let row = try store.upkeep { try $0.first("SELECT text FROM note") { $0.blob(0) } } ?? []
        try Notes.erase(person, in: store)
        #expect(try store.truncateLogs())
        for file in fixture.allFiles {
            #expect(try Data(contentsOf: file).range(of: Data(row)) == nil, "\(file.lastPathComponent)")
        }
    }
}

struct Killed: Error { let place: String }
