import Casework
import HTML
import HTTP
import Messages
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// One session of a group: its theme, who was there, and the list to take along on paper.
enum SessionPages {
    static let all: [Page] =
        Page.form(["sessions", .session], for: .coordinators, FormPage(begin: begin, show: show, submit: record))
        + [
            .act(["sessions", .session, "all-present"], for: .coordinators) { visit in
                try visit.change { tx in
                    let id: SessionID = try visit.id()
                    try visit.offers.hold(tx, id, except: [:])
                    return Receipt.held.at("sessions", "\(id)")
                }
            },
            .show(["sessions", .session, "list"], for: .coordinators) { visit in
                try SessionSheet.page(visit, try found(visit, for: "session.print"))
            },
        ]

    static func found(_ visit: Visit, for purpose: String) throws -> SessionFound {
        try visit.look(for: purpose) { tx in
            let id: SessionID = try visit.id()
            let group = try GroupPage(tx, try Sessions.group(tx, of: id), visit.offers, on: visit.today)
            guard let row = group.sessions.first(where: { $0.session.id == id }) else {
                throw StatusError(.notFound)
            }
            let course = try OpenCourses.find(tx, group.group.id)
            let guests = try course.map { _ in try Sessions.guests(tx, id) }
            return SessionFound(group: group, row: row, guests: guests)
        }
    }

    private static func begin(_ visit: Visit) throws -> Entered {
        let found = try found(visit, for: "session.show")
        var entered = Entered()
        for place in found.places {
            if let mark = found.row.marks[place.place.id] { entered.set(field(place), mark.rawValue) }
        }
        if let delivery = found.row.session.delivery { entered.set("delivery", delivery.rawValue) }
        if let guests = found.guests, guests > 0 { entered.set("guests", "\(guests)") }
        return entered
    }

    private static func field(_ row: PlaceRow) -> String { "mark-\(row.place.id)" }

    private static func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try found(visit, for: "session.show")
        let (session, path) = (found.row.session, ["sessions", "\(found.row.session.id)"])
        return visit.page(visit.say(found.row.theme), entered) { html in
            visit.receipt(Receipt.self, &html)
            html.p(
                visit.say(GroupWording.thisWeek(session.number, of: found.group.sessions.count)) + " · "
                    + DayWording.weekday(session.day, visit.language), .class("lead"))
            let takesAttendance = found.group.group.state.takesAttendance
            if !takesAttendance { html.panel(.note, visit.say(GroupWording.notRunning)) }
            html.div(.class("buttons no-print")) {
                if takesAttendance, session.delivery == nil, !found.places.isEmpty {
                    visit.button(&$0, visit.say(GroupWording.allPresent), to: .path(path + ["all-present"]))
                }
                $0.a(visit.say(GroupWording.printList), to: .path(path + ["list"]))
                $0.a(visit.say(GroupWording.toGroup), to: .path("groups", "\(found.group.group.id)"))
            }
            if takesAttendance { visit.form(&html) { form(&$0, visit, found, entered) } }
        }
    }

    private static func form(
        _ html: inout HTML, _ visit: Visit, _ found: SessionFound, _ entered: Entered
    ) {
        html.h2(visit.say(GroupWording.attendance))
        for row in found.places {
            html.bigChoices(
                entered.field(field(row), visit.name(row.person)), visit.language,
                AttendanceMark.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.mark($0))) })
        }
        if found.guests != nil {
            html.textField(
                entered.field(
                    "guests", visit.say(CourseWording.guests), hint: visit.say(CourseWording.guestsHint),
                    isOptional: true), visit.language, width: .number, .inputmode(.numeric))
        }
        html.choices(
            entered.field("delivery", visit.say(GroupWording.whatAboutTheme)), visit.language,
            Delivery.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.delivery($0))) })
        html.primary(visit.say(DeskWording.save))
    }

    private static func record(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let found = try found(visit, for: "session.show")
        let delivery = answers.choice("delivery", Delivery.self, missing: GroupWording.whatAboutThemeMissing)
        let tookPlace = delivery == .delivered || delivery == .adapted
        var marks: [PlaceID: AttendanceMark] = [:]
        for row in found.places {
            marks[row.place.id] = answers.choice(
                field(row), AttendanceMark.self, missing: tookPlace ? GroupWording.markMissing : nil)
        }
        let guests = answers.number("guests", in: 0...500)
        try answers.check()
        let link = try visit.change { tx in
            guard let delivery else { throw ParticipationError.unknownCode }
            try Sessions.hold(tx, found.row.session.id, delivery, marks: marks)
            if found.guests != nil { try Sessions.countGuests(tx, found.row.session.id, guests ?? 0) }
            if delivery == .cancelled { try Outbox.cancel(tx, found.row.session.id) }
            return Receipt.held.at("sessions", "\(found.row.session.id)")
        }
        visit.sendMessages()
        return link
    }
}

/// A session with its group.
struct SessionFound {
    let group: GroupPage
    let row: SessionRow
    /// How many came without a name; nil where everybody has a place.
    let guests: Int?

    /// Those who hold a place, or were marked while they did.
    var places: [PlaceRow] {
        group.places.filter { $0.person != nil && ($0.place.reason == nil || row.marks[$0.place.id] != nil) }
    }
}

/// The list on paper: names and empty boxes, nothing that says what the group is about.
enum SessionSheet {
    static func page(_ visit: Visit, _ found: SessionFound) throws -> HTML {
        let session = found.row.session
        return visit.page(DayWording.weekday(session.day, visit.language)) { html in
            html.p(
                "\(DayWording.clock(found.group.group.setting.clock, visit.language)) · "
                    + found.group.group.setting.location)
            html.dataTable(
                visit.say(GroupWording.attendance), id: "sheet",
                columns: [.words(visit.say(PersonWording.name))]
                    + AttendanceMark.allCases.map { .words(visit.say(ReasonWording.mark($0))) }
            ) {
                for row in found.places {
                    $0.tr {
                        $0.th(visit.name(row.person), .scope(.row))
                        for mark in AttendanceMark.allCases { $0.td(found.row.marks[row.place.id] == mark ? "✓" : "☐") }
                    }
                }
            }
            if let guests = found.guests {
                html.p("\(visit.say(CourseWording.guestsShort)): \(guests > 0 ? "\(guests)" : "______")")
            }
            html.p(visit.say(GroupWording.printHint), .class("no-print"))
            html.p(.class("no-print")) {
                $0.a(visit.say(GroupWording.toSession), to: .path("sessions", "\(session.id)"))
            }
        }
    }
}
