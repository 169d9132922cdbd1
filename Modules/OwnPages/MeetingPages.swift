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

/// Thirty seconds on a bus: day, minutes, whether they met. A note if there is something to say.
enum MeetingPages {
    static let pages =
        Page.form(
            ["matches", .match, "log"], for: .phone,
            FormPage(begin: { visit in Entered(date(visit.today)) }, show: ask, submit: log))
        + [.show(["meetings", .meeting], for: .phone, receipt)]
        + Page.form(
            ["meetings", .meeting, "correct"], for: .volunteers,
            FormPage(begin: begin, show: askCorrection, submit: correct))

    /// An evening that lasted past midnight still fits.
    private static let minutes = 1...720

    // MARK: A new entry

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let company = try company(visit)
        return visit.page(visit.say(MeetingWording.title), entered) { html in
            visit.form(&html) {
                fields(&$0, visit, entered)
                if !company.isEmpty {
                    $0.boxes(
                        entered.field("with", visit.say(MeetingWording.withWhom), isOptional: true), visit.language,
                        company.map { Choice("\($0.id)", $0.name) }, chosen: Set(entered.all("with")))
                }
                $0.textArea(
                    entered.field(
                        "note", visit.say(MeetingWording.note), hint: visit.say(MeetingWording.noteHint),
                        isOptional: true), visit.language, rows: 3)
                $0.primary(visit.say(MeetingWording.save))
            }
            html.p { $0.a(visit.say(MeetingWording.back), to: .path("mine")) }
        }
    }

    /// Other volunteers of the same person, by the names that volunteers know of each other; on a phone without a name.
    private static func company(_ visit: Visit) throws -> [(id: PersonID, name: String)] {
        try visit.look(for: "meeting-log") { tx in
            let volunteers = try VolunteerCompany.of(tx, Matches.show(tx, visit.id()), visit.offers)
            guard visit.reader.session != nil else {
                return volunteers.map { ($0, visit.say(MeetingWording.anotherVolunteer)) }
            }
            let names = try Names(tx, volunteers)
            return volunteers.map { ($0, names.first($0).text ?? visit.say(MeetingWording.anotherVolunteer)) }
        }
    }

    private static func log(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let meeting = read(&answers, visit)
        let note = answers.text("note", most: 1_000)
        try answers.check()
        guard let meeting else { throw StatusError(.badRequest) }
        let ticked = Set(visit.entered.all("with"))
        let with = ticked.isEmpty ? [] : try company(visit).map(\.id).filter { ticked.contains("\($0)") }
        guard with.count == ticked.count else { throw StatusError(.notFound) }
        let entry = MeetingEntry(
            day: meeting.day, minutes: meeting.minutes, state: meeting.state, note: note, volunteers: with)
        return try visit.change { tx in .path("meetings", "\(try entry.log(tx, visit.id(), visit.offers))") }
    }

    private static func receipt(_ visit: Visit) throws -> HTML {
        let meeting = try visit.look(for: "meeting-receipt") { tx in try Meetings.show(tx, visit.id()) }
        return visit.page(visit.say(MeetingWording.saved)) { html in
            html.summary(rows(meeting, visit))
            html.p(
                visit.say(
                    MeetingWording.canCorrect(
                        DayWording.day(
                            meeting.logged.adding(days: Meetings.daysToCorrect), visit.language, today: visit.today))))
            html.div(.class("buttons")) {
                $0.a(visit.say(MeetingWording.toMine), to: .path("mine"), .class("button"))
                $0.a(visit.say(MeetingWording.correct), to: .path("meetings", "\(meeting.id)", "correct"))
            }
        }
    }

    // MARK: A correction

    private static func begin(_ visit: Visit) throws -> Entered {
        let meeting = try visit.look(for: "meeting-correct") { tx in try Meetings.show(tx, visit.id()) }
        var values = date(meeting.day)
        values["minutes"] = meeting.state == .held ? "\(meeting.minutes)" : ""
        values["state"] = meeting.state.rawValue
        return Entered(values)
    }

    private static func askCorrection(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let meeting = try visit.look(for: "meeting-correct") { tx in try Meetings.show(tx, visit.id()) }
        return visit.page(visit.say(MeetingWording.correctTitle), entered) { html in
            visit.form(&html, version: version(meeting)) {
                fields(&$0, visit, entered)
                $0.primary(visit.say(MeetingWording.save))
            }
            html.p { $0.a(visit.say(MeetingWording.back), to: .path("mine")) }
        }
    }

    private static func correct(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let entry = read(&answers, visit)
        try answers.check()
        guard let entry else { throw StatusError(.badRequest) }
        return try visit.change { tx in
            let id: MeetingID = try visit.id()
            try visit.requireUnchanged(version(Meetings.show(tx, id)))
            try Meetings.correct(tx, id, day: entry.day, minutes: entry.minutes, entry.state)
            return .path("meetings", "\(id)")
        }
    }

    private static func version(_ meeting: Meeting) -> String {
        "\(meeting.day)-\(meeting.minutes)-\(meeting.state.rawValue)"
    }

    // MARK: The three fields

    private static func fields(_ html: inout HTML, _ visit: Visit, _ entered: Entered) {
        html.choices(
            entered.field("state", visit.say(MeetingWording.state)), visit.language,
            [
                Choice(Meeting.State.held.rawValue, visit.say(MeetingWording.held)),
                Choice(
                    Meeting.State.cancelled.rawValue, visit.say(MeetingWording.cancelled),
                    hint: visit.say(MeetingWording.cancelledHint)),
            ])
        html.textField(
            entered.field("minutes", visit.say(MeetingWording.minutes), hint: visit.say(MeetingWording.minutesHint)),
            visit.language, width: .number, .inputmode(.numeric), .autocomplete(.off))
        html.dateField(entered.field("day", visit.say(MeetingWording.day)), visit.language, entered.date("day"))
    }

    private static func read(
        _ answers: inout Answers, _ visit: Visit
    ) -> (day: Day, minutes: Int, state: Meeting.State)? {
        let state = answers.choice("state", Meeting.State.self, missing: MeetingWording.stateMissing)
        let isHeld = state == .held
        let minutes = answers.number("minutes", in: minutes, missing: isHeld ? MeetingWording.minutesMissing : nil)
        let day = answers.day("day", within: visit.today.adding(days: -365)...visit.today)
        guard let state, let day else { return nil }
        return (day, isHeld ? minutes ?? 0 : 0, state)
    }

    private static func rows(_ meeting: Meeting, _ visit: Visit) -> [SummaryRow] {
        let state = meeting.state == .held ? MeetingWording.held : MeetingWording.cancelled
        let day = DayWording.day(meeting.day, visit.language, today: visit.today)
        return [
            SummaryRow(visit.say(MeetingWording.day), day),
            SummaryRow(visit.say(MeetingWording.state), visit.say(state)),
        ]
            + (meeting.state == .held
                ? [SummaryRow(visit.say(MeetingWording.minutes), "\(meeting.minutes)")] : [])
    }

    static func date(_ day: Day) -> [String: String] {
        ["day-day": "\(day.day)", "day-month": "\(day.month)", "day-year": "\(day.year)"]
    }
}
