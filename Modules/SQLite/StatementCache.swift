/// The prepared statements of a connection, by their SQL.
///
/// Almost all SQL is fixed text of the rooms, which stands at one address for the life of the process. So a statement is
/// looked for by address first: to hash two hundred characters would cost as much as many a statement itself.
struct StatementCache {
    private var near = [Statement?](repeating: nil, count: places)
    private var all: [String: Statement] = [:]

    private static let places = 256
    /// SQL is fixed text in the rooms, so the cache does not grow; the bound guards against one that builds SQL.
    private static let most = 512

    /// The SQL of every statement that is kept.
    var texts: [String] { Array(all.keys) }

    /// The statement of this SQL, prepared by `make` where there is none that is free.
    mutating func statement(_ sql: String, make: () throws -> Statement) rethrows -> Statement {
        let place = StatementCache.place(of: sql)
        if let kept = near[place], !kept.isRunning, kept.sql == sql { return kept }
        if let kept = all[sql] {
            // One in the middle of its rows cannot be bound anew: a nested use prepares its own.
            if kept.isRunning { return try make() }
            near[place] = kept
            return kept
        }
        let made = try make()
        if all.count >= StatementCache.most { removeAll() }
        all[sql] = made
        near[place] = made
        return made
    }

    mutating func removeAll() {
        near = [Statement?](repeating: nil, count: StatementCache.places)
        all = [:]
    }

    /// Where a text of this address is looked for. Two texts of one place are told apart by comparing them.
    private static func place(of sql: String) -> Int {
        let address = sql.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) } ?? 0
        return Int(address >> 4 ^ address >> 12) & (places - 1)
    }
}
