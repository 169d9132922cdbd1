import Days
import Foundation
import Testing

@testable import sammen

@Suite("Retention on the command line")
struct RetentionCommandTests {
    private func installation(day: String = "2026-11-21") throws -> TestInstallation {
        let installation = try TestInstallation.withTenant("vejle", kind: "municipality", day: day)
        installation.recordArchiveDecision()
        return installation
    }

    private func plan(_ installation: TestInstallation) -> String {
        installation.run("retention plan --json").result["plan"] as? String ?? ""
    }

    @Test("Plan, apply, verify: what is due goes, the rest stays, and a certificate names nobody")
    func purge() throws {
        let installation = try installation()
        let due = installation.addClosedCase("Forfalden Frandsen")
        let kept = installation.addClosedCase("Nylig Nielsen", started: "2025-01-06", closed: "2025-06-27")
        let planned = installation.run("retention plan")
        #expect(planned.status == .done, "\(planned.err)")
        #expect(planned.out.contains(due) && !planned.out.contains(kept))
        #expect(planned.out.contains("due 2024-06-28") && planned.out.contains("participant-profile 5 years (v1)"))
        #expect(!planned.out.contains("Frandsen"))
        let id = plan(installation)
        let applied = installation.run("retention apply \(id) --confirm=vejle --json")
        #expect(applied.status == .done, "\(applied.err)")
        #expect(installation.run("person find Forfalden").out.isEmpty)
        #expect(installation.run("person find Nylig").out.contains(kept))
        #expect(installation.run("retention verify").status == .done)
        #expect(installation.run("retention history").out.contains(String(id.prefix(12))))
        let certificate = installation.tenantFolder("vejle").appendingPathComponent("certificates")
            .appendingPathComponent(applied.result["certificate"] as? String ?? "")
        let text = try String(contentsOf: certificate, encoding: .utf8)
        #expect(!text.contains(due) && !text.contains("Frandsen"))
        #expect(installation.run(words: ["retention", "certificate", certificate.path]).status == .done)
        try text.replacing("\"vejle\"", with: "\"vejen\"").write(to: certificate, atomically: true, encoding: .utf8)
        #expect(installation.run(words: ["retention", "certificate", certificate.path]).status == .problems)
    }

    @Test("Purging one tenant changes no byte of the other")
    func isolation() throws {
        let installation = try installation()
        _ = installation.run("tenant create fredericia --kind association --programme peer-groups")
        let other = TestInstallation.bytes(below: installation.tenantFolder("fredericia"))
        installation.addClosedCase("Forfalden Frandsen")
        _ = installation.run("retention apply \(plan(installation)) --confirm=vejle")
        #expect(TestInstallation.bytes(below: installation.tenantFolder("fredericia")) == other)
    }

    @Test("Planning twice gives the same id, and changes no byte of the data")
    func repeatable() throws {
        let installation = try installation()
        installation.addClosedCase("Forfalden Frandsen")
        let data = installation.tenantFolder("vejle").appendingPathComponent("data.sqlite")
        _ = installation.run("retention plan")
        let before = try Data(contentsOf: data)
        let (one, two) = (plan(installation), plan(installation))
        #expect(one == two && !one.isEmpty)
        #expect(try Data(contentsOf: data) == before)
    }

    @Test("Applying needs the tenant's name, and nothing goes without it")
    func confirmation() throws {
        let installation = try installation()
        installation.addClosedCase("Forfalden Frandsen")
        let id = plan(installation)
        let refused = installation.run("retention apply \(id)")
        #expect(refused.status == .refused)
        #expect(refused.err.contains("--confirm=vejle"))
        #expect(installation.run("retention apply \(id) --confirm=fredericia").status == .refused)
        #expect(installation.run("retention apply \(id)", answers: ["no"]).status == .refused)
        #expect(installation.run("retention apply \(id) --dry-run").status == .done)
        #expect(!installation.run("person find Forfalden").out.isEmpty)
        #expect(installation.run("retention apply \(id)", answers: ["vejle"]).status == .done)
    }

