import Days
import Foundation
import PageSupport
import People
import Retention
import SQLite
import Store
import Tenancy
import Testing

@testable import Moving

@Suite("How a tenant settles in")
struct TenantImportTests {
    private let moved: MovedTenant

    init() throws { moved = try MovedTenant() }

    @Test("People are found by name and number at the new place, under keys that are new")
    func found() throws {
        let person = try moved.house.write { tx in
            let details = PersonDetails(name: "Tove Telefon", phone: "22 33 44 55", email: "tove@example.dk")
            return try People.add(tx, details, as: .participant, policy: .notHeld)
        }
        let there = try moved.take(try moved.export().folder)
        try there.store.upkeep { tx throws in
            #expect(try tx.find("tove@example.dk", as: .email) == [person])
            #expect(try tx.find("signe@example.dk", as: .email).isEmpty)
        }
        let name = try there.store.read(as: .operatorUser("op-1"), for: "test") { tx in
            try People.show(tx, person)?.profile(.participant)?[.name].text
        }
        #expect(name == "Tove Telefon")
        let (old, new) = try (moved.tenant.store.files, there.store.files)
        #expect(try Data(contentsOf: old.keys) != Data(contentsOf: new.keys))
    }

    @Test("A tenant of the name is left untouched, and so is the folder of one that fails")
    func notEmpty() throws {
        let made = try moved.export()
        let there = try moved.take(made.folder)
        #expect(throws: TenancyError.exists("aaby")) { try moved.take(made.folder) }
        #expect(try there.store.verifyTrails().findings.isEmpty)
    }

    @Test("A changed, a missing and a foreign file are refused by name, and nothing is made")
    func changed() throws {
        let made = try moved.export()
        let file = made.folder.appending(path: "tables/person.jsonl")
        let whole = try Data(contentsOf: file)
        try Data((String(decoding: whole, as: UTF8.self) + "{}\n").utf8).write(to: file)
        #expect(throws: MovingError.fileChanged("tables/person.jsonl")) { try moved.take(made.folder) }
        try FileManager.default.removeItem(at: file)
        #expect(throws: MovingError.fileChanged("tables/person.jsonl")) { try moved.take(made.folder) }
        #expect(throws: MovingError.noManifest) { try moved.take(moved.exports) }
        try whole.write(to: file)
        let manifest = made.folder.appending(path: "manifest.json")
        let text = try String(contentsOf: manifest, encoding: .utf8)
        try text.replacing("\"tables/person.jsonl\"", with: "\"../person.jsonl\"").write(
            to: manifest, atomically: true, encoding: .utf8)
        #expect(throws: MovingError.fileChanged("../person.jsonl")) { try moved.take(made.folder) }
        try text.replacing("\"format\" : 1,", with: "\"format\" : 2,").write(
            to: manifest, atomically: true, encoding: .utf8)
        #expect(throws: MovingError.newerFormat(2)) { try moved.take(made.folder) }
        let ours = try moved.tenant.store.schemaVersion
        try text.replacing("\"schema\" : \(ours)", with: "\"schema\" : \(ours - 1)").write(
            to: manifest, atomically: true, encoding: .utf8)
        #expect(throws: MovingError.otherSchema(theirs: ours - 1, ours: ours)) { try moved.take(made.folder) }
        #expect(try moved.empty.names().isEmpty)
        let left = FileManager.default.enumerator(atPath: moved.folder.appending(path: "empty/tenants").path)
        #expect(left?.nextObject() == nil)
    }

    @Test("Rows that contradict each other or the schema are refused with their line, without a word of theirs")
    func contradictions() throws {
        let made = try moved.export()
        let person = "tables/person.jsonl"
        func refusal(_ name: String, _ change: (String) -> String) throws -> MovingError? {
            let whole = try String(contentsOf: made.folder.appending(path: name), encoding: .utf8)
            try MovedTenant.forge(made.folder, name, change)
            defer { try? MovedTenant.forge(made.folder, name) { _ in whole } }
            do {
                _ = try moved.take(made.folder)
                return nil
            } catch let error as MovingError {
                return error
            }
        }
        #expect(try refusal(person) { $0 + "{\"id\":1}\n" } == .row(file: person, line: 3))
        #expect(try refusal(person) { $0 + "not json\n" } == .row(file: person, line: 3))
        #expect(try refusal(person) { $0 + $0 } == .rejected(file: person, line: 3))
        #expect(try refusal(person) { _ in "" } == .dangling)
        let profile = "tables/participant_profile.jsonl"
        #expect(
            try refusal(profile) { $0.replacing("\"since\":\"2026-11-21\"", with: "\"since\":\"Berg\"") }
                == .row(file: profile, line: 1))
        #expect(!MovingError.row(file: profile, line: 1).description.contains("Berg"))
        #expect(try moved.empty.names().isEmpty)
    }

    @Test("Rows of a programme that is not installed are refused, and nothing is made")
    func unknownProgramme() throws {
        let made = try moved.export()
        let figure = """
            {"programme":"basket-weaving","measure":"x","year":2020,"source":"","count":1}

            """
        try MovedTenant.forge(made.folder, "tables/kept_figure.jsonl") { $0 + figure }
        #expect(throws: TenancyError.unknownProgrammeRows("basket-weaving")) { try moved.take(made.folder) }
        #expect(try moved.empty.names().isEmpty)
    }

    @Test("An older export with the newest ledger brings nobody back who was erased since")
    func ledger() throws {
        let made = try moved.export()
        let (gone, kept) = (moved.persons[0], moved.persons[1])
        moved.house.clock.advance(days: 1)
        try erase(gone)
        let newest = try moved.tenant.store.ledger.whole()
        #expect(throws: StoreError.self) { try moved.take(made.folder, ledger: Array(newest.dropLast())) }
        #expect(throws: StoreError.self) { try moved.take(made.folder, ledger: Array("x".utf8)) }
        let there = try moved.take(made.folder, ledger: newest)
        let known = try there.store.upkeep { tx in try tx.all("SELECT person FROM participant_profile") { $0.int(0) } }
        #expect(known.isEmpty)
        let name = try there.store.read(as: .operatorUser("op-1"), for: "test") { tx in
            try People.show(tx, kept)?.profile(.volunteer)?[.name].text
        }
        #expect(name == "Signe Storm")
        #expect(try Verifier(there.inventory).verify(there.store).keysLeft == 0)
        #expect(try !there.store.needsReplay())
        #expect(try there.store.ledger.whole() == newest)
        let later = try TenantExport(there, as: .operatorUser("op-1")).write(to: moved.exports)
        #expect(throws: MovingError.ledgerNotLater) { try moved.take(later.folder, ledger: []) }
    }

    private func erase(_ person: PersonID) throws {
        let item = ErasureItem(person: person, category: 1, record: person.raw)
        try moved.house.write { tx in
            try tx.erase([item])
            try tx.run("DELETE FROM participant_profile WHERE person = ?", .id(person))
            try tx.audit("test", about: [person])
        }
    }
}
