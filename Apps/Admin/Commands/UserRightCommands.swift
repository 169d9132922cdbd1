import Access
import Store
import Tenancy

/// What an account may be.
enum UserRightCommands {
    static let all: [Command] = [change("grant", granting: true), change("revoke", granting: false)]

    private static func change(_ word: String, granting: Bool) -> Command {
        Command(
            "user \(word)", granting ? "give an account a role; its sessions end" : "take a role away; sessions end",
            arguments: [UserCommands.account],
            options: [Option("role", "ROLE", "the role", choices: UserCommands.roles, required: true)],
            json: "{ \"account\" }",
            example: "sammen user \(word) AC-0000000000001 --role coordinator --tenant vejle",
            work: .workplace(by: [.administrator]) { place in
                let id: AccountID = try place.invocation.identifier("ACCOUNT")
                let role = try UserCommands.role(try place.invocation.needed("role"))
                try place.write { tx in
                    try granting ? Roles.grant(tx, role, to: id) : Roles.revoke(tx, role, from: id)
                }
                return place.changed("account", id, granting ? "Granted." : "Revoked.")
            })
    }
}
