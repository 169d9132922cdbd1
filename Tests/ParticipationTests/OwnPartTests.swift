import Days
import Participation
import People
import PersonalData
import Rights
import Store
import TestSupport
import Testing

@Suite("Relatives who take part in their own right")
struct OwnPartTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    private func relative() throws -> (PersonID, RelativePartID) {
        let person = try town.person(.relative, name: "Petra Kanarie")
        return (person, try town.write { tx in try RelativeParts.begin(tx, person, in: town.pairs, on: day) })
    }

    private func match(_ person: PersonID, _ volunteer: PersonID) throws -> MatchID {
        try town.write { tx in
            let id = try Matches.propose(
                tx, participant: person, as: .relative, volunteer: volunteer, in: town.pairs, adviser: "AC-1", on: day)
            for side in Side.allCases { try Matches.accept(tx, id, as: side, on: day) }
            try Matches.start(tx, id, on: day, ends: day.adding(.months(6)), cadence: .weekly)
            return id
        }
    }

    @Test("A relative's match, goal, wish and planned place are sealed as a relative's, and go with that part alone")
    func goes() throws {
        let (person, _) = try relative()
        let volunteer = try town.volunteer()
        let match = try self.match(person, volunteer)
        try town.write { tx in
            _ = try Goals.state(tx, person, as: .relative, in: town.pairs, words: "Kanariemål", on: day)
            try Wishes.make(tx, .call, of: person, in: town.pairs, as: .relative)
            try PlannedMeetings.plan(tx, match, on: tx.today, hour: 9, minute: 0, place: "Kanariehuset")
            try People.copyCapacity(tx, person, from: .relative, to: .participant)
        }
        #expect(try town.read { tx in try Goals.of(tx, person, in: town.pairs).map(\.words.text) } == ["Kanariemål"])
        try town.erase(person, [.participantProfile])
        #expect(try town.count("SELECT count(*) FROM goal") == 1)
        #expect(try town.read { tx in try Matches.show(tx, match).participant } == person)
        try town.erase(person, [.relative])
        #expect(
            try town.count(
                "SELECT (SELECT count(*) FROM goal) + (SELECT count(*) FROM wish) + (SELECT count(*) FROM planned_meeting)"
            ) == 0)
        let left = try town.read { tx in try Matches.show(tx, match) }
        #expect(left.participant == nil && left.volunteer == volunteer)
        #expect(try town.temporary.filesContaining("Kanariehuset").isEmpty)
    }

    @Test("A match needs the relative's own open part, and the part stays open while the match is")
    func open() throws {
        let stranger = try town.person(.relative)
        let volunteer = try town.volunteer(capacity: 2)
        #expect(throws: ParticipationError.notFound) { try self.match(stranger, volunteer) }
        let (person, part) = try relative()
        let match = try self.match(person, volunteer)
        #expect(throws: ParticipationError.stillOpen("match")) {
            try town.write { tx in try RelativeParts.close(tx, part, on: tx.today, because: .ownWish) }
        }
        try town.write { tx in
            try Matches.end(tx, match, on: tx.today, because: .ownWish)
            try RelativeParts.close(tx, part, on: tx.today, because: .ownWish)
        }
        #expect(try town.read { tx in try RelativeParts.open(tx, of: person, in: town.pairs) } == nil)
    }

    @Test("The adviser is handed over and kept at a re-match; an ended match has none to name")
    func adviser() throws {
        let (person, _) = try relative()
        let match = try self.match(person, try town.volunteer())
        let other = try town.volunteer()
        let next = try town.write { tx in
            try Matches.advise(tx, match, by: "AC-2")
            return try Matches.rematch(tx, match, with: other, on: tx.today)
        }
        let found = try town.read { tx in try Matches.show(tx, next) }
        #expect(found.adviser == "AC-2" && found.capacity == .relative)
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Matches.advise(tx, match, by: "AC-3") }
        }
        let export = try AccessText.of(person, in: town)
        #expect(!export.contains("AC-2"), "names of staff are withheld")
    }

    @Test("One entry covers several people, each with words of their own, and none is left when a relative goes")
    func several() throws {
        let (officer, _) = try town.enrolled()
        let (person, _) = try relative()
        let match = try town.match(officer, try town.volunteer())
        let meeting = try town.write { tx in
            let meeting = try Meetings.log(
                tx, match, on: day, minutes: 60,
                others: [MeetingGuest(person, as: .relative), MeetingGuest(officer, as: .participant)])
            for (about, words) in [(officer, "Kanarieord"), (person, "Solsorteord")] {
                _ = try Notes.write(tx, about: about, .other, in: .match(match), words: words, meeting: meeting)
            }
            return meeting
        }
        #expect(try town.read { tx in try Meetings.others(tx, meeting) } == [person])
        #expect(try town.read { tx in try Meetings.attended(tx, by: person).map(\.id) } == [meeting])
        let (his, hers) = (try AccessText.of(officer, in: town), try AccessText.of(person, in: town))
        #expect(his.contains("Kanarieord") && !his.contains("Solsorteord"))
        #expect(hers.contains("Solsorteord") && !hers.contains("Kanarieord"))
        try town.erase(person, [.relative, .otherNotes])
        #expect(try town.count("SELECT count(*) FROM meeting_subject") == 0)
        #expect(try town.read { tx in try Meetings.of(tx, match).count } == 1)
    }

    @Test("A relative's own enquiry ends with the part that followed it")
    func enquiry() throws {
        let person = try town.person(.relative)
        let part = try town.write { tx in
            let intake = try Intakes.receive(tx, person, to: town.pairs, from: "self", on: day)
            try Intakes.accept(tx, intake, on: day)
            return try RelativeParts.begin(tx, person, in: town.pairs, after: intake, on: day)
        }
        try town.write { tx in try RelativeParts.close(tx, part, on: tx.today, because: .completed) }
        let closing = try town.read { tx in try Intakes.of(tx, person).map(\.closing) }
        #expect(closing == [.caseClosed])
    }
}
