package import Days
import Participation
import People
package import PersonalData
import Retention
import SQLite
package import Store

/// What undoing an import did.
package struct UndoReport: Equatable, Sendable {
    /// People, or capacities of people, who are gone again.
    package fileprivate(set) var removed = 0
    /// People whose fields say again what they said before.
    package fileprivate(set) var restored = 0
    /// People who have been worked with since, or whom a legal hold keeps: they stay.
    package fileprivate(set) var kept: [PersonID] = []
    /// Records of history that are gone or open again.
    package fileprivate(set) var records = 0
    /// Records of history to which something has been added since: they stay.
    package fileprivate(set) var keptRecords = 0
}

/// One import as a list shows it.
package struct PastImport: Equatable, Sendable {
    package let id: ImportID
    package let sheet: String
    package let at: Instant
    package let actor: String
    package let added: Int
    package let updated: Int
    package let undone: Instant?
}

extension Imports {
    /// The imports of a tenant, newest first.
    package static func list(_ tx: borrowing Transaction) throws -> [PastImport] {
        try tx.all("SELECT id, sheet, at, actor, added, updated, undone FROM import_batch ORDER BY at DESC, id") {
            PastImport(
                id: $0.id(0), sheet: $0.text(1), at: $0.instant(2), actor: $0.text(3), added: Int($0.int(4)),
                updated: Int($0.int(5)), undone: $0.instantOrNil(6))
        }
    }

    /// Takes an import back: new people are erased with their keys, changed fields get their old text where nobody has
    /// changed them since. People who have been worked with since stay and are named. Killed on the way, it goes on
    /// where it stopped when it is run again.
    ///
    /// - Throws: `ImportError` where the batch is unknown, undone, followed by a newer one of the same people, or older
    ///   than 30 days: what a change found is kept no longer.
    /// - Parameter inventory: every holding of the house, to see who has been worked with.
    package static func undo(
        _ batch: ImportID, in store: Store, as actor: Actor, inventory: Inventory
    ) throws -> UndoReport {
        try store.upkeep { tx in try check(tx, batch) }
        let undoing = Undoing(batch: batch, inventory: inventory)
        var report = UndoReport()
        while try store.write(as: actor, { tx in try undoing.next(tx, &report) }) {}
        return report
    }

    private static func check(_ tx: borrowing Transaction, _ batch: ImportID) throws {
        let found = try tx.first("SELECT undone IS NOT NULL, at FROM import_batch WHERE id = ?", .id(batch)) {
            (isUndone: $0.flag(0), at: $0.instant(1))
        }
        guard let found else { throw ImportError.unknownBatch(batch) }
        if found.isUndone { throw ImportError.undoneAlready(batch) }
        if found.at < ImportChange.oldest(tx) { throw ImportError.tooOld(batch) }
        let newer: ImportID? = try tx.first(
            """
            SELECT newer.id FROM import_change mine JOIN import_batch own ON own.id = mine.batch
            JOIN import_change other ON other.person = mine.person
            JOIN import_batch newer ON newer.id = other.batch
            WHERE mine.batch = ? AND newer.at > own.at AND newer.undone IS NULL ORDER BY newer.at DESC LIMIT 1
            """, .id(batch)
        ) { $0.id(0) }
        if let newer { throw ImportError.notTheNewest(batch, newer: newer) }
    }
}

/// Undoes a batch a few hundred people at a time, in the order of their ids.
private final class Undoing {
    private let batch: ImportID
    private let inventory: Inventory
    private let erasure: Erasure
    private var after = Int64.min

    private static let chunk = 500

    private struct Line {
        let person: PersonID
        let kind: ImportChange.Kind
        let capacity: Capacity
        let edits: [UInt8]?
    }

    init(batch: ImportID, inventory: Inventory) {
        self.batch = batch
        self.inventory = inventory
        erasure = Erasure(inventory)
    }

