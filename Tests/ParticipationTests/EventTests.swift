import Days
import Participation
import People
import PersonalData
import Store
import TestSupport
import Testing

@Suite("Events")
struct EventTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    private func event(on iso: String, kind: String = "talk", for audience: TargetAudience = .everybody) throws
        -> EventID
    {
        let setting = EventSetting(
            kind: kind, on: try town.day(iso), clock: 19 * 60, place: "Hovedbiblioteket", for: audience)
        return try town.write { tx in try Events.plan(tx, in: town.circles, setting) }
    }

    @Test("An event has its day, time, place and audience, and guests are a number")
    func count() throws {
        let id = try event(on: "2026-11-20", kind: "school-visit", for: .pupils)
        try town.write { tx in try Events.count(tx, id, attended: 24) }
        let event = try town.read { tx in try Events.show(tx, id) }
        #expect(event.setting.clock == 1140 && event.setting.audience == .pupils && event.attended == 24)
        #expect(try town.read { tx in try Figures.total(tx, .eventsHeld, in: town.circles, years: 2026...2026) } == 1)
        #expect(try town.read { tx in try Figures.total(tx, .eventGuests, in: town.circles, years: 2026...2026) } == 24)
        try town.write { tx in try Events.count(tx, id, attended: 26) }
        #expect(try town.read { tx in try Figures.total(tx, .eventGuests, in: town.circles, years: 2026...2026) } == 26)
    }

    @Test("Nobody is counted at an event that lies ahead or was called off, and a counted one is not called off")
    func refusals() throws {
        let (ahead, past) = (try event(on: "2026-11-22"), try event(on: "2026-11-20"))
        #expect(throws: ParticipationError.beforeStart) {
            try town.write { tx in try Events.count(tx, ahead, attended: 3) }
        }
        try town.write { tx in try Events.cancel(tx, ahead, on: tx.today) }
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Events.cancel(tx, ahead, on: tx.today) }
        }
        try town.write { tx in try Events.count(tx, past, attended: 0) }
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Events.cancel(tx, past, on: tx.today) }
        }
        #expect(throws: ParticipationError.outOfRange("number of guests")) {
            try town.write { tx in try Events.count(tx, past, attended: -1) }
        }
        #expect(try town.read { tx in try Figures.total(tx, .eventsHeld, in: town.circles, years: 2026...2026) } == 1)
    }

    @Test("The list holds a programme's events from a day on, the earliest first")
    func list() throws {
        let (late, early) = (try event(on: "2026-12-01"), try event(on: "2026-11-25"))
        _ = try event(on: "2026-11-01")
        let from = try town.day("2026-11-20")
        let found = try town.read { tx in try Events.all(tx, in: town.circles, from: from).map(\.id) }
        #expect(found == [early, late])
        #expect(try town.read { tx in try Events.all(tx, in: town.pairs, from: from) }.isEmpty)
    }

    @Test("A speaker stands once; an erased one is still counted")
    func speakers() throws {
        let id = try event(on: "2026-11-20")
        let (one, other) = (try town.volunteer(), try town.volunteer())
        try town.write { tx throws in
            for speaker in [one, other] { try Events.addSpeaker(tx, id, speaker, on: tx.today) }
        }
        #expect(throws: ParticipationError.alreadyOpen) {
            try town.write { tx in try Events.addSpeaker(tx, id, one, on: tx.today) }
        }
        try town.erase(one, [.volunteerProfile])
        let speakers = try town.read { tx in try Events.speakers(tx, id) }
        #expect(speakers.count == 2 && Set(speakers) == [nil, other])
        try town.write { tx in try Events.removeSpeaker(tx, id, other) }
        #expect(try town.read { tx in try Events.speakers(tx, id) } == [nil])
    }
}

@Suite("What volunteers say of themselves without having to")
struct SaidTests {
    let town: Town

    init() throws { town = try Town(day: "2026-11-21") }

    private func saying(_ codes: Set<String>, confirmed iso: String?) throws -> (PersonID, VolunteeringID) {
        let person = try town.person(.volunteer, name: "Frivillig Fisker")
        let day = try town.day("2026-01-05")
        let confirmed = try iso.map(town.day)
        return try town.write { tx in
            let part = try Volunteers.express(tx, person, in: town.pairs, on: day, saying: codes)
            if let confirmed { try Volunteers.step(tx, part, .confirmed, on: confirmed) }
            return (person, part)
        }
    }

    private func counted(_ measure: Measure, _ year: Int) throws -> Int {
        try town.read { tx in try Figures.total(tx, measure, in: town.pairs, years: year...year) }
    }

    @Test("It is sealed, and counted on the day of the confirmation, once")
    func counted() throws {
        let (_, part) = try saying(["own-lived-experience"], confirmed: nil)
        #expect(try counted(.volunteersSaying, 2026) == 0)
        let day = try town.day("2026-02-01")
        try town.write { tx in try Volunteers.step(tx, part, .confirmed, on: day) }
        try town.write { tx in try Volunteers.step(tx, part, .confirmed, on: day.adding(days: 2)) }
        #expect(try counted(.volunteersSaying, 2026) == 1)
        #expect(try town.read { tx in try Volunteers.said(tx, part) } == ["own-lived-experience"])
        #expect(try town.count("SELECT count(*) FROM attestation") == 0)
        #expect(
            try town.count("SELECT count(*) FROM volunteering WHERE instr(said, CAST('own-lived' AS BLOB)) > 0") == 0)
    }

    @Test("Said after the confirmation it counts in the confirmation's year, and saying it twice counts once")
    func later() throws {
        let (_, part) = try saying([], confirmed: "2025-12-30")
        for _ in 0..<2 { try town.write { tx in try Volunteers.say(tx, part, ["own-lived-experience"]) } }
        #expect(try counted(.volunteersSaying, 2025) == 1)
        #expect(try counted(.volunteersConfirmed, 2025) == 1)
    }

    @Test("Both figures are the same when everybody is erased")
    func conserved() throws {
        let said = try (0..<3).map { _ in try saying(["own-lived-experience"], confirmed: "2026-03-01") }
        let silent = try saying([], confirmed: "2026-03-01")
        for (person, _) in said + [silent] { try town.erase(person, [.volunteerProfile]) }
        #expect(try town.count("SELECT count(*) FROM volunteering") == 0)
        #expect(try counted(.volunteersSaying, 2026) == 3)
        #expect(try counted(.volunteersConfirmed, 2026) == 4)
    }

    @Test("Whoever is turned down leaves nothing of it behind")
    func declined() throws {
        let (_, part) = try saying(["own-lived-experience"], confirmed: nil)
        try town.write { tx in try Volunteers.decline(tx, part, on: tx.today) }
        #expect(try town.count("SELECT count(*) FROM volunteering WHERE said IS NOT NULL") == 0)
        #expect(try counted(.volunteersSaying, 2026) == 0)
    }
}
