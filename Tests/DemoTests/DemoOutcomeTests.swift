import Days
import Foundation
import Installed
import Outcomes
import Participation
import ProgrammeKit
import Reports
import Sealing
import Store
import Tenancy
import Testing

@testable import Demo

@Suite("What the demo's people answer") struct DemoOutcomeTests {
    private let folder: URL
    private let installation: Installation

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-answers-\(UUID().uuidString)")
        let clock = FixedClock(day: day(2027, 3, 1))
        let master = MasterKey(key: .random())
        installation = Installation(root: folder, house: Installed.house, clock: clock, master: { master })
        _ = try Demo.write(to: installation)
    }

    private func report(_ town: String, _ programme: String, _ years: ClosedRange<Int>) throws -> OutcomeReport {
        let tenant = try installation.open(town)
        return try OutcomeReport.make(of: try tenant.programme(programme), in: tenant, years: years)
    }

    @Test("Fourteen families answered twice: officers and relatives apart, and how many families go up in each area")
    func families() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try report("fri-af-ptsd", "family-mentors", 2027...2027)
        func lines(_ group: OutcomeGroup) -> [OutcomeFigure] { made.lines.map(\.figure).filter { $0.group == group } }
        #expect(
            lines(.participant).filter { $0.instrument == .familyLife }.map(\.people) == Array(repeating: 14, count: 6))
        #expect(lines(.relative).map(\.people) == Array(repeating: 14, count: 6))
        #expect(lines(.family).map(\.people) == Array(repeating: 14, count: 6))
        #expect(lines(.family).map(\.risen) == [9, 8, 8, 7, 8, 7])
    }

    @Test(
        "In Fredericia those in groups are set beside those who waited, and in most scales they moved further")
    func waiting() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try report("fredericia", "peer-groups", 2022...2022)
        #expect(made.comparisons.count == 7, "WHO-5, QPR-15, five domains")
        for one in made.comparisons {
            let difference = try #require(one.difference)
            #expect((one.supported.people ?? 0) >= 10 && (one.waiting.people ?? 0) >= 5)
            #expect(difference.interval.contains(difference.mean))
        }
        #expect(made.comparisons.count { ($0.difference?.mean ?? 0) > 0 } >= 5)
        #expect(made.comparisons.allSatisfy { !$0.protocolled.isRandom })
    }
}
