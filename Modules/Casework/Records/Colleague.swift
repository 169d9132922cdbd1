import Participation
package import People
package import Store

extension Person {
    /// The person as those who work beside them know them: one who volunteers now and whose own support is over is a
    /// volunteer, and nothing else.
    package func asColleague(_ tx: borrowing Transaction) throws -> Person {
        let capacities = Set(capacities)
        guard capacities.contains(.volunteer), !capacities.isSubset(of: Person.colleague) else { return self }
        return try FormerCase.isClosed(tx, of: id) ? only(Person.colleague) : self
    }

    /// The capacities in which a colleague is known.
    static let colleague: Set<Capacity> = [.volunteer, .applicant]
}
