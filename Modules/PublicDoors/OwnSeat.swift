import Access
import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// What the link of a seat opens: when and where, and the way to give the seat up. It shows no name, since the screen may
/// be somebody else's too.
enum OwnSeat {
    static let all: [Page] =
        pages + Page.form(["seats", .token, "opinion"], for: .everybody, FormPage(show: ask, submit: say))

    private static let pages: [Page] = [
        .show(["seats", .token], for: .everybody, show),
        .act(["seats", .token, "cancel"], for: .everybody) { visit in
            let found = try find(visit)
            guard found.seat.isOpen else { return .path("seats", try visit.token().text) }
            let link = try visit.write { tx in
                try Seats.cancel(tx, found.seat.id, on: visit.today)
                return .path("courses")
            }
            SeatBoard.refresh(visit, found.course.course)
            return link
        },
    ]

    private struct Found {
        let seat: Seat
        let course: CourseOffer
        /// How many stand before somebody in line.
        let before: Int
        /// Whether the holder may say what they think of it now.
        let mayJudge: Bool
    }

    private static func find(_ visit: Visit) throws -> Found {
        let offers = visit.offers
        let token = try visit.token()
        return try visit.read(for: "own-seat") { tx in
            guard let seat = try offers.seat(tx, opened: token) else { throw StatusError(.notFound) }
            let course = try OpenCourses.show(tx, seat.group)
            let line = try Seats.line(tx, seat.group)
            return Found(
                seat: seat, course: try CourseOffer(tx, course, offers.of(course.group.programme)),
                before: line.firstIndex { $0.id == seat.id } ?? 0, mayJudge: try CourseAnswers.mayJudge(tx, seat))
        }
    }

    private static func show(_ visit: Visit) throws -> HTML {
        let found = try find(visit)
        let (language, token) = (visit.language, try visit.token())
        return visit.page(SeatWording.mySeat.in(language)) { html in
            visit.receipt(Done.self, &html)
            html.p(state(found).in(language), .class("lead"))
            html.h2(found.course.title.in(language))
            html.summary(CourseRows.when(found.course, visit))
            if found.seat.isOpen {
                html.p(SeatWording.cancelWords.in(language))
                visit.button(&html, SeatWording.cancel.in(language), to: .path("seats", token.text, "cancel"))
            }
            if found.mayJudge {
                html.p {
                    $0.a(
                        OpinionWording.title.in(language), to: .path("seats", token.text, "opinion"), .class("button"))
                }
            }
            CallUs.draw(&html, visit)
        }
    }

    /// Every question may be skipped. The page shows no name, and what is said is kept as numbers.
    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (found, language) = (try find(visit), visit.language)
        guard found.mayJudge else { throw StatusError(.notFound) }
        return visit.page(OpinionWording.title.in(language), entered) { html in
            html.p(OpinionWording.lead.in(language), .class("lead"))
            visit.form(&html) { form in
                for aim in aims(found) {
                    form.choices(
                        entered.field(aim, words(aim, found).in(language), isOptional: true), language,
                        CourseAnswer.allCases.map { Choice($0.rawValue, OpinionWording.answer($0).in(language)) })
                }
                form.primary(OpinionWording.send.in(language))
            }
        }
    }

    private static func aims(_ found: Found) -> [String] { found.course.plan?.aims ?? [] }

    private static func words(_ aim: String, _ found: Found) -> Text {
        found.course.offer.text("aim.\(aim)", else: aim)
    }

    private static func say(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (found, token) = (try find(visit), try visit.token())
        guard found.mayJudge else { throw StatusError(.notFound) }
        var said: [String: CourseAnswer] = [:]
        for aim in aims(found) { said[aim] = answers.choice(aim, CourseAnswer.self) }
        try answers.check()
        return try visit.write { tx in
            try CourseAnswers.say(tx, found.seat.id, said)
            return Done.judged.at("seats", token.text)
        }
    }

    private static func state(_ found: Found) -> Text {
        if found.seat.reason == .completed { return OpinionWording.over }
        guard found.seat.isOpen else { return SeatWording.over }
        return found.seat.waits ? SeatWording.before(found.before) : SeatWording.yours
    }
}
