import Casework
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Somebody would like to volunteer.
struct VolunteerDoor: Inquiry {
    struct Given: Sendable {
        let offer: OpenOffer
        let attested: Set<String>
        let contact: ContactFields.Given
        let wishes: String?
    }

    let path = "volunteering"
    let heading = DoorsWording.volunteering
    let fields = OfferFields.names + ["wishes"] + ContactFields.names
    let side: Side? = .volunteer
    let thanks = [VolunteerDoorWording.thanks]
    private let contact = ContactFields(needsFullName: true)

    func ask(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway, _ entered: Entered) {
        let language = doorway.language
        html.p(VolunteerDoorWording.lead.in(language), .class("lead"))
        OfferFields.offer(&html, doorway, entered)
        OfferFields.answers(
            &html, doorway, entered, VolunteerDoorWording.attest, hint: VolunteerDoorWording.attestHint,
            isOptional: false
        ) { $0.answers }
        html.textArea(
            entered.field("wishes", VolunteerDoorWording.wishes.in(language), isOptional: true), language, rows: 3)
        contact.draw(&html, entered, language)
        OfferFields.agreement(&html, doorway, entered)
        html.primary(DoorsWording.goOn.in(language))
    }

    /// The programme's rules are asked here, so that whoever is told no is told before anything is written down.
    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given? {
        let offer = doorway.chosen(&answers)
        let attested = OfferFields.ticked(answers, offer)
        if let offer, !offer.refusals(attested).isEmpty {
            answers.fault("answer", VolunteerDoorWording.notAttested)
        }
        let wishes = answers.text("wishes", most: 2_000)
        let contact = contact.read(&answers)
        OfferFields.checkAgreement(&answers, offer)
        guard let offer, let contact else { return nil }
        return Given(offer: offer, attested: attested, contact: contact, wishes: wishes)
    }

    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow] {
        OfferFields.rows(given.offer, given.attested, doorway)
            + (given.wishes.map { [SummaryRow(VolunteerDoorWording.wishes.in(doorway.language), $0)] } ?? [])
            + contact.rows(given.contact, doorway.language)
    }

    func hand(in given: Given, _ tx: borrowing Transaction, _ visit: Visit, _ doorway: Doorway) throws {
        let contact = given.contact
        let details = PersonDetails(
            name: contact.name, phone: contact.phone, email: contact.email, wishes: given.wishes)
        let person = try People.add(tx, details, as: .volunteer, policy: visit.tenant.configuration.cpr)
        try OfferFields.consent(tx, person, to: given.offer)
        _ = try given.offer.offer.express(tx, person, attesting: given.attested, on: visit.today)
    }
}
