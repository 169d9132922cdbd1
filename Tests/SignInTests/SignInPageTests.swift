import Days
import Foundation
import PageSupport
import People
import Reception
import Sealing
import SignIn
import Store
import Testing

@testable import Access

@Suite("The sign-in pages")
struct SignInPageTests {
    let house: TestHouse

    init() throws { house = try TestHouse(rooms: [SignInPages.room(letters: { _, _ in })]) }

    /// The six digits that an app would show.
    private func code(_ secret: String) throws -> String {
        let bytes = try #require(Base32Text.decode(secret.filter { $0 != " " }))
        return try #require(
            OneTimePassword.code(bytes, step: house.clock.now().milliseconds / OneTimePassword.stepMilliseconds))
    }

    private func invite(_ roles: Set<AccountRole>, login: String) throws -> String {
        let invitee = Invitee(name: "Test Testesen", login: login, roles: roles)
        let made = try house.write { tx in try Accounts.invite(tx, invitee, vouched: true) }
        return "/" + Invitation.path(made.invitation).joined(separator: "/")
    }

    @Test("From an invitation to a session: password, app, recovery codes, and the next time with both")
    func journey() throws {
        let path = try invite([.coordinator], login: "k@example.dk")
        let browser = try house.browser()
        let start = try browser.submit(
            try browser.get(path).form(), ["secret": TestHouse.password, "again": TestHouse.password])
        let key = try browser.submit(start.form())
        let secret = try #require(key.form("confirm")?["secret"])
        let wrong = try browser.submit(key.form("confirm"), ["code": "000000"])
        for page in [key, wrong] {
            #expect(page.text.contains("<svg") && page.text.contains("class=\"qr\""), "a code for the camera")
            #expect(page.words.replacing(" ", with: "").contains(secret), "and the key to type")
        }
        let codes = try browser.submit(key.form("confirm"), ["code": code(secret)])
        #expect(codes.status == 200 && codes.text.contains("<li>"))
        #expect(try browser.get("/account").status == 200)

        let other = try house.browser()
        house.clock.advance(milliseconds: 60_000)
        let second = try other.submit(
            try other.get("/sign-in?to=/account").form(), ["login": "k@example.dk", "password": TestHouse.password])
        #expect(try other.get("/account").status == 303, "a password alone opens nothing")
        let done = try other.submit(second.form("second-factor"), ["code": code(secret)])
        #expect(done.location == "/account")
        #expect(try other.get("/account").status == 200)
        #expect(try other.submit(try other.get("/account").forms.first { $0.action == "/sign-out" }).status == 303)
        #expect(try other.get("/account").location?.hasPrefix("/sign-in") == true)
    }

    @Test("An unknown name, a wrong password and a suspended account are told the same")
    func sameAnswer() throws {
        _ = try house.account([.coordinator], login: "a@example.dk")
        let suspended = try house.account([.coordinator], login: "b@example.dk")
        try house.write { tx in try Accounts.suspend(tx, suspended) }
        let answers = try ["a@example.dk", "b@example.dk", "nobody@example.dk"].map { login in
            let browser = try house.browser()
            let page = try browser.submit(
                try browser.get("/sign-in").form(), ["login": login, "password": "helt forkert kodeord"])
            #expect(page.status == 422)
            return page.text.replacing(login, with: "").replacing(/value="[^"]*"/, with: "")
        }
        #expect(Set(answers).count == 1)
    }

    @Test("A form from another site, without its token, or of another browser does nothing")
    func forgery() throws {
        let path = try invite([.coordinator], login: "k@example.dk")
        let browser = try house.browser()
        let form = try #require(try browser.get(path).form())
        let secrets = ["secret": TestHouse.password, "again": TestHouse.password]
        browser.origin = "http://evil.example"
        #expect(try browser.submit(form, secrets).status == 403)
        browser.origin = "null"
        #expect(try browser.submit(form, secrets).status == 403)
        let other = try house.browser()
        _ = try other.get("/sign-in")
        #expect(try other.submit(form, secrets).status == 403)
        browser.origin = nil
        #expect(try browser.post(form.action, secrets.map { (name: $0.key, value: $0.value) }).status == 403)
        #expect(try browser.submit(form, secrets).status == 200)
    }

    @Test("A redirect after signing in leads to a page of ours, whatever the address says")
    func openRedirect() throws {
        for target in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
            let page = try house.browser().get("/sign-in?to=" + target.replacing("\\", with: "%5C"))
            #expect(page.form("sign-in")?["to"] == "/")
        }
    }

    @Test("Another tenant's session opens nothing here")
    func tenants() throws {
        let browser = try house.browser(as: [.coordinator], in: "beby")
        let here = try house.browser()
        here.cookies = browser.cookies
        #expect(try browser.get("/account").status == 200)
        #expect(try here.get("/account").status == 303)
    }
}
