import Casework
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// The first page of a participant, made for a bad day: what comes next, and what one may say about it.
enum ParticipantHome {
    static let pages: [Page] = [.show(["me"], for: .supported, page)]

    private static func page(_ visit: Visit) throws -> HTML {
        let person = try visit.person()
        let (mine, asked, canVolunteer) = try visit.look(for: "match-mine") { tx in
            (
                try MyPage(tx, of: person, visit.offers, on: visit.today),
                try OutcomeForms(visit.offers, visit.tenant).due(tx, person, on: visit.today).contains(
                    where: \.isOnPage), try !OwnPathway(tx, of: person, visit.offers).ways.isEmpty
            )
        }
        let view = ParticipantView(visit: visit, mine: mine)
        return visit.page(visit.say(ParticipantWording.title)) { html in
            visit.receipt(Done.self, &html)
            view.proposals(&html)
            view.meetings(&html)
            view.waiting(&html)
            if asked { HowForm.invitation(&html, visit) }
            html.h2(visit.say(ParticipantWording.help))
            view.wishes(&html)
            html.div(.class("buttons")) {
                view.call(&$0)
                view.rest(&$0)
                view.somebodyElse(&$0)
            }
            OwnPartView(visit: visit, own: mine.own).write(&html)
            if canVolunteer { view.pathway(&html) }
            view.more(&html)
        }
    }
}

/// The parts of a participant's page.
struct ParticipantView {
    let visit: Visit
    let mine: MyPage

    func proposals(_ html: inout HTML) {
        for proposal in mine.proposals {
            html.article(.class("card")) {
                $0.h2(visit.say(ParticipantWording.proposal(name(proposal.volunteer))))
                $0.p(visit.say(ParticipantWording.proposalWords))
                visit.button(
                    &$0, visit.say(VolunteerWording.yes), to: .path("me", "matches", "\(proposal.match)", "accept"),
                    isPrimary: true)
                visit.button(
                    &$0, visit.say(VolunteerWording.no), to: .path("me", "matches", "\(proposal.match)", "decline"))
                $0.p(visit.say(ParticipantWording.noReason), .class("hint"))
            }
        }
    }

    func meetings(_ html: inout HTML) {
        guard !mine.meetings.isEmpty else {
            if mine.proposals.isEmpty && mine.waiting.isEmpty {
                html.emptyState(visit.say(ParticipantWording.noMeeting), visit.say(ParticipantWording.noMeetingWords))
            }
            return
        }
        for (index, meeting) in mine.meetings.enumerated() {
            html.article(.class("card")) {
                $0.h2(visit.say(index == 0 ? ParticipantWording.next : ParticipantWording.later))
                self.meeting(&$0, meeting)
            }
        }
    }

    private func meeting(_ html: inout HTML, _ meeting: NextMeeting) {
        let day = DayWording.day(meeting.day, visit.language, today: visit.today)
        html.p("\(day) \(DayWording.clock(meeting.clock, visit.language))", .class("lead"))
        if let place = meeting.place.text { html.p(visit.say(ParticipantWording.place(place))) }
        let names = meeting.with.map(name)
        if !names.isEmpty {
            html.p(visit.say(ParticipantWording.with(ParticipantWording.joined(names, visit.language))))
        }
        guard !meeting.isCancelled else {
            html.p(visit.say(ParticipantWording.cancelled))
            return
        }
        let words = meeting.day == visit.today ? ParticipantWording.notToday : ParticipantWording.notThatDay
        switch meeting.kind {
        case .match(let match):
            visit.button(&html, visit.say(words), to: .path("me", "matches", "\(match)", "excuse"))
        case .session(let session, _):
            visit.button(&html, visit.say(words), to: .path("me", "sessions", "\(session)", "excuse"))
        }
    }

    /// How long others have waited: a promise to nobody, and no place in a line.
    func waiting(_ html: inout HTML) {
        for waiting in mine.waiting {
            html.article(.class("card")) {
                $0.h2(visit.say(ParticipantWording.waiting))
                $0.p(
                    visit.say(
                        ParticipantWording.since(
                            DayWording.day(waiting.since, visit.language, today: visit.today))))
                $0.p(visit.say(ParticipantWording.expected(waiting.expected.map { ($0.from, $0.to) })))
            }
        }
    }

    /// What has been asked for and nobody has seen to yet.
    func wishes(_ html: inout HTML) {
        for wish in mine.wishes where wish.kind != .rest {
            html.div(.class("panel note")) {
                $0.p(visit.say(ParticipantWording.asked(wish.kind)))
                visit.form(&$0, to: .path("me", "take-back")) {
                    $0.hidden("kind", wish.kind.rawValue)
                    $0.hidden("programme", wish.programme.text)
                    $0.secondary(visit.say(ParticipantWording.takeBack))
                }
            }
        }
    }

    func call(_ html: inout HTML) {
        if let telephone = visit.tenant.configuration.contact.telephone {
            html.a(visit.say(ParticipantWording.callUs(telephone)), to: .telephone(telephone), .class("button quiet"))
        }
        step(&html, "call", ParticipantWording.callMe) { programme in
            !mine.wishes.contains { $0.kind == .call && $0.programme == programme }
        }
    }

    func rest(_ html: inout HTML) {
        let resting = Set(mine.resting.map(\.programme))
        if !resting.isEmpty { html.p(visit.say(ParticipantWording.resting)) }
        step(&html, "back", ParticipantWording.back) { resting.contains($0) }
        step(&html, "rest", ParticipantWording.rest) { !resting.contains($0) && mine.restful.contains($0) }
    }

    func somebodyElse(_ html: inout HTML) {
        for match in mine.matches
        where !mine.wishes.contains(where: { $0.kind == .somebodyElse && $0.programme == match.programme }) {
            visit.button(
                &html, visit.say(ParticipantWording.somebodyElse),
                to: .path("me", "matches", "\(match.match)", "somebody-else"))
            html.p(visit.say(ParticipantWording.somebodyElseHint(name(match.volunteer))), .class("hint"))
        }
    }

    func pathway(_ html: inout HTML) {
        html.div(.class("card")) {
            $0.h2(visit.say(PathwayPageWording.title))
            $0.p(visit.say(PathwayPageWording.invitation))
            $0.p { $0.a(visit.say(PathwayPageWording.title), to: .path("me", "volunteering"), .class("button quiet")) }
        }
    }

    func more(_ html: inout HTML) {
        html.h2(visit.say(ParticipantWording.more))
        html.ul {
            $0.li { $0.a(visit.say(WorryWording.title), to: .path("me", "worry")) }
            $0.li { $0.a(visit.say(DataWording.title), to: .path("me", "data")) }
            $0.li { $0.a(visit.say(HowWording.title), to: .path("me", "how")) }
            $0.li { $0.a(visit.say(VoiceWording.title), to: .path("me", "voice")) }
            $0.li { $0.a(visit.say(CalendarWording.title), to: .path("me", "calendar")) }
        }
    }

    /// One button for each programme that it is about; its name stands there only where there are several.
    private func step(_ html: inout HTML, _ path: String, _ words: Text, where isOffered: (ProgrammeID) -> Bool) {
        let programmes = mine.programmes.filter(isOffered)
        for programme in programmes {
            let name = mine.programmes.count > 1 ? " (\(visit.name(of: programme)))" : ""
            visit.form(&html, to: .path("me", path)) {
                $0.hidden("programme", programme.text)
                $0.secondary(visit.say(words) + name)
            }
        }
    }

    private func name(_ shown: Shown) -> String { shown.text ?? visit.say(ParticipantWording.somebody) }
}
