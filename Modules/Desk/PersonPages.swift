import Casework
import Days
import HTML
import HTTP
import Messages
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Retention
import Store

/// One person as a coordinator sees them.
enum PersonPages {
    static let all: [Page] = [
        .show(["people", .person], for: .coordinators) { visit in
            let found = try visit.look(for: "person.show") { tx in
                try PersonPage(tx, visit.id(), on: visit.today)
            }
            return PersonView(visit: visit, found: found).page
        },
        .act(["people", .person, "enquiry", "answer"], for: .coordinators) { visit in
            try visit.change { tx in
                let person: PersonID = try visit.id()
                try Enquiries.settle(tx, person)
                try Outbox.tellAnswered(tx, person)
                return Receipt.replied.at("desk")
            }
        },
        .act(["pauses", .subject(.pause), "end"], for: .coordinators) { visit in
            try visit.change { tx in
                let id: PauseID = try visit.id()
                let person = try SupportPauses.person(tx, of: id)
                try SupportPauses.end(tx, id, on: visit.today)
                return Receipt.resumed.at("people", "\(person)")
            }
        },
    ]
}

/// The parts of a person's page, in the order in which a coordinator on the telephone needs them.
struct PersonView {
    let visit: Visit
    let found: PersonPage
    var person: Person { found.person }
    var path: [String] { ["people", "\(person.id)"] }
    var support: PersonSupport { found.support }

    var page: HTML {
        visit.page(visit.name(person.displayName)) { html in
            visit.receipt(Receipt.self, &html)
            html.p(
                person.capacities.map { visit.say(PersonWording.capacity($0)) }.joined(separator: " · "), .class("lead")
            )
            if person.standing.isRestricted {
                html.panel(.note, visit.say(PersonWording.restricted), visit.say(PersonWording.restrictedHint))
                return
            }
            standing(&html)
            enquiry(&html)
            nextSteps(&html)
            family(&html)
            PersonContactView(visit: visit, person: person, path: path).write(&html)
            if found.holdsCPR { html.p(visit.say(PersonWording.holdsCPR), .class("hint")) }
            PersonSupportView(visit: visit, found: found).write(&html)
            visit.responsible(&html, found.responsible, at: path)
            behalf(&html)
        }
    }

    private func standing(_ html: inout HTML) {
        if let day = person.standing.deceased {
            html.panel(.note, visit.say(PersonWording.deceased), DayWording.date(day, visit.language))
        }
        for concern in found.concerns {
            worry(&html, concern)
        }
        for hold in found.holds {
            html.panel(.note, visit.say(PersonWording.held), DayWording.date(hold.reviewOn, visit.language))
        }
        if person.standing.isProtected {
            html.div(.class("panel note")) {
                $0.h2(visit.say(PersonWording.protected))
                $0.p(visit.say(PersonWording.protectedHint))
                $0.p { $0.a(visit.say(PersonWording.reveal), to: .path(path + ["reveal"])) }
            }
        }
    }

    /// That there is one is seen by every coordinator; the way to its words by its two readers.
    private func worry(_ html: inout HTML, _ concern: ConcernHeading) {
        let isReader = [concern.handler, concern.deputy].contains(visit.actor.id)
        html.div(.class("panel note")) {
            $0.h2(visit.say(PersonWording.concern(acute: concern.isAcute)))
            $0.p {
                if isReader {
                    $0.a(visit.say(ConcernWording.read), to: .path("concerns", "\(concern.id)"))
                } else {
                    $0.text(visit.say(PersonWording.concernHint))
                }
            }
        }
    }

