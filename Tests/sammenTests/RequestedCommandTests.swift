import Days
import Foundation
import Messages
import Participation
import People
import SQLite
import Store
import Tenancy
import Testing

@testable import sammen

@Suite("Wishes, planned meetings and questions on the command line")
struct RequestedCommandTests {
    private let installation: TestInstallation
    private let mentoring = "--programme one-to-one-mentoring"

    init() throws { installation = try TestInstallation.withTenant("vejle", kind: "municipality") }

    @Test("A wish is written down on behalf, listed without a name, and seen to once")
    func wish() throws {
        let person = installation.addPerson("Karoline Kald")
        let wish = installation.id("wish make \(person) --kind call \(mentoring)")
        #expect(wish.hasPrefix("WI-"))
        #expect(installation.id("wish make \(person) --kind call \(mentoring)") == wish, "the same one twice is one")
        let list = installation.run("wish list \(mentoring)")
        #expect(list.out.contains(wish) && list.out.contains(person) && !list.out.contains("Karoline"))
        let json = installation.run("wish list \(mentoring) --json").result["wishes"] as? [[String: Any]] ?? []
        #expect(json.map { $0["onBehalf"] as? Bool } == [true])
        #expect(installation.run("wish answer \(wish)").status == .done)
        #expect(installation.run("wish list \(mentoring)").out.isEmpty)
        #expect(installation.run("wish answer \(wish)").status == .failed)
        #expect(installation.run("wish make \(person) --kind somebody-else \(mentoring)").status == .usage)
        #expect(installation.run("wish make \(person) --kind rest \(mentoring)").status == .usage)
    }

    @Test("A meeting is planned with a place that stands nowhere readable; cancelled, both are told")
    func meeting() throws {
        let match = try match()
        let plan = "meeting plan \(match) --at 2026-11-28T14:30"
        #expect(installation.run("\(plan) --from -", input: "Kanariegade 7").status == .done)
        let found = try installation.open("vejle").store.upkeep { tx in try PlannedMeetings.of(tx, match) }
        #expect(found?.day == (try Day(iso: "2026-11-28")) && found?.clock == 14 * 60 + 30)
        for (name, content) in TestInstallation.bytes(below: installation.folder) {
            #expect(content.range(of: Data("Kanariegade".utf8)) == nil, "\(name)")
        }
        #expect(installation.run("meeting cancel \(match)").status == .done)
        let told = try installation.open("vejle").store.upkeep { tx in try Outbox.waiting(tx).map(\.kind) }
        #expect(told == [.cancelled, .cancelled])
        #expect(installation.run("meeting cancel \(match)").status == .failed)
        #expect(installation.run("meeting plan \(match) --at tomorrow").status == .usage)
        #expect(installation.run("meeting plan \(match)").status == .usage)
    }

    private func match() throws -> MatchID {
        let (participant, volunteer) = (
            try PersonID(text: installation.addPerson("Deltager Dam")),
            try PersonID(text: installation.addPerson("Frivillig Friis", as: "volunteer"))
        )
        return try installation.open("vejle").store.write(as: .system("test")) { tx in
            let starts = tx.today.adding(days: -14)
            try tx.audit("test")
            return try History.match(
                tx, participant: participant, volunteer: volunteer, in: "one-to-one-mentoring", starts: starts,
                ends: starts.adding(days: 180), cadence: .weekly)
        }
    }

    @Test("A question is listed without its words, and the time until it goes counts from the answer")
    func enquiry() throws {
        installation.recordArchiveDecision()
        let details = PersonDetails(chosenName: "Uden navn", email: "svar@example.dk", wishes: "Kanarier?")
        let person = try installation.open("vejle").store.write(as: .system("test")) { tx in
            let person = try People.add(tx, details, as: .enquirer)
            try Enquiries.receive(tx, from: person)
            return person
        }
        installation.clock.advance(days: 30)
        let list = installation.run("enquiry list")
        #expect(list.out.contains("\(person)") && list.out.contains("2026-11-21") && !list.out.contains("Kanarier"))
        #expect(installation.run("enquiry answer \(person)").status == .done)
        #expect(installation.run("enquiry list").out.isEmpty)
        #expect(installation.run("enquiry answer \(person)").status == .failed)
        let last = try installation.open("vejle").store.upkeep { tx in
            try tx.first("SELECT last_contact FROM enquirer_profile WHERE person = ?", .id(person)) { $0.day(0) }
        }
        #expect(last == (try Day(iso: "2026-12-21")))
    }
}
