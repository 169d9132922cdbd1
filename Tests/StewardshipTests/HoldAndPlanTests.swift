import Access
import Days
import Foundation
import PageSupport
import PersonalData
import Retention
import Rights
import Store
import Tenancy
import Testing

@testable import Stewardship

@Suite("Holds, plans, rules and breaches on pages")
struct HoldAndPlanTests {
    let officer: Officer

    init() throws { officer = try Officer() }

    private func hold(_ answers: [String: String] = [:]) throws -> TestBrowser.Page {
        let whole = [
            "person": "\(officer.person)", "reason": "complaint", "review-day": "1", "review-month": "3",
            "review-year": "2027",
        ]
        return try officer.browser.submit(
            officer.browser.get("/holds/new").form(), whole.merging(answers) { $1 })
    }

    private func standing() throws -> [LegalHold] { try officer.house.read { tx in try Holds.standing(tx) } }

    @Test("A hold is placed by whoever answers for it, reviewed, and released after the secrets were given again")
    func holdLife() throws {
        #expect(try hold(["journal": "26/0412"]).status == 303)
        let placed = try #require(try standing().first)
        #expect(placed.owner == "\(officer.account)" && placed.journal == "26/0412")
        #expect(try officer.browser.get("/holds").words.contains("Klage, 26/0412"))
        let review = try officer.browser.submit(
            officer.browser.get("/holds/\(placed.id)/review").form(),
            ["review-day": "1", "review-month": "6", "review-year": "2027"])
        #expect(review.status == 303)
        #expect(try standing().first?.reviewOn.iso == "2027-06-01")
        #expect(try officer.browser.get("/holds/\(placed.id)/release").location?.hasPrefix("/step-up") == true)
        try officer.stepUp()
        #expect(try officer.browser.submit(officer.browser.get("/holds/\(placed.id)/release").form()).status == 303)
        #expect(try standing().isEmpty)
        #expect(try officer.browser.get("/holds/\(placed.id)/release").status == 404)
    }

    @Test("A hold without reason, with a day that has passed or a name for a reference is refused with what to do")
    func holdFaults() throws {
        #expect(try hold(["reason": ""]).words.contains("Vælg en grund"))
        #expect(try hold(["review-year": "2020"]).status == 422)
        let named = try hold(["journal": "Karoline Fiktivsen æ"])
        #expect(named.status == 409 && named.words.contains("aldrig et navn"))
        #expect(try standing().isEmpty)
    }

    @Test("A plan shows counts with their rules, and is approved with its number and the secrets given again")
    func approval() throws {
        try officer.configure("retention: { \"two-persons\": true }")
        let plan = try officer.plan(people: 3)
        let path = "/plans/\(plan.shortID)"
        let page = try officer.browser.get(path)
        #expect(page.words.contains("5 år efter at det sidste forløb er slut") && !page.text.contains("P-"))
        #expect(try officer.browser.get("\(path)/approve").location?.hasPrefix("/step-up") == true)
        try officer.stepUp()
        let form = try officer.browser.get("\(path)/approve").form()
        #expect(try officer.browser.submit(form, ["count": "1"]).words.contains("Det er ikke planens tal"))
        #expect(try officer.browser.submit(form, ["count": ""]).status == 422)
        #expect(try officer.browser.submit(form, ["count": "\(plan.dueCount)"]).status == 303)
        #expect(try officer.browser.submit(form, ["count": "\(plan.dueCount)"]).status == 303)
        let approvals = try officer.house.read { tx in try Approvals.list(tx, plan: plan.id) }
        #expect(approvals.map(\.approvedBy) == ["\(officer.account)"])
        #expect(try officer.browser.get(path).words.contains("af dig"))
    }