    /// The question itself stands with the contact details, and so does the way to answer.
    private func enquiry(_ html: inout HTML) {
        guard found.enquiry != nil, let asked = person.profile(.enquirer) else { return }
        let isReachable = [ProfileField.phone, .email].contains { asked[$0] != .empty }
        html.section(.class("card"), .id("enquiry"), .focusable) {
            $0.h2(visit.say(DeskWording.question))
            if let words = asked[.wishes].text { $0.p(words, .class("own-words")) }
            if !isReachable { $0.p(visit.say(DeskWording.noWayToAnswer)) }
            visit.button(
                &$0, visit.say(isReachable ? DeskWording.answered : DeskWording.putAside),
                to: .path(path + ["enquiry", "answer"]))
        }
    }

    /// What waits for somebody to do, with the way to do it.
    private func nextSteps(_ html: inout HTML) {
        let undecided = support.referrals.filter { $0.accepted == nil && $0.closing == nil }
        guard !undecided.isEmpty || !support.waiting.isEmpty || !found.wishes.isEmpty else { return }
        html.div(.class("card")) { html in
            html.h2(visit.say(PersonWording.nextSteps))
            for referral in undecided {
                html.p {
                    $0.text(visit.name(of: referral.programme) + ": ")
                    $0.a(visit.say(DeskWording.action(.referrals)), to: .path("referrals", "\(referral.id)"))
                }
            }
            for (programme, since, _) in support.waiting { waits(&html, programme, since) }
            for wish in found.wishes { asked(&html, wish) }
        }
    }

    private func waits(_ html: inout HTML, _ programme: ProgrammeID, _ since: Day) {
        html.p(
            "\(visit.name(of: programme)). "
                + visit.say(DeskWording.since(.waiting, since.days(until: visit.today))) + ".")
        if let proposal = support.proposal(in: programme, of: person.id) {
            html.p(visit.say(DeskWording.proposed) + ".")
            html.p { $0.a(visit.say(DeskWording.action(.meetingLogs)), to: .path("matches", "\(proposal.id)")) }
        } else if let offer = try? visit.offers.of(programme) {
            let meets = support.matches.contains { $0.programme == programme && $0.ending == nil && $0.starts != nil }
            html.p {
                $0.a(
                    visit.say(DeskWording.action(.waiting)), to: visit.offering(offer, to: "\(person.id)"),
                    .class(meets ? "button quiet" : "button"))
            }
        }
    }

    private func asked(_ html: inout HTML, _ wish: Wish) {
        html.div { html in
            let behalf = wish.onBehalf ? " (\(visit.say(PersonWording.onBehalf)))" : ""
            html.p(
                visit.say(DeskWording.wish(wish.kind.rawValue)) + " · " + DayWording.date(wish.made, visit.language)
                    + behalf)
            visit.button(&html, visit.say(DeskWording.answer), to: .path("desk", "wishes", "\(wish.id)", "answer"))
        }
    }

    /// The way to the family, where the person takes part in a programme of families.
    private func family(_ html: inout HTML) {
        let families = Set(visit.offers.all.filter(\.joinsHouseholds).map(\.id))
        guard !families.isDisjoint(with: support.programmes) else { return }
        html.p {
            $0.a(
                visit.say(FamilyWording.family), to: .path("families", "\(person.id)"), .class("button quiet"))
        }
    }

    private func behalf(_ html: inout HTML) {
        guard person.capacities.contains(where: { [.participant, .enquirer, .volunteer].contains($0) }) else { return }
        html.h2(visit.say(PersonWording.onBehalfTitle))
        html.p(visit.say(PersonWording.onBehalfWhy))
        html.ul {
            $0.li { $0.a(visit.say(BehalfWording.wish), to: .path(path + ["wish"])) }
            $0.li { $0.a(visit.say(BehalfWording.pause), to: .path(path + ["pause"])) }
            $0.li { $0.a(visit.say(BehalfWording.refer), to: .path(path + ["referral"])) }
            $0.li { $0.a(visit.say(BehalfWording.volunteer), to: .path(path + ["volunteering"])) }
            $0.li { $0.a(visit.say(ConcernWording.raise), to: .path(path + ["concern"])) }
        }
    }
}
