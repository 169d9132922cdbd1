package import Participation
package import Store

/// Why a step could not even be asked about. Nothing was changed.
package enum CaseworkError: Error, Equatable, CustomStringConvertible {
    /// The tenant does not offer the programme.
    case notOffered(ProgrammeID, tenant: TenantName)
    /// The programme brings people together in groups, not in pairs.
    case bringsGroups(ProgrammeID)
    /// The programme brings people together in pairs, not in groups.
    case bringsPairs(ProgrammeID)
    /// The programme trains no volunteers.
    case trainsNobody(ProgrammeID)
    /// An answer that the programme does not ask for.
    case unknownAnswer(known: [String], nearest: String?)
    /// A source of referral that the tenant does not know.
    case unknownSource(known: [String])
    /// The programme sets no length, so a last day must be named.
    case endMissing
    /// A worry needs two readers, and the tenant has no second one.
    case noSecondReader

    package var description: String {
        switch self {
        case .notOffered(let id, _): "\(id) is not offered here. Let an administrator turn it on first."
        case .bringsGroups(let id): "\(id) is a programme of groups. Give the participant a place in a group."
        case .bringsPairs(let id): "\(id) is a programme of pairs. Propose a match."
        case .trainsNobody(let id): "\(id) trains no volunteers."
        case .unknownAnswer(let known, _): "The answer must be one of \(known.joined(separator: ", "))."
        case .unknownSource(let known): "The source must be one of \(known.joined(separator: ", "))."
        case .endMissing: "The programme sets no length. Name the last day."
        case .noSecondReader: "A worry needs two advisers who read it. Let an administrator invite another."
        }
    }
}

/// The use rests on consent, and nobody has recorded one (GDPR Art. 6(1)(a)). Nothing was changed.
package struct NoConsent: Error, Equatable, CustomStringConvertible {
    package let person: PersonID
    /// The purpose as the tenant registers it.
    package let purpose: String

    package var description: String {
        "Nothing was changed: in this tenant \(purpose) rests on consent, and \(person) has given none that is valid."
    }
}

/// Not every holder of the custody of a child has agreed. Nothing was changed.
package struct NoCustodyConsent: Error, Equatable, CustomStringConvertible {
    package let child: PersonID

    package var description: String {
        "Nothing was changed: every holder of the custody of \(child) must agree first, and each is recorded alone."
    }
}
