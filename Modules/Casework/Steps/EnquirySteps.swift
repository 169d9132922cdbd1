package import Participation
import People
package import Store

extension Enquiries {
    /// A question was answered, or seen to where there is no way to answer: the time until it is erased counts from now.
    package static func settle(_ tx: borrowing Transaction, _ person: PersonID) throws {
        try People.requireKnown(tx, person)
        try answer(tx, person)
        if try People.capacities(tx, of: person).contains(.enquirer) { try People.contacted(tx, person) }
    }
}
