import Participation
package import People
package import Store

extension Person {
    /// The person as those who work beside them know them: one who volunteers now and whose own support is over is a
    /// volunteer, and nothing else.
    package func asColleague(_ tx: borrowing Transaction) throws -> Person {
        guard profile(.volunteer) != nil, !profiles.allSatisfy({ Person.colleague.contains($0.capacity) }) else {
            return self
        }
        return try FormerCase.isClosed(tx, of: id) ? only(Person.colleague) : self
    }

    /// The capacities in which a colleague is known.
    static let colleague: Set<Capacity> = [.volunteer, .applicant]
}