    /// The next people; false when all are done.
    func next(_ tx: borrowing Transaction, _ report: inout UndoReport) throws -> Bool {
        try takeBack(tx, &report)
        let lines = try lines(tx)
        guard let last = lines.last else {
            try tx.run("UPDATE import_batch SET undone = ? WHERE id = ?", .instant(tx.now), .id(batch))
            try tx.audit("import.undone", record: batch.raw)
            return false
        }
        after = last.person.raw
        let touched = try touched(tx, lines)
        for line in lines {
            if line.kind == .update {
                try restore(tx, line)
                report.restored += 1
            } else if try !touched.contains(line.person) && remove(tx, line) {
                report.removed += 1
            } else {
                report.kept.append(line.person)
            }
        }
        try tx.audit("import.undo", about: lines.map(\.person), record: batch.raw)
        try People.changed(tx)
        return true
    }

    /// What an import of history made, in the order in which it can go.
    private func takeBack(_ tx: borrowing Transaction, _ report: inout UndoReport) throws {
        let records = try tx.all(
            "SELECT kind, record FROM import_record WHERE batch = ? ORDER BY kind, record", .id(batch)
        ) { row in HistoryRecord.Kind(rawValue: row.int(0)).map { HistoryRecord(kind: $0, id: row.int(1)) } }
        for case let record? in records {
            if try History.takeBack(tx, record) { report.records += 1 } else { report.keptRecords += 1 }
        }
        try tx.run("DELETE FROM import_record WHERE batch = ?", .id(batch))
    }

    private func lines(_ tx: borrowing Transaction) throws -> [Line] {
        try tx.all(
            "SELECT person, kind, category, before FROM import_change WHERE batch = ? AND person > ? "
                + "ORDER BY person LIMIT \(Self.chunk)", .id(batch), .int(after)
        ) { row in
            let volunteer = row.int(2) == Int64(Category.volunteerProfile.number)
            return Line(
                person: row.id(0), kind: ImportChange.Kind(rawValue: row.int(1)) ?? .update,
                capacity: volunteer ? .volunteer : .participant, edits: row.blobOrNil(3))
        }
    }

    /// Who of these people has a row anywhere but in the profile that the import made.
    private func touched(_ tx: borrowing Transaction, _ lines: [Line]) throws -> Set<PersonID> {
        let new = lines.filter { $0.kind == .newPerson }.map(\.person)
        let list = Value.ids(new)
        let own = Set(
            Capacity.allCases.map { "\($0.rawValue)_profile" } + ["person", "import_change", "import_record"])
        let places = Set(
            inventory.holdings.compactMap { holding in
                own.contains(holding.table) ? nil : holding.person.map { [holding.table, $0] }
            })
        var touched: Set<PersonID> = []
        for place in places {
            try tx.forEach(
                "SELECT DISTINCT \(place[1]) FROM \(place[0]) "
                    + "WHERE \(place[1]) IN (SELECT asked.id FROM ids(?) AS asked)", list
            ) { touched.insert($0.id(0)) }
        }
        return touched
    }

    /// False where a legal hold keeps something.
    private func remove(_ tx: borrowing Transaction, _ line: Line) throws -> Bool {
        let categories: Set<Category>? = line.kind == .newPerson ? nil : [line.capacity.category]
        let items = try erasure.items(tx, of: line.person, in: categories)
        return try erasure.erase(tx, items, reason: "import-undo", record: batch.raw).held.isEmpty
    }

    private func restore(_ tx: borrowing Transaction, _ line: Line) throws {
        let key = ImportChange.key(line.person, line.capacity)
        let text = try tx.open(line.edits, at: ImportChange.place(line.person), under: key).text
        if let text, let profile = try People.show(tx, line.person)?.profile(line.capacity) {
            let changes = try ImportChange.undoing(text, now: profile)
            try People.update(
                tx, line.person, as: line.capacity, changes, policy: .held(ground: "import-undo"), recorded: .byCaller)
        }
        try tx.forget(.importRow, under: key)
        try tx.run("DELETE FROM import_change WHERE batch = ? AND person = ?", .id(batch), .id(line.person))
    }
}
