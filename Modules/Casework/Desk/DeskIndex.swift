import Days
import Participation
import ProgrammeKit
package import Store
import Synchronization

/// The coordinator's desk of one tenant. What waits is gathered in a number of statements that does not grow with the
/// tenant, and kept until somebody changes something or the day does: a view then opens the names of its rows, and no
/// more.
///
/// The trail of writes has an entry for each change, by whatever process: what was withdrawn, erased or restricted
/// elsewhere is gone at the next view.
package final class DeskIndex: Sendable {
    private let snapshot = Mutex<DeskSnapshot?>(nil)
    private let gathered = Mutex(0)

    package init() {}

    /// How often the queues have been gathered anew.
    package var gatherings: Int { gathered.withLock { $0 } }

    /// How much of the desk is a coordinator's own.
    package func share(_ tx: borrowing Transaction, _ offers: Offers, of coordinator: Actor) throws -> DeskShare {
        let kept = try follow(tx, offers)
        let own = kept.shares[coordinator.id]
        let count = { (queues: [QueueKind: [DeskEntry]]) in queues.values.reduce(0) { $0 + $1.count } }
        return DeskShare(mine: own.map(count), all: count(kept.queues), unowned: kept.unowned)
    }

    /// Every queue with its first rows.
    ///
    /// - Parameter coordinator: whose rows; nil: everybody's.
    package func queues(
        _ tx: borrowing Transaction, _ offers: Offers, of coordinator: Actor? = nil, rows limit: Int = 5
    ) throws -> [DeskQueue] {
        let all = try follow(tx, offers).queues(of: coordinator?.id)
        let shown = QueueKind.allCases.map { kind in (kind, all[kind] ?? []) }
        return try show(tx, shown.map { ($0, $1, $1.prefix(limit)) }, offers)
    }

    /// One queue from a row on, for a page of its own.
    package func queue(
        _ kind: QueueKind, _ tx: borrowing Transaction, _ offers: Offers, of coordinator: Actor? = nil,
        from first: Int = 0, rows limit: Int = 50
    ) throws -> DeskQueue {
        let all = try follow(tx, offers).queues(of: coordinator?.id)[kind] ?? []
        let shown = try show(tx, [(kind, all, all.dropFirst(first).prefix(limit))], offers)
        return shown[0]
    }

    private func follow(_ tx: borrowing Transaction, _ offers: Offers) throws -> DeskSnapshot {
        let (head, day, programmes) = (try tx.changeHead(), tx.today, offers.all.map(\.id))
        let kept = snapshot.withLock { $0 }
        if let kept, kept.head == head, kept.day == day, kept.programmes == programmes { return kept }
        let new = try DeskGathering(offers: offers, day: day).snapshot(tx, head: head)
        gathered.withLock { $0 += 1 }
        snapshot.withLock { $0 = new }
        return new
    }

    private func show(
        _ tx: borrowing Transaction, _ queues: [(QueueKind, [DeskEntry], ArraySlice<DeskEntry>)], _ offers: Offers
    ) throws -> [DeskQueue] {
        let names = try Names(tx, queues.flatMap { $0.2.flatMap(\.persons) })
        return queues.map { kind, all, shown in
            DeskQueue(
                kind: kind, count: all.count, oldest: all.first?.day,
                rows: shown.map { row(of: $0, names, offers) })
        }
    }

    private func row(of entry: DeskEntry, _ names: Names, _ offers: Offers) -> DeskRow {
        let offer = offers.all.first { $0.id == entry.programme }
        return DeskRow(
            subject: entry.subject, programme: entry.programme, people: entry.persons.map { names[$0] },
            day: entry.day, isLate: entry.isLate, code: entry.code,
            text: entry.wording.flatMap { offer?.text($0, else: entry.code ?? "") })
    }
}
