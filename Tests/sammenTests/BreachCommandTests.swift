import Days
import Foundation
import Testing

@testable import sammen

@Suite("Breaches on the command line")
struct BreachCommandTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant()
    }

    @Test("Opened, affected, reported, told, closed: with the clock shown and the next step said")
    func course() throws {
        let anna = installation.addPerson("Ramt Rask")
        let bent = installation.addPerson("Ramt Ravn")
        let opened = installation.run("breach open confidentiality --risk high --reference 2026/117")
        #expect(opened.status == .done && opened.err.contains("2026-11-24"))
        let breach = opened.out.trimmingCharacters(in: .newlines)
        #expect(opened.err.contains("sammen breach affect \(breach)"))
        #expect(installation.run("breach list").out.contains("72 h 0 min left"))
        let affected = installation.run("breach affect \(breach) \(anna) --from -", input: "\(bent)\n\n")
        #expect(affected.err.contains("2 people") && affected.err.contains("breach report"))
        #expect(installation.run("breach close \(breach)").status == .refused, "not reported")
        #expect(installation.run("breach report \(breach)").err.contains("breach told"))
        #expect(installation.run("breach report \(breach)").status == .refused, "reported before")
        #expect(installation.run("breach close \(breach)").status == .refused, "nobody has been told")
        #expect(installation.run("breach told \(breach) \(anna)").err.contains("1 person not told"))
        let shown = installation.run("breach show \(breach) --json")
        #expect((shown.result["people"] as? [[String: Any]])?.count == 2)
        #expect(shown.result["untold"] as? Int == 1)
        #expect(installation.run("breach told \(breach) \(bent)").err.contains("breach close"))
        #expect(installation.run("breach close \(breach)").status == .done)
        #expect(installation.run("breach list").out.isEmpty)
        #expect(installation.run("breach list --all").out.contains("reported 2026-11-21"))
        let trail = installation.run("audit search --person \(anna)")
        #expect(trail.out.contains("rights.breach.people") && trail.out.contains("rights.breach.told"))
        #expect(!trail.out.contains("Rask"))
    }

    @Test("After 72 hours the list alarms, and the report needs its reason")
    func overdue() throws {
        let breach = installation.id("breach open integrity --risk risk --reference 2026/118 --aware 2026-11-20T08:30")
        installation.clock.advance(days: 3)
        let list = installation.run("breach list --all-tenants --json")
        #expect(list.status == .problems)
        #expect(list.out.contains("\"overdue\" : true"))
        #expect(installation.run("breach list").out.contains("OVERDUE by"))
        #expect(installation.run("breach report \(breach)").status == .refused)
        #expect(installation.run("breach report \(breach) --delay investigation").status == .done)
        #expect(installation.run("breach list").status == .done)
    }

    @Test("An unlikely risk has no clock that alarms")
    func unlikely() throws {
        let breach = installation.id("breach open availability --risk unlikely --reference 2026/119")
        installation.clock.advance(days: 9)
        let list = installation.run("breach list")
        #expect(list.status == .done && list.out.contains("need not hear"))
        #expect(installation.run("breach close \(breach)").status == .done)
        #expect(installation.run("breach close \(breach)").status == .refused)
    }

    @Test("Stories, unknown ids, strangers, future moments and missing options are refused without a repeat")
    func wrong() throws {
        let breach = installation.id("breach open integrity --risk risk --reference 2026/120")
        let story = installation.run(
            words: ["breach", "open", "integrity", "--risk", "risk", "--reference", "Ramt Rasks journal"])
        #expect(story.status == .usage && !story.err.contains("Rask"))
        for line in [
            "breach open integrity --reference 2026/1", "breach open loss --risk risk --reference 2026/1",
            "breach open integrity --risk risk --reference 2026/1 --aware 2027-01-01T00:00",
            "breach open integrity --risk risk --reference 2026/1 --aware yesterday", "breach affect \(breach)",
            "breach affect \(breach) Rask", "breach show BR-0000000000001", "breach report BR-0000000000001",
            "breach told \(breach) P-0000000000001", "breach list --tenant vejle",
        ] {
            let result = installation.run(line)
            #expect([.usage, .noTenant].contains(result.status), "\(line): \(result.err)")
            #expect(!result.err.contains("Rask"))
        }
        #expect(installation.run("breach affect \(breach) P-0000000000001").status == .usage)
        #expect(installation.run("breach show \(breach) --json").result["affected"] as? Int == 0)
    }
}