    @Test("While another purge runs, a second one exits with 11 and changes nothing")
    func locked() throws {
        let installation = try installation()
        installation.addClosedCase("Forfalden Frandsen")
        let id = plan(installation)
        let lock = open(
            installation.tenantFolder("vejle").appendingPathComponent("locks/purge.lock").path, O_RDWR | O_CREAT, 0o600)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let second = installation.run("retention apply \(id) --confirm=vejle")
        #expect(second.status == .locked)
        #expect(second.err.contains("runs already"))
        #expect(!installation.run("person find Forfalden").out.isEmpty)
        close(lock)
        #expect(installation.run("retention apply \(id) --confirm=vejle").status == .done)
    }

    @Test("Above the mass threshold the number must be stated, and the plan says so")
    func mass() throws {
        let installation = try installation()
        let file = installation.tenantFolder("vejle").appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("programmes: {", with: "retention: { \"mass-floor\": 0 },\n    programmes: {")
            .write(to: file, atomically: true, encoding: .utf8)
        installation.addClosedCase("Forfalden Frandsen")
        let planned = installation.run("retention plan")
        let due = installation.run("retention plan --json").result["due"] as? Int ?? 0
        #expect(planned.err.contains("--limit \(due)"))
        let id = plan(installation)
        #expect(installation.run("retention apply \(id) --confirm=vejle").status == .refused)
        #expect(installation.run("retention apply \(id) --confirm=vejle --limit \(due)").status == .done)
    }

    @Test("An empty plan is refused with its reason")
    func empty() throws {
        let installation = try installation()
        let result = installation.run("retention apply \(plan(installation)) --confirm=vejle")
        #expect(result.status == .refused)
        #expect(result.err.contains("nothing to erase"))
    }

    @Test("A plan of another tenant is refused")
    func otherTenant() throws {
        let installation = try installation()
        installation.addClosedCase("Forfalden Frandsen")
        let id = plan(installation)
        _ = installation.run("tenant create fredericia --kind association")
        let plans = installation.tenantFolder("fredericia").appendingPathComponent("plans")
        try FileManager.default.copyItem(
            at: installation.tenantFolder("vejle").appendingPathComponent("plans/\(id).plan"),
            to: plans.appendingPathComponent("\(id).plan"))
        let result = installation.run("retention apply \(id) --tenant fredericia --confirm=fredericia")
        #expect(result.status == .refused)
        #expect(result.err.contains("another tenant"))
    }

    @Test(
        "A plan is refused when its records, its holds or its rules have changed", arguments: ["set", "hold", "rule"])
    func changed(_ what: String) throws {
        let installation = try installation()
        let person = installation.addClosedCase("Forfalden Frandsen")
        installation.addClosedCase("Forfalden Frederiksen")
        let id = plan(installation)
        switch what {
        case "set": installation.addClosedCase("Sen Sørensen")
        case "hold": _ = installation.run("legal-hold add \(person) --reason complaint --review 2027-02-01")
        default:
            let proposed = installation.run("retention propose participant-profile P6Y --basis §1 --json")
            let version = proposed.result["version"] as? Int ?? 0
            #expect(installation.run("retention approve participant-profile@\(version)").status == .done)
        }
        let result = installation.run("retention apply \(id) --confirm=vejle")
        #expect(result.status == .refused, "\(result.err)")
        #expect(!installation.run("person find Forfalden").out.isEmpty)
    }

