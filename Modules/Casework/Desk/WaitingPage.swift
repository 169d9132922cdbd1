package import Days
package import Participation
package import Store

/// Somebody who waits.
package struct WaitingRow: Sendable {
    package let id: WaitingID
    package let person: Named
    package let since: Day
    package let days: Int
    /// For coordinators only: nobody who waits is told a priority.
    package let priority: Int
    /// A match that is proposed to them, and has not begun.
    package let proposal: MatchID?
}

/// The waiting list of a programme, in the order in which people are served, and what somebody may be told to expect.
package struct WaitingPage: Sendable {
    package let rows: [WaitingRow]
    package let count: Int
    /// From what people who were offered something have waited; nil where they are too few.
    package let expected: WaitingRange?

    package init(
        _ tx: borrowing Transaction, _ offer: Offer, on day: Day, from first: Int = 0, rows limit: Int = 50
    ) throws {
        let line = try Waiting.line(tx, for: offer.id)
        let shown = line.dropFirst(first).prefix(limit)
        let names = try Names(tx, shown.map(\.person))
        let proposals = try Matches.proposals(tx, in: offer.id)
        rows = shown.map { entry in
            WaitingRow(
                id: entry.id, person: names[entry.person], since: entry.since, days: entry.since.days(until: day),
                priority: entry.priority, proposal: proposals[entry.person])
        }
        count = line.count
        expected = try Waiting.expected(tx, for: offer.id)
    }
}
