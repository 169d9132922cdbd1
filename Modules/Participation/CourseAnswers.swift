import SQLite
package import Store

/// What somebody says of an aim of a course.
public enum CourseAnswer: String, Hashable, CaseIterable, Sendable, Codable {
    case yes
    case somewhat
    case no
}

/// What those who came say of a course: numbers from slips without a name, aim by aim.
package enum CourseAnswers {
    /// Writes down how many gave each answer to an aim. It replaces what was written before.
    package static func count(
        _ tx: borrowing Transaction, _ group: GroupID, aim: String, _ counts: [CourseAnswer: Int]
    ) throws {
        guard counts.values.allSatisfy({ (0...500).contains($0) }) else {
            throw ParticipationError.outOfRange("number of answers")
        }
        _ = try OpenCourses.show(tx, group)
        try tx.run("DELETE FROM course_answer WHERE group_id = ? AND aim = ?", .id(group), .text(aim))
        for (answer, count) in counts where count > 0 {
            try tx.run(
                "INSERT INTO course_answer(group_id, aim, answer, count) VALUES (?, ?, ?, ?)",
                .id(group), .text(aim), .code(answer), .count(count))
        }
        try tx.audit("course.answers", record: group.raw, detail: aim)
    }

    /// The holder of a seat says what they think, once. What was skipped is missing; the seat knows that there was an
    /// answer, and neither row nor trail knows which.
    /// - Throws: ``ParticipationError/alreadyEnded`` for somebody who has answered, and ``ParticipationError/wrongOrder(_:)``
    ///   before the course is over or for a seat that was never held.
    package static func say(
        _ tx: borrowing Transaction, _ id: SeatID, _ answers: [String: CourseAnswer]
    ) throws {
        let seat = try Seats.show(tx, id)
        guard seat.judged == nil else { throw ParticipationError.alreadyEnded }
        guard try mayJudge(tx, seat) else { throw ParticipationError.wrongOrder("a course that is not over") }
        try tx.run("UPDATE seat SET judged = ? WHERE id = ?", .day(tx.today), .id(id))
        for (aim, answer) in answers.sorted(by: { $0.key < $1.key }) {
            try tx.run(
                """
                INSERT INTO course_own_answer(group_id, aim, answer, count) VALUES (?, ?, ?, 1)
                ON CONFLICT(group_id, aim, answer) DO UPDATE SET count = count + 1
                """, .id(seat.group), .text(aim), .code(answer))
        }
        try tx.audit("course.judged", record: seat.group.raw)
    }

    /// Whether somebody had a seat of a course that is over, and has not said yet what they think.
    package static func mayJudge(_ tx: borrowing Transaction, _ seat: Seat) throws -> Bool {
        guard seat.judged == nil, seat.place != nil, seat.reason == .completed || seat.isOpen else { return false }
        return try Groups.show(tx, seat.group).state == .completed
    }

    /// The counts of a course by aim, from slips and from links; an aim that nobody has answered is missing.
    package static func of(
        _ tx: borrowing Transaction, _ group: GroupID
    ) throws -> [String: [CourseAnswer: Int]] {
        try counts(tx, "course_own_answer", group).reduce(into: slips(tx, group)) { all, aim in
            all[aim.key, default: [:]].merge(aim.value, uniquingKeysWith: +)
        }
    }

    /// Those from slips alone, which somebody writes down.
    package static func slips(
        _ tx: borrowing Transaction, _ group: GroupID
    ) throws -> [String: [CourseAnswer: Int]] {
        try counts(tx, "course_answer", group)
    }

    private static func counts(
        _ tx: borrowing Transaction, _ table: String, _ group: GroupID
    ) throws -> [String: [CourseAnswer: Int]] {
        var found: [String: [CourseAnswer: Int]] = [:]
        try tx.forEach("SELECT aim, answer, count FROM \(table) WHERE group_id = ?", .id(group)) { row in
            found[row.text(0), default: [:]][try row.code(1)] = Int(row.int(2))
        }
        return found
    }
}
