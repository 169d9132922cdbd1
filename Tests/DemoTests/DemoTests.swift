import Days
import Foundation
import Installed
import Participation
import ProgrammeKit
import Reports
import Sealing
import Tenancy
import Testing

@testable import Demo

@Suite struct DemoTests {
    let folder: URL
    let installation: Installation

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-demo-\(UUID().uuidString)")
        let master = MasterKey(key: .random())
        installation = Installation(
            root: folder, house: Installed.house,
            clock: FixedClock(Copenhagen.start(of: day(2026, 11, 21)).adding(milliseconds: 43_200_000)),
            master: { master })
    }

    private func report(_ name: String) throws -> ProgrammeReport {
        let town = try #require(try Demo.write(to: installation).first { $0.name == name })
        let tenant = try installation.open(name)
        return try ProgrammeReport.make(
            of: try tenant.programme(town.programme.text), in: tenant, years: town.years)
    }

    @Test("Vejle's report gives three rounds and 32 mentors from single records")
    func vejle() throws {
        let report = try report("vejle")
        #expect(report["cohorts-held"]?.value == .count(3))
        #expect(report["volunteers-trained"]?.value == .count(32))
        #expect(report["volunteers-trained"]?.allYears == .count(32))
        guard case .count(let meetings)? = report["meetings-held"]?.value else { throw Missing() }
        #expect(meetings > 300)
        try FileManager.default.removeItem(at: folder)
    }

    @Test("Fredericia's report gives the published figures from single records")
    func fredericia() throws {
        let report = try report("fredericia")
        #expect(report["groups-held"]?.value == .count(4))
        #expect(report["groups-held"]?.allYears == .count(5))
        #expect(report["groups-spring"]?.value == .count(1))
        #expect(report["groups-autumn"]?.value == .count(3))
        #expect(report["places-started"]?.value == .count(48))
        #expect(report["places-started"]?.allYears == .count(78))
        #expect(report["dropout"]?.allYears == .share(11, of: 78))
        #expect(report["dropout"]?.allYears?.percent == 14.1)
        #expect(report["volunteers-trained"]?.allYears == .count(9))
        #expect(report["facilitators-leading"]?.value == .count(4))
        #expect(report["price-one-weekly-group"]?.value == .amount(Amount(øre: 291_667)))
        #expect(report["price-two-weekly-groups"]?.value == .amount(Amount(kroner: 2375)))
        let text = report.text(in: .english)
        for figure in [
            "2,916.67", "2,375.00", "Published as 2,908.00", "14.1 % (11/78)",
            "In 2021, 30 participants began in 1 group",
        ] {
            #expect(text.contains(figure), "\(figure)")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test("Half of Fredericia's participants came from one place")
    func sources() throws {
        let report = try report("fredericia")
        guard case .people(let cells)? = report["sources"]?.value else { throw Missing() }
        #expect(cells.first == Cell(code: "din-indgang", label: Text("Din Indgang", "Din Indgang"), shown: .count(24)))
        try FileManager.default.removeItem(at: folder)
    }

    @Test("A demo never touches a tenant that exists")
    func twice() throws {
        _ = try Demo.write(to: installation)
        #expect(throws: TenancyError.self) { try Demo.write(to: installation) }
        try FileManager.default.removeItem(at: folder)
    }

    private struct Missing: Error {}
}

extension ProgrammeReport {
    fileprivate subscript(code: String) -> Figure? { figures.first { $0.code == code } }
}
