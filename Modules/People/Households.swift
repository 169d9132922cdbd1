package import Days
import SQLite
package import Store

package enum HouseholdKind: IdentifierKind {
    package static let prefix = "HH"
}

package typealias HouseholdID = Identifier<HouseholdKind>

/// What somebody is in a household.
package enum Relation: String, CaseIterable, Hashable, Sendable, Codable {
    case adult, partner, child, parent, sibling, other
}

/// Somebody's place in a household, from a day until the day it ended.
package struct Member: Hashable, Sendable {
    package let person: PersonID
    package let household: HouseholdID
    package let relation: Relation
    /// `.participant` or `.relative`: the row goes with that profile.
    package let capacity: Capacity
    package let since: Day
    package let until: Day?
}

/// Who lives together. Details stay in each member's own profile, so nobody's address follows another's.
package enum Households {
    /// Starts a household of one.
    package static func found(
        _ tx: borrowing Transaction, with person: PersonID, as relation: Relation, in capacity: Capacity,
        since: Day? = nil
    ) throws -> HouseholdID {
        let household: HouseholdID = tx.newID()
        try join(tx, household, person, as: relation, in: capacity, since: since)
        return household
    }

    /// Lets a person into a household.
    ///
    /// - Parameter capacity: the capacity in which the person belongs to it; its period takes the row.
    package static func join(
        _ tx: borrowing Transaction, _ household: HouseholdID, _ person: PersonID, as relation: Relation,
        in capacity: Capacity, since: Day? = nil
    ) throws {
        try People.mayChange(tx, person)
        guard [.participant, .relative].contains(capacity), try Profiles.exists(tx, of: person, as: capacity) else {
            throw PeopleError.lacksCapacity(person, capacity)
        }
        try tx.run(
            "INSERT INTO household_member(person, household, since, capacity, relation) VALUES (?, ?, ?, ?, ?)",
            .id(person), .id(household), .day(since ?? tx.today), .text(capacity.rawValue), .text(relation.rawValue))
        try tx.audit("household.join", about: [person], record: household.raw)
    }

    /// Separates a household: those who leave live in a new one, under an id that nothing links to the old.
    ///
    /// Neither side sees from then on who lives with the other, and what was agreed on how to make contact stays with
    /// each person alone.
    @discardableResult
    package static func separate(
        _ tx: borrowing Transaction, _ household: HouseholdID, leaving: [PersonID], on day: Day? = nil
    ) throws -> HouseholdID {
        let day = day ?? tx.today
        let members = try members(tx, of: household, on: day)
        let new: HouseholdID = tx.newID()
        for person in leaving {
            guard let member = members.first(where: { $0.person == person }) else {
                throw PeopleError.notInHousehold(person)
            }
            try leave(tx, household, person, on: day)
            try join(tx, new, person, as: member.relation, in: member.capacity, since: day)
        }
        return new
    }

    /// Ends one person's time in a household.
    package static func leave(
        _ tx: borrowing Transaction, _ household: HouseholdID, _ person: PersonID, on day: Day? = nil
    ) throws {
        let changed = try tx.run(
            "UPDATE household_member SET until = ? WHERE person = ? AND household = ? AND until IS NULL",
            .day(day ?? tx.today), .id(person), .id(household))
        guard changed == 1 else { throw PeopleError.notInHousehold(person) }
        try tx.audit("household.leave", about: [person], record: household.raw)
    }

    /// Whom a person lives with on a day, the person included; nobody who has left or came before.
    package static func around(_ tx: borrowing Transaction, _ person: PersonID, on day: Day? = nil) throws -> [Member] {
        let day = day ?? tx.today
        let own = try tx.all("\(columns) WHERE person = ?1 AND \(onDay)", .id(person), .day(day), map: member)
        var found: [Member] = []
        for household in Set(own.map(\.household)) { found += try members(tx, of: household, on: day) }
        return found
    }

    /// Who lives in a household on a day.
    package static func members(
        _ tx: borrowing Transaction, of household: HouseholdID, on day: Day? = nil
    ) throws -> [Member] {
        try tx.all(
            "\(columns) WHERE household = ?1 AND \(onDay) ORDER BY since, person", .id(household),
            .day(day ?? tx.today), map: member)
    }

    private static let columns = "SELECT person, household, since, until, capacity, relation FROM household_member"
    private static let onDay = "since <= ?2 AND (until IS NULL OR until > ?2)"

    private static func member(_ row: borrowing Row) throws -> Member {
        guard let capacity = Capacity(rawValue: row.text(4)), let relation = Relation(rawValue: row.text(5)) else {
            throw StoreError.damaged(what: "household_member")
        }
        return Member(
            person: row.id(0), household: row.id(1), relation: relation, capacity: capacity, since: row.day(2),
            until: row.dayOrNil(3))
    }
}
