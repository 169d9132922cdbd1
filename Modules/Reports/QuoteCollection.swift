import Consent
import Days
import Outcomes
import Participation
package import ProgrammeKit
package import Store

/// What people of a programme let be quoted, without a name. Each is opened for the reader, so who is shown is in the trail
/// of reads; one that is taken back, or whose consent is, is in no report from then on.
package struct QuoteCollection: Sendable {
    /// In an order that says nothing of who gave them.
    package let words: [String]

    package init(
        _ tx: borrowing Transaction, of programme: any Programme, years: ClosedRange<Int>
    ) throws {
        guard let purpose = programme.purposes.first(where: { $0.code == Quotes.purpose }),
            let first = Day(year: years.lowerBound, month: 1, day: 1),
            let last = Day(year: years.upperBound, month: 12, day: 31)
        else {
            words = []
            return
        }
        let agreeing = try Consents.people(tx, agreeingTo: purpose.registered(for: programme.id), whileOpen: false)
        words = try Quotes.of(tx, in: programme.id, given: first...last).filter { agreeing.contains($0.person) }
            .compactMap { try Quotes.words(tx, of: $0).text }
    }
}
