package import Days
import SQLite
package import Store

/// One day of a training.
package struct CohortSession: Sendable, Equatable {
    package let id: CohortSessionID
    package let number: Int
    package let day: Day
    /// What it is about.
    package let topic: String?
    package let delivery: Delivery?
}

/// A volunteer in a cohort.
package struct CohortMember: Sendable, Equatable {
    package let id: CohortMemberID
    package let person: PersonID
    package let joined: Day
    package let gone: Day?
}

/// Volunteers who are trained together.
package enum Cohorts {
    /// Plans a cohort: a session a day, with the topics in order. There may be more days than topics.
    package static func plan(
        _ tx: borrowing Transaction, in programme: ProgrammeID, days: [Day], topics: [String] = []
    ) throws -> CohortID {
        let id = try insert(tx, in: programme, days: days, topics: topics)
        try tx.audit("cohort.plan", record: id.raw)
        return id
    }

    static func insert(
        _ tx: borrowing Transaction, in programme: ProgrammeID, days: [Day], topics: [String]
    ) throws -> CohortID {
        guard let first = days.min() else { throw ParticipationError.outOfRange("number of sessions") }
        let id: CohortID = tx.newID()
        try tx.run(
            "INSERT INTO cohort(id, programme, starts) VALUES (?, ?, ?)", .id(id), .programme(programme), .day(first))
        for (index, day) in days.sorted().enumerated() {
            let session: CohortSessionID = tx.newID()
            let topic = topics.indices.contains(index) ? topics[index] : nil
            try tx.run(
                "INSERT INTO cohort_session(id, cohort, number, day, topic) VALUES (?, ?, ?, ?, ?)",
                .id(session), .id(id), .count(index + 1), .day(day), .optional(topic))
        }
        return id
    }

    /// Gives a volunteer a place.
    package static func join(
        _ tx: borrowing Transaction, _ cohort: CohortID, _ person: PersonID, on day: Day
    ) throws -> CohortMemberID {
        guard try !tx.exists("SELECT 1 FROM cohort WHERE id = ? AND completed IS NOT NULL", .id(cohort)) else {
            throw ParticipationError.alreadyEnded
        }
        let isIn = try tx.exists(
            "SELECT 1 FROM cohort_member WHERE person = ? AND cohort = ? AND gone IS NULL", .id(person), .id(cohort))
        guard !isIn else { throw ParticipationError.alreadyOpen }
        let id: CohortMemberID = tx.newID(near: person)
        try tx.run(
            "INSERT INTO cohort_member(id, cohort, person, joined) VALUES (?, ?, ?, ?)",
            .id(id), .id(cohort), .id(person), .day(day))
        try tx.audit("cohort.join", about: [person], record: cohort.raw)
        return id
    }

    /// A volunteer leaves the training.
    package static func leave(_ tx: borrowing Transaction, _ member: CohortMemberID, on day: Day) throws {
        let person = try tx.person(of: "cohort_member", member.raw)
        try tx.change(
            "UPDATE cohort_member SET gone = ?1 WHERE id = ?2 AND gone IS NULL AND joined <= ?1",
            .day(day), .id(member), else: .alreadyEnded)
        try tx.audit("cohort.leave", about: [person], record: member.raw)
    }

    /// Records what became of a session and who was there, in one step.
    package static func hold(
        _ tx: borrowing Transaction, _ session: CohortSessionID, _ delivery: Delivery,
        marks: [CohortMemberID: AttendanceMark]
    ) throws {
        try tx.change(
            "UPDATE cohort_session SET delivery = ? WHERE id = ?", .code(delivery), .id(session), else: .notFound)
        var persons: [PersonID] = []
        for (member, mark) in marks.sorted(by: { $0.key < $1.key }) {
            persons.append(try tx.person(of: "cohort_member", member.raw))
            try tx.run(
                "INSERT OR REPLACE INTO cohort_attendance(member, session, mark) VALUES (?, ?, ?)",
                .id(member), .id(session), .code(mark))
        }
        try tx.audit("cohort.session", about: persons, record: session.raw, detail: delivery.rawValue)
    }
}

extension Cohorts {
    /// The sessions in order; every cohort has one.
    package static func sessions(_ tx: borrowing Transaction, _ cohort: CohortID) throws -> [CohortSession] {
        let sessions = try tx.all(
            "SELECT id, number, day, topic, delivery FROM cohort_session WHERE cohort = ? ORDER BY number", .id(cohort)
        ) { row in
            CohortSession(
                id: row.id(0), number: Int(row.int(1)), day: row.day(2), topic: row.textOrNil(3),
                delivery: try row.codeOrNil(4))
        }
        guard !sessions.isEmpty else { throw ParticipationError.notFound }
        return sessions
    }

    /// Everybody who has or had a place, in the order of joining.
    package static func members(_ tx: borrowing Transaction, _ cohort: CohortID) throws -> [CohortMember] {
        try tx.all(
            "SELECT id, person, joined, gone FROM cohort_member WHERE cohort = ? ORDER BY joined, id", .id(cohort)
        ) { row in
            CohortMember(id: row.id(0), person: row.id(1), joined: row.day(2), gone: row.dayOrNil(3))
        }
    }

    /// The cohorts of a programme, oldest first.
    package static func all(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [CohortID] {
        try tx.all("SELECT id FROM cohort WHERE programme = ? ORDER BY starts, id", .programme(programme)) { $0.id(0) }
    }

    /// The programme whose volunteers are trained.
    package static func programme(_ tx: borrowing Transaction, _ cohort: CohortID) throws -> ProgrammeID {
        try tx.one("SELECT programme FROM cohort WHERE id = ?", .id(cohort)) { try $0.programme(0) }
    }

    /// Whether the person has a place in a cohort of the programme that has not ended.
    package static func isMember(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID
    ) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM cohort_member m JOIN cohort c ON c.id = m.cohort
            WHERE m.person = ? AND m.gone IS NULL AND c.programme = ? AND c.completed IS NULL
            """, .id(person), .programme(programme))
    }
}
