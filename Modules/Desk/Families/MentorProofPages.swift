import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// That a certificate of child protection was obtained: the day, and when it must be renewed. The paper stays with the
/// mentor (lov om indhentelse af børneattest).
enum MentorProofPages {
    static let all = Page.form(
        ["families", .person, "proof"], for: .caseworkers,
        FormPage(begin: { MatchForms.today($0, "day") }, show: ask, submit: record))

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(FamilyWording.childProof), entered) { html in
            html.p(visit.say(FamilyWording.proofWhy), .class("lead"))
            visit.form(&html) {
                $0.dateField(
                    entered.field("day", visit.say(FamilyWording.proofDay)), visit.language, entered.date("day"))
                $0.dateField(
                    entered.field("renewal", visit.say(FamilyWording.proofRenewal), isOptional: true), visit.language,
                    entered.date("renewal"))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func record(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: MatchForms.around(visit, ahead: 0))
        let renewal = answers.day("renewal", isNeeded: false, within: MatchForms.around(visit, ahead: 3_700))
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let day, try Volunteers.open(tx, of: person, in: visit.families().id) != nil else {
                throw ParticipationError.notFound
            }
            _ = try Attestations.record(
                tx, of: person, kind: MentorRow.childProtection, obtained: day, renewal: renewal)
            return Receipt.saved.at("families", "\(person)")
        }
    }
}
