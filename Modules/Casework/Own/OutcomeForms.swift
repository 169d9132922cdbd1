package import Days
package import Outcomes
package import Participation
package import ProgrammeKit
package import Store
package import Tenancy

/// A form that is asked of somebody, with all that is said before it is answered.
package struct OutcomeForm: Sendable {
    package let programme: ProgrammeID
    package let due: DueForm
    package let use: InstrumentUse
    /// What it says; nil where the tenant has no words for it, so that it is answered on paper.
    package let words: FormWords?
    /// The goals that are rated, in the person's own words; empty for other forms.
    package let goals: [Goal]
    /// Who reads the answers, as the tenant calls them.
    package let reader: Noun
    /// Everything that the programme measures.
    let uses: [InstrumentUse]
    /// The purpose that the answers serve, as the tenant registers it.
    package let purpose: String
    /// The first form of the support that begins where a wait ends: the same questions, which nobody is asked twice.
    let next: DueForm?

    package var instrument: Instrument { use.instrument }

    /// How an address names it within its programme, such as `participant.chime.start`.
    package var name: String { OutcomeForm.name(due) }

    package static func name(_ who: Respondent, _ instrument: Instrument, _ occasion: String) -> String {
        "\(who.rawValue).\(instrument.rawValue).\(occasion)"
    }

    package static func name(_ due: DueForm) -> String {
        name(due.span.respondent, due.window.instrument, due.window.occasion.code)
    }

    /// How many items it has for this person.
    package var items: Int { instrument == .goals ? goals.count : instrument.items.upperBound }

    /// Whether it can be answered on a page.
    package var isOnPage: Bool { words != nil && items > 0 }

    /// What was answered to each item, as a reply. Nothing at all is a form that was skipped.
    /// - Throws: `ScoringError` for an answer that the form does not offer.
    package func reply(_ items: [Int?]) throws -> Reply {
        let reply: Reply =
            instrument == .goals
            ? .goals(zip(goals, items).map { GoalRating($0.id, $1) }) : .answers(try FormAnswers(items, to: instrument))
        return reply.isEmpty ? .skipped : reply
    }

    /// What was answered to each item before; empty where nothing was.
    package func answered(_ tx: borrowing Transaction) throws -> [Int?] {
        let known = try Measurements.of(tx, course: due.span.course).first {
            $0.instrument == instrument && $0.occasion == due.window.occasion.code && !$0.isSkipped
        }
        switch try known.map({ try Measurements.reply(tx, to: $0.id) }) {
        case .answers(let answers): return answers.items
        case .goals(let ratings): return goals.map { goal in ratings.first { $0.goal == goal.id }?.rating }
        case .skipped, nil: return []
        }
    }

    /// Whether it has been answered or skipped.
    package func isRecorded(_ tx: borrowing Transaction) throws -> Bool {
        try Measurements.of(tx, course: due.span.course).contains {
            $0.instrument == instrument && $0.occasion == due.window.occasion.code
        }
    }

    /// Takes the answers down.
    /// - Throws: ``NoConsent`` where the purpose rests on a consent that is not there any more, or `OutcomesError`.
    package func record(
        _ tx: borrowing Transaction, _ reply: Reply, on day: Day, _ channel: AnswerChannel, onBehalf: Bool
    ) throws -> MeasurementID {
        guard try OutcomeForms.mayAsk(tx, due.span, for: purpose) else {
            throw NoConsent(person: due.span.person, purpose: purpose)
        }
        let tie = try FamilyTie.of(tx, due.span.person, for: purpose)
        if let next, next.window.days.contains(day) {
            let entry = Measurements.Entry(
                reply, in: next.window, on: day, channel, onBehalf: onBehalf, isRepeated: true)
            _ = try Measurements.record(tx, entry, of: next.span, uses, with: tie)
        }
        return try Measurements.record(
            tx, Measurements.Entry(reply, in: due.window, on: day, channel, onBehalf: onBehalf), of: due.span, uses,
            with: tie)
    }
}

