import Access
import Days
import Foundation
import PageSupport
import People
import ProgrammeKit
import Reception
import SQLite
import Store
import Tenancy
import Testing

@Suite("Forms at the reception")
struct FormTests {
    let house: TestHouse
    let person: PersonID
    let coordinator: AccountID

    init() throws {
        house = try TestHouse(rooms: Notebook.rooms)
        person = try house.add("Signe Søgaard", as: .participant)
        coordinator = try house.account([.coordinator], login: "k@example.dk")
    }

    private var path: String { "/people/\(person)/note" }

    private func touches() throws -> String { try house.read { tx in try Notebook.touches(tx) } }

    @Test("A form sent twice does its work once, and leads to the same page")
    func doubleSubmit() throws {
        let browser = try house.browser(of: coordinator)
        let form = try #require(try browser.get(path).form("note"))
        let first = try browser.submit(form, ["words": "Talte i telefon"])
        let second = try browser.submit(form, ["words": "Talte i telefon"])
        #expect(first.status == 303 && first.location == "/people/\(person)")
        #expect(second.status == 303 && second.location == first.location)
        #expect(try touches() == "1")
    }

    @Test("A form that was sent, changed after going back and sent again is not taken for saved, and keeps its text")
    func changedAfterSending() throws {
        let browser = try house.browser(of: coordinator)
        let form = try #require(try browser.get(path).form("note"))
        #expect(try browser.submit(form, ["words": "Talte i telefon"]).status == 303)
        let page = try browser.submit(form, ["words": "Talte sammen"])
        #expect(page.status == 409)
        #expect(page.words.contains("Du har allerede gemt"))
        #expect(page.form("note")?["words"] == "Talte sammen")
        #expect(try touches() == "1")
    }

    @Test("Of one field only the first flaw is told")
    func oneFlaw() {
        var answers = Answers(Entered(["words": String(repeating: "x", count: 30)]), .danish)
        _ = answers.text("words", most: 20)
        answers.fault("words", Text("Noget andet", "Something else"))
        let faults = #expect(throws: FormFaults.self) { try answers.check() }
        #expect(faults?.errors.count == 1)
    }

    @Test("When the trail of reads cannot be written, no page about anybody leaves, and the others do")
    func noTrail() throws {
        let browser = try house.browser(of: coordinator)
        #expect(try browser.get("/people/\(person)").text.contains("\(person)"))
        try Connection(house.site().tenant.store.files.access.path, .readWrite).execute("DROP TABLE access")
        let page = try browser.get("/people/\(person)")
        #expect(page.status == 507 && !page.text.contains("\(person)") && page.text.contains("<h1"))
        #expect(try browser.get("/sign-in").status == 200)
    }

    @Test("What is wrong is said, and what was typed stands in the form again, as text")
    func faults() throws {
        let browser = try house.browser(of: coordinator)
        let form = try browser.get(path).form("note")
        let hostile = "</textarea><script>alert(1)</script>"
        let page = try browser.submit(form, ["words": hostile])
        #expect(page.status == 422)
        #expect(page.text.contains("id=\"errors\"") && page.text.contains("href=\"#words\""))
        #expect(!page.text.contains("<script>"))
        #expect(page.form("note")?["words"] == hostile)
        #expect(try browser.submit(form, [:]).status == 422)
        #expect(try touches() == "0")
    }

    @Test("A form about something that was changed meanwhile loses no text")
    func stale() throws {
        let browser = try house.browser(of: coordinator)
        let form = try browser.get(path).form("note")
        try house.write { tx in try tx.audit("test.touch", about: [person]) }
        let page = try browser.submit(form, ["words": "Min tekst"])
        #expect(page.status == 409)
        #expect(page.form("note")?["words"] == "Min tekst")
        #expect(try touches() == "1")
        #expect(try browser.submit(page.form("note")).status == 303)
        #expect(try touches() == "2")
    }

    @Test("Text typed before a session ended is kept for its author")
    func kept() throws {
        let browser = try house.browser(of: coordinator)
        let form = try browser.get(path).form("note")
        house.clock.advance(milliseconds: 31 * 60_000)
        let page = try browser.submit(form, ["words": "Min tekst"])
        #expect(page.status == 422 && !page.text.contains("Min tekst"))
        let signIn = try browser.submit(page.form("kept"))
        let kept = try #require(signIn.form("sign-in")?["kept"])
        #expect(try touches() == "0")

        let again = try house.browser(of: coordinator)
        let shown = try resume(again, kept)
        #expect(shown.status == 200 && shown.form("note")?["words"] == "Min tekst")
        #expect(try again.submit(shown.form("note")).status == 303)
        #expect(try touches() == "1")

        let other = try house.browser(as: [.coordinator])
        let refused = try resume(other, kept)
        #expect(!refused.text.contains("Min tekst"))
    }

    private func resume(_ browser: TestBrowser, _ kept: String) throws -> TestBrowser.Page {
        let proof = try browser.get(path).form("note")?["form-token"] ?? ""
        return try browser.post("/kept", [("form-token", proof), ("kept", kept)])
    }

    @Test("What cannot be taken back asks for the secrets again")
    func stepUp() throws {
        let browser = try house.browser(as: [.tenantAdministrator])
        #expect(try browser.get("/grants").location?.hasPrefix("/step-up") == true)
    }
}
