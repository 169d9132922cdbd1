import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A question from somebody who need not say who they are.
struct EnquiryDoor: Inquiry {
    struct Given: Sendable {
        let question: String
        let reach: String?
    }

    let path = "enquiry"
    let heading = DoorsWording.enquiry
    let fields = ["question", "reach"]
    let side: Side? = nil
    let thanks = [EnquiryWording.thanks]

    func ask(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway, _ entered: Entered) {
        let language = doorway.language
        html.p(EnquiryWording.lead.in(language), .class("lead"))
        html.textArea(
            entered.field("question", EnquiryWording.question.in(language), hint: EnquiryWording.hint.in(language)),
            language)
        html.textField(
            entered.field(
                "reach", EnquiryWording.reach.in(language), hint: EnquiryWording.reachHint.in(language),
                isOptional: true), language, .autocomplete(.off))
        html.primary(DoorsWording.goOn.in(language))
    }

    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given? {
        let question = answers.text("question", missing: EnquiryWording.questionMissing, most: 2_000)
        let reach = answers.text("reach")
        if let reach, !ContactFields.isPhone(reach), !ContactFields.isEmail(reach) {
            answers.fault("reach", EnquiryWording.reachWrong)
        }
        return question.map { Given(question: $0, reach: reach) }
    }

    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow] {
        let language = doorway.language
        let reach = given.reach ?? EnquiryWording.noAnswer.in(language)
        return [
            SummaryRow(EnquiryWording.question.in(language), given.question),
            SummaryRow(EnquiryWording.reach.in(language), reach),
        ]
    }

    /// An enquirer without a name: nobody can be told apart from it, and it goes with the enquiries.
    func hand(in given: Given, _ tx: borrowing Transaction, _ visit: Visit, _ doorway: Doorway) throws {
        let isEmail = given.reach?.contains("@") ?? false
        let details = PersonDetails(
            chosenName: EnquiryWording.nameless.in(visit.tenant.configuration.language),
            phone: isEmail ? nil : given.reach, email: isEmail ? given.reach : nil, wishes: given.question)
        try Enquiries.receive(tx, from: People.add(tx, details, as: .enquirer))
    }
}
