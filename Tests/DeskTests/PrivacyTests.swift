import Days
import PageSupport
import Participation
import People
import Reception
import Rights
import SQLite
import Store
import Tenancy
import Testing

@testable import Desk

@Suite("Who is shown at the desk, and to whom")
struct PrivacyTests {
    let office: Office
    let browser: TestBrowser

    init() throws {
        office = try Office()
        browser = try office.browser()
    }

    private func hidden() throws -> PersonID {
        try office.house.write { tx in
            try People.add(
                tx, PersonDetails(name: "Skjult Skov", phone: "44556677", address: "Hemmelig Vej 1", protected: true),
                as: .participant)
        }
    }

    private func search(_ text: String) throws -> TestBrowser.Page {
        try browser.submit(browser.get("/people").form("people"), ["name": text])
    }

    @Test("A search is sent and never stands in an address; it finds by name, number and id")
    func search() throws {
        let person = try office.person("Søren Sørensen")
        let found = try search("soren")
        #expect(found.status == 200 && found.words.contains("Søren Sørensen"))
        #expect(found.text.contains("href=\"/people/\(person)\"") && !found.text.contains("?name"))
        #expect(try search("Xerxes").words.contains("Ingen fundet"))
        #expect(try search("").status == 422)
        #expect(try search(String(repeating: "a", count: 300)).status == 422)
    }

    @Test("A protected name and address stand on no page until somebody says why, and then once")
    func protected() throws {
        let person = try hidden()
        for path in ["/people", "/people/\(person)", "/people/\(person)/contact/participant", "/desk"] {
            let page = try browser.get(path)
            #expect(page.status == 200, "\(path)")
            for secret in ["Skjult", "Skov", "Hemmelig", "44556677"] {
                #expect(!page.text.contains(secret), "\(path): \(secret)")
            }
        }
        #expect(try !search("Skjult").text.contains("Skov"))
        let form = try browser.get("/people/\(person)/reveal").form("reveal")
        #expect(try browser.submit(form, ["reason": "  "]).status == 422)
        let shown = try browser.submit(form, ["reason": "Skal sende et brev"])
        #expect(shown.status == 200 && shown.words.contains("Hemmelig Vej 1"))
        #expect(shown.header("Cache-Control")?.contains("no-store") == true)
        let again = try browser.submit(form, ["reason": "Skal sende et brev"])
        #expect(again.status == 303 && again.location == "/people/\(person)")
        #expect(!again.text.contains("Hemmelig"))
        let reveals = try office.house.read { tx in try tx.all("SELECT actor FROM reveal") { $0.text(0) } }
        #expect(reveals == ["\(office.coordinator)"])
    }

    @Test("Details of a protected person are changed without being opened or lost")
    func changeProtected() throws {
        let person = try hidden()
        let form = try browser.get("/people/\(person)/contact/participant").form("participant")
        #expect(try browser.submit(form, ["languages": "dansk"]).status == 303)
        let shown = try office.house.write { tx in try Protection.reveal(tx, person, reason: "test") }
        #expect(shown[.address].text == "Hemmelig Vej 1" && shown[.languages].text == "dansk")
    }

    @Test("Of a restricted person nothing is shown but that it may not be")
    func restricted() throws {
        let person = try office.waiting("Rita Rolig")
        try office.house.write { tx in
            _ = try Restrictions.restrict(tx, person, ground: .accuracy)
        }
        let page = try browser.get("/people/\(person)")
        #expect(page.words.contains("Må kun opbevares") && !page.text.contains("Rita"))
        for path in ["/desk", "/waiting", "/people"] {
            #expect(try !browser.get(path).text.contains("Rita"), "\(path)")
        }
        #expect(try browser.get("/people/\(person)/contact/participant").status == 404)
    }

    @Test("Two who change the same details lose nothing: the second is shown what stands there now")
    func stale() throws {
        let person = try office.person("Mads Madsen")
        let path = "/people/\(person)/contact/participant"
        let (mine, theirs) = (try browser.get(path).form("participant"), try browser.get(path).form("participant"))
        #expect(try browser.submit(theirs, ["phone": "11111111"]).status == 303)
        let stale = try browser.submit(mine, ["phone": "22222222", "address": "Ny Vej 2"])
        #expect(stale.status == 409 && stale.words.contains("11111111"))
        #expect(stale.form("participant")?["phone"] == "22222222")
        #expect(try browser.submit(stale.form("participant")).status == 303)
        let shown = try office.house.read { tx in try People.show(tx, person) }
        #expect(shown?[.phone].text == "22222222" && shown?[.address].text == "Ny Vej 2")
    }

    @Test("Only what is new is written as a correction")
    func corrections() throws {
        let person = try office.person("Mads Madsen")
        let path = "/people/\(person)/contact/participant"
        _ = try browser.submit(browser.get(path).form("participant"), ["phone": "11111111"])
        _ = try browser.submit(browser.get(path).form("participant"))
        let corrections = try office.house.read { tx in
            try tx.all("SELECT count(*) FROM correction WHERE person = ?", .id(person)) { $0.int(0) }
        }
        #expect(corrections == [1])
    }

    @Test("A list is one entry of the trail that names everybody on it")
    func trail() throws {
        let people = try (1...3).map { try office.person("Person \($0)") }
        _ = try browser.get("/people")
        let store = try office.house.site().tenant.store
        let looks = try people.map { try store.whoRead($0).filter { $0.action == "person.list" } }
        #expect(looks.allSatisfy { $0.count == 1 })
        #expect(Set(looks.compactMap(\.first?.seq)).count == 1)
    }

    @Test("What a coordinator writes for somebody is recorded as that")
    func onBehalf() throws {
        let person = try office.waiting()
        let form = try browser.get("/people/\(person)/wish").form("wish")
        #expect(try browser.submit(form, ["wish": "call", "programme": Office.mentoring.text]).status == 303)
        let wishes = try office.house.read { tx in try Wishes.open(tx, of: person) }
        #expect(wishes.map(\.kind) == [.call] && wishes.allSatisfy(\.onBehalf))
        #expect(try browser.get("/people/\(person)").words.contains("skrevet ned af en koordinator"))
    }
}
