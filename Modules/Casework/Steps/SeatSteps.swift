package import Access
package import Days
package import Participation
package import ProgrammeKit
package import Store
import Tenancy

/// Seats at open courses: no referral and no case. Whoever asks gets a link that shows the seat and gives it up.
extension Offers {
    /// Asks for a seat for somebody known by a chosen name, and hands out the link that opens it. It is kept nowhere.
    /// - Throws: ``NoConsent`` where the use of the name rests on consent, and there is none.
    package func ask(
        _ tx: borrowing Transaction, in course: GroupID, for person: PersonID, by partner: String? = nil,
        _ words: SeatWords = SeatWords(), on day: Day
    ) throws -> (seat: SeatID, link: Token) {
        try of(tx, course).requireUse(tx, of: person, as: .participant)
        let link = Token.random()
        let seat = try Seats.ask(
            tx, in: course, for: person, by: partner, link: link.digest(in: tx.tenant), words, on: day)
        return (seat, link)
    }

    /// The seat that a link opens; nil where it opens none.
    package func seat(_ tx: borrowing Transaction, opened link: Token) throws -> Seat? {
        try Seats.find(tx, link: link.digest(in: tx.tenant))
    }
}

/// An open course with what its programme says of it.
package struct CourseOffer: Sendable {
    package let offer: Offer
    package let course: OpenCourse
    package let days: [Day]
    /// Seats that nobody holds.
    package let free: Int

    package init(_ tx: borrowing Transaction, _ course: OpenCourse, _ offer: Offer, by partner: String? = nil) throws {
        self.offer = offer
        self.course = course
        days = try Sessions.of(tx, course.group.id).map(\.day)
        let line = try Seats.line(tx, course.group.id).count
        free = line > 0 ? 0 : try Seats.free(tx, course, by: partner)
    }

    /// What the course is called.
    package var title: Text { offer.text("theme.\(course.subject)", else: course.subject) }

    /// The plan that it was announced by; nil where the tenant no longer has the subject.
    package var plan: CoursePlan? {
        offer.programme.bond(under: offer.terms.settings).courses.first { $0.subject == course.subject }
    }
}
