import Days
import Foundation
import Installed
import Neighbours
import Participation
import PersonalData
import ProgrammeKit
import Reports
import Sealing
import Store
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

    @Test(
        "Gladsaxe's report gives 70 trained, 32 volunteers, 20 with experience of their own, and 30 and 10 of 40 citizens"
    )
    func gladsaxe() throws {
        let report = try report("gladsaxe")
        #expect(report["volunteers-trained"]?.value == .count(70))
        #expect(report["volunteers-confirmed"]?.value == .share(32, of: 70))
        #expect(report["volunteers-confirmed"]?.value.percent == 45.7)
        #expect(report["saying-own-lived-experience"]?.value == .share(20, of: 32))
        #expect(report["saying-own-lived-experience"]?.value.percent == 62.5)
        #expect(report["enrolments-started"]?.value == .count(40))
        #expect(report["matches-started"]?.value == .count(30))
        #expect(report["places-started"]?.value == .count(10))
        #expect(report["budget"]?.value == .amount(Amount(kroner: 720_000)))
        #expect(report["budget-per-participant"]?.value == .amount(Amount(kroner: 18_000)))
        #expect(report["events-held"]?.value == .count(4))
        let text = report.text(in: .english)
        for beside in [
            "Read the price beside", "Open courses: 45 seats", "Events: 4 with 138 people", "70 got a certificate",
        ] {
            #expect(text.contains(beside), "\(beside)")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test("Over more than a year Gladsaxe's report prints no price of a citizen, and says why")
    func unequalPeriods() throws {
        _ = try Demo.write(to: installation)
        let tenant = try installation.open("gladsaxe")
        let report = try ProgrammeReport.make(
            of: tenant.programme("visiting-friends"), in: tenant, years: 2016...2017)
        #expect(report["budget-per-participant"] == nil)
        #expect(report["budget"]?.notes.contains { $0.english.contains("the budget is for one year") } == true)
        try FileManager.default.removeItem(at: folder)
    }

    @Test("Everybody in Skolen på tværs sees the others' shared courses, and nobody sees what is not shared")
    func across() throws {
        _ = try Demo.write(to: installation)
        let board = NoticeBoard(of: installation)
        func seen(_ name: String) throws -> [String] {
            board.courses(for: try installation.open(name)).map { "\($0.host) \($0.title["da"] ?? "")" }.sorted()
        }
        #expect(
            try seen("gladsaxe") == ["gentofte Livshistorie", "region-h Studiemestring"])
        #expect(
            try seen("rudersdal") == ["gentofte Livshistorie", "gladsaxe Skriveværksted", "region-h Studiemestring"])
        #expect(try seen("vejle").isEmpty)
        let region = try installation.open("region-h").configuration
        #expect(region.kind == .region)
        let partners = try installation.open("gladsaxe").configuration.cooperations.flatMap(\.partners).map(\.text)
        #expect(partners.sorted() == ["gentofte", "lyngby-taarbaek", "region-h", "rudersdal"])
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
