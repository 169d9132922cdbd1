import Casework
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// A professional without an account sends somebody on. One way: whoever sends learns nothing, not even whether the
/// person is known.
struct ProfessionalReferral: Inquiry {
    struct Given: Sendable {
        let offer: OpenOffer
        let source: String
        let answers: Set<String>
        let contact: ContactFields.Given
        let wishes: String?
    }

    let path = "referral"
    let heading = DoorsWording.referral
    let fields = OfferFields.names + ["source", "told", "wishes"] + ContactFields.names
    let side: Side? = .participant
    let thanks = [ReferralWording.thanks, ReferralWording.oneWay]
    private let contact = ContactFields(needsFullName: false, isAboutOther: true)

    func ask(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway, _ entered: Entered) {
        let language = doorway.language
        html.p(ReferralWording.lead.in(language), .class("lead"))
        html.panel(.note, ReferralWording.grounds.in(language), ReferralWording.groundsText.in(language))
        OfferFields.offer(&html, doorway, entered)
        html.choices(
            entered.field("source", ReferralWording.source.in(language)), language, sources(doorway))
        OfferFields.answers(&html, doorway, entered, ReferralWording.answers, hint: ReferralWording.answersHint) {
            $0.answers
        }
        contact.draw(&html, entered, language)
        html.textArea(
            entered.field(
                "wishes", ReferralWording.wishes.in(language), hint: ReferralWording.wishesHint.in(language),
                isOptional: true), language)
        html.boxes(
            entered.field("told", ReferralWording.told.in(language), hint: ReferralWording.toldHint.in(language)),
            language, [Choice("yes", ReferralWording.toldYes.in(language))], chosen: Set(entered.all("told")))
        html.primary(DoorsWording.goOn.in(language))
    }

    private func sources(_ doorway: Doorway) -> [Choice] {
        var choices: [Choice] = []
        for offer in doorway.offers {
            for source in offer.professionalSources where !choices.contains(where: { $0.value == source }) {
                choices.append(Choice(source, offer.words(ofSource: source).in(doorway.language)))
            }
        }
        return choices
    }

    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given? {
        let offer = doorway.chosen(&answers)
        let source = answers.choice(
            "source", among: offer?.professionalSources ?? [], missing: ReferralWording.sourceMissing)
        let ticked = OfferFields.ticked(answers, offer)
        let contact = contact.read(&answers)
        let wishes = answers.text("wishes", most: 2_000)
        if !answers.isTicked("told") { answers.fault("told", ReferralWording.tellFirst) }
        guard let offer, let source, let contact else { return nil }
        return Given(offer: offer, source: source, answers: ticked, contact: contact, wishes: wishes)
    }

    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow] {
        let language = doorway.language
        let source = given.offer.words(ofSource: given.source).in(language)
        return OfferFields.rows(given.offer, given.answers, doorway)
            + [SummaryRow(ReferralWording.source.in(language), source)] + contact.rows(given.contact, language)
            + (given.wishes.map { [SummaryRow(ReferralWording.wishes.in(language), $0)] } ?? [])
    }

    /// Consents are asked of the person, not of whoever sends them.
    func hand(in given: Given, _ tx: borrowing Transaction, _ visit: Visit, _ doorway: Doorway) throws {
        let person = try People.add(tx, given.contact.enquirer, as: .enquirer)
        _ = try given.offer.offer.receive(
            tx, person, from: given.source, on: visit.today, answers: given.answers, wishes: given.wishes)
    }
}
