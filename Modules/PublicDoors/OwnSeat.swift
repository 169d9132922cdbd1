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
    static let all: [Page] = [
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
    }

    private static func find(_ visit: Visit) throws -> Found {
        let offers = Offers(visit.tenant)
        let token = try visit.token()
        return try visit.read(for: "own-seat") { tx in
            guard let seat = try offers.seat(tx, opened: token) else { throw StatusError(.notFound) }
            let course = try OpenCourses.show(tx, seat.group)
            let line = try Seats.line(tx, seat.group)
            return Found(
                seat: seat, course: try CourseOffer(tx, course, offers.of(course.group.programme)),
                before: line.firstIndex { $0.id == seat.id } ?? 0)
        }
    }

    private static func show(_ visit: Visit) throws -> HTML {
        let found = try find(visit)
        let (language, token) = (visit.language, try visit.token())
        return visit.page(SeatWording.mySeat.in(language)) { html in
            html.p(state(found).in(language), .class("lead"))
            html.h2(found.course.title.in(language))
            html.summary(CourseRows.when(found.course, visit))
            if found.seat.isOpen {
                html.p(SeatWording.cancelWords.in(language))
                visit.button(&html, SeatWording.cancel.in(language), to: .path("seats", token.text, "cancel"))
            }
            CallUs.draw(&html, visit)
        }
    }

    private static func state(_ found: Found) -> Text {
        guard found.seat.isOpen else { return SeatWording.over }
        return found.seat.waits ? SeatWording.before(found.before) : SeatWording.yours
    }
}
