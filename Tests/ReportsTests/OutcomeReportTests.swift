import Casework
import Consent
import Days
import Foundation
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Rights
import Sealing
import Store
import Tenancy
import Testing

@testable import Outcomes
@testable import Reports

@Suite("A report of outcomes, and a study's file")
struct OutcomeReportTests {
    static let groups: ProgrammeID = "peer-groups"
    static let study = "peer-groups-effect-study"
    let house: TestHouse
    let people: [PersonID]

    /// Six people who answer the CHIME form at the start and the end: everybody rises by 2, but one by 4.
    init() throws {
        house = try TestHouse(rooms: [], day: "2026-02-02")
        let house = house
        people = try (1...6).map { try house.add("Navn Nummer\($0)", as: .participant) }
        let courses = try house.write { [people] tx in
            try people.map { try Enrolments.start(tx, $0, in: Self.groups, on: tx.today) }
        }
        for person in people { try answer(person, "start", 4) }
        house.clock.set(day: try Day(iso: "2026-06-01"))
        try house.write { tx in
            for course in courses { try Enrolments.close(tx, course, on: tx.today, because: .completed) }
        }
        for (index, person) in people.enumerated() { try answer(person, "end", index == 0 ? 8 : 6) }
    }

    private func answer(_ person: PersonID, _ occasion: String, _ number: Int) throws {
        let tenant = try house.site().tenant
        try house.write { tx in
            let form = try OutcomeForms(Offers(tenant), tenant)
                .find(tx, person, "peer-groups", "participant.chime.\(occasion)", on: tx.today)
            _ = try form.record(
                tx, form.reply(Array(repeating: number, count: 5)), on: tx.today, .page, onBehalf: false)
        }
    }

    private func programme() throws -> any Programme {
        try #require(try house.site().tenant.programmes.first { $0.id == Self.groups })
    }

    @Test("It tells the mean change with its interval, in the reader's numbers, and names nobody")
    func told() throws {
        let report = try OutcomeReport.make(of: programme(), in: house.site().tenant)
        let line = try #require(
            report.lines.first { $0.figure.scale.code == "hope" && $0.figure.group == .participant })
        #expect(line.figure.people == 6 && line.mean(later: false, in: .english) == "4.0")
        // Mean 14/6, standard deviation √(2/3), t(5) 2.571: 2.33 ± 0.86.
        #expect(line.change(in: .english) == "+2.3 (1.5 to 3.2)")
        #expect(line.change(in: .danish) == "+2,3 (1,5 til 3,2)")
        let json = String(decoding: try report.json(), as: UTF8.self)
        #expect(json.contains("\"higherIsBetter\" : true") && json.contains("\"people\" : 6"))
        #expect(!json.contains("Nummer") && !json.contains("P-"))
    }

    @Test("What nobody has answered again stands in no row of zeros, and is named once with whom it is asked of")
    func unanswered() throws {
        let report = try OutcomeReport.make(of: programme(), in: house.site().tenant)
        #expect(Set(report.lines.map(\.figure.instrument)) == [.chime])
        #expect(report.lines.allSatisfy { $0.figure.group == .participant && $0.figure.occasion == "end" })
        let notes = OutcomeWording.notes(report).map(\.danish)
        let named = notes.filter { $0.contains("Endnu ingen svar at sammenligne") }
        #expect(named.count == 1)
        #expect(named[0].contains("WHO-5, trivsel (deltagere); QPR-15, recovery (deltagere); Egne mål (deltagere)"))
        #expect(named[0].contains("CHIME-skema (vores eget) (gruppeledere)"))
        #expect(!named[0].contains("eget) (deltagere)"))
        let json = String(decoding: try report.json(), as: UTF8.self)
        #expect(json.contains("\"unanswered\" : [") && !json.contains("\"people\" : 0"))
    }

    @Test("A study gets those who agreed, under pseudonyms that the tenant cannot make again")
    func study() throws {
        try house.write { [people] tx in
            _ = try ConsentTexts.publish(tx, purpose: Self.study, words: ["da": "Jeg er med i studiet."])
            for person in people.prefix(5) {
                _ = try Consents.give(tx, person, Self.study, language: "da", channel: .paper)
            }
        }
        let key = StudyKey(.random())
        func export(_ key: StudyKey) throws -> StudyExport {
            try house.read { tx in try StudyExport(tx, of: programme(), for: "effect-study", key) }
        }
        let (one, same, other) = (try export(key), try export(key), try export(.once()))
        #expect(one.people == 5 && one.rows.count == 10)
        #expect(one.rows == same.rows)
        #expect(Set(one.rows.map(\.pseudonym)).isDisjoint(with: other.rows.map(\.pseudonym)))
        let text = String(decoding: one.csv, as: UTF8.self)
        #expect(!text.contains("Nummer") && !text.contains("2026-") && !text.contains("P-"))
        for person in people { #expect(!text.contains("\(person.raw)")) }
        #expect(text.contains("chime;start;2026;0;4 4 4 4 4;4;4;4;4;4"))
        try house.write { [people] tx in
            _ = try Withdrawals.withdraw(tx, people[1], Self.study, channel: .phone)
        }
        #expect(try export(key).rows == [], "four people are a small cell")
    }

    @Test("A purpose that does not rest on consent is no study, and an unknown one is named")
    func refused() throws {
        #expect(throws: StudyError.noConsent("evaluation")) {
            try house.read { tx in _ = try StudyExport(tx, of: programme(), for: "evaluation", .once()) }
        }
        #expect(throws: StudyError.self) {
            try house.read { tx in _ = try StudyExport(tx, of: programme(), for: "effect", .once()) }
        }
    }

    @Test("Small cells are left out with complements: one of three years hides another")
    func complements() {
        func row(_ person: Int, _ year: Int) -> StudyRow {
            StudyRow(
                pseudonym: "\(person)", respondent: .participant, instrument: .chime, occasion: "start", year: year,
                weeks: 0,
                items: [], scores: [])
        }
        let rows =
            (0..<9).map { row($0, 2024) } + (10..<16).map { row($0, 2025) } + (20..<23).map { row($0, 2026) }
        #expect(Set(StudyExport.suppressed(rows).map(\.year)) == [2024])
    }
}
