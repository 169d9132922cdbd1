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
