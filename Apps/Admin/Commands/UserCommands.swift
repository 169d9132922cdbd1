import Access
import Days
import Foundation
import Messages
import People
import Store
import Tenancy

/// Who may sign in to a tenant's pages. The first account is made here: its link is printed, and no password is ever
/// typed on a command line.
enum UserCommands {
    static let all: [Command] = [invite, list, confirm, disable, enable, reset, close, sessions]

    static let account = Argument("ACCOUNT", "the account's id, from sammen user list")

    private static let invite = Command(
        "user invite", "invite somebody to sign in; prints a link that works once",
        details: """
            The file holds login: an e-mail address, or a telephone number for participants; and the name of staff.
            The link works for 72 hours. Hand it over in person: whoever you invite here needs no other confirmation.
            With --unconfirmed somebody confirms the account after it was accepted.
            """,
        options: [
            Option("role", "ROLE", "what they are here", choices: roles, required: true, repeats: true),
            Option("person", "PERSON", "the person, when known as participant, volunteer or relative"),
            Option("send", "send the link by mail or SMS instead of printing it"),
            Option("unconfirmed", "somebody else says later that this is who was meant"), Invocation.from,
        ],
        json: "{ \"account\", \"expires\", \"link\" }",
        example: "sammen user invite --role administrator --from account.json --tenant vejle",
        work: .workplace(by: [.administrator], inviting))

    static let roles = AccountRole.allCases.map(\.rawValue)

    private static func inviting(_ place: Workplace) throws -> Outcome {
        let roles = try place.invocation.texts("role").map(role)
        let person = try known(place)
        let contact = try AccountFile.read(try place.invocation.given())
        let invitee = Invitee(person: person, name: contact.name, login: contact.login, roles: Set(roles))
        let sends = place.invocation.has("send")
        let made = try place.write { tx in
            let made = try Accounts.invite(tx, invitee, vouched: !place.invocation.has("unconfirmed"))
            if sends { try Outbox.send(tx, .invitation(made.invitation), to: .account(made.account)) }
            return made
        }
        if sends { return place.changed("account", made.account, "Invited. The link waits to be sent.") }
        return link(place, made.account, made.invitation, "Invited.")
    }

    private static func known(_ place: Workplace) throws -> PersonID? {
        guard let person: PersonID = try place.invocation.optionalIdentifier("person") else { return nil }
        try place.read(for: "account-invite") { tx in _ = try People.requireKnown(tx, person) }
        return person
    }

    /// - Throws: ``UsageError`` with the nearest role.
    static func role(_ text: String) throws -> AccountRole {
        guard let role = AccountRole(rawValue: text) else {
            throw UsageError.badChoice("--role", choices: roles, nearest: nearest(to: text, among: roles))
        }
        return role
    }

    private static func link(_ place: Workplace, _ account: AccountID, _ token: Token, _ done: String) -> Outcome {
        let path = "/" + Invitation.path(token).joined(separator: "/")
        let link = place.configuration.alias.host.map { "https://\($0)\(path)" } ?? path
        let hint =
            place.configuration.alias.host == nil ? " Put the host of your pages before it: alias.host names none." : ""
        let expires = place.context.clock.now().adding(milliseconds: Invitations.lifetime)
        guard !place.settings.dryRun else { return Outcome(messages: [place.done("")], result: [:]) }
        return Outcome(
            [link], messages: ["\(done) The link works once, until \(expires).\(hint)"],
            result: ["account": .of(account), "expires": .of(expires), "link": .text(link)])
    }

    private static let list = Command(
        "user list", "list who may sign in, as what, since when and by whose word",
        details: "The list to go through each half year: close the accounts of those who have left.",
        json: """
            { "accounts": [{ "account", "devices", "login", "leaves", "name", "person", "roles": [{ "by", "granted", \
            "role" }], "second-factor", "sessions", "state" }] }
            """,
        example: "sammen user list --tenant vejle",
        work: .workplace(by: [.administrator, .dataProtection]) { place in
            let found = try place.read(for: "access-review") { tx in try AccessReview.list(tx) }
            var table = TextTable("Account", "State", "Roles", "Signs in with", "Second factor", ">Open", "Leaves")
            for one in found {
                table.add(
                    "\(one.account.id)", one.account.state.rawValue,
                    one.grants.map(\.role.rawValue).joined(separator: ", "), one.login ?? "",
                    one.account.hasSecondFactor ? "yes" : "", "\(one.sessions + one.devices)", one.idle.iso)
            }
            return Outcome(
                found.isEmpty ? [] : table.lines(), messages: found.isEmpty ? ["Nobody may sign in."] : [],
                result: ["accounts": .list(found.map(json))])
        })

