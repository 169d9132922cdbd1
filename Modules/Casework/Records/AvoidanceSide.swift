package import Participation
package import Store

/// With which profile somebody's list goes.
package enum AvoidanceSide {
    /// - Parameter isVolunteer: asked as a volunteer; who is both keeps a list on each side.
    package static func of(
        _ tx: borrowing Transaction, _ person: PersonID, isVolunteer: Bool
    ) throws -> PartCapacity {
        isVolunteer ? .volunteer : try PartCapacity.supported(tx, person)
    }
}
