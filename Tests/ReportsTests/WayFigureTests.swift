import Days
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy
import Testing

@testable import Reports

@Suite("The way through a programme, in figures")
struct WayFigureTests {
    static let pairs: ProgrammeID = "one-to-one-mentoring"
    let house: TestHouse

    init() throws { house = try TestHouse(rooms: [], day: "2026-11-21") }

    private func report(_ years: ClosedRange<Int> = 2026...2026) throws -> ProgrammeReport {
        let tenant = try house.site().tenant
        return try ProgrammeReport.make(of: tenant.programme(Self.pairs.text), in: tenant, years: years)
    }

    private func day(_ iso: String) throws -> Day { try Day(iso: iso) }

    private func people(_ count: Int, as capacity: Capacity) throws -> [PersonID] {
        try (0..<count).map { try house.add("Navn \($0) Fiktivsen", as: capacity) }
    }

    @Test("Half waited seven weeks at most and nine in ten thirteen, and who still waits is counted beside them")
    func waiting() throws {
        let people = try people(16, as: .participant)
        try house.write { tx in
            for (index, person) in people.enumerated() {
                let since = try Day(iso: "2026-01-05")
                let id = try Waiting.join(tx, person, for: Self.pairs, since: since)
                guard index < 10 else { continue }
                // 3, 4, 5, 6, 7, 8, 9, 10, 13 and 14 weeks.
                let weeks = [3, 4, 5, 6, 7, 8, 9, 10, 13, 14][index]
                try Waiting.leave(tx, id, on: since.adding(days: weeks * 7 + 3), because: .offered)
            }
        }
        let report = try report()
        #expect(report["waiting-offered"]?.value == .count(10))
        #expect(report["waiting-median"]?.value == .count(7))
        #expect(report["waiting-ninetieth"]?.value == .count(13))
        #expect(report["waiting-still"]?.value == .count(6))
        #expect(try self.report(2025...2025)["waiting-median"] == nil, "nobody had joined by then")
    }

    @Test("Fewer than five who were offered something have no median, and four who wait are no number")
    func fewWait() throws {
        let people = try people(8, as: .participant)
        try house.write { tx in
            for (index, person) in people.enumerated() {
                let id = try Waiting.join(tx, person, for: Self.pairs, since: tx.today.adding(days: -70))
                if index < 4 { try Waiting.leave(tx, id, on: tx.today, because: .offered) }
            }
        }
        let report = try report()
        for code in ["waiting-offered", "waiting-median", "waiting-ninetieth", "waiting-still"] {
            #expect(report[code]?.value == .hidden, "\(code)")
        }
        let json = String(decoding: try report.json(), as: UTF8.self)
        #expect(json.contains("\"suppressed\" : true"))
        #expect(report.text(in: .danish).contains("skjult"))
    }

    @Test("A volunteer counts as observed once the quarter is over in which their months were up")
    func staying() throws {
        // Confirmed in January: three months were up in April, six in July, twelve are not up yet.
        let volunteers = try people(20, as: .volunteer)
        try house.write { tx in
            for (index, person) in volunteers.enumerated() {
                let confirmed = try Day(iso: "2026-01-10")
                let id = try History.volunteering(
                    tx, person, in: Self.pairs, interested: confirmed, steps: [.confirmed: confirmed], capacity: 1)
                if index < 6 { try Volunteers.exit(tx, id, on: try Day(iso: "2026-05-01"), because: .ownWish) }
            }
        }
        let report = try report()
        #expect(report["volunteers-after-3"]?.value == .share(20, of: 20))
        #expect(report["volunteers-after-6"]?.value == .share(14, of: 20))
        #expect(report["volunteers-after-12"] == nil)
        #expect(try self.report(2025...2025)["volunteers-after-3"] == nil)
    }

