package import Store

/// Somebody who may be the same person.
package struct Duplicate: Hashable, Sendable {
    /// What two records have in common. Raw values are words for reports.
    package enum Sign: String, CaseIterable, Hashable, Sendable {
        case cpr = "CPR number"
        /// Names that sound alike, and the day of birth.
        case likeness = "name and day of birth"
        case phone = "telephone number"
        case email = "e-mail address"

        init?(_ kind: LookupKind) {
            switch kind {
            case .cpr: self = .cpr
            case .likeness: self = .likeness
            case .phone: self = .phone
            case .email: self = .email
            default: return nil
            }
        }
    }

    /// Where the other record is.
    package enum Other: Hashable, Sendable {
        case person(PersonID)
        /// An earlier row of the same batch.
        case row(Int)
    }

    package let other: Other
    package let signs: Set<Sign>

    /// A telephone number or an address alone is shared by many families.
    package var isLikely: Bool { signs.contains(.cpr) || signs.contains(.likeness) || signs.count > 1 }

    package var person: PersonID? { if case .person(let id) = other { id } else { nil } }
}

/// Finds records of one person by keyed hashes. Nothing is opened, so nobody's data is shown.
///
/// Restricted people are found too, by id alone: a second record of them would escape the restriction.
package enum Duplicates {
    /// The people who may be the one described, likely ones first.
    package static func of(_ tx: borrowing Transaction, _ details: PersonDetails) throws -> [Duplicate] {
        var finder = DuplicateFinder()
        return try finder.find(tx, details)
    }

    /// The people who may be the same as one that is known, likely ones first.
    package static func of(_ tx: borrowing Transaction, person: PersonID) throws -> [Duplicate] {
        try People.mayChange(tx, person)
        var signs: [PersonID: Set<Duplicate.Sign>] = [:]
        for capacity in Capacity.allCases {
            guard let texts = try Profiles.details(tx, of: person, as: capacity) else { continue }
            for duplicate in try of(tx, PersonDetails(texts)) {
                guard let other = duplicate.person, other != person else { continue }
                signs[other, default: []].formUnion(duplicate.signs)
            }
        }
        return DuplicateFinder.ordered(signs.map { Duplicate(other: .person($0.key), signs: $0.value) })
    }

    /// For each row of a batch, whom it may repeat: somebody known, or an earlier row.
    package static func check(_ tx: borrowing Transaction, _ batch: [PersonDetails]) throws -> [[Duplicate]] {
        var finder = DuplicateFinder()
        return try batch.map { try finder.find(tx, $0) }
    }
}

extension Duplicates {
    /// Everybody in the register who shares something with somebody else, for clearing up.
    package static func groups(_ tx: borrowing Transaction) throws -> [(sign: Duplicate.Sign, people: [PersonID])] {
        try Lookups.kinds.flatMap { kind in
            guard let sign = Duplicate.Sign(kind) else { return [(sign: Duplicate.Sign, people: [PersonID])]() }
            let known = try tx.shared(kind).map { group in
                try group.filter { try People.standing(tx, of: $0) != nil }
            }
            return known.filter { $0.count > 1 }.map { (sign, $0) }
        }
    }
}

/// Looks up rows one after the other and remembers them, so that a batch is compared with itself. Keep one finder for
/// all batches of a file: it holds four numbers a row.
package struct DuplicateFinder {
    private var rows: Int32 = 0
    /// The last row that said something, by the keyed hash of what it said.
    private var seen: [UInt64: Int32] = [:]

    package init() {}

    /// Whom the row may repeat, likely ones first.
    package mutating func find(_ tx: borrowing Transaction, _ details: PersonDetails) throws -> [Duplicate] {
        try find(tx, Lookups.hashed(tx, details)).duplicates
    }

    /// The same for look-ups that are made already, of which some may say nothing of a person: who has those.
    package mutating func find(
        _ tx: borrowing Transaction, _ lookups: [Lookup]
    ) throws -> (duplicates: [Duplicate], others: [(kind: LookupKind, person: PersonID)]) {
        var signs: [Duplicate.Other: Set<Duplicate.Sign>] = [:]
        var others: [(kind: LookupKind, person: PersonID)] = []
        for (kind, person) in try tx.find(lookups) {
            if Duplicate.Sign(kind) == nil { others.append((kind, person)) }
            Self.add(kind, .person(person), to: &signs)
        }
        for lookup in lookups where Duplicate.Sign(lookup.kind) != nil {
            if let row = seen.updateValue(rows, forKey: lookup.print) {
                Self.add(lookup.kind, .row(Int(row)), to: &signs)
            }
        }
        rows += 1
        let found = Self.ordered(signs.map { Duplicate(other: $0.key, signs: $0.value) })
        return (
            try found.filter { try $0.person.map { try isKnown(tx, $0) } ?? true },
            try others.filter { try isKnown(tx, $0.person) }
        )
    }

    /// A killed process may leave a hash behind whose person was never written.
    private func isKnown(_ tx: borrowing Transaction, _ person: PersonID) throws -> Bool {
        try People.standing(tx, of: person) != nil
    }

    private static func add(
        _ kind: LookupKind, _ other: Duplicate.Other, to signs: inout [Duplicate.Other: Set<Duplicate.Sign>]
    ) {
        if let sign = Duplicate.Sign(kind) { signs[other, default: []].insert(sign) }
    }

    static func ordered(_ found: [Duplicate]) -> [Duplicate] {
        found.sorted { a, b in
            let one = (a.signs.contains(.cpr) ? 0 : 1, -a.signs.count, a.person?.raw ?? 0)
            return one < (b.signs.contains(.cpr) ? 0 : 1, -b.signs.count, b.person?.raw ?? 0)
        }
    }
}
