package import Participation
import People
package import Store

/// Who belongs to the programmes of families, in whatever part.
package enum FamilyCircle {
    /// Whether the person takes part or asks for it, volunteers, or lives with somebody who does.
    package static func includes(
        _ tx: borrowing Transaction, _ person: PersonID, in programmes: Set<ProgrammeID>
    ) throws -> Bool {
        guard try People.standing(tx, of: person) != nil, !programmes.isEmpty else { return false }
        if try isIn(tx, person, programmes) { return true }
        return try Households.around(tx, person).contains { try isIn(tx, $0.person, programmes) }
    }

    private static func isIn(
        _ tx: borrowing Transaction, _ person: PersonID, _ programmes: Set<ProgrammeID>
    ) throws -> Bool {
        let parts = try PersonSupport(tx, of: person)
        return !programmes.isDisjoint(with: parts.programmes)
    }
}
