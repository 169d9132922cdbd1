import Casework
import Days
import HTML
import Pages
import Participation
import Reception
import Store

/// What somebody takes part in alone: since when, own goals, own meetings, and the way out. Nobody else of the family
/// stands here, and nobody else sees it.
struct OwnPartView {
    let visit: Visit
    let own: MyPart

    func write(_ html: inout HTML) {
        guard !own.parts.isEmpty else { return }
        html.section(.class("card"), .labelled(by: "own-part")) {
            $0.h2(visit.say(OwnPartWording.title), .id("own-part"))
            for part in own.parts { since(&$0, part) }
            goals(&$0)
            meetings(&$0)
            gatherings(&$0)
            custody(&$0)
            ways(&$0)
        }
    }

    private func since(_ html: inout HTML, _ part: OwnPart) {
        let day = DayWording.day(part.since, visit.language, today: visit.today)
        html.p(visit.say(OwnPartWording.since(visit.name(of: part.programme), day)))
        if part.capacity == .relative { html.p(visit.say(OwnPartWording.alone), .class("hint")) }
    }

    private func goals(_ html: inout HTML) {
        let open = own.goals.filter { $0.goal.reached == nil }.compactMap(\.goal.words.text)
        guard !open.isEmpty else { return }
        html.h3(visit.say(OwnPartWording.goals))
        html.ul { for words in open { $0.li(words, .class("own-words")) } }
    }

    private func meetings(_ html: inout HTML) {
        guard !own.meetings.isEmpty else { return }
        html.h3(visit.say(OwnPartWording.meetings))
        html.ul {
            for meeting in own.meetings.prefix(6) {
                let day = DayWording.day(meeting.day, visit.language, today: visit.today)
                $0.li(visit.say(OwnPartWording.met(day, meeting.minutes)))
            }
        }
    }

    private func gatherings(_ html: inout HTML) {
        guard !own.gatherings.isEmpty else { return }
        html.h3(visit.say(OwnPartWording.gatherings))
        html.ul {
            for gathering in own.gatherings.prefix(3) {
                let day = DayWording.day(gathering.day, visit.language, today: visit.today)
                let clock = DayWording.clock(gathering.clock, visit.language)
                $0.li("\(visit.say(gathering.title)): \(day) \(clock), \(gathering.place)")
            }
        }
    }

    private func custody(_ html: inout HTML) {
        for said in own.custody {
            html.p(visit.say(said.agrees ? OwnPartWording.childYes : OwnPartWording.childNotYet))
        }
    }

    private func ways(_ html: inout HTML) {
        html.ul {
            $0.li { $0.a(visit.say(OwnPartWording.toGoals), to: .path("me", "goals")) }
            if visit.offersFamilies {
                $0.li { $0.a(visit.say(AvoidanceWording.title), to: .path("me", "avoid")) }
            }
            $0.li { $0.a(visit.say(OwnPartWording.toStop), to: .path("me", "stop")) }
        }
    }
}

extension Visit {
    /// Whether the tenant brings volunteers together with families.
    var offersFamilies: Bool { offers.all.contains(where: \.joinsHouseholds) }
}
