import Days
import HTML
import HTTP
import Messages
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// When and where a pair meets next, and that it will not.
enum NextMeetingPages {
    static let pages =
        Page.form(
            ["matches", .match, "next"], for: .volunteers,
            FormPage(
                begin: { visit in Entered(MeetingPages.date(visit.today.adding(days: 7))) }, show: ask, submit: plan))
        + [
            .act(["matches", .match, "cancel"], for: .phone) { visit in
                let link = try visit.change { tx in
                    let match: MatchID = try visit.id()
                    try PlannedMeetings.cancel(tx, match)
                    try Outbox.cancel(tx, meetingOf: match, by: .volunteer)
                    return Done.cancelled.at("mine")
                }
                visit.sendMessages()
                return link
            }
        ]

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        _ = try visit.look(for: "meeting-plan") { tx in try Matches.show(tx, visit.id()) }
        return visit.page(visit.say(MeetingWording.planTitle), entered) { html in
            visit.form(&html) {
                $0.dateField(
                    entered.field("day", visit.say(MeetingWording.planDay)), visit.language, entered.date("day"))
                $0.textField(
                    entered.field("clock", visit.say(MeetingWording.clock), hint: visit.say(MeetingWording.clockHint)),
                    visit.language, width: .number, .autocomplete(.off))
                $0.textField(
                    entered.field(
                        "place", visit.say(MeetingWording.place), hint: visit.say(MeetingWording.placeHint),
                        isOptional: true), visit.language, .autocomplete(.off))
                $0.primary(visit.say(MeetingWording.planSave))
            }
            html.p { $0.a(visit.say(MeetingWording.back), to: .path("mine")) }
        }
    }

    private static func plan(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: visit.today...visit.today.adding(days: 365))
        let clock = answers.text("clock", missing: MeetingWording.clockMissing, most: 10)
        let time = clock.flatMap(time)
        if clock != nil, time == nil { answers.fault("clock", MeetingWording.clockMissing) }
        let place = answers.text("place")
        try answers.check()
        guard let day, let time else { throw StatusError(.badRequest) }
        return try visit.change { tx in
            try PlannedMeetings.plan(tx, visit.id(), on: day, hour: time.hour, minute: time.minute, place: place)
            return Done.planned.at("mine")
        }
    }

    /// 14, 14.30 and 14:30.
    static func time(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard parts.count <= 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hour = parts.first.flatMap({ Int($0) }), (0...23).contains(hour)
        else { return nil }
        guard parts.count == 2 else { return (hour, 0) }
        guard parts[1].utf8.count == 2, let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
        return (hour, minute)
    }
}
