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
        let plan = installation.run("retention plan --tenant vejle --json")
        #expect((plan.result["due"] as? Int ?? 0) > 0)
        let csv = installation.folder.appendingPathComponent("report.csv").path
        #expect(installation.run("report programme --csv \(csv) --tenant vejle").status == .done)
        #expect(installation.run("report programme --csv \(csv) --tenant vejle").status == .usage)
        #expect(installation.run("report programme --until 2016 --tenant vejle").status == .usage)
    }
}
