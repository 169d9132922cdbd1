package import Consent
package import Outcomes
package import Participation
import ProgrammeKit
import Rights
package import Store

/// That somebody can be quoted by a programme, and what they agree to by it.
package struct QuoteWay: Sendable {
    package let programme: ProgrammeID
    let side: Side
    let purpose: String
    /// What is agreed to; nil for somebody who has agreed before.
    package let text: ConsentText?
}

/// A person's words that reports may show without a name.
package struct OwnQuotes: Sendable {
    private let person: PersonID
    /// The programmes that quote people and have published what is agreed to.
    package let ways: [QuoteWay]
    package let given: [(quote: Quote, words: Opened)]

    /// - Parameter person: the person behind the session, or whom a coordinator writes for.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ offers: Offers) throws {
        tx.note([person])
        self.person = person
        let spans = try SupportSpans.of(tx, person).filter { $0.respondent != .waiting }
        ways = try offers.all.compactMap { offer in
            guard let side = spans.last(where: { $0.programme == offer.id })?.respondent.side else { return nil }
            return try OwnQuotes.way(tx, person, offer, side)
        }
        given = try Quotes.of(tx, person).map { ($0, try Quotes.words(tx, of: $0)) }
    }

    private static func way(
        _ tx: borrowing Transaction, _ person: PersonID, _ offer: Offer, _ side: Side
    ) throws -> QuoteWay? {
        guard offer.programme.purposes.contains(where: { $0.code == Quotes.purpose }) else { return nil }
        let purpose = offer.registered(Quotes.purpose)
        if try Consents.mayUse(tx, person, purpose) {
            return QuoteWay(programme: offer.id, side: side, purpose: purpose, text: nil)
        }
        let texts = try ConsentTexts.list(tx).filter { $0.purpose == purpose }
        return texts.first.map { QuoteWay(programme: offer.id, side: side, purpose: purpose, text: $0) }
    }

    /// - Throws: `ParticipationError.notFound` where the programme quotes nobody.
    package func way(to programme: String) throws -> QuoteWay {
        guard let way = ways.first(where: { $0.programme.text == programme }) else { throw ParticipationError.notFound }
        return way
    }

    /// Lends a sentence. Whoever has not agreed before agrees by it.
    package func give(_ tx: borrowing Transaction, _ words: String, to programme: String, onBehalf: Bool = false) throws
    {
        let way = try way(to: programme)
        if let text = way.text {
            _ = try Consents.give(
                tx, person, way.purpose, language: text.language, channel: onBehalf ? .paper : .web,
                onBehalf: onBehalf ? .coordinator : nil)
        }
        _ = try Quotes.give(tx, words, by: person, in: way.programme, as: way.side, onBehalf: onBehalf)
    }

    /// Takes a sentence back.
    /// - Throws: `ParticipationError.notFound` for somebody else's, like for one that is nowhere.
    package func takeBack(_ tx: borrowing Transaction, _ id: String) throws {
        guard let own = given.first(where: { "\($0.quote.id)" == id }) else { throw ParticipationError.notFound }
        try Quotes.takeBack(tx, own.quote.id)
    }
}
