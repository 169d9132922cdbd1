import Access
import Casework
import Days
import Foundation
import Installed
import Participation
import People
import Reports
import SQLite
import Sealing
import Store
import Tenancy
import Testing

@testable import Demo

/// What the adviser of the families' network finds in the morning.
@Suite("The demo's families") struct FamiliesTests {
    private let folder: URL
    private let installation: Installation

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-family-\(UUID().uuidString)")
        let clock = FixedClock(day: day(2027, 3, 1))
        let master = MasterKey(key: .random())
        installation = Installation(root: folder, house: Installed.house, clock: clock, master: { master })
        _ = try Demo.write(to: installation)
    }

    @Test("Twenty officers have a place, the twenty-first waits, one mentors too, and one family lives apart")
    func today() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("fri-af-ptsd")
        let offers = Offers(tenant)
        let offer = try offers.of("family-mentors")
        try tenant.store.upkeep { tx in
            let officers = try Enrolments.people(tx, in: offer.id)
            #expect(officers.count == 20)
            #expect(try Waiting.line(tx, for: offer.id).count == 1)
            #expect(try Intakes.undecided(tx, in: offer.id).count == 1)
            let facts = try Facts.participant(tx, officers[0], in: offer.id, on: tx.today)
            #expect(facts.enrolled == 20 && facts.volunteersBesides == 6)
            let both = try officers.filter { try Volunteers.open(tx, of: $0, in: offer.id) != nil }
            #expect(both.count == 1)
            let desk = try FamilyDesk(tx, offers, of: "op-demo", on: tx.today)
            #expect(desk.families.count == 21, "the separated partner is a family of her own")
            #expect(desk.families.map(\.others).max() == 2 && desk.mentors.count == 7)
            #expect(desk.seminars.count == 2 && desk.gatherings.count == 1)
            let matches = try Matches.open(tx, in: offer.id)
            #expect(matches.count == 3 && matches.allSatisfy { $0.adviser != nil })
            #expect(Set(matches.map(\.capacity)) == [.participant, .relative])
            let parts = try RelativeParts.people(tx, in: offer.id)
            #expect(parts.count == 4)
        }
    }

    @Test("Adviser, relative, officer and mentor can sign in, under an address that tells nothing")
    func accounts() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("fri-af-ptsd")
        #expect(tenant.configuration.alias.host == "netvaerket.localhost")
        #expect(Set(try Demo.accounts(in: tenant).keys) == Set(AccountRole.allCases))
        let found = try tenant.store.upkeep { tx in try tx.all("PRAGMA integrity_check") { $0.text(0) } }
        #expect(found == ["ok"])
    }

    @Test("The report of 2021–22 counts the twenty who came then")
    func report() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("fri-af-ptsd")
        let report = try ProgrammeReport.make(
            of: try tenant.programme("family-mentors"), in: tenant, years: 2021...2022)
        #expect(report.figures.first { $0.code == "enrolments-started" }?.value == .count(20))
    }
}
