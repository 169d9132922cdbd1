package import Days
package import Participation
import People
import ProgrammeKit
package import Store

/// What somebody takes part in, in their own right.
package struct OwnPart: Sendable {
    package let programme: ProgrammeID
    package let capacity: PartCapacity
    package let since: Day
    package let part: RelativePartID?
}

/// A meeting at which the person was, beside the two of a match: the day, and nothing of anybody else.
package struct OwnMeeting: Sendable, Equatable {
    package let day: Day
    package let minutes: Int
}

/// What somebody sees and decides alone, whatever the rest of the family does.
package struct MyPart: Sendable {
    package let parts: [OwnPart]
    package let goals: [(programme: ProgrammeID, goal: Goal)]
    package let meetings: [OwnMeeting]
    /// What the network comes together for, where the person is meant.
    package let gatherings: [Gathering]
    /// Children for whom the person has said yes or no as a holder of custody.
    package let custody: [CustodyHolder]

    /// - Parameter person: the person behind the session.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ offers: Offers) throws {
        tx.note([person])
        parts = try MyPart.parts(tx, person)
        goals = try Set(parts.map(\.programme)).sorted().flatMap { programme in
            try Goals.of(tx, person, in: programme).map { (programme: programme, goal: $0) }
        }
        meetings = try Meetings.attended(tx, by: person).filter { $0.state == .held }
            .map { OwnMeeting(day: $0.day, minutes: $0.minutes) }
        gatherings = try MyPart.gatherings(tx, parts, offers)
        custody = try Custody.held(tx, by: person)
    }

    private static func gatherings(
        _ tx: borrowing Transaction, _ parts: [OwnPart], _ offers: Offers
    ) throws -> [Gathering] {
        try offers.all.flatMap { offer in
            let own = parts.filter { $0.programme == offer.id }
            return try own.isEmpty
                ? []
                : Gathering.coming(tx, offer, from: tx.today).filter { event in
                    own.contains { event.isFor($0.capacity) }
                }
        }.sorted { ($0.day, $0.clock) < ($1.day, $1.clock) }
    }

    private static func parts(_ tx: borrowing Transaction, _ person: PersonID) throws -> [OwnPart] {
        let courses = try Enrolments.of(tx, person).filter { $0.reason == nil }
            .map { OwnPart(programme: $0.programme, capacity: .participant, since: $0.started, part: nil) }
        let relative = try RelativeParts.of(tx, person).filter { $0.reason == nil }
            .map { OwnPart(programme: $0.programme, capacity: .relative, since: $0.started, part: $0.id) }
        return courses + relative
    }
}

extension MyWishes {
    /// "I stop": ends what the person themselves has open in the programme, and touches nobody else's part. Matches end
    /// without blame, and a wait or a place in a group ends with them.
    package func stop(_ tx: borrowing Transaction, in programme: ProgrammeID) throws {
        let day = tx.today
        guard try isIn(tx, programme) else { throw ParticipationError.notFound }
        for match in try Matches.of(tx, person, as: .participant)
        where match.programme == programme && match.ending == nil {
            try Matches.end(tx, match.id, on: max(day, match.starts ?? day), because: .ownWish)
        }
        for place in try Places.of(tx, person: person) where place.reason == nil {
            guard try Groups.show(tx, place.group).programme == programme else { continue }
            try Places.leave(tx, place.id, on: day, because: .ownWish)
        }
        if let entry = try Waiting.entry(tx, of: person, for: programme) {
            try Waiting.leave(tx, entry.id, on: max(day, entry.since), because: .ownWish)
        }
        if let course = try Enrolments.open(tx, of: person, in: programme) {
            try Enrolments.close(tx, course.id, on: max(day, course.started), because: .ownWish)
        }
        if let part = try RelativeParts.open(tx, of: person, in: programme) {
            try RelativeParts.close(tx, part.id, on: max(day, part.started), because: .ownWish)
        }
        for referral in try Intakes.of(tx, person) where referral.programme == programme && referral.closing == nil {
            try Intakes.withdraw(tx, referral.id, on: day)
        }
    }

    private func isIn(_ tx: borrowing Transaction, _ programme: ProgrammeID) throws -> Bool {
        try Enrolments.open(tx, of: person, in: programme) != nil
            || RelativeParts.open(tx, of: person, in: programme) != nil
            || Waiting.entry(tx, of: person, for: programme) != nil
            || Intakes.of(tx, person).contains { $0.programme == programme && $0.closing == nil }
    }
}
