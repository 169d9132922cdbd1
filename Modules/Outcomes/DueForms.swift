package import Days
package import Participation
import SQLite
package import Store

/// A form that somebody can answer now.
package struct DueForm: Sendable, Hashable {
    package let span: SupportSpan
    package let window: Window

    package init(_ span: SupportSpan, _ window: Window) {
        self.span = span
        self.window = window
    }
}

/// Which forms wait for an answer, and which answers for a reader.
package enum DueForms {
    /// The forms that a person can answer on a day, in every programme, in the order of the programme's list.
    package static func of(
        _ tx: borrowing Transaction, _ person: PersonID, on day: Day, _ uses: (ProgrammeID) -> [InstrumentUse]
    ) throws -> [DueForm] {
        try SupportSpans.of(tx, person).flatMap { span in
            let answered = try Set(
                Measurements.of(tx, course: span.course).map { Answered($0.instrument, $0.occasion) })
            return open(span, uses(span.programme), on: day) { answered.contains($0) }
        }
    }

    /// The forms that wait in a programme on a day.
    package static func of(
        _ tx: borrowing Transaction, in programme: ProgrammeID, on day: Day, _ uses: [InstrumentUse]
    ) throws -> [DueForm] {
        guard !uses.isEmpty else { return [] }
        let oldest = Respondent.allCases.map { Windows.patience(after: uses, $0) }.max() ?? 0
        let spans = try SupportSpans.current(tx, in: programme, closedSince: day.adding(days: -oldest))
        let answered = try answered(tx, programme)
        return spans.flatMap { span in
            let own = answered[span.course] ?? []
            return open(span, uses, on: day) { own.contains($0) }
        }
    }

    /// Answers that somebody was promised to read, and nobody has: the ones promised first stand first.
    package static func unread(_ tx: borrowing Transaction) throws -> [(programme: ProgrammeID, form: Measurement)] {
        try tx.all(
            """
            \(Measurements.columns)
            WHERE m.read_by IS NOT NULL AND m.read_on IS NULL ORDER BY m.read_by, m.id
            """
        ) { (try ProgrammeID(text: $0.text(Measurements.programmeColumn)), try Measurements.read($0)) }
    }

    private static func open(
        _ span: SupportSpan, _ uses: [InstrumentUse], on day: Day, isAnswered: (Answered) -> Bool
    ) -> [DueForm] {
        Windows.of(span, uses)
            .filter { $0.days.contains(day) && !isAnswered(Answered($0.instrument, $0.occasion.code)) }
            .map { DueForm(span, $0) }
    }

    private struct Answered: Hashable {
        let instrument: Instrument
        let occasion: String

        init(_ instrument: Instrument, _ occasion: String) {
            self.instrument = instrument
            self.occasion = occasion
        }
    }

    private static func answered(
        _ tx: borrowing Transaction, _ programme: ProgrammeID
    ) throws -> [Int64: Set<Answered>] {
        var found: [Int64: Set<Answered>] = [:]
        try tx.forEach(
            """
            SELECT f.course, m.instrument, m.occasion FROM outcome_file f JOIN measurement m ON m.file = f.id
            WHERE f.programme = ? AND f.closing IS NOT 'done'
            """, .text(programme.text)
        ) { row in
            guard let instrument = Instrument(rawValue: row.text(1)) else { throw OutcomesError.unknownCode }
            found[row.int(0), default: []].insert(Answered(instrument, row.text(2)))
        }
        return found
    }
}
