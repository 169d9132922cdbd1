import Access
import Days
import Participation
import People
import ProgrammeKit
import Rights
import Store
import Tenancy
import Testing

@testable import Casework

/// A family that parts: what each can learn of the other afterwards is what they lived through, and nothing since.
@Suite("A separated family")
struct SeparationTests {
    let bureau: Bureau
    let officer: PersonID
    let partner: PersonID
    let child: PersonID
    let matches: (officer: MatchID, partner: MatchID)

    init() throws {
        bureau = try Bureau()
        officer = try bureau.officer("Otto Odin")
        partner = try bureau.partner("Petra Piil", of: officer)
        child = try bureau.child("Ida Iris", of: officer)
        let mentor = try bureau.mentor()
        let day = bureau.today
        let (officer, partner, child) = (officer, partner, child)
        try bureau.write { tx in
            _ = try Attestations.record(tx, of: mentor, kind: "child-protection", obtained: day.adding(days: -40))
        }
        matches = (try bureau.joined(officer, mentor), try bureau.joined(partner, mentor))
        try bureau.write { [matches, bureau] tx in
            let offer = try bureau.families()
            try People.update(tx, officer, as: .participant, [.contact("Ring 11 11 11 11"), .address("Odinsvej 1")])
            try People.update(tx, partner, as: .relative, [.contact("Ring 22 22 22 22\nLæg ikke besked")])
            for (person, capacity, words) in [
                (officer, PartCapacity.participant, "ottomål"), (partner, .relative, "petramål"),
            ] {
                _ = try Goals.state(tx, person, as: capacity, in: offer.id, words: words, on: day)
            }
            try AvoidanceLists.add(tx, .person, "ottoundgår", of: officer, as: .participant, on: day)
            try AvoidanceLists.add(tx, .station, "petraundgår", of: partner, as: .relative, on: day)
            try offer.sayCustody(tx, of: child, holder: .known(officer, as: .participant), agrees: true, on: day)
            try offer.sayCustody(tx, of: child, holder: .known(partner, as: .relative), agrees: true, on: day)
            let entry = MeetingEntry(
                day: day.adding(days: -3), minutes: 60, note: "ottonote", others: [(partner, "petranote")])
            _ = try entry.log(tx, matches.officer)
            try PlannedMeetings.plan(
                tx, matches.partner, on: day.adding(days: 3), hour: 9, minute: 0, place: "petrasted")
            _ = try Concerns.raise(
                tx, about: partner, words: "petrabekymring", topic: .violence, handler: "AC-1", deputy: "AC-2", on: day)
            try offer.separate(tx, officer, leaving: [partner, child], on: day)
            try People.update(tx, partner, as: .relative, [.address("Piilegade 2"), .phone("22 22 22 22")])
        }
    }

    private static let his = ["ottomål", "ottoundgår", "ottonote", "11 11 11 11", "Odinsvej", "Otto"]
    private static let hers = [
        "petramål", "petraundgår", "petranote", "22 22 22 22", "Piilegade", "Petra", "petrasted", "petrabekymring",
        "Ida",
    ]

