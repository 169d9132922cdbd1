package import Participation
import ProgrammeKit
package import Store
import Tenancy

/// A seat with who holds or wants it, and what they said they need.
package struct SeatRow: Sendable {
    package let seat: Seat
    /// nil once nobody is known any more.
    package let person: Named?
    package let needs: Opened
    package let contact: Opened
}

/// How many seats a partner's people may have, and how many they hold.
package struct QuotaRow: Sendable, Equatable {
    package let partner: String
    /// nil: as many as are free.
    package let most: Int?
    package let held: Int
}

/// What a coordinator sees of a group that is an open course, beside what every group shows.
package struct CoursePage: Sendable {
    package let course: OpenCourse
    /// What those who came are asked about.
    package let aims: [String]
    /// Seats with a place, in the order in which they were asked for.
    package let seated: [SeatRow]
    /// Those in line, the longest first.
    package let line: [SeatRow]
    /// From slips and from links together.
    package let answers: [String: [CourseAnswer: Int]]
    /// From slips alone.
    package let slips: [String: [CourseAnswer: Int]]
    /// People who came without a name, by the session.
    package let guests: [SessionID: Int]

    /// nil for a group that is no open course.
    package init?(_ tx: borrowing Transaction, _ group: GroupID, _ offers: Offers) throws {
        guard let course = try OpenCourses.find(tx, group) else { return nil }
        self.course = course
        let offer = try offers.of(course.group.programme)
        let plans = offer.programme.bond(under: offer.terms.settings).courses
        aims = (plans.first { $0.subject == course.subject } ?? plans.first)?.aims ?? []
        let seats = try Seats.of(tx, group).filter(\.isOpen)
        let names = try Names(tx, seats.compactMap(\.person))
        let rows = try seats.map { seat in
            SeatRow(
                seat: seat, person: names[seat.person], needs: try Seats.needs(tx, seat),
                contact: try Seats.contact(tx, seat))
        }
        seated = rows.filter { !$0.seat.waits }
        line = rows.filter(\.seat.waits)
        answers = try CourseAnswers.of(tx, group)
        slips = try CourseAnswers.slips(tx, group)
        guests = try Sessions.of(tx, group).reduce(into: [:]) { $0[$1.id] = try Sessions.guests(tx, $1.id) }
    }

    /// The partners' seats, in the order of the cooperation.
    package func quotas(of partners: [TenantName]) -> [QuotaRow] {
        partners.map { partner in
            QuotaRow(
                partner: partner.text, most: course.quotas[partner.text],
                held: seated.count { $0.seat.partner == partner.text })
        }
    }
}
