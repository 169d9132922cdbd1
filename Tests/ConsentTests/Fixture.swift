import Consent
import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport

/// An association: support and photos rest on consent, bookkeeping on the law.
enum Fixture {
    static let migrations =
        Migration.retention + Migration.rights + Migration.consent + [
            Migration(
                module: "Fixture", number: 1,
                sql: Array(
                    "CREATE TABLE sample_answer (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, words BLOB) STRICT;"
                        .utf8))
        ]

    static let inventory =
        Inventory.rights + Inventory.consent
        + Inventory(
            holdings: [
                Holding(
                    "sample_answer", .outcome, person: "person", record: "id",
                    columns: [.identifier("id"), .identifier("person"), .sealed("words", "answer")])
            ],
            sources: [
                RecordSource(
                    .outcome, ended: "SELECT id AS record, person, 0 AS start FROM sample_answer WHERE 0",
                    all: "SELECT count(*) FROM sample_answer")
            ])

    static let replay: LedgerReplay = { tx, block in
        try Erasure(inventory).replay(tx, block)
        try Restrictions.replay(tx, block)
        try Consents.replay(tx, block)
    }

    static func association(day: String = "2026-11-21") throws -> TemporaryStore {
        let temporary = try TemporaryStore(migrations, day: day)
        try temporary.store.write(as: .tester) { tx in
            try Purposes.declare(tx, Purpose(code: "support", basis: .consent, categories: [.outcome]))
            try Purposes.declare(tx, Purpose(code: "photo", basis: .consent))
            try Purposes.declare(tx, Purpose(code: "books", basis: .legalObligation, categories: [.financial]))
            _ = try ConsentTexts.publish(
                tx, purpose: "support", words: ["da": "Må vi gemme dine svar?", "en": "May we keep your answers?"])
            _ = try ConsentTexts.publish(tx, purpose: "photo", words: ["da": "Må vi tage billeder?"])
        }
        return temporary
    }
}

extension Transaction {
    func addAnswer(_ words: String, of person: PersonID) throws {
        let id: PersonID = newID()
        let sealed = try seal(
            words, at: Place("sample_answer", "words", row: id.raw),
            under: KeyName(person: person, category: Category.outcome.number, record: id.raw))
        try run("INSERT INTO sample_answer VALUES (?, ?, ?)", .id(id), .id(person), sealed)
        try audit("sample.answer", about: [person])
    }

    func give(_ person: PersonID, _ purpose: String, expires: Day? = nil) throws -> ConsentID {
        try Consents.give(self, person, purpose, language: "da", channel: .paper, expires: expires)
    }

    func count(_ table: String) throws -> Int {
        try first("SELECT count(*) FROM \(table)") { Int($0.int(0)) } ?? 0
    }
}

let anna = PersonID(raw: 1001)
let bent = PersonID(raw: 1002)

func day(_ iso: String) throws -> Day { try Day(iso: iso) }
