package import Days
import Rights
import SQLite
package import Store

/// Where somebody belongs, and what they want to avoid.
package enum AvoidanceKind: String, CaseIterable, Hashable, Sendable {
    case ownStation = "own-station"
    case ownDistrict = "own-district"
    case station = "avoid-station"
    case district = "avoid-district"
    case person = "avoid-person"
    /// Somebody from the own station is welcome: it counts only where both say so.
    case sameStationWelcome = "same-station-welcome"

    /// Whether the line names something.
    package var hasWords: Bool { self != .sameStationWelcome }
}

/// One line of somebody's list.
package struct AvoidanceLine: Sendable, Equatable {
    package let id: AvoidanceID
    package let kind: AvoidanceKind
    package let stated: Day
    package let words: Opened
}

/// What people want to avoid: workplaces, areas, persons. It is said before any proposal, since an objection afterwards
/// would disclose the proposal; each list is sealed with its person's profile and opened for an adviser alone.
package enum AvoidanceLists {
    /// Adds a line. The same line twice is one.
    @discardableResult
    package static func add(
        _ tx: borrowing Transaction, _ kind: AvoidanceKind, _ words: String? = nil, of person: PersonID,
        as capacity: PartCapacity, on day: Day
    ) throws -> AvoidanceID {
        try Restrictions.refuse(tx, person)
        let words = kind.hasWords ? words?.trimmed : nil
        guard !kind.hasWords || words != nil else { throw ParticipationError.outOfRange("text") }
        if let same = try lines(tx, of: person).first(where: { $0.kind == kind && $0.words.text == words }) {
            return same.id
        }
        let id: AvoidanceID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO avoidance(id, capacity, person, kind, day, words) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .code(capacity), .id(person), .code(kind), .day(day),
            tx.seal(words, at: place(id), under: capacity.key(of: person)))
        try tx.audit("avoidance.add", about: [person], record: id.raw)
        return id
    }

    /// Takes a line off the person's list.
    package static func remove(_ tx: borrowing Transaction, _ id: AvoidanceID, of person: PersonID) throws {
        try tx.change("DELETE FROM avoidance WHERE id = ? AND person = ?", .id(id), .id(person), else: .notFound)
        try tx.audit("avoidance.remove", about: [person], record: id.raw)
    }

    /// Somebody's list, opened.
    package static func lines(_ tx: borrowing Transaction, of person: PersonID) throws -> [AvoidanceLine] {
        let rows = try tx.all(
            "SELECT id, kind, day, words, capacity FROM avoidance WHERE person = ? ORDER BY kind, day, id", .id(person)
        ) { row in
            (
                id: row.id(0) as AvoidanceID, kind: try row.code(1) as AvoidanceKind, day: row.day(2),
                sealed: row.blobOrNil(3), capacity: try row.code(4) as PartCapacity
            )
        }
        var lines: [AvoidanceLine] = []
        for row in rows {
            let words = try tx.open(row.sealed, at: place(row.id), under: row.capacity.key(of: person))
            lines.append(AvoidanceLine(id: row.id, kind: row.kind, stated: row.day, words: words))
        }
        return lines
    }

    private static func place(_ id: AvoidanceID) -> Place { Place("avoidance", "words", row: id.raw) }
}

extension String {
    /// Without space around it; nil where nothing is left.
    var trimmed: String? {
        let inner = drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        return inner.isEmpty ? nil : String(inner)
    }
}
