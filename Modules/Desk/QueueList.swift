import Casework
import Days
import HTML
import Messages
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Tenancy

/// The rows of one queue: whom it is about, what for, since when, and the one thing to do. A list, so that on a phone the
/// action stands below its name and not off the screen.
enum QueueList {
    static func write(_ html: inout HTML, _ visit: Visit, _ queue: DeskQueue) {
        html.ul(.class("queue")) {
            for row in queue.rows { write(&$0, visit, row, queue) }
        }
    }

    private static func write(_ html: inout HTML, _ visit: Visit, _ row: DeskRow, _ queue: DeskQueue) {
        html.li {
            $0.div(.class("who")) { who(&$0, visit, row) }
            $0.div(what(visit, row, queue.kind))
            $0.div { when(&$0, visit, row, queue.kind) }
            $0.div(.class("do")) { action(&$0, visit, row, queue.kind) }
        }
    }

    private static func who(_ html: inout HTML, _ visit: Visit, _ row: DeskRow) {
        guard !row.people.isEmpty else {
            html.text(visit.say(row.isSuggestion ? SuggestionWording.unnamed : DeskWording.group))
            return
        }
        for (index, person) in row.people.enumerated() {
            if index > 0 { html.text(" \(visit.say(DeskWording.and)) ") }
            visit.link(&html, person)
        }
    }

    private static func what(_ visit: Visit, _ row: DeskRow, _ kind: QueueKind) -> String {
        let programme = row.programme.map { visit.name(of: $0) }
        let words: String? =
            switch kind {
            case .duties: row.text.map(visit.say)
            case .wishes: row.code.map { visit.say(DeskWording.wish($0)) }
            case .consents: row.code.map { visit.purpose($0) }
            case .referrals:
                row.programme.flatMap { programme in
                    row.code.map { visit.word($0, of: programme, as: "source") }
                }
            case .volunteers:
                row.code.flatMap(VolunteerStage.init).map { visit.say(VolunteerWording.stage($0)) }
            case .enquiries: visit.say(DeskWording.question)
            case .accounts: row.code.map { visit.say(DeskWording.role($0)) }
            case .waiting: row.subject.match == nil ? nil : visit.say(DeskWording.proposed)
            case .undelivered: row.code.flatMap(Message.Kind.init).map { visit.say(DeskWording.undelivered($0)) }
            case .suggestions: row.code.flatMap(SuggestionKind.init).map { visit.say(SuggestionWording.kind($0)) }
            case .meetingLogs, .answers, .forms: nil
            }
        return [words, programme].compactMap(\.self).joined(separator: " · ")
    }

    private static func when(_ html: inout HTML, _ visit: Visit, _ row: DeskRow, _ kind: QueueKind) {
        let days = row.day.days(until: visit.today)
        let words = visit.say(DeskWording.since(kind, days))
        if row.isLate { html.strong(words) } else { html.text(words) }
        html.br()
        html.small(DayWording.date(row.day, visit.language))
    }

    private static func action(_ html: inout HTML, _ visit: Visit, _ row: DeskRow, _ kind: QueueKind) {
        let unseen = row.people.map { visit.name($0) }.joined(separator: ", ")
        switch row.subject {
        case .wish(let wish, _):
            visit.button(&html, visit.say(DeskWording.answer), to: .path("desk", "wishes", "\(wish)", "answer"))
        case .account(let account, _):
            visit.button(&html, visit.say(DeskWording.confirm), to: .path("desk", "accounts", "\(account)", "confirm"))
        case .message(let message, _):
            visit.button(&html, visit.say(DeskWording.called), to: .path("desk", "messages", "\(message)", "called"))
        case .suggestion(let id): link(&html, visit, kind, unseen, to: .path("suggestions", "\(id)"))
        case .enquiry(let person):
            link(&html, visit, kind, unseen, to: .path("people", "\(person)").at("enquiry"))
        case .volunteer(let part, _): link(&html, visit, kind, unseen, to: .path("volunteers", "\(part)"))
        case .waiting(_, let person): link(&html, visit, kind, unseen, to: offering(visit, row, "\(person)"))
        case .match(let match):
            link(&html, visit, kind == .waiting ? .meetingLogs : kind, unseen, to: .path("matches", "\(match)"))
        case .group(let group): link(&html, visit, kind, unseen, to: .path("groups", "\(group)"))
        case .participant(let person): link(&html, visit, kind, unseen, to: .path("people", "\(person)"))
        case .consent(_, let person):
            link(&html, visit, kind, unseen, to: .path("people", "\(person)").at("consents"))
        case .measured(let person): link(&html, visit, kind, unseen, to: .path("people", "\(person)", "how"))
        case .referral(let referral, _): link(&html, visit, kind, unseen, to: .path("referrals", "\(referral)"))
        }
    }

    /// A programme of pairs leads to candidates, one of groups to its groups.
    private static func offering(_ visit: Visit, _ row: DeskRow, _ person: String) -> Link {
        guard let programme = row.programme, let offer = try? visit.offers.of(programme) else {
            return .path("people", person)
        }
        return visit.offering(offer, to: person)
    }

    private static func link(
        _ html: inout HTML, _ visit: Visit, _ kind: QueueKind, _ unseen: String, to link: Link
    ) {
        html.a(to: link, .class("button quiet")) {
            $0.text(visit.say(DeskWording.action(kind)))
            if !unseen.isEmpty { $0.span(" " + unseen, .class("unseen")) }
        }
    }
}

extension DeskRow {
    fileprivate var isSuggestion: Bool { if case .suggestion = subject { true } else { false } }
}

extension Visit {
    /// Where somebody who waits is offered something.
    func offering(_ offer: Offer, to person: String) -> Link {
        let query = [(name: "programme", value: offer.id.text)]
        if offer.joinsHouseholds { return .path("families", person) }
        let isPair = (try? offer.pairPlan()) != nil
        return isPair
            ? .path(["people", person, "matching"], query: query) : .path(["people", person, "group"], query: query)
    }

    /// What a purpose is called here.
    func purpose(_ code: String) -> String {
        for programme in tenant.house.programmes {
            for purpose in programme.purposes where purpose.registered(for: programme.id) == code {
                return word(purpose.code, of: programme.id, as: "purpose")
            }
        }
        return code
    }
}
