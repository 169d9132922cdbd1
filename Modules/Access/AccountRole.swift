/// What somebody is here. The list is fixed: a role decides what a page shows, so a new one is a change of the house.
package enum AccountRole: String, Sendable, CaseIterable, Codable {
    case coordinator
    case familyAdviser = "family-adviser"
    case volunteer
    case participant
    case relative
    case dataProtection = "data-protection"
    /// Accounts, settings and imports of the tenant; no participant by name.
    case tenantAdministrator = "administrator"

    /// How an account with this role comes in.
    package var entrance: Entrance {
        switch self {
        case .participant, .relative: .link
        default: .password
        }
    }

    /// Whether the role is somebody's work here.
    package var isStaff: Bool {
        switch self {
        case .coordinator, .familyAdviser, .dataProtection, .tenantAdministrator: true
        case .volunteer, .participant, .relative: false
        }
    }
}

/// The two ways in. A person has one account for each at most, so that what somebody sees as a volunteer is never mixed
/// with what they see as a participant.
package enum Entrance: String, Sendable, CaseIterable {
    /// A password and a second factor.
    case password
    /// A one-time link and a PIN.
    case link
}

/// How long a session lasts without a click, and at most.
package struct SessionLimits: Equatable, Sendable {
    package let idle: Int64
    package let most: Int64

    private init(idleMinutes: Int64, mostHours: Int64) {
        idle = idleMinutes * 60_000
        most = mostHours * 3_600_000
    }

    package static let staff = SessionLimits(idleMinutes: 30, mostHours: 10)
    package static let volunteer = SessionLimits(idleMinutes: 15, mostHours: 10)
    package static let participant = SessionLimits(idleMinutes: 15, mostHours: 7 * 24)

    /// The limits of everybody who has these roles.
    package static func of(_ roles: Set<AccountRole>) -> SessionLimits {
        if roles.contains(where: \.isStaff) { return .staff }
        return roles.contains(.volunteer) ? .volunteer : .participant
    }
}
