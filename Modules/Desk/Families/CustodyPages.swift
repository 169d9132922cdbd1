import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// What each holder of the custody of a child says: one at a time, and recorded apart.
enum CustodyPages {
    static let all = Page.form(["families", .person, "custody"], for: .caseworkers, FormPage(show: ask, submit: say))

    private static let unknown = "other"

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (child, adults) = try found(visit)
        return visit.page(visit.say(FamilyWording.custody), entered) { html in
            html.p(visit.name(child), .class("lead"))
            html.p(visit.say(FamilyWording.custodyWhy))
            visit.form(&html) {
                $0.choices(
                    entered.field("holder", visit.say(FamilyWording.whichHolder)), visit.language,
                    adults.map { Choice("\($0.id)", visit.name($0)) }
                        + [Choice(unknown, visit.say(FamilyWording.otherHolder))])
                $0.textField(
                    entered.field(
                        "name", visit.say(FamilyWording.holderName), hint: visit.say(FamilyWording.holderNameHint),
                        isOptional: true), visit.language, .autocomplete(.off))
                $0.choices(
                    entered.field("answer", visit.say(FamilyWording.whatAnswer)), visit.language,
                    [
                        Choice("yes", visit.say(FamilyWording.answerYes)),
                        Choice("no", visit.say(FamilyWording.answerNo)),
                    ])
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func say(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (child, adults) = try found(visit)
        let codes = adults.map { "\($0.id)" } + [unknown]
        let holder = answers.choice("holder", among: codes, missing: FamilyWording.whichHolderMissing)
        let name = answers.text("name", missing: holder == unknown ? FamilyWording.holderNameMissing : nil)
        let answer = answers.choice("answer", among: ["yes", "no"], missing: FamilyWording.whatAnswerMissing)
        try answers.check()
        return try visit.change { tx in
            let offer = try visit.families()
            let who: Custody.Who
            if let adult = adults.first(where: { "\($0.id)" == holder }) {
                let capacity = try PartCapacity.supported(tx, adult.id)
                who = .known(adult.id, as: capacity)
            } else {
                who = .named(name ?? "")
            }
            try offer.sayCustody(tx, of: child.id, holder: who, agrees: answer == "yes", on: visit.today)
            return Receipt.cared.at("families", "\(child.id)")
        }
    }

    /// The child, and the adults of the household.
    private static func found(_ visit: Visit) throws -> (child: Named, adults: [Named]) {
        try visit.look(for: "custody.ask") { tx in
            let child: PersonID = try visit.id()
            let members = try Households.around(tx, child, on: visit.today)
            guard members.contains(where: { $0.person == child && $0.relation == .child }) else {
                throw ParticipationError.notFound
            }
            let adults = members.filter { $0.relation != .child }.map(\.person)
            let names = try Names(tx, [child] + adults)
            return (names[child], adults.map { names[$0] })
        }
    }
}
