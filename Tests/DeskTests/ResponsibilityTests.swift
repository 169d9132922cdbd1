import Access
import PageSupport
import Participation
import People
import Store
import Testing

@testable import Desk

@Suite("Mine and everybody's")
struct ResponsibilityTests {
    let office: Office
    let browser: TestBrowser

    init() throws {
        office = try Office()
        browser = try office.browser()
    }

    @Test("A coordinator without a charge sees everybody's desk; whoever takes over sees their own first")
    func takeOver() throws {
        let (mine, other) = (try office.waiting("Vera Venter"), try office.waiting("Otto Anden"))
        #expect(try !browser.get("/desk").words.contains("Mine ("))
        let page = try browser.get("/people/\(mine)")
        #expect(page.words.contains("Ingen lige nu"))
        let taken = try browser.submit(page.form("take-over"))
        #expect(taken.location == "/people/\(mine)?done=taken")
        let person = try browser.get("/people/\(mine)?done=taken")
        #expect(person.words.contains("Du har ansvaret nu") && person.form("take-over") == nil)
        let desk = try browser.get("/desk")
        #expect(desk.words.contains("Mine (1)") && desk.words.contains("Alle (2)"))
        #expect(desk.words.contains("Vera Venter") && !desk.words.contains("Otto Anden"))
        #expect(desk.words.contains("1 venter, som ingen er ansvarlig for."))
        let all = try browser.get("/desk?whose=all")
        #expect(all.words.contains("Vera Venter") && all.words.contains("Otto Anden"))
        #expect(try browser.get("/desk/waiting?whose=mine").words.contains("Otto Anden") == false)
        #expect(try browser.get("/desk/waiting").words.contains("Otto Anden"))
        #expect(try browser.get("/people/\(other)").status == 200, "what is another's is no secret")
    }

    @Test("A match and a group are handed to a colleague by name, or to nobody")
    func handOver() throws {
        let colleague = try office.house.account([.coordinator], login: "kollega@example.dk")
        let match = try office.match(office.waiting(), office.volunteer())
        let group = try office.group(
            office.person("Anna Ager"), leader: office.volunteer("Lise Leder", in: Office.groups))
        for path in ["/matches/\(match)", "/groups/\(group)"] {
            let form = try browser.get("\(path)/responsible").form("responsible")
            #expect(try browser.submit(form).status == 422)
            #expect(try browser.submit(form, ["account": "AC-0000000000001"]).status == 422)
            #expect(try browser.submit(form, ["account": "\(colleague)"]).location == "\(path)?done=handed")
        }
        let charges = try office.house.read { tx in try Responsibilities.all(tx) }
        #expect(charges == [.match(match): "\(colleague)", .group(group): "\(colleague)"])
        let form = try browser.get("/matches/\(match)/responsible").form("responsible")
        _ = try browser.submit(form, ["account": "nobody"])
        #expect(try office.house.read { tx in try Responsibilities.all(tx) }.count == 1)
    }

    @Test("Only a coordinator can be given anything")
    func others() throws {
        let officer = try office.house.account([.dataProtection], login: "dpo@example.dk")
        let person = try office.waiting()
        let page = try browser.get("/people/\(person)/responsible")
        #expect(!page.text.contains("\(officer)") && page.text.contains("\(office.coordinator)"))
        let answer = try browser.submit(page.form("responsible"), ["account": "\(officer)"])
        #expect(answer.status == 422)
        #expect(try office.house.read { tx in try Responsibilities.all(tx) }.isEmpty)
    }
}
