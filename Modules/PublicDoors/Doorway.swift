import Casework
import Consent
import Days
import Pages
import Participation
import PersonalData
import ProgrammeKit
import Reception
import Retention
import Store
import Tenancy

/// What a door knows before anybody has said anything. Nobody's data is read for it.
struct Doorway: Sendable {
    let offers: [OpenOffer]
    let language: Language
    /// How long an enquiry is kept after the last contact.
    let kept: Period?

    init(_ visit: Visit, for side: Side?, where isMeant: (OpenOffer) -> Bool = { _ in true }) throws {
        let language = visit.language
        let all = side == nil ? [] : visit.offers.all
        (offers, kept) = try visit.read(for: "public-door") { tx in
            let offers = try all.compactMap { try OpenOffer(tx, $0, for: side ?? .participant, language) }
            return (offers.filter(isMeant), try Rules.current(tx).first { $0.category == .enquiry }?.period)
        }
        self.language = language
    }

    /// The offer that was chosen, or the only one there is.
    func chosen(_ answers: inout Answers) -> OpenOffer? {
        guard offers.count > 1 else { return offers.first }
        let id = answers.choice("offer", among: offers.map(\.id.text), missing: DoorsWording.chooseOffer)
        return offers.first { $0.id.text == id }
    }

    /// The day on which somebody answers at the latest: a weekday.
    func answerBy(_ visit: Visit) -> String {
        let day = visit.today.adding(days: visit.tenant.configuration.contact.answerDays)
        let open = day.weekday < 6 ? day : day.adding(days: 8 - day.weekday)
        return DayWording.day(open, language, today: visit.today)
    }
}

/// A programme that strangers may ask about.
struct OpenOffer: Sendable {
    let offer: Offer
    let side: Side
    let day: Day
    /// What has to be agreed to before anything is written down; empty where the basis is another.
    let consents: [ConsentText]
    /// The articles on which the tenant may hold what is said.
    let grounds: [String]
    /// What may be ticked: whatever makes a difference to the programme's rules.
    let answers: [String]
    /// What a volunteer may say and need not.
    let preferred: [String]

    var id: ProgrammeID { offer.id }

    /// nil where the basis is consent and no text has been published to agree to.
    init?(_ tx: borrowing Transaction, _ offer: Offer, for side: Side, _ language: Language) throws {
        var (texts, grounds): ([ConsentText], [String]) = ([], [])
        for code in offer.purposes(of: side == .participant ? .participant : .volunteer) {
            let purpose = try Purposes.find(tx, code)
            if !grounds.contains(purpose.basis.articles) { grounds.append(purpose.basis.articles) }
            guard purpose.basis == .consent else { continue }
            guard let text = try OpenOffer.text(tx, code, language) else { return nil }
            texts.append(text)
        }
        self.offer = offer
        self.side = side
        day = tx.today
        self.grounds = grounds
        consents = texts
        answers = OpenOffer.answers(offer, side, tx.today)
        preferred = side == .volunteer ? offer.programme.preferences(under: offer.terms.settings) : []
    }

    private static func text(_ tx: borrowing Transaction, _ purpose: String, _ language: Language) throws
        -> ConsentText?
    {
        let texts = try ConsentTexts.list(tx).filter { $0.purpose == purpose }
        let newest = texts.filter { $0.version == texts.first?.version }
        return newest.first { $0.language == language.rawValue } ?? newest.first
    }

    private static func answers(_ offer: Offer, _ side: Side, _ day: Day) -> [String] {
        var facts = Facts(day: day)
        facts.side = side
        let without = Set(offer.remarks(on: .accept, facts))
        return offer.programme.answers(under: offer.terms.settings).filter { code in
            facts.answers = [code]
            return Set(offer.remarks(on: .accept, facts)) != without
        }
    }
}

extension OpenOffer {
    /// What speaks against taking somebody in with these answers.
    func refusals(_ ticked: Set<String>) -> [Remark] {
        var facts = Facts(day: day)
        facts.side = side
        facts.answers = ticked
        return offer.remarks(on: .accept, facts).filter { $0.severity == .blocks }
    }

    /// The answers that somebody can tick about themselves: a paragraph of the law is for professionals.
    var plainAnswers: [String] { answers.filter { !words(of: $0).danish.hasPrefix("§") } }

    /// Whether one may come without being sent by somebody.
    var takesPeopleAlone: Bool { refusals(Set(plainAnswers)).isEmpty }

    func words(of answer: String) -> Text { offer.text("answer.\(answer)", else: answer) }

    /// Where professionals send people from.
    var professionalSources: [String] { offer.sources.filter { $0 != Intakes.selfReferral } }

    func words(ofSource source: String) -> Text { offer.text("source.\(source)", else: source) }
}
