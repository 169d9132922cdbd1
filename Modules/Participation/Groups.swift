package import Days
import SQLite
package import Store

/// Where a group is in its life.
package enum GroupState: String, Sendable, CaseIterable {
    case planned, recruiting, confirmed, running, completed
    /// It did not take place, or stopped for everybody.
    case cancelled

    /// The states that may follow.
    package var next: Set<GroupState> {
        switch self {
        case .planned: [.recruiting, .cancelled]
        case .recruiting: [.confirmed, .cancelled]
        case .confirmed: [.running, .cancelled]
        case .running: [.completed, .cancelled]
        case .completed, .cancelled: []
        }
    }

    /// Whether it can be said who was there.
    package var takesAttendance: Bool { self == .running || self == .completed }
}

/// When and where a group meets.
package struct GroupSetting: Sendable, Equatable {
    /// The day of the first session; the weekday of all of them when the cadence is a week.
    package let starts: Day
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    package let location: String

    /// A first session on a day, at an hour and minute, in a public place.
    package init(starts: Day, hour: Int, minute: Int = 0, location: String) {
        self.starts = starts
        self.clock = hour * 60 + minute
        self.location = location
    }
}

/// A group.
package struct Group: Sendable, Equatable {
    package let id: GroupID
    package let programme: ProgrammeID
    package let manualVersion: String
    package let setting: GroupSetting
    /// Length of a session.
    package let minutes: Int
    package let places: Int
    package let state: GroupState
    /// The day of the present state.
    package let since: Day
}

/// Groups of a fixed number of sessions.
package enum Groups {
    /// Plans a group: one session a theme of the manual, one cadence apart.
    package static func plan(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ plan: GroupPlan, _ setting: GroupSetting, on day: Day
    ) throws -> GroupID {
        guard (1...500).contains(plan.places) else { throw ParticipationError.outOfRange("number of places") }
        let id = try insert(tx, in: programme, plan, setting)
        try enter(tx, id, .planned, on: day)
        try tx.audit("group.plan", record: id.raw)
        return id
    }

    /// Moves a group on. Completing it ends every place that is still held: as completed for those who started.
    package static func advance(
        _ tx: borrowing Transaction, _ id: GroupID, to state: GroupState, on day: Day
    ) throws {
        let group = try show(tx, id)
        guard group.state.next.contains(state) else { throw ParticipationError.wrongOrder(group.state.rawValue) }
        guard group.since <= day else { throw ParticipationError.beforeStart }
        try enter(tx, id, state, on: day)
        if state.next.isEmpty { try release(tx, id, state, on: day) }
        try tx.audit("group.\(state.rawValue)", record: id.raw)
    }

    /// Gives a group another number of places, never fewer than are taken.
    package static func resize(_ tx: borrowing Transaction, _ id: GroupID, places: Int) throws {
        guard (1...500).contains(places), try Places.taken(tx, id) <= places else {
            throw ParticipationError.outOfRange("number of places")
        }
        try tx.change("UPDATE support_group SET places = ? WHERE id = ?", .count(places), .id(id), else: .notFound)
        try tx.audit("group.resize", record: id.raw, detail: "\(places)")
    }

    static func insert(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ plan: GroupPlan, _ setting: GroupSetting
    ) throws -> GroupID {
        let id: GroupID = tx.newID()
        try tx.run(
            """
            INSERT INTO support_group(id, programme, manual_version, location, starts, clock, minutes, places)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .programme(programme), .text(plan.manual.version), .text(setting.location),
            .day(setting.starts), .count(setting.clock), .count(plan.minutes), .count(plan.places))
        try insertSessions(tx, id, plan, from: setting.starts)
        return id
    }

    private static func insertSessions(
        _ tx: borrowing Transaction, _ group: GroupID, _ plan: GroupPlan, from first: Day
    ) throws {
        for (index, theme) in plan.manual.themes.enumerated() {
            let session: SessionID = tx.newID()
            try tx.run(
                "INSERT INTO group_session(id, group_id, number, day, theme) VALUES (?, ?, ?, ?, ?)",
                .id(session), .id(group), .count(index + 1),
                .day(first.adding(days: index * plan.cadence.days)), .text(theme))
        }
    }

    static func enter(
        _ tx: borrowing Transaction, _ id: GroupID, _ state: GroupState, on day: Day
    ) throws {
        try tx.run(
            "INSERT INTO group_state(group_id, state, day) VALUES (?, ?, ?)", .id(id), .code(state), .day(day))
    }

    private static func release(
        _ tx: borrowing Transaction, _ id: GroupID, _ state: GroupState, on day: Day
    ) throws {
        let started: ClosingReason = state == .completed ? .completed : .otherSupport
        try tx.run(
            """
            UPDATE group_place SET ended = ?1, reason = CASE WHEN started IS NULL THEN 'no-contact' ELSE ?2 END
            WHERE group_id = ?3 AND reason IS NULL
            """, .day(day), .code(started), .id(id))
        try Seats.followEnd(of: id, tx, on: day)
        try tx.run("UPDATE group_leader SET until = ? WHERE group_id = ? AND until IS NULL", .day(day), .id(id))
    }
}

extension Groups {
    /// One group.
    package static func show(_ tx: borrowing Transaction, _ id: GroupID) throws -> Group {
        guard let group = try list(tx, "g.id = ?", .id(id)).first else { throw ParticipationError.notFound }
        return group
    }

    /// The groups of a programme, oldest first.
    package static func all(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Group] {
        try list(tx, "g.programme = ?", .programme(programme))
    }

    /// The groups of a programme that have not ended, oldest first.
    package static func open(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [Group] {
        try list(tx, "g.programme = ? AND t.state NOT IN ('completed', 'cancelled')", .programme(programme))
    }

    /// The state of a group that came last in its life: later states have higher numbers.
    static let latestState = """
        SELECT s.state FROM group_state s WHERE s.group_id = g.id ORDER BY CASE s.state WHEN 'planned' THEN 1
        WHEN 'recruiting' THEN 2 WHEN 'confirmed' THEN 3 WHEN 'running' THEN 4 ELSE 5 END DESC LIMIT 1
        """

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [Group] {
        try tx.all(
            """
            SELECT g.id, g.programme, g.manual_version, g.location, g.starts, g.clock, g.minutes, g.places, t.state,
                t.day
            FROM support_group g JOIN group_state t ON t.group_id = g.id AND t.state = (\(latestState))
            WHERE \(condition) ORDER BY g.starts, g.id
            """, values
        ) { row in
            let clock = Int(row.int(5))
            return Group(
                id: row.id(0), programme: try row.programme(1), manualVersion: row.text(2),
                setting: GroupSetting(
                    starts: row.day(4), hour: clock / 60, minute: clock % 60, location: row.text(3)),
                minutes: Int(row.int(6)), places: Int(row.int(7)), state: try row.code(8), since: row.day(9))
        }
    }
}
