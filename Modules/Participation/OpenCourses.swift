package import Days
import SQLite
package import Store

/// What makes a group an open course: whom it is for, and who shares it. What it teaches is the group's manual.
package struct OpenCourse: Sendable, Equatable {
    package let group: Group
    /// In the order of the list of audiences.
    package let audiences: [TargetAudience]
    /// The cooperation in which partners see it; nil for one's own people alone.
    package let cooperation: String?
    /// The most seats that may go to people who come by a partner, by the partner's name.
    package let quotas: [String: Int]

    /// The code of what it teaches, from the programme's list.
    package var subject: String { group.manualVersion }
}

/// Groups that need no referral and no case: whoever comes has a chosen name, or none.
package enum OpenCourses {
    /// Announces a course: a group of one subject, whose seats open when it recruits.
    ///
    /// - Parameter plan: what it teaches; an audience that it is not for may be named all the same.
    package static func announce(
        _ tx: borrowing Transaction, in programme: ProgrammeID, _ plan: CoursePlan, _ setting: GroupSetting,
        for audiences: Set<TargetAudience>, cooperation: String? = nil, on day: Day
    ) throws -> GroupID {
        guard !audiences.isEmpty else { throw ParticipationError.outOfRange("number of audiences") }
        let group = try Groups.plan(tx, in: programme, plan.group, setting, on: day)
        try insert(tx, group, audiences, cooperation)
        return group
    }

    static func insert(
        _ tx: borrowing Transaction, _ group: GroupID, _ audiences: Set<TargetAudience>, _ cooperation: String?
    ) throws {
        try tx.run("INSERT INTO open_course(group_id, cooperation) VALUES (?, ?)", .id(group), .optional(cooperation))
        for audience in audiences.sorted(by: { $0.rawValue < $1.rawValue }) {
            try tx.run(
                "INSERT INTO course_audience(group_id, audience) VALUES (?, ?)", .id(group), .code(audience))
        }
    }

    /// Sets how many seats may go to people who come by a partner; nil takes the limit away.
    package static func setQuota(
        _ tx: borrowing Transaction, _ group: GroupID, partner: String, seats: Int?
    ) throws {
        let course = try show(tx, group)
        guard course.cooperation != nil else { throw ParticipationError.notFound }
        if let seats {
            guard (0...course.group.places).contains(seats) else { throw ParticipationError.outOfRange("quota") }
            try tx.run(
                "INSERT OR REPLACE INTO course_quota(group_id, partner, seats) VALUES (?, ?, ?)",
                .id(group), .text(partner), .count(seats))
        } else {
            try tx.run("DELETE FROM course_quota WHERE group_id = ? AND partner = ?", .id(group), .text(partner))
        }
        try tx.audit("course.quota", record: group.raw, detail: partner)
    }
}

extension OpenCourses {
    /// One course.
    package static func show(_ tx: borrowing Transaction, _ group: GroupID) throws -> OpenCourse {
        guard let course = try find(tx, group) else { throw ParticipationError.notFound }
        return course
    }

    /// The course that a group is; nil for a group that is none.
    package static func find(_ tx: borrowing Transaction, _ group: GroupID) throws -> OpenCourse? {
        try tx.first("SELECT cooperation FROM open_course WHERE group_id = ?", .id(group)) { $0.textOrNil(0) }
            .map { cooperation in
                OpenCourse(
                    group: try Groups.show(tx, group), audiences: try audiences(tx, group), cooperation: cooperation,
                    quotas: try quotas(tx, group))
            }
    }

    /// The courses of a programme that take people in: open for seats, or under way with a session ahead.
    package static func open(_ tx: borrowing Transaction, in programme: ProgrammeID) throws -> [OpenCourse] {
        let groups = try Groups.open(tx, in: programme).filter { $0.state != .planned }
        return try groups.filter { group in
            try tx.exists(
                "SELECT 1 FROM group_session WHERE group_id = ? AND day >= ? LIMIT 1", .id(group.id), .day(tx.today))
        }.compactMap { try find(tx, $0.id) }
    }

    private static func audiences(_ tx: borrowing Transaction, _ group: GroupID) throws -> [TargetAudience] {
        let found = Set(
            try tx.all("SELECT audience FROM course_audience WHERE group_id = ?", .id(group)) { row in
                try row.code(0) as TargetAudience
            })
        return TargetAudience.allCases.filter(found.contains)
    }

    private static func quotas(_ tx: borrowing Transaction, _ group: GroupID) throws -> [String: Int] {
        let rows = try tx.all("SELECT partner, seats FROM course_quota WHERE group_id = ?", .id(group)) {
            ($0.text(0), Int($0.int(1)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}

/// Whoever comes without a name is a number.
extension Sessions {
    /// Writes down how many came to a session without giving a name. Zero takes a count back.
    package static func countGuests(_ tx: borrowing Transaction, _ session: SessionID, _ count: Int) throws {
        guard (0...500).contains(count) else { throw ParticipationError.outOfRange("number of guests") }
        _ = try group(tx, of: session)
        try tx.run("DELETE FROM session_guests WHERE session = ?", .id(session))
        if count > 0 {
            try tx.run("INSERT INTO session_guests(session, count) VALUES (?, ?)", .id(session), .count(count))
        }
        try tx.audit("session.guests", record: session.raw, detail: "\(count)")
    }

    /// How many came to a session without giving a name.
    package static func guests(_ tx: borrowing Transaction, _ session: SessionID) throws -> Int {
        try tx.first("SELECT count FROM session_guests WHERE session = ?", .id(session)) { Int($0.int(0)) } ?? 0
    }
}
