package import Access
package import Store

/// Who asks for a page, as far as they have proven it. Each case is another type underneath: what takes a
/// ``UserSession`` cannot be given anything less.
package enum Reader: Sendable, Equatable {
    case nobody
    /// The password was right; the second factor is missing.
    case pending(PendingSession)
    /// A volunteer on the confirmed phone, by its PIN.
    case device(DeviceSession)
    case account(UserSession)

    /// Who is written in the trails.
    package var actor: Actor {
        switch self {
        case .nobody, .pending: .system("public-pages")
        case .device(let session): session.actor
        case .account(let session): session.actor
        }
    }

    /// The person behind the account; nil where nobody has come in.
    package var person: PersonID? {
        switch self {
        case .nobody, .pending: nil
        case .device(let session): session.person
        case .account(let session): session.person
        }
    }

    /// The account that came in.
    package var account: AccountID? {
        switch self {
        case .nobody, .pending: nil
        case .device(let session): session.account
        case .account(let session): session.account
        }
    }

    /// The session of somebody who is wholly signed in.
    package var session: UserSession? {
        if case .account(let session) = self { session } else { nil }
    }
}
