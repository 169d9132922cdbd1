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
    func apply(to store: Store, as actor: Actor, pace: inout Pace, calm: inout Calm) throws -> Int {
        let clock = ContinuousClock()
        var worked = clock.now
        let done = try store.write(as: actor) { tx in
            pace.begin(othersWait: store.othersAreWaiting)
            let isCalm = try calm.lasts(tx)
            let done = try chunks(tx, isCalm: isCalm, pace: &pace) { store.othersAreWaiting }
            try calm.note(tx)
            worked = clock.now
            return done
        }
        pace.learn(commit: worked.duration(to: clock.now))
        return done
    }

    private func chunks(
        _ tx: borrowing Transaction, isCalm: Bool, pace: inout Pace, othersWait: () -> Bool
    ) throws -> Int {
        let clock = ContinuousClock()
        let began = clock.now
        var rest = items
        var erased: [ErasureItem] = []
        var skipped: [PurgeRun.Skip: Int] = [:]
        var goesOn = true
        while goesOn, !rest.isEmpty {
            let chunkBegan = clock.now
            let chunk = rest.prefix(pace.chunk)
            let free = isCalm ? chunk : try unprotected(tx, chunk, &skipped)
            try erasure.deleteRows(tx, free)
            erased += free
            rest = rest.dropFirst(chunk.count)
            let now = clock.now
            goesOn = pace.goesOn(
                items: chunk.count, took: chunkBegan.duration(to: now), total: began.duration(to: now),
                othersWait: othersWait())
        }
        try tx.erase(erased)
        try run.advance(tx, by: items.count - rest.count, skipped: skipped)
        try tx.audit("purge.erase", about: persons(erased), record: run.id, detail: plan.shortID)
        return items.count - rest.count
    }

    /// The items that are still due and that nothing protects; the others are counted by reason.
    private func unprotected(
        _ tx: borrowing Transaction, _ items: ArraySlice<ErasureItem>, _ skipped: inout [PurgeRun.Skip: Int]
    ) throws -> ArraySlice<ErasureItem> {
        var free: [ErasureItem] = []
        for (item, finding) in zip(items, try findings(tx, items)) {
            switch finding {
            case .due: free.append(item)
            case .protected(let reason): skipped[.init(category: item.category, reason: reason), default: 0] += 1
            case .absent:
                guard try erasure.remains(tx, item) else { continue }
                skipped[.init(category: item.category, reason: Standing.notDue), default: 0] += 1
            }
        }
        return free[...]
    }

    /// What the records' own state says about an item now.
    private enum Finding {
        case due
        case protected(String)
        /// Erased already by a run that was killed, or not due any more.
        case absent
    }

    /// Plan and findings are in one order, so that one walk meets them all.
    private func findings(_ tx: borrowing Transaction, _ items: ArraySlice<ErasureItem>) throws -> [Finding] {
        guard let first = items.first, let last = items.last, let category = Category(number: first.category),
            let sql = Selection.batch(of: category, in: erasure.inventory),
            let rule = plan.header.rules.first(where: { $0.category == category.name })
        else { throw RetentionError.planDamaged }
        var findings = [Finding](repeating: .absent, count: items.count)
        var index = items.startIndex
        let cutoff = rule.period.latestStart(dueBy: plan.day)
        try ErasureSQL.fill(tx, items)
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

/// Whether the purge has been the only writer since the plan was found unchanged. Once broken it stays broken.
struct Calm {
    private var mark: ChangeMark?

    /// A run that was interrupted cannot know.
    static let unknown = Calm(mark: nil)

    /// Begins before the plan is compared, or never.
    init(mark: ChangeMark?) { self.mark = mark }

    /// Whether it has lasted until this write.
    func lasts(_ tx: borrowing Transaction) throws -> Bool {
        try mark.map { try tx.follows($0) } ?? false
    }

    /// Goes on from this write, if it has lasted until here.
    mutating func note(_ tx: borrowing Transaction) throws {
        mark = try lasts(tx) ? tx.mark() : nil
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
