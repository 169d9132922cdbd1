import Casework
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// Somebody would like support, and says so themselves.
struct SelfReferral: Inquiry {
    struct Given: Sendable {
        let offer: OpenOffer
        let answers: Set<String>
        let contact: ContactFields.Given
        let wishes: String?
    }

    let path = "ask"
    let heading = DoorsWording.ask
    let fields = OfferFields.names + ["wishes"] + ContactFields.names
    let side: Side? = .participant
    let thanks = [AskWording.thanks]
    private let contact = ContactFields(needsFullName: false)

    func leads(to offer: OpenOffer) -> Bool { offer.takesPeopleAlone }

    func ask(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway, _ entered: Entered) {
        let language = doorway.language
        html.p(AskWording.lead.in(language), .class("lead"))
        OfferFields.offer(&html, doorway, entered)
        OfferFields.answers(&html, doorway, entered, DoorsWording.fits, hint: AskWording.fitsHint) { $0.plainAnswers }
        html.textArea(
            entered.field(
                "wishes", AskWording.wishes.in(language), hint: AskWording.wishesHint.in(language), isOptional: true),
            language)
        contact.draw(&html, entered, language)
        OfferFields.agreement(&html, doorway, entered)
        html.primary(DoorsWording.goOn.in(language))
    }

    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given? {
        let offer = doorway.chosen(&answers)
        let ticked = OfferFields.ticked(answers, offer)
        let wishes = answers.text("wishes", most: 2_000)
        let contact = contact.read(&answers)
        OfferFields.checkAgreement(&answers, offer)
        guard let offer, let contact else { return nil }
        return Given(offer: offer, answers: ticked, contact: contact, wishes: wishes)
    }

    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow] {
        OfferFields.rows(given.offer, given.answers, doorway)
            + (given.wishes.map { [SummaryRow(AskWording.wishes.in(doorway.language), $0)] } ?? [])
            + contact.rows(given.contact, doorway.language)
    }

    func hand(in given: Given, _ tx: borrowing Transaction, _ visit: Visit, _ doorway: Doorway) throws {
        let person = try People.add(tx, given.contact.enquirer, as: .enquirer)
        try OfferFields.consent(tx, person, to: given.offer)
        _ = try given.offer.offer.receive(
            tx, person, on: visit.today, answers: given.answers, wishes: given.wishes)
    }
}
