import Casework
import Days
import HTML
import Pages
import Participation
import ProgrammeKit
import Reception

/// What is asked before a match begins, is extended or ends, and after a meeting.
enum MatchForms {
    static let all =
        Page.form(
            ["matches", .match, "start"], for: .caseworkers,
            FormPage(begin: { today($0, "day") }, show: askStart, submit: start))
        + Page.form(
            ["matches", .match, "extend"], for: .caseworkers, FormPage(show: askExtension, submit: extend))
        + Page.form(
            ["matches", .match, "end"], for: .caseworkers,
            FormPage(begin: { today($0, "day") }, show: askEnd, submit: end))
        + Page.form(
            ["matches", .match, "meetings"], for: .caseworkers,
            FormPage(begin: { today($0, "day") }, show: askMeeting, submit: log))

    /// Today as the day that is usually meant.
    static func today(_ visit: Visit, _ field: String) -> Entered {
        Entered([
            "\(field)-day": "\(visit.today.day)", "\(field)-month": "\(visit.today.month)",
            "\(field)-year": "\(visit.today.year)",
        ])
    }

    /// Days that can be meant at all: neither a typing error's year nor a far future.
    static func around(_ visit: Visit, ahead: Int = 1_200) -> ClosedRange<Day> {
        visit.today.adding(days: -3_700)...visit.today.adding(days: ahead)
    }

    private static func askStart(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try visit.look(for: "match.start") { tx in
            try MatchPage(tx, visit.id(), visit.offers, on: visit.today)
        }
        return visit.page(visit.say(MatchWording.start), entered) { html in
            html.p(visit.pair(found.participant, found.volunteer), .class("lead"))
            if !found.remarks.isEmpty {
                html.ul { for remark in found.remarks { $0.li(visit.say(remark.text)) } }
            }
            visit.form(&html) {
                $0.dateField(
                    entered.field("day", visit.say(MatchWording.firstDay)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("cadence", visit.say(MatchWording.howOften)), visit.language,
                    (found.plan?.cadences ?? [.weekly]).map {
                        Choice("\($0.days)", DayWording.cadence($0.days, visit.language))
                    })
                roles(&$0, visit, entered, found)
                $0.dateField(
                    entered.field(
                        "until", visit.say(MatchWording.lastDay), hint: visit.say(MatchWording.lastDayHint),
                        isOptional: true), visit.language, entered.date("until"))
                $0.primary(visit.say(MatchWording.start))
            }
        }
    }

    /// Asked only where the programme has more than one word for it.
    private static func roles(_ form: inout HTML, _ visit: Visit, _ entered: Entered, _ found: MatchPage) {
        guard let roles = found.plan?.roles, !roles.isEmpty else { return }
        form.choices(
            entered.field("role", visit.say(MatchWording.asWhat)), visit.language,
            roles.map { Choice($0, visit.say(found.offer.title(ofRole: $0))) })
    }

    private static func start(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: around(visit))
        let cadence = answers.number("cadence", in: 1...92, missing: MatchWording.howOftenMissing)
        let until = answers.day("until", isNeeded: false, within: around(visit, ahead: 2_000))
        let id: MatchID = try visit.id()
        let roles = try visit.look(for: "match.start") { tx in try visit.offers.of(tx, id).pairPlan().roles }
        let role = answers.choice("role", among: roles, missing: roles.isEmpty ? nil : MatchWording.asWhatMissing)
        try answers.check()
        return try visit.change { tx in
            let match = try Matches.show(tx, id)
            _ = try visit.offers.start(
                tx, id, on: day ?? visit.today, every: cadence.flatMap { Cadence(days: $0) }, until: until,
                as: role)
            if let participant = match.participant {
                try Offering.taken(tx, by: participant, try visit.offers.of(match.programme), on: day ?? visit.today)
            }
            return Receipt.started.at("matches", "\(id)")
        }
    }