    @Test("The flow says who came, went and was there, hides small quarters, and what they follow from")
    func flow() throws {
        let people = try people(31, as: .participant)
        let begun = ["2026-02-01", "2026-05-01", "2026-08-01", "2026-10-05"]
        try house.write { tx in
            for (index, person) in people.enumerated() {
                let quarter = index < 12 ? 0 : index < 22 ? 1 : index < 25 ? 2 : 3
                let started = try Day(iso: begun[quarter])
                let closed = quarter == 0 && index < 6 ? started.adding(days: 100) : nil
                _ = try History.enrolment(
                    tx, person, in: Self.pairs, started: started, reason: closed == nil ? nil : .completed,
                    closed: closed)
            }
            try tx.audit("test.history")
        }
        guard case .table(let table)? = try report()["flow"]?.value else { throw Missing() }
        #expect(table.rows.map(\.code) == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
        #expect(table.rows[0].cells == [.count(12), .count(0), .count(12)])
        #expect(table.rows[1].cells == [.count(10), .count(6), .count(16)])
        // Three began in the third: the smallest other quarter hides them, and nobody is told in between.
        #expect(table.rows[2].cells == [.few, .count(0), .hidden])
        #expect(table.rows[3].cells == [.hidden, .count(0), .count(25)])
    }

    @Test("Meetings held stand beside those agreed, of pairs that have ended, and silent pairs are counted")
    func agreed() throws {
        let participants = try people(6, as: .participant)
        let volunteers = try people(6, as: .volunteer)
        try house.write { tx in
            for (participant, volunteer) in zip(participants, volunteers) {
                let starts = try Day(iso: "2026-01-05")
                let match = try History.match(
                    tx, participant: participant, volunteer: volunteer, in: Self.pairs, starts: starts,
                    ends: starts.adding(days: 182), cadence: .weekly,
                    ending: .completed, ended: starts.adding(days: 182))
                for week in 0..<20 {
                    _ = try History.meeting(tx, of: match, on: starts.adding(days: 7 * week), minutes: 60)
                }
            }
            try tx.audit("test.history")
        }
        let report = try report()
        #expect(report["agreed-held"]?.value == .share(120, of: 156))
        #expect(report["agreed-cancelled"]?.value == .share(0, of: 156))
        #expect(report["gap-median"] == nil, "no pair runs")
    }

    @Test("One more weekly group costs 88,000 for 48 participants: 1,833.33 each")
    func marginal() throws {
        let tenant = try house.site().tenant
        let report = try ProgrammeReport.make(of: tenant.programme("peer-groups"), in: tenant)
        #expect(report["price-one-weekly-group"]?.value == .amount(Amount(øre: 291_667)))
        #expect(report["price-two-weekly-groups"]?.value == .amount(Amount(kroner: 2375)))
        #expect(report["marginal-two-weekly-groups"]?.value == .amount(Amount(kroner: 88_000)))
        #expect(report["marginal-each-two-weekly-groups"]?.value == .amount(Amount(øre: 183_333)))
        #expect(report.text(in: .english).contains("88,000.00 DKK divided by the 48 participants added."))
    }

    @Test("The file for the economic model has a row for each number, with what is behind it, and names nobody")
    func economy() throws {
        let tenant = try house.site().tenant
        let inputs = try EconomicInputs.make(of: tenant.programme("peer-groups"), in: tenant, years: 2026...2026)
        let text = String(decoding: inputs.csv(in: .danish).dropFirst(3), as: UTF8.self)
        #expect(text.hasPrefix("kode;tal;værdi;enhed;antal mennesker bag;periode;forklaring\r\n"))
        for row in [
            "duration-group;Planlagt varighed;10;uger;;2026;", "price-one-weekly-group;", "\"2.916,67\";kroner;",
        ] {
            #expect(text.contains(row), "\(row)")
        }
        let codes = inputs.lines.map(\.code)
        #expect(codes.contains("outcome-participant-chime-hope-end-change-low") && Set(codes).count == codes.count)
    }

    private struct Missing: Error {}
}

extension ProgrammeReport {
    fileprivate subscript(code: String) -> Figure? { figures.first { $0.code == code } }
}