/// The forms of the programmes that a tenant offers.
package struct OutcomeForms: Sendable {
    private let offers: Offers
    private let texts: InstrumentTexts

    /// Days that what came in on paper may lie before somebody enters it.
    private static let late = 28

    package init(_ offers: Offers, _ tenant: Tenant) {
        self.offers = offers
        texts = tenant.configuration.instruments
    }

    /// What is asked of a person now. Nobody is asked whose consent would be needed and is not there.
    ///
    /// - Parameter respondent: as whom the person is asked; what is asked of them otherwise is not looked at.
    package func due(
        _ tx: borrowing Transaction, _ person: PersonID, on day: Day, of respondent: Respondent? = nil
    ) throws -> [OutcomeForm] {
        let due = try DueForms.of(tx, person, on: day, uses).filter {
            respondent == nil || $0.span.respondent == respondent
        }
        return try due.filter { one in !due.contains { OutcomeForms.leads($0, to: one) } }.compactMap { one in
            let next = due.first { OutcomeForms.leads(one, to: $0) }
            guard let form = try form(tx, one, next), try OutcomeForms.mayAsk(tx, one.span, for: form.purpose) else {
                return nil
            }
            return form
        }
    }

    /// The form of a name, answered before or not, while its answers are taken. What was answered on paper may be
    /// entered `late` days afterwards.
    /// - Throws: `ParticipationError.notFound`, or ``NoConsent``.
    package func find(
        _ tx: borrowing Transaction, _ person: PersonID, _ programme: String, _ name: String, on day: Day,
        late: Int = 0
    ) throws -> OutcomeForm {
        for span in try SupportSpans.of(tx, person).reversed() where span.programme.text == programme {
            for window in Windows.of(span, uses(of: span.programme)) {
                guard OutcomeForm.name(span.respondent, window.instrument, window.occasion.code) == name,
                    window.days.lowerBound <= day, day <= window.days.upperBound.adding(days: late),
                    let form = try form(tx, DueForm(span, window), next(tx, DueForm(span, window), on: day))
                else { continue }
                guard try OutcomeForms.mayAsk(tx, span, for: form.purpose) else {
                    throw NoConsent(person: person, purpose: form.purpose)
                }
                return form
            }
        }
        throw ParticipationError.notFound
    }

    /// The form of a name as somebody of the staff enters it; not one of a colleague's former case.
    /// - Throws: `ParticipationError.notFound`, or ``NoConsent``.
    package func enterable(
        _ tx: borrowing Transaction, _ person: PersonID, _ programme: String, _ name: String, on day: Day
    ) throws -> OutcomeForm {
        let form = try find(tx, person, programme, name, on: day, late: OutcomeForms.late)
        guard try form.use.respondent == .volunteer || !FormerCase.isClosed(tx, of: person) else {
            throw ParticipationError.notFound
        }
        return form
    }

    private func uses(of programme: ProgrammeID) -> [InstrumentUse] {
        offers.all.first { $0.id == programme }?.instruments ?? []
    }

    private var uses: (ProgrammeID) -> [InstrumentUse] { { uses(of: $0) } }

    /// What the answers to a form serve besides.
    private func next(_ tx: borrowing Transaction, _ due: DueForm, on day: Day) throws -> DueForm? {
        guard due.span.respondent == .waiting else { return nil }
        return try DueForms.of(tx, due.span.person, on: day, uses).first { OutcomeForms.leads(due, to: $0) }
    }

    /// Whether one form ends a wait and the other begins the support, with the same questions.
    private static func leads(_ one: DueForm, to other: DueForm) -> Bool {
        one.span.respondent == .waiting && one.window.occasion == .end && other.span.respondent == .participant
            && other.window.occasion == .start && one.span.programme == other.span.programme
            && one.window.instrument == other.window.instrument
    }

    private func form(_ tx: borrowing Transaction, _ due: DueForm, _ next: DueForm?) throws -> OutcomeForm? {
        guard let offer = offers.all.first(where: { $0.id == due.span.programme }),
            let use = offer.instruments.first(where: {
                $0.respondent == due.span.respondent && $0.instrument == due.window.instrument
            }), let purpose = offer.programme.purposes.first(where: { $0.code == use.purpose }),
            let reader = offer.terms.wording.nouns[use.reading.role]
        else { return nil }
        let goals = use.instrument == .goals ? try OutcomeForms.goals(tx, due) : []
        return OutcomeForm(
            programme: offer.id, due: due, use: use, words: texts.words(of: use.instrument, asked: use.respondent),
            goals: goals, reader: reader, uses: offer.instruments, purpose: purpose.registered(for: offer.id),
            next: next)
    }

    /// The first three goals at the start; later those that were rated then, so that each is compared with itself.
    private static func goals(_ tx: borrowing Transaction, _ due: DueForm) throws -> [Goal] {
        let all = try Goals.of(tx, due.span.person, in: due.span.programme)
        let first = try Measurements.of(tx, course: due.span.course).first {
            $0.instrument == .goals && $0.occasion == Occasion.start.code && !$0.isSkipped
        }
        guard due.window.occasion != .start, let first,
            case .goals(let ratings) = try Measurements.reply(tx, to: first.id)
        else { return Array(all.filter { $0.reached == nil }.prefix(Instrument.goals.items.upperBound)) }
        return ratings.compactMap { rating in all.first { $0.id == rating.goal } }
    }
}
