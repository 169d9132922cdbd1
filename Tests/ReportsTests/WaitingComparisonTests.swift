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

@Suite("What a report says beside those who wait")
struct WaitingComparisonTests {
    private static let groups: ProgrammeID = "peer-groups"
    private let house: TestHouse

    init() throws { house = try TestHouse(rooms: [], day: "2026-02-02") }

    private func set(_ keys: String...) throws {
        let programme = try #require(try house.site().tenant.programmes.first { $0.id == Self.groups })
        let settings = programme.settings.filter { keys.contains($0.key) }
        #expect(settings.count == keys.count)
        try house.installation.set(
            Self.groups, enabled: true, settings.map { ($0, .flag(true)) }, for: TenantName("aaby"))
    }

    /// Six in a group who rise by 2, one of them by 4; six who wait and rise by 1, one of them by −1; a seventh never answers
    /// again.
    private func measure() throws {
        let inGroup = try (1...6).map { try house.add("Navn Nummer\($0)", as: .participant) }
        let onList = try (1...7).map { try house.add("Venter Tal\($0)", as: .participant) }
        let courses = try house.write { tx in
            for person in onList { _ = try Waiting.join(tx, person, for: Self.groups, since: tx.today) }
            return try inGroup.map { try Enrolments.start(tx, $0, in: Self.groups, on: tx.today) }
        }
        for person in inGroup { try answer(person, "participant.chime.start", 4) }
        for person in onList { try answer(person, "waiting.chime.start", 4) }
        house.clock.set(day: try Day(iso: "2026-04-13"))
        try house.write { tx in
            for course in courses { try Enrolments.close(tx, course, on: tx.today, because: .completed) }
        }
        for (index, person) in inGroup.enumerated() { try answer(person, "participant.chime.end", index == 0 ? 8 : 6) }
        for (index, person) in onList.dropLast().enumerated() {
            try answer(person, "waiting.chime.end", index == 0 ? 3 : 5)
        }
    }

    private func answer(_ person: PersonID, _ name: String, _ number: Int) throws {
        let tenant = try house.site().tenant
        try house.write { tx in
            let form = try OutcomeForms(Offers(tenant), tenant).find(tx, person, "peer-groups", name, on: tx.today)
            _ = try form.record(
                tx, form.reply(Array(repeating: number, count: 5)), on: tx.today, .paper, onBehalf: true)
        }
    }

    private func report() throws -> OutcomeReport {
        let tenant = try house.site().tenant
        let programme = try #require(tenant.programmes.first { $0.id == Self.groups })
        return try OutcomeReport.make(of: programme, in: tenant)
    }

    /// Changes 4, 2, 2, 2, 2, 2 and −1, 1, 1, 1, 1, 1: means 14/6 and 4/6, both variances 2/3. The error is
    /// √(2/3/6 · 2) = 0.4714, the degrees 10, t 2.2281: 1.67 ± 1.05.
    @Test(
        "It tells both changes, their difference with its uncertainty, who lacks an answer, and that nothing was drawn")
    func told() throws {
        #expect(try report().comparisons == [])
        try set("outcomes.compare-waiting")
        try measure()
        let made = try report()
        let hope = try #require(made.comparisons.first { $0.scale.code == "hope" })
        #expect(hope.change(ofWaiting: false, in: .english) == "+2.3 (1.5 to 3.2)")
        #expect(hope.change(ofWaiting: true, in: .english) == "+0.7 (−0.2 to 1.5)")
        #expect(hope.difference(in: .danish) == "+1,7 (0,6 til 2,7)")
        #expect(hope.counts(ofWaiting: false) == "6 · 0 · 0")
        let notes = ComparisonWording.notes(made.comparisons).map(\.danish)
        #expect(notes.contains { $0.contains("Det er ikke et forsøg med lodtrækning") })
        #expect(notes.contains { $0.contains("op til 10 uger") } && !notes.contains { $0.contains("skjult") })
        let json = String(decoding: try made.json(), as: UTF8.self)
        #expect(json.contains("\"comparisons\"") && json.contains("\"difference\" : 1.67"))
        #expect(json.contains("\"isRandom\" : false"))
        for word in ["Nummer", "Tal", "P-", "W-"] { #expect(!json.contains(word)) }
        #expect(!made.lines.contains { $0.figure.group == .waiting }, "they are no participants")
    }

    @Test("Where the tenant says that a concealed draw decided, it says so, and how everybody is counted")
    func drawn() throws {
        try set("outcomes.compare-waiting", "outcomes.concealed-random-allocation")
        try measure()
        let notes = ComparisonWording.notes(try report().comparisons)
        #expect(notes.contains { $0.english.contains("intention to treat") })
        #expect(notes.contains { $0.danish.contains("Alle tæller i den gruppe, lodtrækningen gav dem") })
        #expect(!notes.contains { $0.danish.contains("ikke et forsøg med lodtrækning") })
    }

}
