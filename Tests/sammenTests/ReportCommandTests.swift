import Foundation
import Testing

@testable import sammen

@Suite("Reports for those who pay, on the command line")
struct ReportCommandTests {
    private let installation: TestInstallation
    private let groups = "--programme one-to-one-mentoring"

    init() throws { installation = try TestInstallation.withTenant("vejle", kind: "municipality") }

    @Test("Words are kept for exactly their years, and stand before the figures with the funder's name")
    func funding() throws {
        let write = "report narrative \(groups) --year 2025 --until 2026 --tenant vejle"
        #expect(installation.run(write, input: "Vi har holdt fem hold.\n").status == .done)
        let report = installation.run(
            "report funding \(groups) --funder Fonden --year 2025 --until 2026 --tenant vejle")
        #expect(report.status == .done)
        let order = ["Fonden", "Vi har holdt fem hold.", "2025–2026"].compactMap {
            report.out.range(of: $0)?.lowerBound
        }
        #expect(order.count == 3 && order == order.sorted())
        #expect(!installation.run("report funding \(groups) --year 2025 --tenant vejle").out.contains("fem hold"))
        let trail = installation.run("audit search --tenant vejle").out
        #expect(trail.contains("report.narrative") && !trail.contains("fem hold"))
    }

    @Test("Words without years, without text or too long are refused, and a dry run keeps none")
    func refused() throws {
        let long = String(repeating: "x", count: 4_001)
        let year = "report narrative \(groups) --year 2026 --tenant vejle"
        for (line, input) in [
            ("report narrative \(groups) --tenant vejle", "Ord"), (year, " \n"), (year, long),
            ("report narrative --programme nothing --year 2026 --tenant vejle", "Ord"),
        ] {
            #expect(installation.run(line, input: input).status == .usage, "\(line)")
        }
        #expect(installation.run("\(year) --dry-run", input: "Prøvede ord").status == .done)
        #expect(!installation.run("report funding \(groups) --tenant vejle").out.contains("Prøvede"))
    }

    @Test("What the economic model asks for is printed, written to a new file, and given to programs")
    func som() throws {
        let csv = installation.folder.appendingPathComponent("som.csv")
        let printed = installation.run("report som \(groups) --year 2026 --csv \(csv.path) --danish --tenant vejle")
        #expect(printed.status == .done && printed.out.contains("Planlagt varighed"))
        let file = try String(contentsOf: csv, encoding: .utf8)
        #expect(file.contains("kode;tal;værdi;enhed;antal mennesker bag;periode;forklaring"))
        #expect(file.contains("duration-pair;Planlagt varighed;6;måneder;;2026;"))
        let inputs = installation.run("report som \(groups) --json --tenant vejle").result["inputs"] as? [[String: Any]]
        #expect(inputs?.contains { $0["code"] as? String == "dropout" } == true)
        #expect(installation.run("report som --csv \(csv.path) --tenant vejle").status == .usage)
    }
}
