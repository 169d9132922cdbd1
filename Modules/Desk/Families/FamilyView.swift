import Casework
import Consent
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// One person of a family or one mentor: how to make contact, the own part, the match, and who lives there now.
struct FamilyView {
    let visit: Visit
    let found: FamilyPerson
    private var path: [String] { ["families", "\(found.id)"] }
    private var isAdviser: Bool { visit.adviser != nil }

    init(visit: Visit, found: FamilyPerson) {
        self.visit = visit
        self.found = found
    }

    var page: HTML {
        visit.page(visit.name(found.person.displayName)) { html in
            visit.receipt(Receipt.self, &html)
            if found.person.standing.isRestricted {
                html.panel(.note, visit.say(PersonWording.restricted), visit.say(PersonWording.restrictedHint))
                return
            }
            html.p(standing, .class("lead"))
            wishes(&html)
            contact(&html)
            own(&html)
            matches(&html)
            if found.volunteering == nil || found.isSupported { household(&html) }
            consents(&html)
        }
    }

    private var standing: String {
        var parts: [String] = []
        if let course = found.course { parts.append(visit.say(FamilyWording.officerSince(date(course.started)))) }
        if let part = found.part { parts.append(visit.say(FamilyWording.relativeSince(date(part.started)))) }
        if let since = found.waitsSince { parts.append(visit.say(FamilyWording.waitsSince(date(since)))) }
        if found.volunteering != nil { parts.append(visit.say(FamilyWording.isMentor)) }
        return parts.isEmpty ? visit.say(FamilyWording.noPart) : parts.joined(separator: " ")
    }

    private func date(_ day: Day) -> String { DayWording.date(day, visit.language) }

    private func wishes(_ html: inout HTML) {
        for wish in found.wishes {
            html.panel(.note, visit.say(DeskWording.wish(wish.kind.rawValue)), date(wish.made))
            visit.button(
                &html, visit.say(DeskWording.answer), to: .path("families", "wishes", "\(wish.id)", "answer"))
        }
    }

    private func contact(_ html: inout HTML) {
        PersonContactView(
            visit: visit, person: found.person, fields: [.name, .chosenName, .phone, .email, .contact]
        ).write(&html)
        if found.person.capacities.contains(where: { [.participant, .relative].contains($0) }) {
            html.p {
                $0.a(visit.say(FamilyWording.safeContact), to: .path(path + ["contact"]), .class("button quiet"))
            }
        }
    }

    private func own(_ html: inout HTML) {
        html.div(.class("buttons")) {
            if isAdviser {
                $0.a(visit.say(FamilyWording.avoidance), to: .path(path + ["avoidance"]), .class("button quiet"))
                if found.isSupported, found.matches.allSatisfy({ $0.participant != found.id }) {
                    $0.a(visit.say(DeskWording.action(.waiting)), to: .path(path + ["matching"]), .class("button"))
                }
                $0.a(visit.say(ConcernWording.raise), to: .path(path + ["concern"]), .class("button quiet"))
            }
            if found.volunteering != nil {
                $0.a(visit.say(FamilyWording.childProof), to: .path(path + ["proof"]), .class("button quiet"))
            }
            if found.isSupported {
                $0.a(visit.say(FamilyWording.endPart), to: .path(path + ["part", "end"]), .class("button quiet"))
            }
        }
        if found.volunteering != nil {
            html.p(visit.say(found.mayMeetChildren ? FamilyWording.proofHeld : FamilyWording.proofMissing))
        }
        guard !found.goals.isEmpty else { return }
        html.h2(visit.say(PersonWording.goals))
        html.ul {
            for goal in found.goals {
                $0.li(goal.words.text ?? visit.say(DeskWording.erased), .class("own-words"))
            }
        }
    }

    private func matches(_ html: inout HTML) {
        guard !found.matches.isEmpty else { return }
        html.h2(visit.say(MatchWording.matches))
        html.ul {
            for match in found.matches {
                let other = match.participant == found.id ? match.volunteer : match.participant
                $0.li {
                    $0.a(visit.name(found.others[other]), to: .path("matches", "\(match.id)"))
                    $0.text(" · \(visit.say(MatchWording.state(match.state)))")
                }
            }
        }
    }

    private func household(_ html: inout HTML) {
        FamilyMembersView(visit: visit, family: found.family, path: path).write(&html)
    }

    private func consents(_ html: inout HTML) {
        html.h2(visit.say(ConsentWording.consents))
        if found.consents.isEmpty { html.p(visit.say(ConsentWording.none)) }
        html.ul {
            for line in found.consents {
                $0.li("\(visit.purpose(line.consent.purpose)) · \(visit.say(ConsentWording.state(line.state)))")
            }
        }
        html.p { $0.a(visit.say(ConsentWording.give), to: .path("people", "\(found.id)", "consents")) }
    }
}
