import Days
package import Participation
import PersonalData
import SQLite
package import Store

/// What one person is asked over one course of support: all its answers have one key and one clock.
package struct OutcomeFile: Sendable, Hashable {
    package let id: OutcomeFileID
    package let person: PersonID
    package let programme: ProgrammeID
    package let respondent: Respondent
    /// The enrolment, the relative's part or the volunteering.
    package let course: Int64
    /// Whether everything is answered, or the course has ended.
    package let isClosed: Bool
    /// Among whom the answers are counted; nil until somebody answers again.
    var counted: OutcomeGroup?
    /// The household with whose adults the answers are counted as a family's; nil for none.
    var household: Int64?

    /// The row of the sums that the answers to an instrument go to.
    func group(in instrument: Instrument) -> OutcomeGroup {
        counted == .both && !instrument.isOfFamilies ? OutcomeGroup(respondent) : counted ?? OutcomeGroup(respondent)
    }

    var key: KeyName { KeyName(person: person, category: Category.outcome.number, record: id.raw) }
}

enum OutcomeFiles {
    /// The file of a course, made now where there is none. One of a course that has ended is made ended.
    static func of(
        _ tx: borrowing Transaction, _ span: SupportSpan, _ uses: [InstrumentUse]
    ) throws -> OutcomeFile {
        if let found = try find(tx, course: span.course) { return found }
        let id: OutcomeFileID = tx.newID(near: span.person)
        let patience = Windows.patience(after: uses, span.respondent)
        try tx.run(
            """
            INSERT INTO outcome_file(id, programme, person, side, part, course, patience, closing, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .text(span.programme.text), .id(span.person), .text(span.respondent.side.rawValue),
            span.respondent == .relative ? .text(span.respondent.rawValue) : .null, .int(span.course),
            .count(patience), span.isClosed ? .text("ended") : .null, .day(span.closed?.adding(days: patience)))
        return OutcomeFile(
            id: id, person: span.person, programme: span.programme, respondent: span.respondent, course: span.course,
            isClosed: span.isClosed)
    }

    static func find(_ tx: borrowing Transaction, course: Int64) throws -> OutcomeFile? {
        try tx.first("\(columns) WHERE course = ?", .int(course), map: read)
    }

    static func show(_ tx: borrowing Transaction, _ id: OutcomeFileID) throws -> OutcomeFile {
        guard let found = try tx.first("\(columns) WHERE id = ?", .id(id), map: read) else {
            throw OutcomesError.notFound
        }
        return found
    }

    /// The follow-up is done: everything that the programme asks for is answered or skipped.
    static func finish(_ tx: borrowing Transaction, _ file: OutcomeFile) throws {
        try tx.run(
            "UPDATE outcome_file SET closing = 'done', closed = ?1 WHERE id = ?2 AND closing IS NOT 'done'",
            .day(tx.today), .id(file.id))
    }

    static let columns = """
        SELECT id, person, programme, coalesce(part, side), course, closing IS NOT NULL, counted, household
        FROM outcome_file
        """

    static func read(_ row: borrowing Row) throws -> OutcomeFile {
        guard let respondent = Respondent(rawValue: row.text(3)) else { throw OutcomesError.unknownCode }
        return OutcomeFile(
            id: row.id(0), person: row.id(1), programme: try ProgrammeID(text: row.text(2)), respondent: respondent,
            course: row.int(4), isClosed: row.flag(5), counted: row.textOrNil(6).flatMap { OutcomeGroup(rawValue: $0) },
            household: row.intOrNil(7))
    }
}