    private static func askExtension(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(MatchWording.extend), entered) { html in
            html.p(visit.say(MatchWording.extendWhy), .class("lead"))
            visit.form(&html) {
                $0.dateField(
                    entered.field("ends", visit.say(MatchWording.newEnd)), visit.language, entered.date("ends"))
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    ExtensionReason.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.extension($0))) })
                $0.primary(visit.say(MatchWording.extend))
            }
        }
    }

    private static func extend(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let ends = answers.day("ends", within: around(visit, ahead: 2_000))
        let reason = answers.choice("reason", ExtensionReason.self, missing: DeskWording.whyMissing)
        try answers.check()
        let id: MatchID = try visit.id()
        return try visit.change { tx in
            guard let ends, let reason else { throw ParticipationError.unknownCode }
            _ = try visit.offers.extend(tx, id, to: ends, because: reason, on: visit.today)
            return Receipt.extended.at("matches", "\(id)")
        }
    }

    /// What a coordinator may give as a reason: a re-match and a no have buttons of their own.
    private static let endings = MatchEnd.allCases.filter { $0 != .rematched && $0 != .notAccepted }

    private static func askEnd(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(MatchWording.end), entered) { html in
            html.p(visit.say(MatchWording.endWhy), .class("lead"))
            visit.form(&html) {
                $0.dateField(entered.field("day", visit.say(MatchWording.endDay)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    endings.map { Choice($0.rawValue, visit.say(ReasonWording.match($0))) })
                $0.primary(visit.say(MatchWording.end))
            }
        }
    }

    private static func end(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: around(visit, ahead: 0))
        let code = answers.choice("reason", among: endings.map(\.rawValue), missing: DeskWording.whyMissing)
        try answers.check()
        let id: MatchID = try visit.id()
        return try visit.change { tx in
            guard let day, let reason = code.flatMap(MatchEnd.init) else { throw ParticipationError.unknownCode }
            try Matches.end(tx, id, on: day, because: reason)
            return Receipt.ended.at("matches", "\(id)")
        }
    }

    private static func askMeeting(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let company = try visit.look(for: "meeting.ask") { tx in try Company(tx, of: visit.id(), on: visit.today) }
        return visit.page(visit.say(MatchWording.logMeeting), entered) { html in
            visit.form(&html) {
                $0.dateField(entered.field("day", visit.say(MatchWording.day)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("state", visit.say(MatchWording.didTheyMeet)), visit.language,
                    Meeting.State.allCases.map { Choice($0.rawValue, visit.say(MatchWording.state($0))) })
                $0.textField(
                    entered.field(
                        "minutes", visit.say(MatchWording.minutes), hint: visit.say(MatchWording.minutesHint)),
                    visit.language, width: .number, .inputmode(.numeric))
                $0.boxes(
                    entered.field("with", visit.say(MatchWording.withYou), isOptional: true), visit.language,
                    [Choice("coordinator", visit.say(MatchWording.wasThere))], chosen: Set(entered.all("with")))
                $0.textArea(
                    entered.field(
                        "note", visit.say(NoteWording.note), hint: visit.say(NoteWording.hint), isOptional: true),
                    visit.language, rows: 3)
                company.ask(&$0, visit, entered)
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func log(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: around(visit, ahead: 0))
        let state = answers.choice("state", Meeting.State.self, missing: MatchWording.didTheyMeetMissing)
        let minutes = answers.number(
            "minutes", in: 0...600, missing: state == .cancelled ? nil : MatchWording.minutesMissing)
        let note = answers.text("note", most: 1_000)
        let others = Company.read(&answers)
        try answers.check()
        let id: MatchID = try visit.id()
        return try visit.change { tx in
            let entry = MeetingEntry(
                day: day ?? visit.today, minutes: minutes ?? 0, state: state ?? .held,
                withCoordinator: visit.entered["with"] == "coordinator", note: note, others: others)
            _ = try entry.log(tx, id)
            return Receipt.logged.at("matches", "\(id)")
        }
    }
}
