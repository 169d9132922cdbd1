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
    let fields = OfferFields.names + ["said", "wishes"] + ContactFields.names
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
        preferred(&html, doorway, entered)
        html.textArea(
            entered.field("wishes", VolunteerDoorWording.wishes.in(language), isOptional: true), language, rows: 3)
        contact.draw(&html, entered, language)
        OfferFields.agreement(&html, doorway, entered)
        html.primary(DoorsWording.goOn.in(language))
    }

    /// What helps and is no condition, apart from what is.
    private func preferred(_ html: inout HTML, _ doorway: Doorway, _ entered: Entered) {
        let language = doorway.language
        var choices: [Choice] = []
        for offer in doorway.offers {
            for code in offer.preferred where !choices.contains(where: { $0.value == code }) {
                choices.append(Choice(code, offer.words(of: code).in(language)))
            }
        }
        guard !choices.isEmpty else { return }
        html.boxes(
            entered.field(
                "said", VolunteerDoorWording.said.in(language), hint: VolunteerDoorWording.saidHint.in(language),
                isOptional: true), language, choices, chosen: Set(entered.all("said")))
    }

    /// The programme's rules are asked here, so that whoever is told no is told before anything is written down.
    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given? {
        let offer = doorway.chosen(&answers)
        let attested = OfferFields.ticked(answers, offer)
        if let offer, !offer.refusals(attested).isEmpty {
            answers.fault("answer", VolunteerDoorWording.notAttested)
        }
        let said = Set(answers.entered.all("said")).intersection(offer?.preferred ?? [])
        let wishes = answers.text("wishes", most: 2_000)
        let contact = contact.read(&answers)
        OfferFields.checkAgreement(&answers, offer)
        guard let offer, let contact else { return nil }
        return Given(offer: offer, attested: attested.union(said), contact: contact, wishes: wishes)
    }

    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow] {
        let said = given.offer.preferred.filter(given.attested.contains)
            .map { given.offer.words(of: $0).in(doorway.language) }
        return OfferFields.rows(given.offer, given.attested, doorway)
            + (said.isEmpty
                ? []
                : [SummaryRow(VolunteerDoorWording.said.in(doorway.language), said.joined(separator: ", "))])
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
