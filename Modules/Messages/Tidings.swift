package import Days
package import Participation
import People
import Rights
import SQLite
package import Store

/// What people must be told of a step that somebody else took. Each is written down in the transaction of the step.
extension Outbox {
    /// Tells somebody that what they asked, or were referred for, has its answer. Returns nil where nothing is known to
    /// reach them by.
    @discardableResult
    package static func tellAnswered(_ tx: borrowing Transaction, _ person: PersonID) throws -> MessageID? {
        let order: [Capacity] = [.participant, .relative, .enquirer]
        guard let found = try People.show(tx, person, fields: [.phone, .email]) else { return nil }
        let reached = order.first { capacity in
            let profile = found.profile(capacity)
            return profile?[.phone].text != nil || profile?[.email].text != nil
        }
        return try reached.flatMap { try send(tx, .answered, to: .person(person, as: $0)) }
    }

    /// Tells the holder of a seat that it is theirs. Nil where no session is left.
    @discardableResult
    package static func tellGiven(_ tx: borrowing Transaction, _ id: SeatID) throws -> MessageID? {
        try tell(tx, Seats.show(tx, id)) { .seatGiven($0) }
    }

    /// Tells the holder of a seat that it was taken away.
    @discardableResult
    package static func tellEnded(_ tx: borrowing Transaction, _ id: SeatID) throws -> MessageID? {
        try tell(tx, Seats.show(tx, id)) { .seatEnded($0) }
    }

    /// Tells everybody with a seat, and in line, that an open course is not held. Called before it is called off. Returns
    /// how many are told; zero for a group of another kind.
    @discardableResult
    package static func tellEnded(_ tx: borrowing Transaction, seatsOf course: GroupID) throws -> Int {
        guard try OpenCourses.find(tx, course) != nil else { return 0 }
        let seats = try Seats.of(tx, course).filter(\.isOpen)
        return try seats.count { try tell(tx, $0) { .seatEnded($0) } != nil }
    }

    /// Asks everybody who had a seat of a course that is over what they think of it. Returns how many are asked; zero for
    /// a group of another kind.
    @discardableResult
    package static func askOpinion(_ tx: borrowing Transaction, of course: GroupID) throws -> Int {
        guard try OpenCourses.find(tx, course) != nil else { return 0 }
        let last = tx.today.adding(days: daysToJudge)
        return try Seats.of(tx, course).filter { try CourseAnswers.mayJudge(tx, $0) }.count { seat in
            guard let person = seat.person, try Seats.contact(tx, seat).text != nil else { return false }
            let occasion = Occasion(record: seat.id.raw, day: last)
            return try send(tx, .evaluation(occasion), to: .person(person, as: .attendee)) != nil
        }
    }

    /// How long it is worth asking.
    private static let daysToJudge = 14

    private static func tell(
        _ tx: borrowing Transaction, _ seat: Seat, _ message: (Occasion) -> Message
    ) throws -> MessageID? {
        guard let person = seat.person else { return nil }
        let ahead = try Sessions.of(tx, seat.group).map(\.day).filter { $0 >= tx.today }.min()
        guard let day = ahead, try Seats.contact(tx, seat).text != nil else { return nil }
        let clock = try Groups.show(tx, seat.group).setting.clock
        let occasion = Occasion(record: seat.id.raw, day: day, clock: clock)
        guard occasion.begins > tx.now else { return nil }
        return try send(tx, message(occasion), to: .person(person, as: .attendee))
    }
}

/// A message that was given up: somebody calls instead.
package struct Undelivered: Equatable, Sendable {
    package let id: MessageID
    package let person: PersonID
    package let kind: Message.Kind
    /// The day on which it was given up.
    package let day: Day
}

extension Outbox {
    /// What was given up and nobody has seen to, without restricted people. It shows nobody: whoever writes a name
    /// beside a row opens it.
    package static func undelivered(_ tx: borrowing Transaction) throws -> [Undelivered] {
        try tx.all(
            """
            SELECT id, person, kind, ended FROM outgoing_message
            WHERE state = 'failed' AND \(Restrictions.excluding("outgoing_message.person")) ORDER BY ended, id
            """
        ) { row in
            Undelivered(
                id: row.id(0), person: row.id(1), kind: Message.Kind(rawValue: row.text(2)) ?? .notice,
                day: row.day(3))
        }
    }
}
