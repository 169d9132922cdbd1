import Backups
import Days
import Foundation
import Installed
import Moving
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
@testable import Rights

/// A demo town leaves its installation and settles in an empty one.
@Suite("A town that moves")
struct MovedTownTests {
    private let folder: URL
    private let clock: FixedClock
    private let old: Installation
    private let new: Installation

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-move-\(UUID().uuidString)")
        let clock = FixedClock(day: day(2026, 11, 21))
        self.folder = folder
        self.clock = clock
        func installation(_ name: String) -> Installation {
            let master = MasterKey(key: .random())
            return Installation(
                root: folder.appending(path: name), house: Installed.house, clock: clock, master: { master })
        }
        old = installation("old")
        new = installation("new")
        for name in ["first", "second"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
    }

    @Test(
        "An export taken in by an empty installation gives identical reports, plans, checks and access exports, and the same export again"
    )
    func moves() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for town in try Demo.write(to: old).prefix(4) { try move(town) }
    }

    private func move(_ town: DemoTenant) throws {
        let name = town.name
        let here = try old.open(name)
        _ = try here.purge()
        try restrictSomebody(here)
        let made = try TenantExport(here, as: .system("test")).write(to: folder.appending(path: "first"))
        let taken = try TenantImport(reading: made.folder).take(as: name, in: new, by: .operatorUser("op-demo"))
        let there = try new.open(taken.text)

        #expect(try reports(here, town) == reports(there, town), "\(name)")
        #expect(try plan(here) == plan(there), "\(name)")
        #expect(try Verifier(here.inventory).verify(here.store).isClean)
        #expect(try Verifier(there.inventory).verify(there.store).isClean)
        #expect(try findings(there) == findings(here).filter { $0.check != .keys })
        #expect(try there.store.verifyTrails().findings.isEmpty)
        let first = try #require(try trail(there).first)
        #expect(first.action == "tenant.import" && first.detail?.hasPrefix(made.digest) == true)

        let people = try persons(here)
        #expect(try !people.isEmpty && people == persons(there))
        for person in people.prefix(40) {
            let (one, other) = try (access(here, person), access(there, person))
            #expect(one == other, "\(name) \(one.difference(from: other))")
        }
        let again = try TenantExport(there, as: .system("test")).write(to: folder.appending(path: "second"))
        let (one, other) = try (kept(made.folder), kept(again.folder))
        #expect(Set(one.keys) == Set(other.keys))
        for (file, bytes) in one { #expect(bytes == other[file], "\(name) \(file)") }
    }

    private func restrictSomebody(_ tenant: Tenant) throws {
        let person = try #require(try persons(tenant).last)
        try tenant.store.write(as: .system("test")) { tx in
            _ = try Restrictions.restrict(tx, person, ground: .accuracy)
        }
    }

    /// Every form of both reports of every programme, over several periods.
    private func reports(_ tenant: Tenant, _ town: DemoTenant) throws -> [String] {
        var forms: [String] = []
        for programme in tenant.programmes {
            for years in [town.years, 2014...2026, 2026...2026] {
                let report = try ProgrammeReport.make(of: programme, in: tenant, years: years)
                let outcomes = try OutcomeReport.make(of: programme, in: tenant, years: years)
                for language in Language.allCases {
                    forms.append(report.text(in: language))
                    forms.append(String(decoding: report.csv(in: language), as: UTF8.self))
                }
                forms += [try report.json(), try outcomes.json()].map { String(decoding: $0, as: UTF8.self) }
            }
        }
        return forms
    }

    /// What a plan of the year after next would take.
    private func plan(_ tenant: Tenant) throws -> [String] {
        clock.set(day: day(2028, 11, 21))
        defer { clock.set(day: day(2026, 11, 21)) }
        let plan = try Planner(inventory: tenant.inventory, policy: tenant.configuration.purge).plan(tenant.store)
        #expect(plan.dueCount > 0)
        return [plan.id]
    }

    private func findings(_ tenant: Tenant) throws -> [Finding] {
        try Doctor(
            inventory: tenant.inventory, programmes: Set(Installed.programmes.map(\.id.text)), clockJumpLimitDays: 31
        ).examine(tenant.store)
    }

    private func trail(_ tenant: Tenant) throws -> [TrailEntry] {
        var entries: [TrailEntry] = []
        try tenant.store.forEachEntry(of: .writes) { entry, _ in entries.append(entry) }
        return entries
    }

    private func persons(_ tenant: Tenant) throws -> [PersonID] {
        try tenant.store.upkeep { tx in try tx.all("SELECT id FROM person ORDER BY id") { $0.id(0) } }
    }

    /// What is held of the person, but for what only serves to sign in.
    private func access(_ tenant: Tenant, _ person: PersonID) throws -> [String] {
        try tenant.store.upkeep { tx in
            let columns = AccessColumns(language: .danish, naming: tenant.naming)
            return try AccessCollector(person: person, inventory: tenant.inventory, columns: columns).parts(
                tx, kept: [:]
            )
            .flatMap { part in
                part.entries.filter { !signsIn.contains($0.table) }.map { entry in
                    "\(part.heading) \(entry.table) \(entry.fields.map { "\($0.column)=\($0.value ?? $0.withheld ?? "-")" })"
                }
            }
        }
    }

    /// Rows that stay, or that say whether somebody has a second factor.
    private let signsIn: Set<String> = [
        "account", "outgoing_message", "invitation", "recovery_code", "sign_in_link", "device", "calendar_feed",
        "pending_session", "user_session",
    ]

    /// The files that say what the tenant is, with their bytes.
    private func kept(_ folder: URL) throws -> [String: Data] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return try (files ?? []).filter { !$0.hasDirectoryPath && !$0.path.contains("/trails/") }
            .filter { $0.lastPathComponent != "manifest.json" }
            .reduce(into: [:]) { $0[String($1.path.dropFirst(folder.path.count))] = try Data(contentsOf: $1) }
    }
}
