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
    /// The enrolment, the relative's part, the volunteering or the entry of the waiting list.
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
        let waited = try hasWaited(tx, span, uses)
        if span.respondent == .waiting { try join(tx, span) }
        try tx.run(
            """
            INSERT INTO outcome_file(id, programme, person, side, part, counted, course, patience, closing, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .text(span.programme.text), .id(span.person), .text(span.respondent.side.rawValue),
            hasPart(span) ? .text(span.respondent.rawValue) : .null,
            waited ? .text(OutcomeGroup.waited.rawValue) : .null,
            .int(span.course), .count(patience), span.isClosed ? .text("ended") : .null,
            .day(span.closed?.adding(days: patience)))
        return OutcomeFile(
            id: id, person: span.person, programme: span.programme, respondent: span.respondent, course: span.course,
            isClosed: span.isClosed, counted: waited ? .waited : nil)
    }

    private static func hasPart(_ span: SupportSpan) -> Bool {
        span.respondent == .relative || span.respondent == .waiting
    }

    /// Whether somebody who takes part now counts among those who waited: who was asked while waiting, and where a draw
    /// decided, whoever it put on the list.
    private static func hasWaited(
        _ tx: borrowing Transaction, _ span: SupportSpan, _ uses: [InstrumentUse]
    ) throws -> Bool {
        guard span.respondent == .participant, let comparison = uses.compactMap(\.comparison).first else {
            return false
        }
        let rows = comparison.isRandom ? "waiting WHERE TRUE" : "outcome_file WHERE part = 'waiting'"
        return try tx.first(
            "SELECT 1 FROM \(rows) AND person = ? AND programme = ?", .id(span.person), .text(span.programme.text)
        ) { _ in true } ?? false
    }

    /// Answers of a wait that are entered after the support has begun: the support's own are counted with them, where none
    /// of them is counted yet.
    private static func join(_ tx: borrowing Transaction, _ span: SupportSpan) throws {
        try tx.run(
            """
            UPDATE outcome_file SET counted = 'waited'
            WHERE person = ? AND programme = ? AND side = 'participant' AND part IS NULL AND counted IS NULL
            AND closing IS NULL AND NOT EXISTS (SELECT 1 FROM measurement m
                WHERE m.file = outcome_file.id AND m.occasion <> 'start')
            """, .id(span.person), .text(span.programme.text))
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
