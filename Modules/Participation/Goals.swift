package import Days
import Rights
import SQLite
package import Store

/// A goal of a participant.
package struct Goal: Sendable, Equatable {
    package let id: GoalID
    package let stated: Day
    package let words: Opened
    package let reached: Day?
}

/// Goals in somebody's own words, sealed with the profile of the capacity in which they are supported.
package enum Goals {
    /// Writes a goal down.
    package static func state(
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: PartCapacity = .participant,
        in programme: ProgrammeID, words: String, on day: Day
    ) throws -> GoalID {
        try Restrictions.refuse(tx, person)
        let id: GoalID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO goal(id, programme, person, capacity, stated, words) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .id(person), .code(capacity), .day(day),
            tx.seal(words, at: place(id), under: capacity.key(of: person)))
        try tx.audit("goal.state", about: [person], record: id.raw)
        return id
    }

    /// The participant says that the goal is reached.
    package static func reach(_ tx: borrowing Transaction, _ id: GoalID, on day: Day) throws {
        let person = try tx.person(of: "goal", id.raw)
        try tx.change(
            "UPDATE goal SET reached = ?1 WHERE id = ?2 AND reached IS NULL AND stated <= ?1",
            .day(day), .id(id), else: .alreadyEnded)
        try tx.audit("goal.reach", about: [person], record: id.raw)
    }

    /// The participant's goals in a programme, oldest first.
    package static func of(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID
    ) throws -> [Goal] {
        try Restrictions.refuse(tx, person)
        let rows = try tx.all(
            "SELECT id, stated, words, reached, capacity FROM goal WHERE person = ? AND programme = ? ORDER BY stated, id",
            .id(person), .programme(programme)
        ) { row in
            (row.id(0) as GoalID, row.day(1), row.blob(2), row.dayOrNil(3), try row.code(4) as PartCapacity)
        }
        var goals: [Goal] = []
        for (id, stated, sealed, reached, capacity) in rows {
            let words = try tx.open(sealed, at: place(id), under: capacity.key(of: person))
            goals.append(Goal(id: id, stated: stated, words: words, reached: reached))
        }
        return goals
    }

    /// The participant's goals, without opening their words.
    package static func ids(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Set<GoalID> {
        Set(
            try tx.all(
                "SELECT id FROM goal WHERE person = ? AND programme = ?", .id(person), .programme(programme)
            ) { $0.id(0) })
    }

    private static func place(_ id: GoalID) -> Place { Place("goal", "words", row: id.raw) }
}
