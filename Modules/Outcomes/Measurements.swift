package import Days
package import Participation
import PersonalData
import Rights
import SQLite
package import Store

/// Answers, from the form to the sums.
package enum Measurements {
    /// An answered or skipped form, and how it came in.
    package struct Entry: Sendable {
        package let window: Window
        package let reply: Reply
        package let day: Day
        package let channel: AnswerChannel
        package let onBehalf: Bool
        /// The same answers stand in another form, which is the one that is read.
        package let isRepeated: Bool

        package init(
            _ reply: Reply, in window: Window, on day: Day, _ channel: AnswerChannel, onBehalf: Bool,
            isRepeated: Bool = false
        ) {
            self.window = window
            self.reply = reply
            self.day = day
            self.channel = channel
            self.onBehalf = onBehalf
            self.isRepeated = isRepeated
        }
    }

    /// Takes a form down. Given again while its window is open, it replaces what was answered: a correction. The sums of
    /// the programme follow in this same transaction, so that no report opens anybody's answers.
    ///
    /// - Parameters:
    ///   - uses: what the programme measures; when all of it is answered or skipped, the follow-up is done.
    ///   - tie: with whom the answers are counted as a family's; nil for nobody.
    /// - Throws: ``OutcomesError``, `ScoringError`, or `RightsError` for a restricted person.
    package static func record(
        _ tx: borrowing Transaction, _ entry: Entry, of span: SupportSpan, _ uses: [InstrumentUse],
        with tie: FamilyTie? = nil
    ) throws -> MeasurementID {
        try Restrictions.refuse(tx, span.person)
        let use = try check(tx, entry, of: span, uses)
        let file = try placed(tx, OutcomeFiles.of(tx, span, uses), entry.window.occasion, tie)
        let old = try of(tx, course: span.course).first {
            $0.instrument == use.instrument && $0.occasion == entry.window.occasion.code
        }
        let id = old?.id ?? tx.newID(near: span.person)
        let before = try added(tx, file, use)
        try write(
            tx, entry, id, file,
            readBy: entry.reply.isEmpty || entry.isRepeated ? nil : tx.today.adding(days: use.reading.days))
        try Contribution.move(tx, from: before, to: added(tx, file, use), in: file.programme)
        if isDone(try of(tx, course: span.course), uses, span) { try OutcomeFiles.finish(tx, file) }
        try tx.audit(
            old == nil ? "outcome.record" : "outcome.correct", about: [span.person], record: id.raw,
            detail: "\(use.instrument.rawValue) \(entry.window.occasion.code)")
        return id
    }

    /// The file with its place in the sums, which later answers need. A family of whom somebody's answers may not be used
    /// any more is settled first.
    private static func placed(
        _ tx: borrowing Transaction, _ file: OutcomeFile, _ occasion: Occasion, _ tie: FamilyTie?
    ) throws -> OutcomeFile {
        if let tie, let household = file.household ?? tie.household {
            let isSettled = try FamilyCount.files(tx, household, in: file.programme).contains { member in
                try !tie.mayUse(tx, member.person) || Restrictions.isRestricted(tx, member.person)
            }
            if isSettled { try FamilyCount.settle(tx, household, in: file.programme) }
        }
        let known = try OutcomeFiles.show(tx, file.id)
        return occasion == .start ? known : try OutcomeFiles.place(tx, known, tie)
    }

    /// What the file adds to the sums as it is, and with it its family.
    private static func added(
        _ tx: borrowing Transaction, _ file: OutcomeFile, _ use: InstrumentUse
    ) throws -> [Contribution.Cell: Contribution] {
        let own = try Contribution.all(tx, file, of(tx, course: file.course))
        guard use.instrument == .familyLife else { return own }
        return own.merging(try FamilyCount.all(tx, file.household, in: file.programme)) { own, _ in own }
    }

    /// Somebody of the staff has read the answers.
    package static func markRead(_ tx: borrowing Transaction, _ id: MeasurementID) throws {
        let form = try show(tx, id)
        let changed = try tx.run(
            "UPDATE measurement SET read_on = ? WHERE id = ? AND read_by IS NOT NULL AND read_on IS NULL",
            .day(tx.today), .id(id))
        if changed > 0 { try tx.audit("outcome.read", about: [form.person], record: id.raw) }
    }

    private static func check(
        _ tx: borrowing Transaction, _ entry: Entry, of span: SupportSpan, _ uses: [InstrumentUse]
    ) throws -> InstrumentUse {
        guard Windows.of(span, uses).contains(entry.window),
            let use = uses.first(where: { $0.respondent == span.respondent && $0.instrument == entry.window.instrument }
            )
        else { throw OutcomesError.notAsked }
        guard entry.day <= tx.today else { throw OutcomesError.ahead }
        guard entry.window.days.contains(entry.day) else {
            throw OutcomesError.notNow(first: entry.window.days.lowerBound.iso, last: entry.window.days.upperBound.iso)
        }
        try check(tx, entry.reply, to: use.instrument, of: span)
        return use
    }

    private static func check(
        _ tx: borrowing Transaction, _ reply: Reply, to instrument: Instrument, of span: SupportSpan
    ) throws {
        switch reply {
        case .skipped: return
        case .answers(let answers):
            guard answers.instrument == instrument, instrument != .goals else { throw OutcomesError.notAsked }
        case .goals(let ratings):
            guard instrument == .goals else { throw OutcomesError.notAsked }
            try reply.check()
            let own = try Goals.ids(tx, of: span.person, in: span.programme)
            guard ratings.allSatisfy({ own.contains($0.goal) }) else { throw OutcomesError.foreignGoal }
        }
    }

    private static func write(
        _ tx: borrowing Transaction, _ entry: Entry, _ id: MeasurementID, _ file: OutcomeFile, readBy: Day?
    ) throws {
        try tx.run(
            """
            INSERT INTO measurement(id, file, person, instrument, occasion, day, channel, on_behalf, answers, read_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT(id) DO UPDATE SET day = excluded.day, channel = excluded.channel,
                on_behalf = excluded.on_behalf, answers = excluded.answers, read_by = excluded.read_by, read_on = NULL
            """,
            .id(id), .id(file.id), .id(file.person), .text(entry.window.instrument.rawValue),
            .text(entry.window.occasion.code), .day(entry.day), .text(entry.channel.rawValue), .flag(entry.onBehalf),
            tx.seal(entry.reply.text, at: place(id), under: file.key), .day(readBy))
    }

    private static func isDone(_ forms: [Measurement], _ uses: [InstrumentUse], _ span: SupportSpan) -> Bool {
        uses.filter { $0.respondent == span.respondent }.allSatisfy { use in
            use.occasions.allSatisfy { occasion in
                forms.contains { $0.instrument == use.instrument && $0.occasion == occasion.code }
            }
        }
    }
}