    private static func json(_ one: ReviewedAccount) -> JSON {
        [
            "account": .of(one.account.id), "devices": .int(one.devices), "leaves": .of(one.idle),
            "login": .text(one.login), "name": .text(one.name), "person": .of(one.account.person),
            "roles": .list(
                one.grants.map { ["by": .text($0.by), "granted": .of($0.granted), "role": .text($0.role.rawValue)] }),
            "second-factor": .bool(one.account.hasSecondFactor), "sessions": .int(one.sessions),
            "state": .text(one.account.state.rawValue),
        ]
    }

    private static let confirm = change(
        "confirm", "say that whoever accepted the invitation is who was meant", "Confirmed.", Accounts.confirm)

    private static let disable = change(
        "disable", "turn an account off and end its sessions at once", "Disabled.", Accounts.suspend)

    private static let enable = change(
        "enable", "turn an account on again as what it was", "Enabled.", Accounts.reinstate)

    private static let close = change(
        "close", "end the account of somebody who has left; its retention clock starts", "Closed.", Accounts.close)

    private static func change(
        _ word: String, _ summary: String, _ done: String,
        _ body: @escaping @Sendable (borrowing Transaction, AccountID) throws -> Void
    ) -> Command {
        Command(
            "user \(word)", summary, arguments: [account], json: "{ \"account\" }",
            example: "sammen user \(word) AC-0000000000001 --tenant vejle",
            work: .workplace(by: [.administrator]) { place in
                let id: AccountID = try place.invocation.identifier("ACCOUNT")
                try place.write { tx in try body(tx, id) }
                return place.changed("account", id, done)
            })
    }

    private static let reset = Command(
        "user reset", "take password, codes, phones and sessions away; prints a new link",
        arguments: [account],
        json: "{ \"account\", \"expires\", \"link\" }",
        example: "sammen user reset AC-0000000000001 --tenant vejle",
        work: .workplace(by: [.administrator]) { place in
            let id: AccountID = try place.invocation.identifier("ACCOUNT")
            let token = try place.write { tx in try Accounts.reset(tx, id) }
            return link(place, id, token, "Reset.")
        })

    private static let sessions = Command(
        "user sessions", "list an account's open sessions and phones, or end them",
        arguments: [account],
        options: [Option("end", "end them all")],
        json: "{ \"devices\": [{ \"expires\", \"made\" }], \"ended\", \"sessions\": [{ \"began\", \"expires\" }] }",
        example: "sammen user sessions AC-0000000000001 --tenant vejle",
        work: .workplace(by: [.administrator], listing))

    private static func listing(_ place: Workplace) throws -> Outcome {
        let id: AccountID = try place.invocation.identifier("ACCOUNT")
        let (sessions, devices) = try place.read(for: "account-sessions") { tx in
            guard try Accounts.find(tx, id) != nil else { throw AccessError.unknownAccount }
            return (try UserSessions.list(tx, of: id), try Devices.list(tx, of: id))
        }
        let ended = try place.invocation.has("end") ? place.write { tx in try UserSessions.endAll(tx, of: id) } : 0
        var table = TextTable("What", "Since", "Until")
        for one in sessions { table.add("session", "\(one.began)", "\(one.expires)") }
        for one in devices { table.add("phone", "\(one.made)", "\(one.expires)") }
        return Outcome(
            sessions.isEmpty && devices.isEmpty ? [] : table.lines(),
            messages: place.invocation.has("end") ? [place.done("\(ended) ended.")] : [],
            result: [
                "devices": .list(devices.map { ["expires": .of($0.expires), "made": .of($0.made)] }),
                "ended": .int(ended),
                "sessions": .list(sessions.map { ["began": .of($0.began), "expires": .of($0.expires)] }),
            ])
    }
}

/// Who is invited, as a JSON file: what is written about people stays out of the list of processes.
private enum AccountFile {
    struct Fields: Decodable {
        let login: String
        let name: String?
    }

    /// - Throws: ``UsageError`` for a file that is no such object; never with its content.
    static func read(_ bytes: [UInt8]) throws -> Fields {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let fields = try? decoder.decode(Fields.self, from: Data(bytes)) else {
            throw UsageError.configuration("The file must be one JSON object with login, and name for staff.")
        }
        return fields
    }
}
