package import Access

/// Whom a page is for. Whoever else asks is sent to sign in, or told that they may not.
package enum Audience: Sendable, Equatable {
    /// No account is needed: the public doors, signing in.
    case everybody
    /// Somebody between password and second factor.
    case pending
    /// A volunteer, wholly signed in or on their confirmed phone: the three tasks of a phone, and nothing else.
    case phone
    case roles(Set<AccountRole>)

    /// Everybody with an account.
    package static let signedIn = Audience.roles(Set(AccountRole.allCases))
    package static let coordinators = Audience.roles([.coordinator])
    /// Whose work it is to go along with people: an adviser with families, a coordinator with everybody.
    package static let caseworkers = Audience.roles([.coordinator, .familyAdviser])
    package static let advisers = Audience.roles([.familyAdviser])
    /// Who may be one of the two readers of a worry.
    package static let concernReaders = Audience.roles([.coordinator, .familyAdviser, .dataProtection])
    /// Those who are supported, each in their own right.
    package static let supported = Audience.roles([.participant, .relative])
    package static let volunteers = Audience.roles([.volunteer])
    package static let participants = Audience.roles([.participant])
    package static let dataProtection = Audience.roles([.dataProtection])
    package static let administrators = Audience.roles([.tenantAdministrator])

    /// Whether the page is for the reader.
    func admits(_ reader: Reader) -> Bool {
        if case (.roles(let roles), .account(let session)) = (self, reader) {
            return !roles.isDisjoint(with: session.roles)
        }
        return roles(of: reader) != nil
    }

    /// As what the reader sees the page; nil where it is not for them. Only these roles' rules are asked: a coordinator
    /// who is a volunteer too sees a volunteer's page as a volunteer.
    func roles(of reader: Reader) -> Set<AccountRole>? {
        switch (self, reader) {
        case (.everybody, .account(let session)): session.roles
        case (.everybody, _): []
        case (.pending, .pending): []
        case (.phone, .device): [.volunteer]
        case (.phone, .account(let session)): session.roles.contains(.volunteer) ? [.volunteer] : nil
        case (.roles(let roles), .account(let session)):
            roles.isDisjoint(with: session.roles) ? nil : roles.intersection(session.roles)
        default: nil
        }
    }
}
