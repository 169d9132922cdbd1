import Casework
import HTML
import HTTP
import Messages
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store

/// Attendance of a group session, for the volunteers who lead it.
enum SessionPages {
    static let pages =
        Page.form(
            ["my-sessions", .session], for: .volunteers, FormPage(begin: begin, show: ask, submit: record))
        + [
            .act(["my-sessions", .session, "everybody"], for: .volunteers) { visit in
                let person = try visit.person()
                return try visit.change { tx in
                    let session: SessionID = try visit.id()
                    _ = try LedSession(tx, session, ledBy: person, visit)
                    try Sessions.holdWithAllPresent(tx, session)
                    return Done.recorded.at("mine")
                }
            }
        ]

    private static func session(_ visit: Visit) throws -> LedSession {
        let person = try visit.person()
        return try visit.look(for: "session-mine") { tx in try LedSession(tx, visit.id(), ledBy: person, visit) }
    }

    /// What was recorded, or sent word of, before.
    private static func begin(_ visit: Visit) throws -> Entered {
        let session = try session(visit)
        var entered = Entered()
        for (place, mark) in session.row.marks { entered.set(field(place), mark.rawValue) }
        if let delivery = session.row.session.delivery { entered.set("delivery", delivery.rawValue) }
        return entered
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let session = try session(visit)
        return visit.page(visit.say(SessionWording.title), entered) { html in
            let day = DayWording.day(session.row.session.day, visit.language, today: visit.today)
            html.p("\(day). \(visit.say(VolunteerWording.theme(session.row.theme.in(visit.language))))", .class("lead"))
            if session.group.group.state.takesAttendance {
                attendance(&html, visit, session, entered)
            } else {
                html.panel(.note, visit.say(SessionWording.notBegun))
            }
            html.p { $0.a(visit.say(MeetingWording.back), to: .path("mine")) }
        }
    }

    private static func attendance(_ html: inout HTML, _ visit: Visit, _ session: LedSession, _ entered: Entered) {
        if session.row.session.delivery == nil {
            visit.button(
                &html, visit.say(SessionWording.everybody),
                to: .path("my-sessions", "\(session.row.session.id)", "everybody"))
        }
        visit.form(&html) { form in
            for row in session.places {
                let name = row.person?.name.text ?? visit.say(VolunteerWording.hiddenName)
                form.choices(
                    entered.field(field(row.place.id), name), visit.language,
                    SessionWording.marks.map { Choice($0.mark.rawValue, visit.say($0.words)) })
            }
            form.choices(
                entered.field("delivery", visit.say(SessionWording.delivery)), visit.language,
                SessionWording.deliveries.map { Choice($0.delivery.rawValue, visit.say($0.words)) })
            form.primary(visit.say(SessionWording.save))
        }
    }

    private static func record(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let session = try session(visit)
        let delivery = answers.choice("delivery", Delivery.self, missing: SessionWording.deliveryMissing)
        let met = delivery == .delivered || delivery == .adapted
        var marks: [PlaceID: AttendanceMark] = [:]
        for row in session.places {
            marks[row.place.id] = answers.choice(
                field(row.place.id), AttendanceMark.self, missing: met ? SessionWording.markMissing : nil)
        }
        try answers.check()
        guard let delivery else { throw StatusError(.badRequest) }
        let link = try visit.change { tx in
            let id: SessionID = try visit.id()
            try visit.offers.hold(tx, id, delivery, except: marks)
            if delivery == .cancelled { try Outbox.cancel(tx, id) }
            return Done.recorded.at("mine")
        }
        visit.sendMessages()
        return link
    }

    private static func field(_ place: PlaceID) -> String { "mark-\(place)" }
}
