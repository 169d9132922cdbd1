import Casework
import Consent
import HTML
import Pages
import Participation
import ProgrammeKit
import Reception
import Rights
import Store
import Tenancy

/// Which offer somebody means, what may be ticked, and what has to be agreed to.
enum OfferFields {
    static let names = ["offer", "answer", "agree"]

    /// Nothing where there is only one.
    static func offer(_ html: inout HTML, _ doorway: Doorway, _ entered: Entered) {
        guard doorway.offers.count > 1 else { return }
        let language = doorway.language
        html.choices(
            entered.field("offer", DoorsWording.which.in(language)), language,
            doorway.offers.map { offer in
                let wording = offer.offer.terms.wording
                return Choice(offer.id.text, wording.name.in(language), hint: wording.summary.in(language))
            })
    }

    static func answers(
        _ html: inout HTML, _ doorway: Doorway, _ entered: Entered, _ label: Text, hint: Text, isOptional: Bool = true,
        _ codes: (OpenOffer) -> [String]
    ) {
        var choices: [Choice] = []
        for offer in doorway.offers {
            for code in codes(offer) where !choices.contains(where: { $0.value == code }) {
                choices.append(Choice(code, offer.words(of: code).in(doorway.language)))
            }
        }
        guard !choices.isEmpty else { return }
        html.boxes(
            entered.field(
                "answer", label.in(doorway.language), hint: hint.in(doorway.language), isOptional: isOptional),
            doorway.language, choices, chosen: Set(entered.all("answer")))
    }

    /// Those of the offer's own that were ticked; others were for another offer.
    static func ticked(_ answers: Answers, _ offer: OpenOffer?) -> Set<String> {
        Set(answers.entered.all("answer")).intersection(offer?.answers ?? [])
    }

    /// The texts to agree to, in full, each offer's own under its name.
    static func agreement(_ html: inout HTML, _ doorway: Doorway, _ entered: Entered) {
        agreement(&html, doorway.offers, doorway.language, entered)
    }

    /// The same for some offers.
    static func agreement(
        _ html: inout HTML, _ offers: [OpenOffer], _ language: ProgrammeKit.Language, _ entered: Entered
    ) {
        let asking = offers.filter { !$0.consents.isEmpty }
        guard !asking.isEmpty else { return }
        for offer in asking {
            let title = asking.count > 1 ? offer.offer.terms.wording.name : DoorsWording.agreement
            html.div(.class("card")) {
                $0.h2(title.in(language))
                for text in offer.consents { $0.p(text.words, .class("own-words")) }
            }
        }
        html.boxes(
            entered.field("agree", DoorsWording.mayWe.in(language), hint: DoorsWording.mayWeHint.in(language)),
            language, [Choice("yes", DoorsWording.iAgree.in(language))], chosen: Set(entered.all("agree")))
    }

    /// Whether what has to be agreed to was.
    static func checkAgreement(_ answers: inout Answers, _ offer: OpenOffer?) {
        guard let offer, !offer.consents.isEmpty, !answers.isTicked("agree") else { return }
        answers.fault("agree", DoorsWording.agreeFirst)
    }

    static func rows(_ offer: OpenOffer, _ ticked: Set<String>, _ doorway: Doorway) -> [SummaryRow] {
        let language = doorway.language
        let ticked = offer.answers.filter(ticked.contains).map { offer.words(of: $0).in(language) }
        return [SummaryRow(DoorsWording.which.in(language), offer.offer.terms.wording.name.in(language))]
            + (ticked.isEmpty ? [] : [SummaryRow(DoorsWording.fits.in(language), ticked.joined(separator: ", "))])
    }

    /// Records the consents that were given with the form.
    static func consent(
        _ tx: borrowing Transaction, _ person: PersonID, to offer: OpenOffer
    ) throws {
        for text in offer.consents {
            _ = try Consents.give(tx, person, text.purpose, language: text.language, channel: .web)
        }
    }
}
