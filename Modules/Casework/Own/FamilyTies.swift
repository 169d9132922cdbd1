import Consent
import Outcomes
import People
import Store

extension FamilyTie {
    /// Whom somebody lives with today. A member's answers are counted with the family's as long as the member agrees, or
    /// nobody has to.
    static func of(_ tx: borrowing Transaction, _ person: PersonID, for purpose: String) throws -> FamilyTie {
        let own = try Households.around(tx, person).first { $0.person == person }
        return FamilyTie(household: own?.household.raw) { tx, member in
            try Consents.stillAgrees(tx, member, purpose)
        }
    }
}
