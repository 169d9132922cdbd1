import Casework
import Days
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy
import Testing

@testable import Outcomes
@testable import Reports

@Suite("What a report says of families")
struct FamilyOutcomeTests {
    private static let families: ProgrammeID = "family-mentors"
    private let house: TestHouse

    init() throws { house = try TestHouse(rooms: [], day: "2026-02-02") }

    /// Twelve homes in which both adults answer twice: officers rise by two; five partners by two, seven fall by three.
    private func measure() throws {
        let house = house
        let homes = try (1...12).map { number in
            (
                try house.add("Otto Nummer\(number)", as: .participant),
                try house.add("Petra Tal\(number)", as: .relative)
            )
        }
        let parts = try house.write { tx in
            try homes.map { officer, partner in
                let home = try Households.found(tx, with: officer, as: .adult, in: .participant)
                try Households.join(tx, home, partner, as: .partner, in: .relative)
                return (
                    try Enrolments.start(tx, officer, in: Self.families, on: tx.today),
                    try RelativeParts.begin(tx, partner, in: Self.families, on: tx.today)
                )
            }
        }
        for home in homes { try answer(home, "start", 4, 5) }
        house.clock.set(day: try Day(iso: "2026-08-03"))
        try house.write { tx in
            for (course, part) in parts {
                try Enrolments.close(tx, course, on: tx.today, because: .completed)
                try RelativeParts.close(tx, part, on: tx.today, because: .completed)
            }
        }
        for (index, home) in homes.enumerated() { try answer(home, "end", 6, index < 5 ? 7 : 2) }
    }

    private func answer(_ home: (PersonID, PersonID), _ occasion: String, _ his: Int, _ hers: Int) throws {
        let tenant = try house.site().tenant
        try house.write { tx in
            for (person, who, number) in [(home.0, "participant", his), (home.1, "relative", hers)] {
                let form = try OutcomeForms(Offers(tenant), tenant)
                    .find(tx, person, "family-mentors", "\(who).family-life.\(occasion)", on: tx.today)
                _ = try form.record(
                    tx, form.reply(Array(repeating: number, count: 6)), on: tx.today, .page, onBehalf: false)
            }
        }
    }

    @Test(
        "It tells each kind of member's change, how many families go up by the mean of their adults, and how it counts")
    func told() throws {
        try measure()
        let programme = try #require(try house.site().tenant.programmes.first { $0.id == Self.families })
        let report = try OutcomeReport.make(of: programme, in: house.site().tenant)
        func line(_ group: OutcomeGroup) throws -> OutcomeReport.Line {
            try #require(report.lines.first { $0.figure.group == group && $0.figure.scale.code == "own-needs" })
        }
        #expect(try line(.participant).change(in: .english) == "+2.0 (2.0 to 2.0)")
        // (5 × 2 − 7 × 3) / 12
        #expect(try line(.relative).figure.change?.mean == -11.0 / 12)
        #expect(try line(.relative).who.danish == "Pårørende" && line(.relative).scale.danish == "Egne behov")
        #expect(try line(.family).change(in: .danish) == "5 af 12 går frem")
        let words = Words(wording: try house.site().tenant.terms(of: programme).wording, roles: programme.roles)
        #expect(words.people(.both, by: .familyLife).danish == "Deltagere, der også er familiementorer")
        #expect(words.people(.both, by: .mentorLife).english == "Family mentors who are officers too")
        #expect(report.unanswered.map(\.instrument) == [.chime, .goals, .goals, .mentorLife, .chime])
        let notes = OutcomeWording.notes(report).map(\.danish).joined(separator: " ")
        #expect(notes.contains("Familien går frem, når de voksnes ændring i gennemsnit er over nul"))
        let json = String(decoding: try report.json(), as: UTF8.self)
        #expect(json.contains("\"risen\" : 5") && json.contains("\"side\" : \"family\""))
        #expect(!json.contains("Nummer") && !json.contains("P-") && !json.contains("HH-"))
    }
}
