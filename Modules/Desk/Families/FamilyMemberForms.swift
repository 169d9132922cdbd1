import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Somebody who lives with a person is written down, and a household parts.
enum FamilyMemberForms {
    static let all =
        Page.form(["families", .person, "member"], for: .caseworkers, FormPage(show: ask, submit: add))
        + Page.form(["families", .person, "separate"], for: .caseworkers, FormPage(show: askLeaving, submit: separate))

    /// An officer has a part of their own from the referral; the others are relatives.
    private static let relations: [Relation] = [.partner, .child, .parent, .sibling, .other]

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(FamilyWording.addMember), entered) { html in
            html.p(visit.say(FamilyWording.addMemberWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("relation", visit.say(FamilyWording.whatRelation)), visit.language,
                    relations.map { Choice($0.rawValue, visit.say(FamilyWording.relation($0))) })
                $0.textField(
                    entered.field("name", visit.say(PersonWording.field(.name))), visit.language, .autocomplete(.off))
                $0.dateField(
                    entered.field(
                        "birth", visit.say(PersonWording.field(.birthDay)),
                        hint: visit.say(FamilyWording.birthHint), isOptional: true), visit.language,
                    entered.date("birth"))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func add(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let relation = answers.choice("relation", Relation.self, missing: FamilyWording.whatRelationMissing)
        let name = answers.text("name", missing: PersonWording.nameMissing)
        let range = visit.today.adding(days: -44_000)...visit.today
        let birth = answers.day("birth", isNeeded: false, within: range)
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let relation, let name, relations.contains(relation) else { throw ParticipationError.unknownCode }
            _ = try visit.families().addMember(
                tx, to: person, PersonDetails(name: name, birthDay: birth), as: relation,
                policy: visit.tenant.configuration.cpr)
            return Receipt.added.at("families", "\(person)")
        }
    }

    private static func askLeaving(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let family = try family(visit)
        return visit.page(visit.say(FamilyWording.separate), entered) { html in
            html.p(visit.say(FamilyWording.separateWhy), .class("lead"))
            visit.form(&html) {
                $0.boxes(
                    entered.field("leaving", visit.say(FamilyWording.whoLeaves)), visit.language,
                    family.members.map { Choice("\($0.person.id)", visit.name($0.person)) },
                    chosen: Set(entered.all("leaving")))
                $0.primary(visit.say(FamilyWording.separate))
            }
        }
    }

    private static func separate(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let family = try family(visit)
        let leaving = family.members.map(\.person.id).filter { answers.entered.all("leaving").contains("\($0)") }
        if leaving.isEmpty || leaving.count == family.members.count {
            answers.fault("leaving", FamilyWording.whoLeavesMissing)
        }
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            try visit.families().separate(tx, person, leaving: leaving, on: visit.today)
            return Receipt.parted.at("families", "\(person)")
        }
    }

    private static func family(_ visit: Visit) throws -> Family {
        try visit.look(for: "family.separate") { tx in
            try Family(tx, around: visit.id(), visit.families(), on: visit.today)
        }
    }
}
