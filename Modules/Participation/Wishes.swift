package import Days
import Rights
import SQLite
package import Store

/// What somebody would like a coordinator to do.
package enum WishKind: String, Sendable, CaseIterable {
    /// A call.
    case call
    /// Somebody else as the other side of the match. Nobody asks why.
    case somebodyElse = "somebody-else"
    /// A rest, which began at once.
    case rest
}

/// A wish that lands on the coordinator's desk.
package struct Wish: Sendable, Equatable {
    package let id: WishID
    package let kind: WishKind
    package let person: PersonID
    package let programme: ProgrammeID
    /// The match it is about, where it is about one.
    package let match: MatchID?
    package let made: Day
    /// Written down by a coordinator, who was told in person or by telephone.
    package let onBehalf: Bool
    package let answered: Day?
}

/// Wishes of participants. Reasons have no place here: none is asked.
package enum Wishes {
    /// Makes a wish. The same one twice is one: whoever presses twice is not called twice.
    @discardableResult
    package static func make(
        _ tx: borrowing Transaction, _ kind: WishKind, of person: PersonID, in programme: ProgrammeID,
        as capacity: PartCapacity = .participant, about match: MatchID? = nil, onBehalf: Bool = false
    ) throws -> WishID {
        if let open = try open(tx, kind, of: person, in: programme) { return open }
        if let match, try Matches.show(tx, match).participant != person { throw ParticipationError.notFound }
        let id: WishID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO wish(id, kind, person, capacity, programme, match, made, on_behalf) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .code(kind), .id(person), .code(capacity), .programme(programme), .id(match), .day(tx.today),
            .flag(onBehalf))
        try tx.audit("wish.make", about: [person], record: id.raw, detail: kind.rawValue)
        return id
    }

    /// A coordinator has seen to it, or the person takes it back.
    package static func answer(_ tx: borrowing Transaction, _ id: WishID) throws {
        let person = try tx.person(of: "wish", id.raw)
        try tx.change(
            "UPDATE wish SET answered = ? WHERE id = ? AND answered IS NULL", .day(tx.today), .id(id),
            else: .alreadyEnded)
        try tx.audit("wish.answer", about: [person], record: id.raw)
    }

    /// Wishes of a programme that nobody has seen to, oldest first; those of restricted people are not shown.
    package static func open(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Wish] {
        try tx.all(
            """
            SELECT \(columns) FROM wish WHERE programme = ? AND answered IS NULL
            AND \(Restrictions.excluding("wish.person")) ORDER BY made, kind, id
            """, .programme(programme), map: read)
    }

    /// A person's wishes that nobody has seen to, oldest first.
    package static func open(_ tx: borrowing Transaction, of person: PersonID) throws -> [Wish] {
        try tx.all(
            "SELECT \(columns) FROM wish WHERE person = ? AND answered IS NULL ORDER BY made, kind, id", .id(person),
            map: read)
    }

    /// One wish.
    package static func show(_ tx: borrowing Transaction, _ id: WishID) throws -> Wish {
        try tx.one("SELECT \(columns) FROM wish WHERE id = ?", .id(id), map: read)
    }

    private static func open(
        _ tx: borrowing Transaction, _ kind: WishKind, of person: PersonID, in programme: ProgrammeID
    ) throws -> WishID? {
        try tx.first(
            "SELECT id FROM wish WHERE person = ? AND answered IS NULL AND kind = ? AND programme = ?",
            .id(person), .code(kind), .programme(programme)
        ) { $0.id(0) }
    }

    private static let columns = "id, kind, person, programme, match, made, on_behalf, answered"

    private static func read(_ row: borrowing Row) throws -> Wish {
        Wish(
            id: row.id(0), kind: try row.code(1), person: row.id(2), programme: try row.programme(3),
            match: row.idOrNil(4), made: row.day(5), onBehalf: row.flag(6), answered: row.dayOrNil(7))
    }
}
