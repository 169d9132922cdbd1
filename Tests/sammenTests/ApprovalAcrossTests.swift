import Days
import Foundation
import HTTP
import Installed
import PageSupport
import Reception
import Retention
import Sealing
import Stewardship
import Store
import Tenancy
import Testing

@testable import Access
@testable import sammen

/// The pages and the command line are two processes of one tenant: what is approved in one is honoured by the other.
@Suite("A plan approved on a page")
struct ApprovalAcrossTests {
    private let installation: TestInstallation
    private let server: Server
    private let sites: Sites

    init() throws {
        installation = try TestInstallation.withTenant(kind: "municipality")
        try installation.configure("retention: { \"two-persons\": true }, alias: { host: \"testby.localhost\" },")
        let key = installation.environment["SAMMEN_MASTER_KEY"] ?? ""
        sites = try Sites(
            Installation(root: installation.folder, house: Installed.house, clock: installation.clock) {
                try MasterKey.read(key)
            }, clock: installation.clock)
        server = try Server(
            ServerOptions(endpoint: .loopback(port: 0)), Router(Reception(sites, rooms: [Stewardship.room]).routes))
    }

    private func officer() throws -> TestBrowser {
        let store = try sites.site(TenantName("testby")).tenant.store
        let token = try store.write(as: .operatorUser("anna")) { tx in
            let invitee = Invitee(name: "Test Testesen", login: "dpo@example.dk", roles: [.dataProtection])
            let id = try Accounts.invite(tx, invitee, vouched: true).account
            try tx.run("UPDATE account SET state = 'active' WHERE id = ?", .id(id))
            let account = try Accounts.require(tx, id, in: [.active])
            return try UserSessions.renew(tx, UserSessions.begin(tx, account).session, account).token
        }
        let browser = try TestBrowser(port: server.port ?? 0, host: "testby.localhost:\(server.port ?? 0)")
        browser.cookies["__Host-session"] = token.text
        return browser
    }

    @Test("The one who made it could not apply it alone; with the officer's word from the page, the command line does")
    func honoured() throws {
        defer { server.stop() }
        installation.recordArchiveDecision()
        installation.addClosedCase("Bevaret Berg", started: "2019-01-07", closed: "2019-06-28")
        let plan = installation.run("retention plan --json").result["plan"] as? String ?? ""
        let short = String(plan.prefix(12))
        let apply = "retention apply \(short) --confirm=testby"
        #expect(installation.run(apply).err.contains("second person approves"))
        let browser = try officer()
        let count = try Plan.load(short, in: sites.site(TenantName("testby")).tenant.store.files).dueCount
        let page = try browser.submit(browser.get("/plans/\(short)/approve").form(), ["count": "\(count)"])
        #expect(page.status == 303, "\(page.words)")
        let applied = installation.run(apply)
        #expect(applied.status == .done, "\(applied.err)")
        #expect(try browser.get("/plans/\(short)").words.contains("udført"), "and the page knows at once")
    }
}
