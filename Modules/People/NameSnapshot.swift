import Store

/// The names of one generation, sorted, with all their words in one run of bytes.
struct NameSnapshot: Sendable {
    let generation: Int64
    let names: [IndexedName]
    private let words: [UInt8]
    /// Where each name's words end.
    private let ends: [Int]

    init() {
        self.init([], generation: -1)
    }

    init(_ unsorted: [IndexedName], generation: Int64) {
        self.generation = generation
        names = unsorted.sorted { a, b in a.key == b.key ? a.slot.person < b.slot.person : a.key < b.key }
        var words: [UInt8] = []
        words.reserveCapacity(names.count * 20)
        ends = names.map { name in
            words += name.form
            return words.count
        }
        self.words = words
    }

    var count: Int { names.count }

    /// So many people in order, each once, after leaving out the first ones.
    func people(from start: Int, limit: Int) -> [PersonID] {
        var found: [PersonID] = []
        var seen = Set<Int64>(minimumCapacity: min(start + limit, names.count))
        for name in names where found.count < limit {
            guard seen.insert(name.slot.person).inserted, seen.count > start else { continue }
            found.append(PersonID(raw: name.slot.person))
        }
        return found
    }

    /// The first `limit` people who match every word of the query.
    ///
    /// - Parameter prefixes: for each word of the query, the spellings of which one must begin a word of the name.
    func find(_ prefixes: [[[UInt8]]], limit: Int) -> [PersonID] {
        var found: [PersonID] = []
        var seen: Set<Int64> = []
        words.withUnsafeBufferPointer { words in
            var start = 0
            for (name, end) in zip(names, ends) where found.count < limit {
                let own = UnsafeBufferPointer(rebasing: words[start..<end])
                start = end
                guard prefixes.allSatisfy({ $0.contains { own.contains(word: $0) } }) else { continue }
                if seen.insert(name.slot.person).inserted { found.append(PersonID(raw: name.slot.person)) }
            }
        }
        return found
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes, which begin with a space, occur here.
    fileprivate func contains(word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        for start in 0...(count - word.count) where self[start] == DanishLetter.space {
            if word.indices.allSatisfy({ self[start + $0] == word[$0] }) { return true }
        }
        return false
    }
}
