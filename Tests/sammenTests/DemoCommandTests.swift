import Foundation
import Testing

@testable import sammen

@Suite("The demo on the command line")
struct DemoCommandTests {
    @Test("The reports of the demo give the published figures, and vejle has something to purge")
    func figures() throws {
        let installation = try TestInstallation()
        _ = installation.run("keys create")
        let made = installation.run("demo")
        #expect(made.status == .done, "\(made.err)")
        #expect(installation.run("demo").status == .usage, "a tenant that exists is never touched")
        let vejle = installation.run("report programme --year 2014 --until 2016 --tenant vejle")
        #expect(vejle.out.contains("32"))
        let fredericia = installation.run("report programme --danish --tenant fredericia")
        #expect(fredericia.status == .done)
        #expect(fredericia.out.contains("2.916,67") && fredericia.out.contains("2.375,00"))
        let gladsaxe = installation.run(
            "report programme --year 2017 --until 2017 --programme visiting-friends --tenant gladsaxe")
        for figure in ["45.7 % (32/70)", "62.5 % (20/32)", "18,000.00"] {
            #expect(gladsaxe.out.contains(figure), "\(figure)")
        }
        let courses = installation.run("course list --tenant gentofte --json").result["courses"] as? [[String: Any]]
        #expect(courses?.compactMap { $0["host"] as? String }.sorted() == ["gentofte", "gladsaxe", "region-h"])
        #expect(installation.run("course announce --tenant gladsaxe --json").result["announced"] as? Int == 1)
        #expect(installation.run("course announce --tenant vejle --json").result["announced"] as? Int == 0)
        let plan = installation.run("retention plan --tenant vejle --json")
        #expect((plan.result["due"] as? Int ?? 0) > 0)
        let csv = installation.folder.appendingPathComponent("report.csv").path
        #expect(installation.run("report programme --csv \(csv) --tenant vejle").status == .done)
        #expect(installation.run("report programme --csv \(csv) --tenant vejle").status == .usage)
        #expect(installation.run("report programme --until 2016 --tenant vejle").status == .usage)
    }
}
