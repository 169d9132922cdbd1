/// Who acts. Stored in the trails as an id; names of staff live in the tenant's configuration.
package struct Actor: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Int64, Sendable { case operatorUser = 1, account = 2, system = 3 }

    package let id: String
    package let kind: Kind

    package init(id: String, kind: Kind) {
        self.id = id
        self.kind = kind
    }

    package static func system(_ id: String) -> Actor { Actor(id: id, kind: .system) }
    package static func operatorUser(_ id: String) -> Actor { Actor(id: id, kind: .operatorUser) }

    package var description: String { id }
}

/// The name of a tenant: also a folder's, so nothing but small letters, digits and hyphens is let in.
package struct TenantName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) throws {
        let allowed = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard allowed, (1...40).contains(text.utf8.count) else { throw StoreError.tenantName }
        self.text = text
    }

    package var description: String { text }
}

/// Where a sealed value stands. A value moved to another place does not open.
package struct Place: Hashable, Sendable {
    package let table: String
    package let column: String
    package let row: Int64

    package init(_ table: String, _ column: String, row: Int64) {
        self.table = table
        self.column = column
        self.row = row
    }
}

/// One key: a person's, for one retention category, for the record whose end starts the clock.
/// What dies at different times has different keys, so that destroying one erases exactly that part from every backup.
package struct KeyName: Hashable, Sendable {
    package let person: PersonID
    package let category: Int
    package let record: Int64

    package init(person: PersonID, category: Int, record: Int64) {
        self.person = person
        self.category = category
        self.record = record
    }

    /// The person tells nearly all keys apart.
    package func hash(into hasher: inout Hasher) { hasher.combine(person) }

    /// A category whose record is the person.
    package init(person: PersonID, category: Int) {
        self.init(person: person, category: category, record: person.raw)
    }
}

/// What opening a sealed value gave.
package enum Opened: Equatable, Sendable {
    /// The text.
    case text(String)
    /// Nothing was stored.
    case empty
    /// The key was destroyed, and the ledger says so.
    case erased

    /// The text, where there is one to show.
    package var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// An exact look-up by keyed hash. Raw values are stored; never reuse one.
package enum LookupKind: Int64, Sendable, CaseIterable {
    case cpr = 1, phone = 2, email = 3, importRow = 4
    /// A name that sounds alike, with the day of birth.
    case likeness = 5
    /// The number that a person has in a sheet, by which later sheets name them.
    case importReference = 6
    /// What somebody signs in with.
    case login = 7
    /// Somebody at an identity provider.
    case identity = 8
}

/// A value to look up, hashed once: to find it, and to remember it.
package struct Lookup: Sendable {
    package let kind: LookupKind
    let hash: [UInt8]

    /// The first eight bytes of the keyed hash, to compare values without keeping them.
    package var print: UInt64 { hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
