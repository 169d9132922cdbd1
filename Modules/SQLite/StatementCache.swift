/// The prepared statements of a connection, by their SQL.
///
/// A statement is looked for by a few bytes of its text first, at two places: to hash seven hundred characters, or to
/// keep SQL that is put together from being so, would cost as much as many a statement itself.
struct StatementCache {
    private var near = [Statement?](repeating: nil, count: places)
    private var all: [String: Statement] = [:]

    private static let places = 512
    /// SQL is fixed text in the rooms, so the cache does not grow; the bound guards against one that builds SQL.
    private static let most = 512

    /// The SQL of every statement that is kept.
    var texts: [String] { Array(all.keys) }

    /// The statement of this SQL, prepared by `make` where there is none that is free.
    mutating func statement(_ sql: String, make: () throws -> Statement) rethrows -> Statement {
        let place = StatementCache.place(of: sql)
        if let kept = near[place], !kept.isRunning, kept.sql == sql { return kept }
        if let kept = near[place ^ 1], !kept.isRunning, kept.sql == sql { return kept }
        if let kept = all[sql] {
            // One in the middle of its rows cannot be bound anew: a nested use prepares its own.
            if kept.isRunning { return try make() }
            keep(kept, at: place)
            return kept
        }
        let made = try make()
        if all.count >= StatementCache.most { removeAll() }
        all[sql] = made
        keep(made, at: place)
        return made
    }

    /// The one that was there makes way to the place beside it.
    private mutating func keep(_ statement: Statement, at place: Int) {
        near[place ^ 1] = near[place]
        near[place] = statement
    }

    mutating func removeAll() {
        near = [Statement?](repeating: nil, count: StatementCache.places)
        all = [:]
    }

    /// Where a text is looked for: by its length, its middle and its end, where statements of one room differ. Two texts
    /// of one place are told apart by comparing them.
    private static func place(of sql: String) -> Int {
        let sample: UInt64? = sql.utf8.withContiguousStorageIfAvailable { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var hash = UInt64(bytes.count)
            guard bytes.count >= 32 else {
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
                return hash
            }
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: bytes.count / 2, as: UInt64.self)) &* prime
            for start in stride(from: bytes.count - 32, to: bytes.count, by: 8) {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) &* prime
            }
            return hash
        }
        let mixed = sample ?? 0
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 17) & (places - 1)
    }

    /// Of the hash FNV-1a.
    private static let prime: UInt64 = 0x100_0000_01b3
}