    @Test("An expired plan is refused, and so is a clock that went backwards or jumped")
    func time() throws {
        let installation = try installation()
        installation.addClosedCase("Forfalden Frandsen")
        let id = plan(installation)
        installation.clock.advance(days: -2)
        let backwards = installation.run("retention apply \(id) --confirm=vejle")
        #expect(backwards.status == .refused)
        #expect(backwards.err.contains("clock"))
        installation.clock.advance(days: 6)
        let expired = installation.run("retention apply \(id) --confirm=vejle")
        #expect(expired.status == .refused)
        #expect(expired.err.contains("valid until"))
        installation.clock.advance(days: 400)
        let jumped = installation.run("retention apply \(plan(installation)) --confirm=vejle")
        #expect(jumped.status == .refused)
        #expect(
            installation.run("retention apply \(plan(installation)) --confirm=vejle --accept-clock-jump").status
                == .done)
    }

    @Test("A shorter period shows how many records it makes due, and wants that number")
    func shorter() throws {
        let installation = try installation()
        installation.addClosedCase("Nylig Nielsen", started: "2024-01-08", closed: "2024-06-28")
        let shown = installation.run("retention propose participant-profile P1Y")
        #expect(shown.status == .refused)
        #expect(shown.err.contains("1 record"))
        #expect(installation.run("retention propose participant-profile P1Y --accept 1").status == .done)
        #expect(installation.run("retention propose participant-profile P9Y").status == .refused)
        #expect(installation.run("retention propose participant-profile FIVE").status == .usage)
    }

    @Test("A municipality cannot purge without the decision of its archives")
    func archives() throws {
        let installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        installation.addClosedCase("Forfalden Frandsen")
        let planned = installation.run("retention plan").err
        #expect(planned.contains("sammen archive decision") && planned.contains("participant-profile"))
        let result = installation.run("retention apply \(plan(installation)) --confirm=vejle")
        #expect(result.status == .refused)
        #expect(result.err.contains("arkivloven"))
        installation.recordArchiveDecision()
        #expect(!installation.run("retention plan").err.contains("archive decision"))
    }

    @Test("Records without the event that starts their clock are listed, and the exit status says so")
    func exceptions() throws {
        let installation = try installation()
        let person = installation.addPerson("Glemt Gregersen")
        let listed = installation.run("retention exceptions")
        #expect(listed.status == .problems)
        #expect(listed.out.contains(person))
        #expect(installation.run("retention plan").status == .problems)
    }

    @Test("An overdue hold alarms, and a released one lets go")
    func holds() throws {
        let installation = try installation()
        let person = installation.addClosedCase("Forfalden Frandsen")
        let hold = installation.id("legal-hold add \(person) --reason complaint --review 2026-12-01")
        #expect(installation.run("legal-hold list").status == .done)
        installation.clock.advance(days: 20)
        #expect(installation.run("legal-hold list").status == .problems)
        #expect(installation.run("legal-hold review \(hold) --next 2027-06-01").status == .done)
        #expect(installation.run("legal-hold release \(hold)").status == .done)
        #expect(installation.run("legal-hold release \(hold)").status == .refused)
        #expect(installation.run("legal-hold add \(person) --reason complaint --review 2020-01-01").status == .usage)
    }

    @Test("The forecast counts what becomes due by month")
    func forecast() throws {
        let installation = try installation()
        installation.addClosedCase("Snart Svendsen", started: "2021-08-02", closed: "2022-02-14")
        let result = installation.run("retention forecast --months 12")
        #expect(result.out.contains("2027-02"))
        #expect(installation.run("retention forecast --months 0").status == .usage)
    }

    @Test("Two persons where the tenant demands them")
    func twoPersons() throws {
        let installation = try installation()
        let file = installation.tenantFolder("vejle").appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("programmes: {", with: "retention: { \"two-persons\": true },\n    programmes: {")
            .replacing("operators: {", with: "operators: { bo: { user: \"bo\" },")
            .write(to: file, atomically: true, encoding: .utf8)
        installation.addClosedCase("Forfalden Frandsen")
        let id = plan(installation)
        #expect(installation.run("retention apply \(id) --confirm=vejle").status == .refused)
        _ = installation.run("retention approve \(id)")
        #expect(installation.run("retention apply \(id) --confirm=vejle").status == .refused)
        installation.user = "bo"
        #expect(installation.run("retention approve \(id)").status == .done)
        installation.user = "anna"
        #expect(installation.run("retention apply \(id) --confirm=vejle").status == .done)
    }
}
