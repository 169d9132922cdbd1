import Days
import Foundation
import Outcomes
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import Tenancy
import Testing

@testable import sammen

/// Everything that can be written about somebody, written about two people whose time is over.
@Suite("Canaries")
struct CanaryTests {
    private let installation: TestInstallation
    private let canaries = [
        "Kanariefugl", "Kanalle", "12345678", "12 34 56 78", "kanarie@example.org", "Fuglevænget", "færøsk", "skakspil",
        "gåturmed", "storehunde", "telefonsvarer", "kanariemål", "kanarienotat", "kanariejournal", "kanarievilkår",
        "kanariesvar", "kanarieveto", "kanariemyndighed", "kanariebekymring", "kanariedage", "kanarieområde",
        "kanariegrund", "kanariecitat",
    ]

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality", day: "2019-01-07")
        installation.recordArchiveDecision()
    }

    @Test("After a purge no text, no ciphertext, no key and no look-up is left in any file, nor was any printed")
    func purged() throws {
        let tenant = try installation.open("vejle")
        let people = try tenant.store.write(as: .system("test")) { tx in
            let people = try fill(tx)
            try tx.audit("test")
            return people
        }
        try tenant.store.read(as: .system("test"), for: "test") { tx in
            for person in people { _ = try People.show(tx, person) }
        }
        let residues = try residues(of: people, in: tenant)
        #expect(residues.count > 30)
        #expect(try tenant.store.truncateLogs())
        for residue in residues { #expect(!files(with: residue).isEmpty, "the search would not find it") }
        for canary in canaries { #expect(files(with: Array(canary.utf8)).isEmpty, "\(canary)") }

        installation.clock.set(day: try Day(iso: "2026-11-21"))
        let printed = try purge()
        for residue in residues { #expect(files(with: residue).isEmpty) }
        for canary in canaries {
            #expect(files(with: Array(canary.utf8)).isEmpty, "\(canary)")
            #expect(!printed.localizedCaseInsensitiveContains(canary), "\(canary)")
        }
        let left = try tenant.store.upkeep { tx in
            try people.filter { try People.standing(tx, of: $0) != nil }
        }
        #expect(left.isEmpty)
    }

    /// Plans, applies, verifies and copies by the commands; returns all that they printed.
    private func purge() throws -> String {
        let planned = installation.run("retention plan --all --json")
        let plan = try #require(planned.result["plan"] as? String)
        let due = try #require(planned.result["due"] as? Int)
        let applied = installation.run(
            "retention apply \(plan) --limit \(due) --confirm=vejle --accept-clock-jump --verbose")
        #expect(applied.status == .done, "\(applied.err)")
        let verified = installation.run("retention verify --verbose")
        #expect(verified.status == .done, "\(verified.out)")
        let rest = ["retention history", "backup create", "audit verify", "audit search --limit 1000", "doctor"]
            .map { installation.run($0) }
        return ([planned, applied, verified] + rest).map { $0.out + $0.err }.joined()
    }

    private func fill(_ tx: borrowing Transaction) throws -> [PersonID] {
        let (pairs, day) = ("one-to-one-mentoring" as ProgrammeID, tx.today)
        let participant = try People.add(tx, details(for: .participant), as: .participant)
        let volunteer = try People.add(tx, details(for: .volunteer), as: .volunteer)
        try Protection.protect(tx, participant)
        _ = try Protection.reveal(tx, participant, reason: "kanariegrund")
        let part = try Volunteers.express(tx, volunteer, in: pairs, on: day, attesting: ["well-enough-now"])
        try Volunteers.offer(tx, part, capacity: 1, days: "kanariedage", area: "kanarieområde")
        let intake = try Intakes.receive(
            tx, participant, to: pairs, from: "self", on: day, answers: ["kanariesvar"], wishes: "kanarievilkår")
        try Intakes.accept(tx, intake, on: day)
        let course = try Enrolments.start(tx, participant, in: pairs, after: intake, on: day)
        _ = try Goals.state(tx, participant, in: pairs, words: "kanariemål", on: day)
        _ = try Quotes.give(tx, "kanariecitat", by: participant, in: pairs, as: .participant, onBehalf: false)
        try measure(tx, participant)
        let match = try History.match(
            tx, participant: participant, volunteer: volunteer, in: pairs, starts: day, ends: day.adding(days: 9),
            cadence: .weekly)
        _ = try Notes.write(tx, about: participant, .journal, in: .enrolment(course), words: "kanariejournal")
        _ = try Notes.write(tx, about: participant, .other, in: .match(match), words: "kanarienotat")
        try Vetoes.add(
            tx, by: participant, as: .participant, against: volunteer, on: day, reason: "kanarieveto")
        try DutyReports.record(tx, about: participant, to: "kanariemyndighed", on: day)
        let concern = try Concerns.raise(
            tx, about: participant, words: "kanariebekymring", handler: "op-a", deputy: "op-b", on: day)
        try Concerns.close(tx, concern, on: day)
        try Matches.end(tx, match, on: day, because: .completed)
        try Enrolments.close(tx, course, on: day, because: .completed)
        try Volunteers.exit(tx, part, on: day, because: .finished)
        return [participant, volunteer]
    }

    private func measure(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let reading = Reading(by: "coordinator", within: 7)
        let use = InstrumentUse(.chime, of: .participant, at: [.start, .end], readBy: reading, for: "evaluation")
        for span in try SupportSpans.of(tx, person) {
            for window in Windows.of(span, [use]) where window.days.contains(tx.today) {
                let reply = Reply.answers(try FormAnswers([9, 8, 7, 6, 5], to: .chime))
                _ = try Measurements.record(
                    tx, .init(reply, in: window, on: tx.today, .page, onBehalf: false), of: span, [use])
            }
        }
    }

    private func details(for capacity: Capacity) -> PersonDetails {
        let isVolunteer = capacity == .volunteer
        return PersonDetails(
            name: "Søren Kanariefugl", chosenName: "Kanalle", phone: "12 34 56 78", email: "kanarie@example.org",
            address: "Fuglevænget 7", birthDay: Day(number: 4_000), languages: "færøsk",
            interests: isVolunteer ? "skakspil" : nil, wishes: "gåturmed", declines: "storehunde",
            contact: isVolunteer ? nil : "telefonsvarer")
    }

    /// Every ciphertext of the people, every key of theirs as it is wrapped, and every look-up.
    private func residues(of people: [PersonID], in tenant: Tenant) throws -> [[UInt8]] {
        var found: [[UInt8]] = []
        try tenant.store.upkeep { tx in
            for holding in tenant.inventory.holdings where holding.category != nil {
                guard let person = holding.person else { continue }
                for column in holding.sealedColumns {
                    for one in people {
                        found += try tx.all(
                            "SELECT \(column.name) FROM \(holding.table) WHERE \(person) = ?", .id(one)
                        ) { $0.blobOrNil(0) }.compactMap(\.self)
                    }
                }
            }
        }
        let keys = try Connection(tenant.store.files.keys.path, .readOnly)
        for person in people {
            found += try keys.all("SELECT wrapped FROM person_key WHERE person = ?", .id(person)) { $0.blob(0) }
            found += try keys.all("SELECT hash FROM lookup WHERE person = ?", .id(person)) { $0.blob(0) }
        }
        return Array(Set(found))
    }

    /// The files below the installation's folder that hold these bytes.
    private func files(with bytes: [UInt8]) -> [String] {
        TestInstallation.bytes(below: installation.folder).filter { $0.value.range(of: Data(bytes)) != nil }.map(\.key)
    }
}
