import Days
import Foundation
import PageSupport
import People
import Reception
import Store
import Tenancy
import Testing

@testable import Access

@Suite("Accounts on pages")
struct AccountPageTests {
    let office: Office

    init() throws { office = try Office() }

    @Test("The list names staff with what, since when and by whose word, and nobody who takes part")
    func list() throws {
        let (_, participant) = try office.participant()
        let coordinator = try office.house.account([.coordinator], login: "koordinator@example.dk")
        let page = try office.browser.get("/accounts")
        #expect(
            page.words.contains("Koordinator siden 21-11-2026, af op-1")
                && page.words.contains("koordinator@example.dk"))
        #expect(page.words.contains("1 konto er åben."))
        for path in [
            "/accounts", "/accounts/others", "/accounts/\(participant)", "/accounts/\(coordinator)", "/settings",
        ] {
            let page = try office.browser.get(path)
            #expect(
                page.status == 200 && !page.text.contains("Fiktivsen") && !page.text.contains("fiktiv.example"),
                "\(path)")
        }
        #expect(try office.browser.get("/accounts/others").words.contains("\(participant)"))
    }

    @Test("Looking at the others opens no name: the trail of reads does not say that they were shown")
    func unopened() throws {
        let (person, participant) = try office.participant()
        _ = try office.browser.get("/accounts/others")
        _ = try office.browser.get("/accounts/\(participant)")
        let store = try office.tenant.store
        let reads = try store.trailEntries(from: .init(milliseconds: 0), to: store.clock.now()) {
            $0.action == "access-review" && $0.persons.contains(person)
        }
        #expect(reads.isEmpty)
    }

    @Test(
        "An invitation asks for the secrets again, shows its link once, and makes one account however often it is sent")
    func invite() throws {
        #expect(try office.browser.get("/accounts/invite").location?.hasPrefix("/step-up") == true)
        try office.stepUp()
        let form = try office.browser.get("/accounts/invite").form()
        let answers = ["name": "<script>alert(1)</script>", "login": "ny@example.dk", "roles": "coordinator"]
        let made = try office.browser.submit(form, answers)
        let link = try #require(made.text.firstMatch(of: /http:\/\/aaby\.localhost:\d+(\/invitation\/[\w-]{43})/))
        let again = try office.browser.submit(form, answers)
        #expect(again.location?.hasPrefix("/accounts/AC-") == true)
        let page = try office.browser.get(again.location ?? "")
        #expect(!page.text.contains("/invitation/") && !page.text.contains("<script>"))
        #expect(try office.house.browser().get(String(link.1)).status == 200, "the link opens the invitation")
        #expect(try office.house.read { tx in try Accounts.list(tx) }.count == 2)
    }

    @Test("Wrong, missing and too long fields of an invitation are told one by one")
    func inviteFaults() throws {
        try office.stepUp()
        let form = try office.browser.get("/accounts/invite").form()
        let empty = try office.browser.submit(form)
        #expect(empty.status == 422 && empty.text.matches(of: /href="#/).count >= 4)
        let wrong = try office.browser.submit(
            form, ["name": String(repeating: "x", count: 201), "login": "ingen adresse", "roles": "participant"])
        #expect(wrong.words.contains("højst 200 tegn") && wrong.words.contains("navn@kommune.dk"))
        #expect(wrong.words.contains("Vælg mindst én"), "nobody is invited as a participant here")
        let taken = try office.browser.submit(
            form, ["name": "A", "login": "admin@example.dk", "roles": "coordinator"])
        #expect(taken.status == 409 && taken.words.contains("En anden logger ind"))
    }

    @Test("Whoever accepted is confirmed, suspended at once, opened again, signed out and closed")
    func life() throws {
        let made = try office.house.write { tx in
            try Accounts.invite(tx, Invitee(name: "Bodil", login: "b@example.dk", roles: [.coordinator]))
        }
        _ = try office.house.site().authenticator.accept(made.invitation, secret: TestHouse.password)
        let path = "/accounts/\(made.account)"
        #expect(try office.browser.get("/accounts").words.contains("venter på dit ja"))
        #expect(try office.browser.submit(office.browser.get(path).form("confirm")).status == 303)
        #expect(try office.account(made.account)?.state == .active)
        let colleague = try office.house.browser(of: made.account)
        #expect(try office.browser.get(path).words.contains("browser"))
        #expect(try office.browser.submit(office.browser.get("\(path)/suspend").form()).status == 303)
        #expect(try colleague.get("/account").status == 303, "what was open has ended")
        #expect(try office.browser.submit(office.browser.get(path).form("reinstate")).status == 303)
        _ = try office.house.browser(of: made.account)
        #expect(try office.browser.submit(office.browser.get(path).form("end")).status == 303)
        #expect(try office.house.read { tx in try UserSessions.list(tx, of: made.account) }.isEmpty)
        #expect(try office.browser.submit(office.browser.get("\(path)/close").form()).status == 303)
        #expect(try office.account(made.account)?.state == .closed)
        #expect(try office.browser.submit(office.browser.get("\(path)/close").form()).status == 409)
    }

    @Test(
        "Roles are changed after the secrets were given again; a form that somebody else has overtaken changes nothing")
    func roles() throws {
        let id = try office.house.account([.coordinator], login: "b@example.dk")
        let path = "/accounts/\(id)/roles"
        #expect(try office.browser.get(path).location?.hasPrefix("/step-up") == true)
        try office.stepUp()
        let page = try office.browser.get(path)
        #expect(try office.browser.submit(page.form(), ["roles": "data-protection"]).status == 303)
        #expect(try office.account(id)?.roles == [.dataProtection])
        let stale = try office.browser.submit(
            try office.browser.get(path).form().map { form in
                var old = form
                old.fields.removeAll { $0.name == "version" }
                old.fields.append((name: "version", value: "coordinator"))
                return old
            }, ["roles": "family-adviser"])
        #expect(stale.status == 409)
        #expect(try office.browser.submit(office.browser.get(path).form(), ["roles": ""]).status == 422)
        #expect(try office.account(id)?.roles == [.dataProtection])
    }

    @Test("Nobody changes their own rights, and the last administrator stays")
    func own() throws {
        let path = "/accounts/\(office.account)"
        #expect(try office.browser.get(path).words.contains("Det er din egen konto"))
        try office.stepUp()
        let form = try office.browser.get("\(path)/roles").form()
        #expect(try office.browser.submit(form, ["roles": "coordinator"]).status == 409)
        #expect(
            try office.browser.submit(office.browser.get("\(path)/close").form()).words.contains("ingen administrator"))
    }

    @Test("A new link takes the old secrets away and is shown once; another tenant's account is missing")
    func reset() throws {
        let id = try office.house.account([.coordinator], login: "b@example.dk")
        let colleague = try office.house.browser(of: id)
        try office.stepUp()
        let page = try office.browser.submit(office.browser.get("/accounts/\(id)/reset").form())
        #expect(page.status == 200 && page.text.contains("/invitation/"))
        #expect(try colleague.get("/account").status == 303)
        let foreign = try office.house.account([.coordinator], in: "beby")
        for path in ["/accounts/\(foreign)", "/accounts/\(foreign)/reset", "/accounts/AC-0000000000001"] {
            #expect(try office.browser.get(path).status == 404, "\(path)")
        }
    }

    @Test("Only administrators come in")
    func others() throws {
        for path in ["/accounts", "/accounts/others", "/accounts/invite", "/settings", "/import"] {
            #expect(try office.house.browser(as: [.coordinator, .dataProtection]).get(path).status == 403, "\(path)")
            #expect(try office.house.browser().get(path).status == 303, "\(path)")
        }
    }
}
