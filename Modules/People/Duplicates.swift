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

/// Looks up rows one after the other and remembers them, so that a batch is compared with itself. Keep one finder for
/// all batches of a file: it holds four short texts a row.
package struct DuplicateFinder {
    private var rows = 0
    private var seen: [LookupText: Int] = [:]

    private struct LookupText: Hashable {
        let kind: LookupKind
        let text: String
    }

    package init() {}

    /// Whom the row may repeat, likely ones first.
    package mutating func find(_ tx: borrowing Transaction, _ details: PersonDetails) throws -> [Duplicate] {
        var signs: [Duplicate.Other: Set<Duplicate.Sign>] = [:]
        for (kind, sign) in Self.kinds {
            guard let text = Lookups.text(of: details, kind) else { continue }
            for person in try tx.find(text, as: kind) { signs[.person(person), default: []].insert(sign) }
            let key = LookupText(kind: kind, text: text)
            if let row = seen[key] { signs[.row(row), default: []].insert(sign) } else { seen[key] = rows }
        }
        rows += 1
        return signs.isEmpty ? [] : try known(tx, Self.ordered(signs.map { Duplicate(other: $0.key, signs: $0.value) }))
    }

    private static let kinds: [(LookupKind, Duplicate.Sign)] = [
        (.cpr, .cpr), (.likeness, .likeness), (.phone, .phone), (.email, .email),
    ]

    /// A killed process may leave a hash behind whose person was never written.
    private func known(_ tx: borrowing Transaction, _ found: [Duplicate]) throws -> [Duplicate] {
        try found.filter { duplicate in
            guard let person = duplicate.person else { return true }
            return try People.standing(tx, of: person) != nil
        }
    }

    static func ordered(_ found: [Duplicate]) -> [Duplicate] {
        found.sorted { a, b in
            let one = (a.signs.contains(.cpr) ? 0 : 1, -a.signs.count, a.person?.raw ?? 0)
            return one < (b.signs.contains(.cpr) ? 0 : 1, -b.signs.count, b.person?.raw ?? 0)
        }
    }
}
