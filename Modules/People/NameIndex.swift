import Locks
import SQLite
package import Store

/// The names of a tenant's people in memory, for search as somebody types. There is no index of names on disk.
///
/// It follows the generation "people": what another process erased, restricted or protected is gone at the next
/// look-up. Restricted and protected people are not in it.
package final class NameIndex: Sendable {
    private let snapshot = Guarded(NameSnapshot())

    package init() {}

    /// The people whose names have a word that begins with each word of the query, in Danish order.
    ///
    /// Ids only: whoever shows them opens their names, and that is what the access trail records.
    package func find(_ query: String, in store: Store, limit: Int = 50) throws -> [PersonID] {
        let prefixes = SearchForm.prefixes(of: query)
        guard !prefixes.isEmpty else { throw PeopleError.emptySearch }
        return try follow(store).find(prefixes, limit: limit)
    }

    /// A page of everybody who can be found, in Danish order of their names; the first page is 1. Ids only.
    package func page(_ number: Int, of size: Int, in store: Store) throws -> [PersonID] {
        try follow(store).people(from: max(0, number - 1) * size, limit: size)
    }

    /// How many names can be found. Brings the index up to date.
    package func count(in store: Store) throws -> Int { try follow(store).count }

    /// The generation is read before the names: a change in between is seen at the next look-up. Nobody waits for another
    /// one's look into the file.
    private func follow(_ store: Store) throws -> NameSnapshot {
        let generation = try store.generation(of: "people")
        if let current = snapshot.withLock({ $0.generation == generation ? $0 : nil }) { return current }
        return try snapshot.withLock { current in
            let generation = try store.generation(of: "people")
            if current.generation != generation {
                let names = try store.upkeep { tx in try NameReader.read(tx, reusing: current.names) }
                current = NameSnapshot(names, generation: generation)
            }
            return current
        }
    }
}

/// One name as it is sorted and looked for.
struct IndexedName: Sendable {
    let slot: NameSlot
    /// Part of the sealed values' random nonces: while it is the same, the name is.
    let stamp: UInt64
    let key: SortKey
    /// The words as `SearchForm` writes them.
    let form: [UInt8]
}

/// The profile that a name stands in.
struct NameSlot: Hashable, Sendable {
    let person: Int64
    let capacity: UInt8
}

/// Reads the names in one query, opening only those that changed since the last time.
enum NameReader {
    static func read(_ tx: borrowing Transaction, reusing old: [IndexedName]) throws -> [IndexedName] {
        let known = Dictionary(uniqueKeysWithValues: old.map { ($0.slot, $0) })
        var names: [IndexedName] = []
        names.reserveCapacity(max(old.count, 64))
        try tx.forEach(ProfileSQL.names) { row in
            let slot = NameSlot(person: row.int(0), capacity: UInt8(row.int(1)))
            let sealed = (name: row.blobOrNil(2), chosen: row.blobOrNil(3))
            let stamp = stamp(sealed.name) ^ stamp(sealed.chosen).byteSwapped
            if let kept = known[slot], kept.stamp == stamp { return names.append(kept) }
            if let name = try open(tx, slot, sealed, stamp) { names.append(name) }
        }
        return names
    }

    private static func open(
        _ tx: borrowing Transaction, _ slot: NameSlot, _ sealed: (name: [UInt8]?, chosen: [UInt8]?), _ stamp: UInt64
    ) throws -> IndexedName? {
        let person = PersonID(raw: slot.person)
        let capacity = Capacity.allCases[Int(slot.capacity)]
        let key = capacity.key(of: person)
        let name = try tx.open(sealed.name, at: Profiles.place(capacity, .name, person), under: key).text
        let chosen = try tx.open(sealed.chosen, at: Profiles.place(capacity, .chosenName, person), under: key).text
        guard let display = chosen ?? name else { return nil }
        var form: [UInt8] = []
        if let name { SearchForm.words(of: name, into: &form) }
        if let chosen { SearchForm.words(of: chosen, into: &form) }
        return IndexedName(slot: slot, stamp: stamp, key: SortKey(display), form: form)
    }

    /// Eight bytes of the nonce, which follows the version byte.
    private static func stamp(_ sealed: [UInt8]?) -> UInt64 {
        guard let sealed, sealed.count > 9 else { return 0 }
        return sealed[1...8].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
