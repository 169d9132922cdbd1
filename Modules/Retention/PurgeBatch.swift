import Days
import PersonalData
import SQLite
import Store

/// One stretch of a plan, erased in one transaction. Whatever came between plan and batch is seen here, under the lock.
struct PurgeBatch {
    let erasure: Erasure
    let plan: Plan
    let run: PurgeRun
    /// Of one category, in the plan's order.
    let items: ArraySlice<ErasureItem>

    /// Returns how many of the items it dealt with.
    func apply(to store: Store, as actor: Actor, pace: inout Pace) throws -> Int {
        let clock = ContinuousClock()
        var began = clock.now
        var othersWait = false
        let taken = try store.write(as: actor) { tx in
            began = clock.now
            othersWait = store.othersAreWaiting
            let taken = items.prefix(pace.items(othersWait: othersWait))
            try erase(tx, taken)
            return taken.count
        }
        pace.learn(items: taken, took: began.duration(to: clock.now), othersWaited: othersWait)
        return taken
    }

    private func erase(_ tx: borrowing Transaction, _ items: ArraySlice<ErasureItem>) throws {
        var free: [ErasureItem] = []
        free.reserveCapacity(items.count)
        var skipped: [PurgeRun.Skip: Int] = [:]
        for (item, finding) in zip(items, try findings(tx, items)) {
            switch finding {
            case .due: free.append(item)
            case .protected(let reason): skipped[.init(category: item.category, reason: reason), default: 0] += 1
            case .absent:
                guard try erasure.remains(tx, item) else { continue }
                skipped[.init(category: item.category, reason: Standing.notDue), default: 0] += 1
            }
        }
        try erasure.take(tx, free)
        try run.advance(tx, by: items.count, skipped: skipped)
        try tx.audit("purge.erase", about: persons(free), record: run.id, detail: plan.shortID)
    }

    /// What the records' own state says about an item now.
    private enum Finding {
        case due
        case protected(String)
        /// Erased already by a run that was killed, or not due any more.
        case absent
    }

    /// Plan and stretch are in one order, so that one walk meets them all.
    private func findings(_ tx: borrowing Transaction, _ items: ArraySlice<ErasureItem>) throws -> [Finding] {
        guard let first = items.first, let last = items.last, let category = Category(number: first.category),
            let sql = Selection.stretch(of: category, in: erasure.inventory),
            let rule = plan.header.rules.first(where: { $0.category == category.name })
        else { throw RetentionError.planDamaged }
        var findings = [Finding](repeating: .absent, count: items.count)
        var index = items.startIndex
        let cutoff = rule.period.latestStart(dueBy: plan.day)
        try tx.forEach(sql, .day(cutoff), .id(first.person), .id(last.person)) { row in
            let (person, record) = (row.int(0), row.int(1))
            while index < items.endIndex, (items[index].person.raw, items[index].record) < (person, record) {
                index += 1
            }
            guard index < items.endIndex, items[index].record == record, items[index].person.raw == person else {
                return
            }
            let word = Standing.word(row.int(3), in: erasure.inventory)
            findings[index - items.startIndex] = word.map { .protected($0) } ?? .due
        }
        return findings
    }

    private func persons(_ items: [ErasureItem]) -> [PersonID] {
        var persons: [PersonID] = []
        persons.reserveCapacity(items.count)
        for item in items where item.person != persons.last { persons.append(item.person) }
        return persons
    }
}

/// The due items of a plan file, a few at a time.
struct PlanQueue {
    private var reader: PlanReader
    private var waiting: [ErasureItem] = []
    private var isRead = false

    init(_ plan: Plan, from position: Int) throws {
        reader = try PlanReader(plan.file)
        try reader.skip(due: position)
    }

    /// The next items of one category, at most so many; nil at the end.
    mutating func next(_ count: Int) throws -> ArraySlice<ErasureItem>? {
        while waiting.count < count, !isRead {
            if let line = try reader.next() {
                if line.kind == .due { waiting.append(line.item) }
            } else {
                isRead = true
            }
        }
        guard let category = waiting.first?.category else { return nil }
        return waiting.prefix(count).prefix { $0.category == category }
    }

    /// Forgets items that are dealt with.
    mutating func drop(_ count: Int) { waiting.removeFirst(count) }
}
