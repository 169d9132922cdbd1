import Days
import Foundation
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport

/// A small case system: a profile, notes, and a match that two people share.
enum Fixture {
    static let migrations =
        Migration.retention + Migration.rights + [
            Migration(
                module: "Fixture", number: 1,
                sql: Array(
                    """
                    CREATE TABLE sample_profile (id INTEGER PRIMARY KEY, name BLOB, city TEXT, closed INTEGER) STRICT;
                    CREATE TABLE sample_note (
                        id INTEGER PRIMARY KEY, person INTEGER NOT NULL, words BLOB, written INTEGER NOT NULL,
                        author TEXT NOT NULL, closed INTEGER) STRICT;
                    CREATE TABLE sample_match (
                        id INTEGER PRIMARY KEY, participant INTEGER, volunteer INTEGER, started INTEGER NOT NULL) STRICT;
                    """.utf8))
        ]

    static let profile = Holding(
        "sample_profile", .participantProfile, person: "id",
        columns: [.identifier("id"), .sealed("name", "name"), .clear("city", "town"), .date("closed")])

    static let inventory =
        Inventory.rights
        + Inventory(
            holdings: [
                profile,
                Holding(
                    "sample_match", .participantProfile, person: "participant",
                    columns: [
                        .identifier("id"), .identifier("participant"), .identifier("volunteer"), .date("started"),
                    ],
                    erasure: .detach("participant")),
                Holding(
                    "sample_match", .volunteerProfile, person: "volunteer",
                    columns: [
                        .identifier("id"), .identifier("participant"), .identifier("volunteer"), .date("started"),
                    ],
                    erasure: .detach("volunteer")),
                Holding(
                    "sample_note", .otherNotes, person: "person", record: "id",
                    columns: [
                        .identifier("id"), .identifier("person"), .sealed("words", "note"), .date("written"),
                        Column("author", .identifier, withheld: "names of staff are withheld"), .date("closed"),
                    ]),
            ],
            sources: [
                RecordSource(
                    .participantProfile,
                    ended: "SELECT id AS record, id AS person, closed AS start FROM sample_profile "
                        + "WHERE closed IS NOT NULL",
                    all: "SELECT count(*) FROM sample_profile"),
                RecordSource(
                    .otherNotes,
                    ended: "SELECT id AS record, person, closed AS start FROM sample_note WHERE closed IS NOT NULL",
                    all: "SELECT count(*) FROM sample_note"),
            ])

    static func store(day: String = "2026-11-21") throws -> TemporaryStore {
        let temporary = try TemporaryStore(migrations, day: day)
        try temporary.store.write(as: .tester) { tx in try Rules.seed(tx, kind: .association) }
        return temporary
    }
}

extension Transaction {
    func addPerson(_ name: String, city: String = "Vejle") throws -> PersonID {
        let id: PersonID = newID()
        let sealed = try seal(
            name, at: Place("sample_profile", "name", row: id.raw),
            under: KeyName(person: id, category: Category.participantProfile.number))
        try run("INSERT INTO sample_profile (id, name, city) VALUES (?, ?, ?)", .id(id), sealed, .text(city))
        try audit("sample.add", about: [id], record: id.raw)
        return id
    }

    /// A note, its id being its record.
    func addNote(_ words: String, about person: PersonID) throws -> Int64 {
        let id: PersonID = newID()
        let sealed = try seal(
            words, at: Place("sample_note", "words", row: id.raw),
            under: KeyName(person: person, category: Category.otherNotes.number, record: id.raw))
        try run(
            "INSERT INTO sample_note (id, person, words, written, author) VALUES (?, ?, ?, ?, 'karen')", .id(id),
            .id(person), sealed, .day(today))
        try audit("sample.note", about: [person], record: id.raw)
        return id.raw
    }

    func addMatch(_ participant: PersonID, _ volunteer: PersonID) throws {
        let id: PersonID = newID()
        try run(
            "INSERT INTO sample_match VALUES (?, ?, ?, ?)", .id(id), .id(participant), .id(volunteer), .day(today))
        try audit("sample.match", about: [participant, volunteer])
    }

    func count(_ table: String) throws -> Int {
        try first("SELECT count(*) FROM \(table)") { Int($0.int(0)) } ?? 0
    }
}

func day(_ iso: String) throws -> Day { try Day(iso: iso) }
