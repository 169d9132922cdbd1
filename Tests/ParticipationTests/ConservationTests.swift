import Days
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@testable import Participation

@Suite("What erased rows leave behind")
struct ConservationTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    @Test(
        "A course of support counts by the source of its referral, once, whichever of the two goes first",
        arguments: [
            [[Category.referralAccepted], [.participantProfile]], [[.participantProfile], [.referralAccepted]],
            [[.participantProfile, .referralAccepted]],
        ])
    func sources(order: [Set<PersonalData.Category>]) throws {
        let people = try [("doctor", "2024-02-01"), ("doctor", "2025-02-01"), ("self", "2025-03-01")].map {
            try supported(from: $0, on: $1)
        }
        let none = try town.enrolled(in: town.pairs, on: "2025-04-01").0
        let before = try tally()
        #expect(before == ["2024 doctor": 1, "2025 doctor": 1, "2025 self": 1])
        for categories in order {
            for person in people + [none] { try town.erase(person, categories) }
            #expect(try tally() == before)
        }
        #expect(try town.count("SELECT count(*) FROM enrolment") == 0)
        #expect(try town.count("SELECT count(*) FROM intake") == 0)
    }

    @Test("Somebody who led two groups of a year counts once for it, before and after the erasure")
    func facilitators() throws {
        let leader = try town.volunteer(in: town.circles)
        let other = try town.volunteer(in: town.circles)
        for (day, leaders) in [("2025-03-03", [leader]), ("2026-03-03", [leader, other]), ("2026-09-01", [leader])] {
            let group = try town.group(from: day)
            let starts = try town.day(day)
            try town.write { tx in
                for leader in leaders { try Groups.addFacilitator(tx, group, leader, on: starts) }
            }
            try town.run(group, on: day)
        }
        #expect(try leading(2026...2026) == 2)
        try town.erase(leader, [.volunteerProfile])
        #expect(try leading(2025...2025) == 1)
        #expect(try leading(2026...2026) == 2)
        #expect(try leading(2025...2026) == 3)
        #expect(try town.count("SELECT count(*) FROM group_leader WHERE person IS NOT NULL") == 1)
    }

    @Test("The year of a day is the calendar's, on every first and last day of a year and a February")
    func years() throws {
        for year in 1970...2099 {
            for (month, number) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
                let day = try #require(Day(year: year, month: month, day: number))
                let found = try town.read { tx in
                    try tx.first("SELECT \(Measure.year(of: "?1"))", .day(day)) { Int($0.int(0)) }
                }
                #expect(found == year)
            }
        }
    }

    private func leading(_ years: ClosedRange<Int>) throws -> Int {
        try town.read { tx in try Figures.total(tx, .facilitatorsLeading, in: town.circles, years: years) }
    }

    /// "2025 doctor" and how many.
    private func tally() throws -> [String: Int] {
        let tally = try town.read { tx in try Figures.tally(tx, .enrolmentsReferred, in: town.pairs) }
        return tally.years.reduce(into: [:]) { found, year in
            for (source, count) in tally.bySource(year...year) { found["\(year) \(source)"] = count }
        }
    }

    /// Somebody whose course of support began after a referral, and has closed.
    private func supported(from source: String, on iso: String) throws -> PersonID {
        let person = try town.person()
        let day = try town.day(iso)
        try town.write { tx in
            let intake = try Intakes.receive(tx, person, to: town.pairs, from: source, on: day)
            try Intakes.accept(tx, intake, on: day)
            let course = try Enrolments.start(tx, person, in: town.pairs, after: intake, on: day)
            try Enrolments.close(tx, course, on: day.adding(days: 90), because: .completed)
        }
        return person
    }
}
