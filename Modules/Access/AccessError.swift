import Store

/// What cannot be done with an account. It names no person: whoever reads it may be the wrong one.
package enum AccessError: Error, Equatable, CustomStringConvertible {
    case unknownAccount
    case noRoles
    case mixedEntrances
    case hasAccount(AccountID)
    case loginTaken
    case loginEmpty
    case wrongState(AccountState)
    case lastAdministrator
    case ownAccount
    case identityTaken
    case busy

    package var description: String {
        switch self {
        case .unknownAccount: "no such account: copy the id from sammen user list"
        case .noRoles: "an account needs a role: close the account of somebody who has left"
        case .mixedEntrances:
            "participants and relatives come in by a link, all others by a password: invite the person twice"
        case .hasAccount(let id): "the person has an account already: \(id). Give it the role instead"
        case .loginTaken: "somebody else signs in with this address: take another one, or close their account first"
        case .loginEmpty: "an invitation needs an e-mail address, or a telephone number for participants"
        case .wrongState(let state): "this cannot be done with an account that is \(state.rawValue)"
        case .lastAdministrator: "the tenant would have no administrator left: appoint another one first"
        case .ownAccount: "nobody confirms or changes the rights of their own account: ask somebody else"
        case .identityTaken: "this identity belongs to another account: unlink it there first"
        case .busy: "many people sign in at this moment: try again in a few seconds"
        }
    }
}
