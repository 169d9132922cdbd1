import Casework
import Days
import HTML
import Pages
import Participation
import People
import Reception
import Store

/// Who lives there now, each with their own part.
struct FamilyMembersView {
    let visit: Visit
    let family: Family
    let path: [String]

    func write(_ html: inout HTML) {
        html.h2(visit.say(FamilyWording.household))
        html.p(visit.say(FamilyWording.householdWhy))
        for member in family.members where member.person.id != family.around.id {
            html.article(.class("card")) { card(&$0, member) }
        }
        html.div(.class("buttons")) {
            $0.a(visit.say(FamilyWording.addMember), to: .path(path + ["member"]), .class("button quiet"))
            if family.members.count > 1 {
                $0.a(visit.say(FamilyWording.separate), to: .path(path + ["separate"]), .class("button quiet"))
            }
        }
    }

    private func card(_ html: inout HTML, _ member: FamilyMember) {
        html.h3 { $0.a(visit.name(member.person), to: .path("families", "\(member.person.id)")) }
        html.p(
            visit.say(FamilyWording.relation(member.relation))
                + (member.age.map { ", \(visit.say(PersonWording.years($0)))" } ?? ""))
        if let since = member.takesPartSince {
            html.p(visit.say(FamilyWording.takesPart(DayWording.date(since, visit.language))))
        } else {
            html.p(visit.say(FamilyWording.noPart))
            if member.capacity == .relative {
                visit.button(
                    &html, visit.say(FamilyWording.beginPart),
                    to: .path("families", "\(member.person.id)", "part", "begin"))
            }
        }
        if member.relation == .child { custody(&html, member) }
    }

    /// How each holder stands, one line each.
    private func custody(_ html: inout HTML, _ member: FamilyMember) {
        html.ul {
            for holder in member.custody {
                let known: Named? = family.names[holder.holder]
                let name = known.map { visit.name($0) } ?? holder.name.text ?? visit.say(DeskWording.erased)
                $0.li(visit.say(FamilyWording.holder(name, agrees: holder.agrees)))
            }
        }
        html.p {
            $0.a(visit.say(FamilyWording.custody), to: .path("families", "\(member.person.id)", "custody"))
        }
    }
}
