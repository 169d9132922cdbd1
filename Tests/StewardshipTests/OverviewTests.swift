import Access
import Days
import PageSupport
import PersonalData
import ProgrammeKit
import Reception
import Retention
import Rights
import Store
import Tenancy
import Testing

@testable import Stewardship

@Suite("The page of data protection")
struct OverviewTests {
    let officer: Officer

    init() throws { officer = try Officer() }

    @Test("A tenant where nothing is due says so: none overdue, nothing waits, and the chart with its table")
    func allClear() throws {
        let page = try officer.house.browser(as: [.dataProtection], in: "beby").get("/protection")
        #expect(page.status == 200)
        for words in ["Intet er over tiden", "Intet venter", "Intet skal slettes det næste år", "november 2026"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(page.text.contains("<svg") && page.text.contains("<pattern") && page.text.contains("<title"))
    }

    @Test("What is overdue is a number with what to do, and what waits leads on")
    func overdue() throws {
        let plan = try officer.plan(people: 3)
        try officer.configure("retention: { \"two-persons\": true }")
        _ = try officer.house.write { tx in
            try Requests.register(
                tx, .access, of: officer.person, channel: .paper, received: tx.today.adding(days: -40))
        }
        let page = try officer.browser.get("/protection")
        #expect(page.words.contains("3 oplysninger er over tiden"))
        #expect(page.text.contains("/plans/\(plan.shortID)"))
        #expect(page.words.contains("1 anmodning er åben") && page.words.contains("1 er over fristen"))
        #expect(!page.words.contains("Fiktivsen"), "counts, never names")
    }

    @Test("Every record is gone through once until somebody changes something, or the day does")
    func kept() throws {
        let kept = try officer.house.site().verification
        for _ in 1...3 { #expect(try officer.browser.get("/protection").words.contains("Intet er over tiden")) }
        #expect(kept.verifications == 1)
        _ = try officer.plan(people: 3)
        #expect(try officer.browser.get("/protection").words.contains("3 oplysninger er over tiden"))
        #expect(kept.verifications == 2)
        officer.house.clock.advance(days: 1)
        let browser = try officer.house.browser(of: officer.account)
        _ = try browser.get("/protection")
        let after = kept.verifications
        #expect(after > 2, "what is due is a matter of the day")
    }

    @Test("The forecast counts people and other records month by month, and its sentence names the month with most")
    func forecast() throws {
        let day = try Day(iso: "2026-11-21")
        let words = StewardshipWording.forecastConclusion([(day, 2), (try Day(iso: "2027-05-01"), 30)])
        #expect(words.danish == "32 oplysninger skal slettes det næste år, flest i maj 2027: 30.")
        #expect(StewardshipWording.left(until: day, from: day.adding(days: 2)).danish == "2 dage over fristen")
    }

    @Test("After a purge its history has counts, and nobody's name")
    func history() throws {
        let plan = try officer.plan(people: 2)
        try officer.house.write { tx in
            for category in Category.all {
                try ArchiveDecisions.record(
                    tx, category: category, kind: .decision, reference: "26/1", decidedOn: tx.today)
            }
        }
        let tenant = try officer.tenant
        let fresh = try Planner(inventory: tenant.inventory, policy: tenant.configuration.purge).plan(tenant.store)
        try Purge(inventory: tenant.inventory, policy: tenant.configuration.purge)
            .apply(fresh, to: tenant.store, as: .operatorUser("op-1"))
        for path in ["/protection", "/plans", "/plans/\(fresh.shortID)"] {
            let page = try officer.browser.get(path)
            #expect(page.status == 200 && page.words.contains(fresh.shortID))
            #expect(!page.words.contains("Fiktivsen") && !page.text.contains("P-"), "\(path)")
        }
        #expect(plan.id == fresh.id)
    }

    @Test("Only those who look after the data come in, on every page of the room")
    func others() throws {
        let nobody = try officer.house.browser()
        let coordinator = try officer.house.browser(as: [.coordinator])
        let administrator = try officer.house.browser(as: [.tenantAdministrator])
        for path in [
            "protection", "requests", "requests/new", "holds", "plans", "rules", "breaches", "record", "trail",
        ] {
            #expect(try nobody.get("/\(path)").status == 303, "\(path)")
            #expect(try coordinator.get("/\(path)").status == 403, "\(path)")
            #expect(try administrator.get("/\(path)").status == 403, "\(path)")
            #expect(try officer.browser.get("/\(path)").status == 200, "\(path)")
        }
    }

    @Test("The record of processing is made of the rules in force, as a page and as a file for a spreadsheet")
    func record() throws {
        let page = try officer.browser.get("/record")
        #expect(
            page.words.contains("5 år efter at det sidste forløb er slut")
                && page.words.contains("aaby er dataansvarlig"))
        let file = try officer.browser.get("/record/file")
        #expect(file.header("Content-Disposition")?.contains("record-of-processing-2026-11-21.csv") == true)
        #expect(file.body.starts(with: [0xEF, 0xBB, 0xBF]) && file.text.contains(";"))
        #expect(!file.text.contains("Fiktivsen"))
    }

    @Test("The trail is searched by day and action, and answers in numbers")
    func trail() throws {
        let asked = "/trail?from-day=20&from-month=11&from-year=2026&until-day=21&until-month=11&until-year=2026"
        let page = try officer.browser.get(asked + "&action=account")
        #expect(page.words.contains("account.invite") && !page.words.contains("Fiktivsen"))
        #expect(!page.words.contains("person.add"))
        let wrong = try officer.browser.get(asked.replacing("from-day=20", with: "from-day=32"))
        #expect(wrong.text.contains("id=\"errors\""))
        let long = try officer.browser.get(asked.replacing("from-year=2026", with: "from-year=2025"))
        #expect(long.words.contains("højst 92 dage"))
    }
}
