package import PersonalData
package import Store

/// In which capacity somebody takes part: what a row is sealed under, and what it goes with.
package enum PartCapacity: String, CaseIterable, Hashable, Sendable {
    case participant, relative, volunteer

    /// Those who are supported: both sides of a family take part in their own right.
    package static let supported: [PartCapacity] = [.participant, .relative]

    /// The profile that a row of this capacity dies with.
    package var category: PersonalData.Category {
        switch self {
        case .participant: .participantProfile
        case .relative: .relative
        case .volunteer: .volunteerProfile
        }
    }

    func key(of person: PersonID) -> KeyName { KeyName(person: person, category: category.number) }

    /// In which capacity the tenant supports somebody; the participant's where both are known.
    package static func supported(_ tx: borrowing Transaction, _ person: PersonID) throws -> PartCapacity {
        for capacity in supported {
            let sql = "SELECT 1 FROM \(capacity.rawValue)_profile WHERE person = ?"
            if try tx.exists(sql, .id(person)) { return capacity }
        }
        throw ParticipationError.notFound
    }
}
