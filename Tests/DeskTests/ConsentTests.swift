import Consent
import PageSupport
import Store
import Testing

@testable import Desk

@Suite("Consents at the desk")
struct ConsentTests {
    static let purpose = "one-to-one-mentoring-follow-up"

    @Test("A consent is read aloud, given, withdrawn with less than was asked to give it, and taken up again")
    func journey() throws {
        let office = try Office()
        let person = try office.person("Sara Sand")
        try office.house.write { tx in
            _ = try ConsentTexts.publish(tx, purpose: Self.purpose, words: ["da": "Vi ringer om et halvt år."])
        }
        let (browser, path) = (try office.browser(), "/people/\(person)/consents")
        let asked = try browser.get(path)
        #expect(asked.words.contains("Vi ringer om et halvt år."))
        #expect(try browser.submit(asked.form("consents"), ["purpose": Self.purpose]).status == 422)
        let given = try browser.submit(
            browser.get(path).form("consents"), ["purpose": Self.purpose, "channel": "phone"])
        #expect(given.location == "/people/\(person)?done=consented")
        let withdrawing = try browser.get("\(path)/\(Self.purpose)/withdraw")
        #expect(withdrawing.words.contains("Det kan fortrydes til og med"))
        #expect(names(withdrawing).isSubset(of: names(asked)) && names(withdrawing).count < names(asked).count)
        let form = withdrawing.form("withdraw")
        #expect(try browser.submit(form, ["channel": "phone"]).location == "/people/\(person)?done=withdrawn")
        #expect(try !mayUse(office, person))
        let page = try browser.get("/people/\(person)")
        #expect(page.words.contains("Trukket tilbage"))
        #expect(try browser.submit(page.form("undo")).location == "/people/\(person)?done=undone")
        #expect(try mayUse(office, person))
        let list = try office.house.read { tx in try Consents.list(tx, of: person) }
        #expect(list.map(\.onBehalf) == [.coordinator])
    }

    @Test("What nobody consented to cannot be withdrawn, and a purpose that does not exist is told as that")
    func nothing() throws {
        let office = try Office()
        let person = try office.person("Sara Sand")
        let browser = try office.browser()
        #expect(try browser.get("/people/\(person)/consents/nonsense/withdraw").status == 409)
        let form = try browser.get("/people/\(person)/consents/\(Self.purpose)/withdraw").form("withdraw")
        #expect(try browser.submit(form, ["channel": "paper"]).status == 409)
    }

    private func mayUse(_ office: Office, _ person: PersonID) throws -> Bool {
        try office.house.read { tx in try Consents.mayUse(tx, person, Self.purpose) }
    }

    private func names(_ page: TestBrowser.Page) -> Set<String> {
        Set(page.text.matches(of: /<(?:input|textarea)[^>]*\sname="([a-z-]+)"/).map { String($0.1) })
    }
}