    @Test("Whoever approved a plan cannot apply it; somebody else can, and then it cannot be approved again")
    func twoPersons() throws {
        try officer.configure("retention: { \"two-persons\": true }")
        try discard()
        let plan = try officer.plan(people: 2)
        let tenant = try officer.tenant
        let purge = Purge(inventory: tenant.inventory, policy: tenant.configuration.purge)
        let applier = Actor.operatorUser("op-1")
        #expect(throws: RetentionError.needsApproval) { try purge.apply(plan, to: tenant.store, as: applier) }
        try officer.stepUp()
        let form = try officer.browser.get("/plans/\(plan.shortID)/approve").form()
        _ = try officer.browser.submit(form, ["count": "\(plan.dueCount)"])
        #expect(throws: RetentionError.needsApproval) {
            try purge.apply(plan, to: tenant.store, as: Actor.account(officer.account))
        }
        #expect(try purge.apply(plan, to: tenant.store, as: applier).certificate.erasedCount == plan.dueCount)
        let (browser, _) = try officer.colleague()
        let late = try browser.submit(
            browser.get("/plans/\(plan.shortID)/approve").form(), ["count": "\(plan.dueCount)"])
        #expect(late.status == 409 && late.words.contains("Planen er udført"))
    }

    /// The archives want nothing.
    private func discard() throws {
        try officer.house.write { tx in
            for category in PersonalData.Category.all {
                try ArchiveDecisions.record(
                    tx, category: category, kind: .decision, reference: "26/1", decidedOn: tx.today)
            }
        }
    }

    @Test("An operator whose own account approved a plan has asked nobody else")
    func ownAccount() throws {
        try officer.configure("retention: { \"two-persons\": true }")
        try officer.nameAccount()
        try discard()
        let plan = try officer.plan(people: 1)
        try officer.stepUp()
        let form = try officer.browser.get("/plans/\(plan.shortID)/approve").form()
        _ = try officer.browser.submit(form, ["count": "\(plan.dueCount)"])
        let tenant = try officer.tenant
        let purge = Purge(inventory: tenant.inventory, policy: tenant.configuration.purge)
        #expect(throws: RetentionError.needsApproval) {
            try purge.apply(plan, to: tenant.store, as: .operatorUser("op-1"))
        }
    }

    @Test("A plan that is gone, or was edited, is missing")
    func missingPlan() throws {
        let plan = try officer.plan(people: 1)
        #expect(try officer.browser.get("/plans/abcdef123456").status == 404)
        #expect(try officer.browser.get("/plans/..").status == 400)
        let text = try String(contentsOf: plan.file, encoding: .utf8)
        try text.replacing("i 1 ", with: "i 2 ").write(to: plan.file, atomically: true, encoding: .utf8)
        #expect(try officer.browser.get("/plans/\(plan.shortID)").status == 404)
        #expect(try officer.browser.get("/plans").status == 200)
    }

    @Test("A proposed rule shows what it would make due, and not its own proposer approves it")
    func rules() throws {
        try officer.configure("retention: { \"two-persons\": true }")
        let inventory = try officer.tenant.inventory
        let propose: (Actor) throws -> Int = { actor in
            try officer.tenant.store.write(as: actor) { tx in
                try Rules.propose(
                    tx, inventory: inventory, kind: .municipality, category: .otherNotes, period: Period("P2M"))
            }
        }
        let own = try propose(.account(officer.account))
        let path = "/rules/other-notes/\(own)"
        #expect(try officer.browser.get("/rules").words.contains("2 måneder"))
        try officer.stepUp()
        let refused = try officer.browser.submit(officer.browser.get(path).form())
        #expect(refused.status == 409 && refused.words.contains("Bed en anden"))
        let (browser, _) = try officer.colleague()
        let form = try browser.get(path).form()
        #expect(try browser.submit(form).status == 303)
        #expect(try browser.submit(form).status == 303, "a double click leads to the same page")
        #expect(try browser.get("/rules").words.contains("2 måneder efter at forløbet er slut"))
        #expect(try browser.get("/rules/nothing/1").status == 404)
    }

    @Test("A breach has 72 hours; after them the report needs its reason, and it cannot be closed unreported")
    func breaches() throws {
        let answers = [
            "reference": "26/99", "kind": "confidentiality", "risk": "risk", "aware-day": "17", "aware-month": "11",
            "aware-year": "2026", "hour": "9",
        ]
        let made = try officer.browser.submit(officer.browser.get("/breaches/new").form(), answers)
        let path = try #require(made.location?.split(separator: "?").first.map(String.init))
        #expect(try officer.browser.get("/protection").words.contains("Et brud skal meldes"))
        let page = try officer.browser.get(path)
        #expect(page.words.contains("timer over de 72 timer"))
        let closed = try officer.browser.submit(officer.browser.get("\(path)/close").form())
        #expect(closed.status == 409 && closed.words.contains("Meld bruddet"))
        let report = page.forms.first { $0.action == path }
        #expect(try officer.browser.submit(report).words.contains("Vælg, hvorfor det bliver meldt for sent"))
        #expect(try officer.browser.submit(report, ["delay": "investigation"]).status == 303)
        #expect(try officer.browser.submit(officer.browser.get("\(path)/close").form()).status == 303)
        #expect(try officer.house.read { tx in try Breaches.open(tx) }.isEmpty)
        let wrong = try officer.browser.submit(
            officer.browser.get("/breaches/new").form(),
            answers.merging(["reference": "010190-1234", "hour": "25"]) { $1 })
        #expect(wrong.status == 422)
    }
}
