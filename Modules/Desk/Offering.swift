import Casework
import Days
import Participation
import Store

/// Somebody who waited has been offered something and has taken it.
enum Offering {
    /// The wait is over, and the course of support begins after the referral that was accepted.
    static func taken(
        _ tx: borrowing Transaction, by person: PersonID, _ offer: Offer, on day: Day
    ) throws {
        if let entry = try Waiting.entry(tx, of: person, for: offer.id) {
            try Waiting.leave(tx, entry.id, on: max(day, entry.since), because: .offered)
        }
        _ = try course(tx, of: person, offer, on: day)
    }

    /// The open course of support, begun now where a referral was accepted; nil for an open seat without a case.
    static func course(
        _ tx: borrowing Transaction, of person: PersonID, _ offer: Offer, on day: Day
    ) throws -> EnrolmentID? {
        if let open = try Enrolments.open(tx, of: person, in: offer.id) { return open.id }
        let referral = try Intakes.of(tx, person).last {
            $0.programme == offer.id && $0.accepted != nil && $0.closing == nil
        }
        return try referral.map { try offer.enrol(tx, person, after: $0.id, on: day).value }
    }
}
