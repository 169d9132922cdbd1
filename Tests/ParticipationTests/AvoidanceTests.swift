import Days
import Participation
import People
import PersonalData
import Store
import TestSupport
import Testing

@Suite("What people want to avoid")
struct AvoidanceTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    private func list(_ person: PersonID, _ capacity: PartCapacity, _ lines: [(AvoidanceKind, String?)]) throws {
        try town.write { tx in
            for (kind, words) in lines {
                try AvoidanceLists.add(tx, kind, words, of: person, as: capacity, on: day)
            }
        }
    }

    private func clashes(_ one: PersonID, _ other: PersonID) throws -> Set<Clash> {
        try town.read { tx in
            try Avoided(tx, of: one, named: ["Ole Olsen", "Ole"])
                .clashes(with: Avoided(tx, of: other, named: ["Frivillig Fisker"]))
        }
    }

    @Test("Stations, districts and persons are compared from either side, however they are written")
    func compared() throws {
        let (officer, mentor) = (try town.person(), try town.person(.volunteer))
        #expect(try clashes(officer, mentor) == [])
        try list(officer, .participant, [(.ownStation, "Station Bellahøj"), (.district, "Fyns Politi")])
        try list(mentor, .volunteer, [(.station, " bellahøj "), (.ownDistrict, "Sjælland")])
        #expect(try clashes(officer, mentor) == [.station])
        try list(mentor, .volunteer, [(.ownDistrict, "Fyns politikreds")])
        #expect(try clashes(officer, mentor) == [.station, .district])
        #expect(try clashes(mentor, officer) == [.station, .district])
        try list(officer, .participant, [(.person, "frivillig  FISKER")])
        #expect(try clashes(officer, mentor) == [.station, .district, .person])
    }

    @Test("Never the same station, unless both say that it is welcome")
    func sameStation() throws {
        let (officer, mentor) = (try town.person(), try town.person(.volunteer))
        try list(officer, .participant, [(.ownStation, "Politigården i Odense")])
        try list(mentor, .volunteer, [(.ownStation, "politigården, i odense")])
        #expect(try clashes(officer, mentor) == [.sameStation])
        try list(officer, .participant, [(.sameStationWelcome, nil)])
        #expect(try clashes(officer, mentor) == [.sameStation])
        try list(mentor, .volunteer, [(.sameStationWelcome, nil)])
        #expect(try clashes(officer, mentor) == [])
    }

    @Test("A list is sealed with its own person's profile, goes with it, and stands in that person's export alone")
    func sealed() throws {
        let (officer, mentor) = (try town.person(), try town.person(.volunteer))
        try list(officer, .participant, [(.station, "Kanariestationen")])
        try list(mentor, .volunteer, [(.person, "Kanariekollegaen")])
        #expect(try town.temporary.filesContaining("Kanariestationen").isEmpty)
        let exports = try [officer, mentor].map { person in
            try AccessText.of(person, in: town)
        }
        #expect(exports[0].contains("Kanariestationen") && !exports[0].contains("Kanariekollegaen"))
        #expect(exports[1].contains("Kanariekollegaen") && !exports[1].contains("Kanariestationen"))
        try town.erase(officer, [.participantProfile])
        #expect(try town.count("SELECT count(*) FROM avoidance") == 1)
        try town.erase(mentor, [.volunteerProfile])
        #expect(try town.count("SELECT count(*) FROM avoidance") == 0)
    }

    @Test("The same line twice is one, an empty one is refused, and nobody takes off another's line")
    func lines() throws {
        let (officer, mentor) = (try town.person(), try town.person(.volunteer))
        try list(officer, .participant, [(.station, "Glostrup"), (.station, " Glostrup ")])
        let line = try #require(try town.read { tx in try AvoidanceLists.lines(tx, of: officer) }.first)
        #expect(try town.count("SELECT count(*) FROM avoidance") == 1)
        #expect(throws: ParticipationError.outOfRange("text")) { try list(officer, .participant, [(.station, "  ")]) }
        #expect(throws: ParticipationError.notFound) {
            try town.write { tx in try AvoidanceLists.remove(tx, line.id, of: mentor) }
        }
        try town.write { tx in try AvoidanceLists.remove(tx, line.id, of: officer) }
        #expect(try town.count("SELECT count(*) FROM avoidance") == 0)
    }
}
