import Consent
import Days
package import Outcomes
package import Participation
package import ProgrammeKit
package import Store
package import Tenancy

/// What somebody has been asked, for those who were promised to read it. Answers stay sealed but for the one form that is
/// read. Of a colleague's former case there is only what nobody has read yet: that was promised.
package struct OutcomePage: Sendable {
    /// What waits for an answer, on a page or on paper.
    package let due: [OutcomeForm]
    /// What was answered or skipped, the newest first.
    package let forms: [(programme: ProgrammeID, who: Respondent, form: Measurement)]

    package init(_ tx: borrowing Transaction, _ person: PersonID, _ offers: Offers, _ tenant: Tenant) throws {
        tx.note([person])
        let isColleague = try FormerCase.isClosed(tx, of: person)
        due = try OutcomeForms(offers, tenant).due(tx, person, on: tx.today, of: isColleague ? .volunteer : nil)
        forms = try SupportSpans.of(tx, person).flatMap { span in
            try Measurements.of(tx, course: span.course).map {
                (programme: span.programme, who: span.respondent, form: $0)
            }
        }.filter { !isColleague || $0.who == .volunteer || $0.form.isUnread }
            .sorted { ($0.form.day, $0.form.id.raw) > ($1.form.day, $1.form.id.raw) }
    }
}

/// One answered form, opened.
package struct ReadForm: Sendable {
    package let form: Measurement
    package let reply: Reply
    /// What was asked, item by item; the person's own words for goals.
    package let items: [Text]
    package let words: FormWords?

    /// The score of a validated instrument; nil where an item is missing.
    package var score: Int? {
        guard case .answers(let answers) = reply, form.instrument.isValidated else { return nil }
        return answers.scores.first ?? nil
    }

    package var band: Band? { if case .answers(let answers) = reply { answers.band } else { nil } }

    /// What was answered to each item.
    package var answers: [Int?] {
        switch reply {
        case .answers(let answers): answers.items
        case .goals(let ratings): ratings.map(\.rating)
        case .skipped: []
        }
    }

    /// Opens a form, or says why its answers are not used any more.
    /// - Throws: ``NoConsent``, `ParticipationError.notFound`.
    package init(
        _ tx: borrowing Transaction, _ person: PersonID, _ offer: Offer, _ name: String, _ texts: InstrumentTexts
    ) throws {
        let isColleague = try FormerCase.isClosed(tx, of: person)
        let spans = try SupportSpans.of(tx, person).reversed().filter { $0.programme == offer.id }
        let found = try spans.compactMap { span in
            try Measurements.of(tx, course: span.course).first {
                OutcomeForm.name(span.respondent, $0.instrument, $0.occasion) == name
                    && (!isColleague || span.respondent == .volunteer || $0.isUnread)
            }.map { (form: $0, who: span.respondent) }
        }.first
        guard let (form, who) = found,
            let use = offer.instruments.first(where: { $0.instrument == form.instrument && $0.respondent == who })
        else { throw ParticipationError.notFound }
        try OutcomeForms.requireUse(tx, of: person, for: offer.registered(use.purpose))
        self.form = form
        reply = try Measurements.reply(tx, to: form.id)
        words = texts.words(of: form.instrument, asked: who)
        items = try ReadForm.items(tx, reply, person, offer.id, words)
    }

    private static func items(
        _ tx: borrowing Transaction, _ reply: Reply, _ person: PersonID, _ programme: ProgrammeID, _ words: FormWords?
    ) throws -> [Text] {
        guard case .goals(let ratings) = reply else { return words?.items ?? [] }
        let goals = try Goals.of(tx, person, in: programme)
        return ratings.map { rating in Text(own: goals.first { $0.id == rating.goal }?.words.text ?? "") }
    }
}

extension Offer {
    /// What the programme measures, as the tenant has set it.
    package var instruments: [InstrumentUse] { programme.instruments(under: terms.settings) }

    /// How the tenant registers one of the programme's purposes.
    package func registered(_ purpose: String) -> String {
        programme.purposes.first { $0.code == purpose }?.registered(for: id) ?? purpose
    }
}

extension OutcomeForms {
    /// Whether somebody may be asked: where the purpose rests on consent, only while it stands; after the support has
    /// closed, while it has not been taken back.
    static func mayAsk(_ tx: borrowing Transaction, _ span: SupportSpan, for purpose: String) throws -> Bool {
        span.isClosed
            ? try Consents.stillAgrees(tx, span.person, purpose) : try Consents.mayUse(tx, span.person, purpose)
    }

    /// Answers are not read any more once the consent that they rest on is taken back.
    /// - Throws: ``NoConsent``.
    static func requireUse(_ tx: borrowing Transaction, of person: PersonID, for purpose: String) throws {
        guard try Consents.stillAgrees(tx, person, purpose) else { throw NoConsent(person: person, purpose: purpose) }
    }
}
