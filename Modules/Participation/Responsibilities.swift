import Rights
import SQLite
package import Store

/// What a coordinator can be responsible for.
package enum Charge: Hashable, Sendable {
    /// Somebody's course of support, or somebody on the way to volunteering.
    case person(PersonID)
    case match(MatchID)
    case group(GroupID)
}

/// Which coordinator sees to what. One at a time: who takes over is responsible alone. It decides where something stands
/// on a desk, and never what somebody may see.
package enum Responsibilities {
    /// Makes an account responsible, in place of whoever was.
    ///
    /// - Parameter account: as the trails write it.
    package static func give(_ tx: borrowing Transaction, _ charge: Charge, to account: String) throws {
        if case .person(let person) = charge { try Restrictions.refuse(tx, person) }
        let (table, column, number) = charge.stored
        try tx.run(
            "INSERT OR REPLACE INTO \(table)(\(column), account, since) VALUES (?, ?, ?)", .int(number),
            .text(account), .day(tx.today))
        try tx.audit("responsible.give", about: charge.persons(tx), record: number, detail: account)
    }

    /// Nobody is responsible any more.
    package static func end(_ tx: borrowing Transaction, _ charge: Charge) throws {
        let (table, column, number) = charge.stored
        try tx.run("DELETE FROM \(table) WHERE \(column) = ?", .int(number))
        try tx.audit("responsible.end", about: charge.persons(tx), record: number)
    }

    /// The account that is responsible; nil where none is.
    package static func of(_ tx: borrowing Transaction, _ charge: Charge) throws -> String? {
        let (table, column, number) = charge.stored
        return try tx.first("SELECT account FROM \(table) WHERE \(column) = ?", .int(number)) { $0.text(0) }
    }

    /// Every charge with the account that is responsible for it.
    package static func all(_ tx: borrowing Transaction) throws -> [Charge: String] {
        var found: [Charge: String] = [:]
        try tx.forEach("SELECT person, account FROM responsible_for_person") {
            found[.person($0.id(0))] = $0.text(1)
        }
        try tx.forEach("SELECT match, account FROM responsible_for_match") { found[.match($0.id(0))] = $0.text(1) }
        try tx.forEach("SELECT group_id, account FROM responsible_for_group") { found[.group($0.id(0))] = $0.text(1) }
        return found
    }
}

extension Charge {
    fileprivate var stored: (table: String, column: String, number: Int64) {
        switch self {
        case .person(let id): ("responsible_for_person", "person", id.raw)
        case .match(let id): ("responsible_for_match", "match", id.raw)
        case .group(let id): ("responsible_for_group", "group_id", id.raw)
        }
    }

    /// Whom the trail names.
    fileprivate func persons(_ tx: borrowing Transaction) throws -> [PersonID] {
        switch self {
        case .person(let id): [id]
        case .match(let id): try Matches.show(tx, id).persons
        case .group: []
        }
    }
}
