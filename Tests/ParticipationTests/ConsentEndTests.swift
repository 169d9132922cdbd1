import Consent
import Days
import Participation
import People
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct ConsentEndTests {
    @Test("Consents end when the last open part of a person closes, and not before")
    func lastPart() throws {
        let town = try Town()
        let (person, enrolment) = try town.enrolled()
        let day = try town.day("2026-11-20")
        try town.write { tx in
            try Purposes.declare(tx, Purpose(code: "support", basis: .consent))
            _ = try ConsentTexts.publish(tx, purpose: "support", words: ["da": "Ja tak."])
            _ = try Consents.give(tx, person, "support", language: "da", channel: .paper)
            let volunteering = try Volunteers.express(tx, person, in: town.pairs, on: day)
            try Enrolments.close(tx, enrolment, on: day, because: .completed)
            #expect(try Consents.mayUse(tx, person, "support"))
            try Volunteers.exit(tx, volunteering, on: day, because: .ownWish)
            #expect(try !Consents.mayUse(tx, person, "support"))
            #expect(try Consents.list(tx, of: person).map(\.ended) == [day])
        }
    }

    @Test("An offer from the waiting list does not end a consent")
    func offered() throws {
        let town = try Town()
        let person = try town.person()
        let day = try town.day("2026-11-20")
        try town.write { tx in
            try Purposes.declare(tx, Purpose(code: "support", basis: .consent))
            _ = try ConsentTexts.publish(tx, purpose: "support", words: ["da": "Ja tak."])
            _ = try Consents.give(tx, person, "support", language: "da", channel: .paper)
            let waiting = try Waiting.join(tx, person, for: town.pairs, since: day)
            try Waiting.leave(tx, waiting, on: day, because: .offered)
            #expect(try Consents.mayUse(tx, person, "support"))
        }
    }
}
