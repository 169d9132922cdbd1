import Access
import Foundation
import Sealing
import Store
import Tenancy

/// Accounts with a password that a tool knows: half of them active, half of them suspended.
enum Logins {
    static func make(_ arguments: Arguments) throws {
        let store = try Fixture.tenant(arguments).store
        let authenticator = Authenticator(store, passwords: try PasswordHasher())
        let password = arguments.text("password", Token.random().text)
        for number in 0..<arguments.number("count", 20) {
            for kind in ["active", "suspended"] {
                let login = "\(kind)-\(number)@example.dk"
                let id = try invited(store, login, authenticator, password)
                if kind == "suspended" {
                    try store.write(as: .operatorUser("op-bench")) { tx in try Accounts.suspend(tx, id) }
                }
            }
        }
    }

    private static func invited(
        _ store: Store, _ login: String, _ authenticator: Authenticator, _ password: String
    ) throws -> AccountID {
        let invitee = Invitee(name: "Prøve", login: login, roles: [.coordinator])
        let made = try store.write(as: .operatorUser("op-bench")) { tx in
            try Accounts.invite(tx, invitee, vouched: true)
        }
        _ = try authenticator.accept(made.invitation, secret: password)
        return made.account
    }
}
