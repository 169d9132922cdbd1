import Days
import Foundation
import Installed
import Participation
import PersonalData
import ProgrammeKit
import Reports
import Retention
import SQLite
import Sealing
import Store
import Tenancy
import Testing

@testable import Demo

/// Years pass over the demo towns: everybody leaves, and purge after purge takes them away.
@Suite("Figures that outlive a purge")
struct ConservedFiguresTests {
    private let folder: URL
    private let clock: FixedClock
    private let installation: Installation

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-figures-\(UUID().uuidString)")
        let clock = FixedClock(day: day(2026, 11, 21))
        let master = MasterKey(key: .random())
        self.clock = clock
        installation = Installation(root: folder, house: Installed.house, clock: clock, master: { master })
    }

    @Test(
        "Purge after purge, until nobody of the years reported is left, changes no byte of any form of any report",
        arguments: ["vejle", "fredericia", "gladsaxe", "fri-af-ptsd"])
    func conserved(name: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let town = try town(name)
        let tenant = try installation.open(name)
        try letVolunteersGo(tenant, town.programme)
        var erased = 0
        for today in [day(2026, 11, 21), day(2027, 9, 15), day(2028, 3, 1)] {
            clock.set(day: today)
            let before = try forms(tenant)
            erased += try tenant.purge()
            let after = try forms(tenant)
            #expect(before.count == after.count)
            for (one, other) in zip(before, after) { #expect(one == other) }
        }
        // Nearly all families are there today, and a purge leaves them alone.
        guard name != "fri-af-ptsd" else {
            #expect(erased > 10)
            return
        }
        #expect(erased > 100)
        let left = """
            SELECT (SELECT count(*) FROM enrolment WHERE started < 20000) + (SELECT count(*) FROM intake WHERE received < 20000)
            + (SELECT count(*) FROM certificate WHERE issued < 20000)
            + (SELECT count(*) FROM group_place WHERE given < 20000 AND coalesce(person, enrolment) IS NOT NULL)
            + (SELECT count(*) FROM group_leader WHERE person IS NOT NULL AND since < 20000)
            """
        #expect(try number(tenant, left) == 0)
    }

    @Test(
        "Kept figures are counts by programme, measure, year and source: no id, nothing finer than a quarter or a week")
    func anonymous() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["vejle", "fredericia"] {
            let town = try town(name)
            let tenant = try installation.open(name)
            clock.set(day: day(2028, 3, 1))
            #expect(try tenant.purge() > 100)
            let programme = try tenant.programme(town.programme.text)
            let sources = Set(programme.referralSources(under: tenant.terms(of: programme).settings) + ["", "self"])
                .union(OnwardStep.allCases.map(\.rawValue))
            let columns = try texts(tenant, "SELECT name || ' ' || type FROM pragma_table_info('kept_figure')")
            #expect(columns == ["programme TEXT", "measure TEXT", "year INTEGER", "source TEXT", "count INTEGER"])
            #expect(try texts(tenant, "SELECT DISTINCT programme FROM kept_figure") == [programme.id.text])
            let measures = try texts(tenant, "SELECT DISTINCT measure FROM kept_figure")
            #expect(!measures.isEmpty && measures.allSatisfy { Measure(rawValue: $0) != nil })
            let found = try texts(tenant, "SELECT DISTINCT source FROM kept_figure")
            #expect(
                found.allSatisfy {
                    sources.contains($0) || $0.wholeMatch(of: /((active|left)-)?Q[1-4]|[0-9]{1,3}/) != nil
                })
            let outside = "SELECT count(*) FROM kept_figure WHERE year NOT BETWEEN 2013 AND 2028 OR count > 9999"
            #expect(try number(tenant, outside) == 0)
            #expect(try texts(tenant, "SELECT \"table\" FROM pragma_foreign_key_list('kept_figure')").isEmpty)
            clock.set(day: day(2026, 11, 21))
        }
    }

    private func town(_ name: String) throws -> DemoTenant {
        if try installation.names().isEmpty { towns.made = try Demo.write(to: installation) }
        return try #require(towns.made.first { $0.name == name })
    }

    private final class Towns { var made: [DemoTenant] = [] }
    private let towns = Towns()

    /// Every form of every report of every programme, over several periods.
    private func forms(_ tenant: Tenant) throws -> [String] {
        try [2014...2016, 2017...2017, 2015...2015, 2021...2022, 2022...2022, 2026...2026].flatMap { years in
            try tenant.programmes.flatMap { programme in
                let report = try ProgrammeReport.make(of: programme, in: tenant, years: years)
                let outcomes = try OutcomeReport.make(of: programme, in: tenant, years: years)
                let inputs = try EconomicInputs.make(of: programme, in: tenant, years: years)
                let documents = [try report.json(), try outcomes.json(), try inputs.json()].map { [UInt8]($0) }
                let tables = Language.allCases.flatMap { [report.csv(in: $0), inputs.csv(in: $0)] }
                let files = (tables + documents).map { String(decoding: $0, as: UTF8.self) }
                return Language.allCases.map { report.text(in: $0) } + files
            }
        }
    }

    private func letVolunteersGo(_ tenant: Tenant, _ programme: ProgrammeID) throws {
        try tenant.store.write(as: .system("test")) { tx in
            let since = tx.today.adding(days: -400)
            try tx.run(
                "UPDATE volunteering SET closing = 'finished', closed = ? WHERE closing IS NULL AND interested < 20000",
                .day(since))
            try tx.run(
                """
                UPDATE certificate SET closing = 'exit', closed = ? WHERE closing IS NULL
                AND EXISTS (SELECT 1 FROM volunteering v WHERE v.person = certificate.person AND v.closing IS NOT NULL)
                """, .day(since))
            for hold in try Holds.standing(tx) { try Holds.release(tx, hold.id) }
            try tx.audit("test")
        }
    }

    private func number(_ tenant: Tenant, _ sql: String) throws -> Int {
        try tenant.store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? -1 }
    }

    private func texts(_ tenant: Tenant, _ sql: String) throws -> [String] {
        try tenant.store.upkeep { tx in try tx.all(sql) { $0.text(0) } }
    }
}
