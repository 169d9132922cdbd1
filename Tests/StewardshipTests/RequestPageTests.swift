import Days
import PageSupport
import People
import Rights
import Store
import Testing

@Suite("Requests on pages")
struct RequestPageTests {
    let officer: Officer

    init() throws { officer = try Officer() }

    private func register(_ answers: [String: String] = [:]) throws -> TestBrowser.Page {
        let form = try officer.browser.get("/requests/new").form()
        let whole = ["kind": "access", "person": "\(officer.person)", "channel": "phone"]
        return try officer.browser.submit(form, whole.merging(answers) { $1 })
    }

    private func open() throws -> [Rights.Request] { try officer.house.read { tx in try Requests.open(tx) } }

    @Test("A request is registered, extended with its reason and closed; its words go with it")
    func life() throws {
        let made = try register(["words": "Jeg vil gerne se <b>alt</b>"])
        let path = try #require(made.location?.split(separator: "?").first.map(String.init))
        let page = try officer.browser.get(path)
        #expect(page.words.contains("Indsigt") && page.words.contains("21-12-2026"))
        #expect(page.text.contains("&lt;b&gt;alt&lt;/b&gt;") && !page.text.contains("<b>alt"))
        #expect(
            try officer.browser.submit(officer.browser.get("\(path)/extend").form(), ["reason": "complexity"]).status
                == 303)
        #expect(try officer.browser.get(path).words.contains("21-02-2027"))
        let again = try officer.browser.submit(officer.browser.get("\(path)/extend").form(), ["reason": "number"])
        #expect(again.status == 409 && again.words.contains("kun forlænges én gang"))
        #expect(
            try officer.browser.submit(officer.browser.get("\(path)/close").form(), ["outcome": "met"]).status == 303)
        let closed = try officer.browser.get(path)
        #expect(closed.words.contains("Lukket") && !closed.words.contains("alt"))
        #expect(try open().isEmpty)
    }

    @Test("Sent twice, a form registers one request")
    func twice() throws {
        let form = try officer.browser.get("/requests/new").form()
        let answers = ["kind": "erasure", "person": "\(officer.person)", "channel": "paper"]
        let first = try officer.browser.submit(form, answers)
        let second = try officer.browser.submit(form, answers)
        #expect(first.location == second.location)
        #expect(try open().count == 1)
    }

    @Test("Each wrong, missing or too long field is a line of the summary, and what was typed stays")
    func faults() throws {
        let empty = try register(["kind": "", "person": "", "channel": "", "received-day": "", "words": "Kære I"])
        #expect(empty.status == 422 && empty.text.contains("Kære I"))
        #expect(empty.text.matches(of: /href="#/).count >= 5)
        let long = try register(["words": String(repeating: "x", count: 4001)])
        #expect(long.status == 422 && long.words.contains("højst 4000 tegn"))
        let future = try register(["received-day": "22"])
        #expect(future.status == 422)
        let made = try register(["kind": "hacking", "channel": "carrier-pigeon"])
        #expect(made.status == 422)
        #expect(try open().isEmpty)
    }

    @Test("A number that is none, one that is nobody's and one of another tenant are answered alike")
    func strangers() throws {
        let foreign = try officer.house.add("Anden Fiktivsen", as: .participant, in: "beby")
        let answers = try ["P-0000000000000", "\(foreign)", "<script>", "Karoline Fiktivsen"].map { person in
            let page = try register(["person": person])
            #expect(page.status == 422 && !page.text.contains("<script>"))
            return page.words.contains("Nummeret findes ikke her")
        }
        #expect(answers == [true, true, true, true])
        #expect(try officer.browser.get("/requests/RQ-0000000000001").status == 404)
    }

    @Test("An export is approved after the secrets were given again, and it is asked for nothing else")
    func approval() throws {
        try officer.configure("exports: { \"two-persons\": true }")
        let path = try #require(register().location?.split(separator: "?").first.map(String.init))
        #expect(try officer.browser.get(path).text.contains("\(path)/approve"))
        #expect(try officer.browser.get("\(path)/approve").location?.hasPrefix("/step-up") == true)
        try officer.stepUp()
        #expect(try officer.browser.submit(officer.browser.get("\(path)/approve").form()).status == 303)
        #expect(try open().first?.approval?.by == "\(officer.account)")
        let other = try #require(register(["kind": "erasure"]).location?.split(separator: "?").first.map(String.init))
        let refused = try officer.browser.submit(officer.browser.get("\(other)/approve").form())
        #expect(refused.status == 409 && refused.words.contains("intet at godkende"))
    }

    @Test("Nobody says on a page that something was erased: an erasure closes its own request")
    func erasure() throws {
        let path = try #require(register(["kind": "erasure"]).location?.split(separator: "?").first.map(String.init))
        let page = try officer.browser.get("\(path)/close")
        #expect(!page.text.contains("value=\"met\""))
        #expect(try officer.browser.submit(page.form(), ["outcome": "met"]).status == 422)
    }
}
