import Access
package import Days
package import Participation
package import People
package import Store

/// Working with the members of a family, each alone.
extension Offer {
    /// Writes down somebody who lives with a person: an adult as partner or the like, or a child. Nothing of a part
    /// begins: an adult asks and agrees alone, and a child's custody is asked about first.
    package func addMember(
        _ tx: borrowing Transaction, to person: PersonID, _ details: PersonDetails, as relation: Relation,
        policy: CPRPolicy, since day: Day? = nil
    ) throws -> PersonID {
        let household = try household(tx, of: person, since: day)
        let member = try People.add(tx, details, as: .relative, policy: policy, since: day)
        try Households.join(tx, household, member, as: relation, in: .relative, since: day)
        return member
    }

    /// Brings a relative who asked for themselves together with the household they say they live in.
    package func join(
        _ tx: borrowing Transaction, _ relative: PersonID, to person: PersonID, as relation: Relation,
        since day: Day? = nil
    ) throws {
        let household = try household(tx, of: person, since: day)
        guard try !Households.members(tx, of: household).contains(where: { $0.person == relative }) else { return }
        try Households.join(tx, household, relative, as: relation, in: .relative, since: day)
    }

    private func household(
        _ tx: borrowing Transaction, of person: PersonID, since day: Day?
    ) throws -> HouseholdID {
        let own = try Households.around(tx, person).first { $0.person == person }
        if let own { return own.household }
        let isRelative = try PartCapacity.supported(tx, person) == .relative
        return try Households.found(
            tx, with: person, as: isRelative ? .partner : .adult, in: isRelative ? .relative : .participant, since: day)
    }

    /// Those who leave live apart from now on. Parts, matches and agreements stay as they are, each with its person;
    /// neither side learns of the other.
    package func separate(
        _ tx: borrowing Transaction, _ person: PersonID, leaving: [PersonID], on day: Day
    ) throws {
        guard let own = try Households.around(tx, person, on: day).first(where: { $0.person == person }),
            !leaving.isEmpty
        else { throw PeopleError.notInHousehold(person) }
        try Households.separate(tx, own.household, leaving: leaving, on: day)
    }

    /// Writes down what one holder of the custody of a child says.
    package func sayCustody(
        _ tx: borrowing Transaction, of child: PersonID, holder: Custody.Who, agrees: Bool, on day: Day
    ) throws {
        let id = try Custody.record(tx, of: child, holder: holder, in: self.id)
        if agrees { try Custody.agree(tx, id, on: day) }
    }
}

/// A worry about somebody in a family goes to an adviser, and to a second one who reads it when the first is away.
package enum FamilyConcern {
    /// - Parameter person: the one who is worried for, never the one whom a worry is about: what one adult says of the
    ///   other must not come out with that other's data.
    @discardableResult
    package static func raise(
        _ tx: borrowing Transaction, for person: PersonID, words: String, acute: Bool, topic: ConcernTopic
    ) throws -> ConcernID {
        let advisers = try readers(tx, of: person)
        guard advisers.count > 1 else { throw CaseworkError.noSecondReader }
        return try Concerns.raise(
            tx, about: person, words: words, acute: acute, topic: topic, handler: advisers[0], deputy: advisers[1],
            on: tx.today)
    }

    /// The adviser of the person's own match first, then the others, then who looks after the data: never a coordinator.
    static func readers(_ tx: borrowing Transaction, of person: PersonID) throws -> [String] {
        let active = try Accounts.list(tx).filter { $0.state == .active }
        let own = try Matches.of(tx, person, as: .participant).last { $0.ending == nil && $0.adviser != nil }?.adviser
        let advisers = active.filter { $0.roles.contains(.familyAdviser) }.map(\.actor.id)
        let protectors = active.filter { $0.roles.contains(.dataProtection) }.map(\.actor.id)
        let first = advisers.filter { $0 == own }
        return first + (advisers + protectors).filter { !first.contains($0) }
    }

    /// Worries that a reader handles or stands in for, the acute ones first.
    package static func open(_ tx: borrowing Transaction, of reader: String) throws -> [Concern] {
        try Concerns.open(tx).filter { $0.isRead(by: reader) }
    }
}
