package import Days
import SQLite
package import Store

extension History {
    /// A match that both sides accepted on its first day, with its end.
    package static func match(
        _ tx: borrowing Transaction, participant: PersonID, volunteer: PersonID, in programme: ProgrammeID,
        purpose: MatchPurpose = .support, starts: Day, ends: Day, cadence: Cadence, ending: MatchEnd? = nil,
        ended: Day? = nil
    ) throws -> MatchID {
        let id: MatchID = tx.newID()
        try tx.run(
            """
            INSERT INTO support_match(id, programme, kind, participant, volunteer, proposed, starts, ends, cadence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8)
            """, .id(id), .programme(programme), .code(purpose), .id(participant), .id(volunteer), .day(starts),
            .day(ends), .count(cadence.days))
        try tx.run(
            "INSERT INTO match_acceptance(match, side, day) VALUES (?1, 'participant', ?2), (?1, 'volunteer', ?2)",
            .id(id), .day(starts))
        if let ending {
            try tx.run(
                "INSERT INTO match_ending(match, day, reason) VALUES (?, ?, ?)", .id(id), .day(ended), .code(ending))
        }
        return id
    }

    /// A meeting of a match.
    package static func meeting(
        _ tx: borrowing Transaction, of match: MatchID, on day: Day, minutes: Int, _ state: Meeting.State = .held,
        withCoordinator: Bool = false
    ) throws -> MeetingID {
        let id: MeetingID = tx.newID()
        try tx.run(
            """
            INSERT INTO meeting(id, match, day, minutes, state, coordinator, logged) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .id(match), .day(day), .count(minutes), .code(state), .flag(withCoordinator), .day(day))
        return id
    }

    /// A group in its last known state. The states on the way are dated with the days that are known: planning and
    /// recruiting with `planned`, the rest with the first session, the end with `closed` or the last session.
    package static func group(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ plan: GroupPlan, _ setting: GroupSetting,
        planned: Day, state: GroupState, closed: Day? = nil
    ) throws -> GroupID {
        let id = try Groups.insert(tx, in: programme, plan, setting)
        let days = try Sessions.of(tx, id).map(\.day)
        let last = closed ?? days.last ?? setting.starts
        for passed in path(to: state) {
            let day = passed.next.isEmpty ? last : passed == .running ? setting.starts : min(planned, setting.starts)
            try Groups.enter(tx, id, passed, on: day)
        }
        let delivered = state == .completed || state == .running
        try tx.run(
            "UPDATE group_session SET delivery = 'delivered' WHERE group_id = ? AND ? AND day <= ?",
            .id(id), .flag(delivered), .day(min(last, tx.today)))
        return id
    }

    /// An open course in its last known state.
    package static func course(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ plan: CoursePlan, _ setting: GroupSetting,
        for audiences: Set<TargetAudience>, cooperation: String? = nil, planned: Day, state: GroupState
    ) throws -> GroupID {
        let id = try group(tx, in: programme, plan.group, setting, planned: planned, state: state)
        try OpenCourses.insert(tx, id, audiences, cooperation)
        return id
    }

    /// A facilitator, in a role where the programme has more than one.
    package static func facilitator(
        _ tx: borrowing Transaction, _ person: PersonID, of group: GroupID, since: Day, until: Day? = nil,
        as role: String? = nil
    ) throws {
        try tx.run(
            "INSERT INTO group_leader(id, group_id, person, since, until, role) VALUES (?, ?, ?, ?, ?, ?)",
            .id(tx.newID() as Identifier<RowKind>), .id(group), .id(person), .day(since), .day(until),
            .optional(role))
    }

    /// A place in a group: `reason` is `completed` for those who stayed to the end.
    package static func place(
        _ tx: borrowing Transaction, _ person: PersonID, in group: GroupID, enrolment: EnrolmentID?, given: Day,
        started: Day? = nil, reason: ClosingReason? = nil, ended: Day? = nil
    ) throws -> PlaceID {
        let id: PlaceID = tx.newID()
        try tx.run(
            """
            INSERT INTO group_place(id, group_id, person, enrolment, given, started, reason, ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .id(id), .id(group), .id(person), .id(enrolment), .day(given), .day(started), .code(reason),
            .day(ended))
        return id
    }

    /// A mark at a session. The first presence is not worked out: give the place its `started`.
    package static func attendance(
        _ tx: borrowing Transaction, _ place: PlaceID, at session: SessionID, _ mark: AttendanceMark
    ) throws {
        try tx.run(
            "INSERT OR REPLACE INTO attendance(place, session, mark) VALUES (?, ?, ?)",
            .id(place), .id(session), .code(mark))
    }

    private static func path(to state: GroupState) -> [GroupState] {
        let way: [GroupState] = [.planned, .recruiting, .confirmed, .running, .completed]
        if state == .cancelled { return [.planned, .cancelled] }
        return Array(way.prefix(through: way.firstIndex(of: state) ?? 0))
    }
}