    @Test("Neither access export holds a word, a number or an id of the other")
    func exports() throws {
        let (one, other) = (try bureau.export(officer), try bureau.export(partner))
        for word in Self.his {
            #expect(one.contains(word), "his own: \(word)")
            #expect(!other.contains(word), "hers: \(word)")
        }
        for word in Self.hers where word != "Ida" {
            #expect(other.contains(word), "her own: \(word)")
        }
        for word in Self.hers { #expect(!one.contains(word), "his: \(word)") }
        #expect(!one.contains("\(partner)") && !other.contains("\(officer)"))
        for text in [one, other] { #expect(!text.contains("\(child)") && !text.contains("HH-")) }
    }

    @Test("The words that both exports share are nobody's: headings, dates of what they did together, and grounds")
    func shared() throws {
        let (one, other) = (try bureau.export(officer), try bureau.export(partner))
        let lines = { (text: String) in Set(text.split(separator: "\n").map(String.init)) }
        let both = lines(one).intersection(lines(other))
        let since = bureau.today.iso
        for line in both where line.contains(since) {
            #expect(!line.lowercased().contains("until") && !line.lowercased().contains("address"), "\(line)")
        }
        let leaving = lines(one).filter { $0.lowercased().hasPrefix("until") && $0.contains(since) }
        #expect(leaving.isEmpty, "his export says when she left")
    }

    @Test("The family is seen from each side without the other, and a search finds each alone")
    func pages() throws {
        let offer = try bureau.families()
        let (his, hers) = try bureau.read { tx in
            (
                try Family(tx, around: officer, offer, on: bureau.today),
                try Family(tx, around: partner, offer, on: bureau.today)
            )
        }
        #expect(his.members.map(\.person.id) == [officer])
        #expect(Set(hers.members.map(\.person.id)) == [partner, child])
        #expect(his.household != hers.household)
        let desk = try bureau.read { tx in try FamilyDesk(tx, bureau.offers, of: "AC-1", on: bureau.today) }
        #expect(Set(desk.families.map(\.lead.id)) == [officer, partner])
        #expect(desk.families.allSatisfy { $0.others == 0 })
        for (text, found) in [("Otto", officer), ("Petra", partner)] {
            let people = try Search.people(
                bureau.tenant.store, as: .operatorUser("anna"), text, index: NameIndex())
            #expect(people.map(\.id) == [found])
        }
    }

    @Test("Each keeps their own match, and only who lives there comes along to a meeting")
    func company() throws {
        let (his, hers) = try bureau.read { tx in
            (
                try FamilyCompany.of(tx, Matches.show(tx, matches.officer), on: bureau.today),
                try FamilyCompany.of(tx, Matches.show(tx, matches.partner), on: bureau.today)
            )
        }
        #expect(his.isEmpty && hers.isEmpty, "the child has no part of its own yet")
        let (mine, theirs) = try bureau.read { tx in
            (
                try MyPage(tx, of: officer, bureau.offers, on: bureau.today),
                try MyPage(tx, of: partner, bureau.offers, on: bureau.today)
            )
        }
        #expect(mine.meetings.isEmpty && theirs.meetings.count == 1)
        #expect(theirs.own.meetings.map(\.minutes) == [60])
        #expect(mine.own.goals.map(\.goal.words.text) == ["ottomål"])
        #expect(theirs.own.goals.map(\.goal.words.text) == ["petramål"])
    }

    @Test("Who looked at one of them is told to that one alone")
    func looks() throws {
        _ = try bureau.read { tx in try PersonPage(tx, partner, on: bureau.today) }
        let looked = try bureau.tenant.store.whoRead(partner).count
        let his = try bureau.tenant.store.whoRead(officer).count
        _ = try bureau.read { tx in try PersonPage(tx, partner, on: bureau.today) }
        #expect(try bureau.tenant.store.whoRead(partner).count > looked)
        #expect(try bureau.tenant.store.whoRead(officer).count == his)
    }

    @Test("A worry about violence is read by its two advisers; a coordinator and who protects the data learn of none")
    func violence() throws {
        let page = try bureau.read { tx in try PersonPage(tx, partner, on: bureau.today) }
        #expect(page.concerns.isEmpty)
        let id = try bureau.read { tx in try Concerns.open(tx)[0].id }
        for reader in [ConcernReader(id: "AC-3", protectsData: true), ConcernReader(id: "anna", protectsData: false)] {
            #expect(throws: OthersConcern.self) { try bureau.read { tx in _ = try reader.read(tx, id) } }
        }
        let words = try bureau.read { tx in
            try ConcernReader(id: "AC-2", protectsData: false).read(tx, id).words.text
        }
        #expect(words == "petrabekymring")
        #expect(try bureau.read { tx in try ConcernSteps.open(tx, of: "AC-3").isEmpty })
    }

    @Test("A worry goes to the adviser of the match and to a second one, never to a coordinator")
    func readers() throws {
        let (one, other) = (try bureau.adviser("a@example.dk"), try bureau.adviser("b@example.dk"))
        _ = try bureau.adviser("k@example.dk", .coordinator)
        try bureau.write { tx in try Matches.advise(tx, matches.partner, by: other) }
        let id = try bureau.write { tx in
            try ConcernSteps.raise(
                tx, for: partner, words: "Hjælp", acute: true, topic: .violence, families: [Bureau.families])
        }
        let concern = try bureau.read { tx in try Concerns.show(tx, id) }
        #expect(concern.handler == other && concern.deputy == one && concern.person == partner)
    }

    @Test("Without a second reader it is said at once, so that somebody calls")
    func alone() throws {
        _ = try bureau.adviser("a@example.dk")
        #expect(throws: CaseworkError.noSecondReader) {
            try bureau.write { tx in
                _ = try ConcernSteps.raise(
                    tx, for: partner, words: "Hjælp", acute: true, topic: .worry, families: [Bureau.families])
            }
        }
    }
}
