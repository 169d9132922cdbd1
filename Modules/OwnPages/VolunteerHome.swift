import Casework
import Days
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// The first page of a volunteer's phone: a card a match, and one button that takes thirty seconds.
enum VolunteerHome {
    static let pages: [Page] = [.show(["mine"], for: .phone, page)]

    struct Known {
        var matches: [MatchCard] = []
        /// What can still be corrected, newest first.
        var logs: [MatchID: [Meeting]] = [:]
        /// Programmes in which the volunteer rests.
        var resting: Set<ProgrammeID> = []
        var groups: [GroupPage] = []
        /// Whether there are questions to answer.
        var isAsked = false
    }

    private static func page(_ visit: Visit) throws -> HTML {
        let known = try read(visit)
        return visit.page(visit.say(VolunteerWording.title)) { html in
            visit.receipt(Done.self, &html)
            if known.matches.isEmpty && known.groups.isEmpty {
                html.emptyState(visit.say(VolunteerWording.none), visit.say(VolunteerWording.noneWords))
            }
            html.div(.class("cards")) {
                for match in known.matches { MatchCardView(visit: visit, match: match, known: known).draw(&$0) }
                for group in known.groups { GroupCardView(visit: visit, group: group).draw(&$0) }
            }
            if known.isAsked { HowForm.invitation(&html, visit) }
            if visit.reader.session == nil {
                html.p(visit.say(VolunteerWording.phoneOnly), .class("hint"))
            } else {
                html.p { $0.a(visit.say(VoiceWording.title), to: .path("me", "voice")) }
            }
        }
    }

    /// A phone with its PIN alone gets the cards and nothing behind them.
    private static func read(_ visit: Visit) throws -> Known {
        let (person, today, offers) = (try visit.person(), visit.today, visit.offers)
        let isSignedIn = visit.reader.session != nil
        return try visit.look(for: "match-mine") { tx in
            var known = Known()
            let mine = try MyMatches(tx, of: person, on: today)
            known.matches = isSignedIn ? mine.cards : mine.cards.filter { $0.state == .active }
            known.resting = Set(
                try SupportPauses.of(tx, person).filter { $0.side == .volunteer && $0.ends == nil }.map(\.programme))
            guard isSignedIn else { return known }
            for card in mine.cards {
                known.logs[card.id] = try mine.log(tx, card.id).filter {
                    today <= $0.logged.adding(days: Meetings.daysToCorrect)
                }
            }
            known.groups = try Groups.led(tx, by: person).map { try GroupPage(tx, $0, offers, on: today) }
                .filter { !$0.group.state.next.isEmpty }
            known.isAsked = try OutcomeForms(offers, visit.tenant).due(tx, person, on: today).contains(
                where: \.isOnPage)
            return known
        }
    }
}

/// One match on a volunteer's phone.
struct MatchCardView {
    let visit: Visit
    let match: MatchCard
    let known: VolunteerHome.Known

    private var isSignedIn: Bool { visit.reader.session != nil }
    private var path: [String] { ["matches", "\(match.id)"] }
    private var rests: Bool { known.resting.contains(match.programme) }

    func draw(_ html: inout HTML) {
        html.article(.class("card")) {
            $0.h2(match.participant.text ?? visit.say(VolunteerWording.hiddenName))
            switch match.state {
            case .proposed where match.asksForAnswer: question(&$0)
            case .proposed, .accepted: $0.p(visit.say(VolunteerWording.waits))
            case .active, .ended: running(&$0)
            }
        }
    }

    private func question(_ html: inout HTML) {
        html.p(visit.say(VolunteerWording.proposal))
        visit.button(
            &html, visit.say(VolunteerWording.yes), to: .path(["mine"] + path + ["accept"]), isPrimary: true)
        visit.button(&html, visit.say(VolunteerWording.no), to: .path(["mine"] + path + ["decline"]))
        html.p(visit.say(VolunteerWording.noReason), .class("hint"))
    }

    private func running(_ html: inout HTML) {
        html.p(next)
        html.p(last, .class("hint"))
        html.p { $0.a(visit.say(VolunteerWording.log), to: .path(path + ["log"]), .class("button")) }
        if let planned = match.planned, !planned.isCancelled, planned.day >= visit.today {
            visit.button(&html, visit.say(VolunteerWording.cancel), to: .path(path + ["cancel"]))
        }
        more(&html)
    }

    private func more(_ html: inout HTML) {
        html.details {
            $0.summary(visit.say(VolunteerWording.more))
            if isSignedIn { links(&$0) }
            $0.p(visit.say(rests ? VolunteerWording.restsWords : VolunteerWording.pauseWords), .class("hint"))
            visit.button(
                &$0, visit.say(rests ? VolunteerWording.resume : VolunteerWording.pause),
                to: .path(path + [rests ? "resume" : "pause"]))
        }
    }

    private func links(_ html: inout HTML) {
        html.ul {
            $0.li { $0.a(visit.say(VolunteerWording.plan), to: .path(path + ["next"])) }
            $0.li { $0.a(visit.say(WorryWording.aboutOther), to: .path(path + ["worry"])) }
            for meeting in known.logs[match.id] ?? [] {
                let day = DayWording.day(meeting.day, visit.language, today: visit.today)
                $0.li {
                    $0.a(visit.say(VolunteerWording.correct(day)), to: .path("meetings", "\(meeting.id)", "correct"))
                }
            }
        }
    }

    private var next: String {
        if match.isResting { return visit.say(VolunteerWording.resting) }
        guard let planned = match.planned, planned.day >= visit.today else { return visit.say(VolunteerWording.noNext) }
        guard !planned.isCancelled else { return visit.say(VolunteerWording.cancelledNext) }
        let day = DayWording.day(planned.day, visit.language, today: visit.today)
        let place = isSignedIn ? match.place.text.map { ", \($0)" } ?? "" : ""
        return visit.say(
            VolunteerWording.next("\(day) \(DayWording.clock(planned.clock, visit.language))\(place)"))
    }

    private var last: String {
        guard let day = match.lastLogged else { return visit.say(VolunteerWording.noLog) }
        return visit.say(VolunteerWording.lastLog(DayWording.day(day, visit.language, today: visit.today)))
    }
}

/// A group that the volunteer leads: this week's theme, and the way to its attendance.
struct GroupCardView {
    let visit: Visit
    let group: GroupPage

    func draw(_ html: inout HTML) {
        let setting = group.group.setting
        html.article(.class("card")) {
            $0.h2(visit.say(VolunteerWording.group(setting.location)))
            guard let current = group.current else {
                $0.p(visit.say(VolunteerWording.groupDone))
                return
            }
            let day = DayWording.day(current.session.day, visit.language, today: visit.today)
            $0.p("\(day) \(DayWording.clock(setting.clock, visit.language))")
            $0.p(visit.say(VolunteerWording.theme(current.theme.in(visit.language))))
            guard group.group.state == .running else { return }
            $0.p {
                $0.a(
                    visit.say(VolunteerWording.attendance), to: .path("my-sessions", "\(current.session.id)"),
                    .class("button"))
            }
            $0.p {
                $0.a(
                    visit.say(WorryWording.aboutMember), to: .path("my-sessions", "\(current.session.id)", "worry"))
            }
        }
    }
}
