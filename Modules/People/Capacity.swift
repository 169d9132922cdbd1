package import PersonalData
import Store

/// In what capacity the tenant knows a person. One person may have several, each with a profile of its own that is
/// sealed under its own category's key and dies without the others (GDPR Art. 5(1)(e)).
package enum Capacity: String, CaseIterable, Hashable, Sendable, Codable {
    case participant, volunteer
    /// Offered to volunteer and was turned down.
    case applicant
    case relative
    /// Asked, and never became a case: a chosen first name, no CPR number.
    case enquirer
    /// Sits at an open course or group without a case: a chosen first name, nothing else.
    case attendee

    /// The retention category whose end takes the profile. The category's record is the person.
    package var category: Category {
        switch self {
        case .participant: .participantProfile
        case .volunteer: .volunteerProfile
        case .applicant: .rejectedVolunteer
        case .relative: .relative
        case .enquirer: .enquiry
        case .attendee: .courseSeat
        }
    }

    /// The fields that this capacity may hold: no more than it needs (GDPR Art. 5(1)(c)).
    package var fields: [ProfileField] { table.fields }

    /// Whether a full name is required; else a chosen first name is enough.
    var needsName: Bool { table.hasName }

    /// The table of its profiles.
    var table: ProfileTable { ProfileTable.all[index] }

    var index: Int {
        switch self {
        case .participant: 0
        case .volunteer: 1
        case .applicant: 2
        case .relative: 3
        case .enquirer: 4
        case .attendee: 5
        }
    }

    func key(of person: PersonID) -> KeyName { KeyName(person: person, category: table.category) }
}
