import Foundation
import Testing

@testable import sammen

@Suite("Users on the command line")
struct UserCommandTests {
    private let installation: TestInstallation
    private let anna = "{ login: 'anna@example.dk', name: 'Anna Bergholm' }"

    init() throws {
        installation = try TestInstallation.withTenant()
    }

    @Test("The first account is made by a link that is printed once, and no file keeps it")
    func invited() throws {
        try installation.configure("alias: { host: \"aftale.example.dk\" },")
        let invited = installation.run("user invite --role administrator", input: anna)
        #expect(invited.status == .done)
        let link = try #require(invited.out.split(separator: "\n").first)
        let token = try #require(link.split(separator: "/").last)
        #expect(link.hasSuffix("/invitation/\(token)") && token.count == 43)
        let files = TestInstallation.bytes(below: installation.folder)
        for text in [String(token), "anna@example.dk", "Bergholm"] {
            #expect(!files.values.contains { $0.range(of: Data(text.utf8)) != nil }, "\(text.prefix(4))")
        }
    }

    @Test("A list names who may sign in, as what and by whose word, and the trail says who read it")
    func list() {
        let invited = installation.run("user invite --role coordinator --role data-protection --json", input: anna)
        let account = invited.result["account"] as? String ?? ""
        let list = installation.run("user list")
        for text in [account, "invited", "coordinator, data-protection", "anna@example.dk"] {
            #expect(list.out.contains(text), "\(text)")
        }
        let accounts = installation.run("user list --json").result["accounts"] as? [[String: Any]] ?? []
        let roles = accounts.first?["roles"] as? [[String: Any]] ?? []
        #expect(roles.map { $0["by"] as? String } == ["anna", "anna"])
        #expect(installation.run("audit search --action access-review").out.contains("access-review"))
    }

    @Test("Disabled, enabled, reset and closed: each is in the trail of writes, and each state refuses what it must")
    func lifeCycle() {
        let account = installation.run("user invite --role coordinator --json", input: anna).result["account"] ?? ""
        #expect(installation.run("user confirm \(account)").status == .refused)
        #expect(installation.run("user disable \(account)").status == .done)
        #expect(installation.run("user reset \(account)").status == .refused)
        #expect(installation.run("user enable \(account)").status == .done)
        #expect(installation.run("user grant \(account) --role volunteer").status == .done)
        #expect(installation.run("user revoke \(account) --role coordinator").status == .done)
        #expect(installation.run("user revoke \(account) --role volunteer").status == .usage)
        #expect(installation.run("user sessions \(account) --end").status == .done)
        #expect(installation.run("user reset \(account)").out.contains("/invitation/"))
        #expect(installation.run("user close \(account)").status == .done)
        #expect(installation.run("user enable \(account)").status == .refused)
        let trail = installation.run("audit search").out
        for action in ["invite", "suspend", "reinstate", "grant", "revoke", "reset", "close"] {
            #expect(trail.contains("account.\(action)"), "\(action)")
        }
        #expect(!trail.contains("example.dk"))
    }

    @Test("A mistake is refused without a repeat of what was typed, and a dry run invites nobody")
    func mistakes() {
        for input in ["Anna Bergholm", "{}", "{ name: 'Anna Bergholm' }", "{ login: ' ' }"] {
            let result = installation.run("user invite --role coordinator", input: input)
            #expect(result.status == .usage && !result.err.contains("Bergholm"), "\(result.err)")
        }
        #expect(installation.run("user invite --role coordinater", input: anna).err.contains("coordinator"))
        #expect(installation.run("user invite --role volunteer --role participant", input: anna).status == .usage)
        #expect(installation.run("user invite --role volunteer --person P-0000000000001", input: anna).status != .done)
        let dry = installation.run("user invite --role coordinator --dry-run", input: anna)
        #expect(dry.status == .done && dry.out.isEmpty)
        #expect(installation.run("user list").out.isEmpty)
        _ = installation.run("user invite --role coordinator", input: anna)
        #expect(installation.run("user invite --role volunteer", input: anna).status == .refused)
    }

    @Test("Only an administrator invites")
    func roles() throws {
        try installation.addOperator("berit")
        try installation.replace("{ user: \"berit\" }", with: "{ user: \"berit\", roles: [\"coordinator\"] }")
        #expect(installation.run(as: "berit", "user invite --role coordinator", input: anna).status == .usage)
        #expect(installation.run(as: "berit", "user list").status == .usage)
    }
}
