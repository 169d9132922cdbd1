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

    /// The counts of a course by aim; an aim that nobody has answered is missing.
    package static func of(
        _ tx: borrowing Transaction, _ group: GroupID
    ) throws -> [String: [CourseAnswer: Int]] {
        var found: [String: [CourseAnswer: Int]] = [:]
        try tx.forEach("SELECT aim, answer, count FROM course_answer WHERE group_id = ?", .id(group)) { row in
            found[row.text(0), default: [:]][try row.code(1)] = Int(row.int(2))
        }
        return found
    }
}
