import Days
import Participation
import People
import PersonalData
import Store
import TestSupport
import Testing

@Suite("Referral and self-referral")
struct IntakeTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-10-01")
    }

    @Test("Answers and wishes open again, and stand in no file as they were written")
    func sealed() throws {
        let person = try town.person()
        let id = try town.write { tx throws in
            try Intakes.receive(
                tx, person, to: town.pairs, from: "doctor", on: day, answers: ["section-85", "moving"],
                wishes: "Helst kanariefugle")
        }
        try town.read { tx throws in
            #expect(try Intakes.answers(tx, id) == ["section-85", "moving"])
            #expect(try Intakes.wishes(tx, id) == .text("Helst kanariefugle"))
        }
        #expect(try town.temporary.filesContaining("kanariefugle").isEmpty)
        #expect(try town.temporary.filesContaining("section-85").isEmpty)
    }

    @Test("An accepted referral leads to a course of support, which closes it")
    func accepted() throws {
        let person = try town.person()
        let (intake, enrolment) = try town.write { tx throws in
            let intake = try Intakes.receive(tx, person, to: town.pairs, from: Intakes.selfReferral, on: day)
            try Intakes.accept(tx, intake, on: day.adding(days: 3))
            let enrolment = try Enrolments.start(
                tx, person, in: town.pairs, after: intake, on: day.adding(days: 10))
            return (intake, enrolment)
        }
        #expect(try town.read { tx in try Intakes.show(tx, intake).closing } == nil)
        try town.write { tx throws in
            try Enrolments.close(tx, enrolment, on: day.adding(days: 40), because: .moved, onward: .work)
        }
        let shown = try town.read { tx in try Intakes.show(tx, intake) }
        #expect(shown.closing == .caseClosed)
        #expect(shown.closed == day.adding(days: 40))
    }

    @Test("A rejected referral keeps its texts under a key of its own, which outlives the enquiry's")
    func rejected() throws {
        let person = try town.person(.enquirer)
        let id = try town.write { tx throws in
            try Intakes.receive(tx, person, to: town.pairs, from: "doctor", on: day, wishes: "Helst kanariefugle")
        }
        try town.write { tx in try Intakes.reject(tx, id, on: day, guidance: "other-programme") }
        try town.erase(person, [.enquiry])
        try town.read { tx throws in
            #expect(try Intakes.wishes(tx, id) == .text("Helst kanariefugle"))
            #expect(try tx.keys(of: person).map(\.category) == [Category.referralRejected.number])
        }
        #expect(throws: ParticipationError.alreadyDecided) {
            try town.write { tx in try Intakes.accept(tx, id, on: day) }
        }
    }

    @Test("Nobody is enrolled after an undecided referral")
    func undecided() throws {
        let person = try town.person()
        #expect(throws: ParticipationError.wrongOrder("an undecided referral")) {
            try town.write { tx throws in
                let id = try Intakes.receive(tx, person, to: town.pairs, from: "doctor", on: day)
                _ = try Enrolments.start(tx, person, in: town.pairs, after: id, on: day)
            }
        }
        #expect(try town.count("SELECT count(*) FROM intake") == 0)
    }

    @Test("The waiting list serves priority first, then the longest wait, and nobody twice")
    func waiting() throws {
        let people = try (0..<3).map { _ in try town.person() }
        try town.write { tx throws in
            _ = try Waiting.join(tx, people[0], for: town.pairs, since: day)
            _ = try Waiting.join(tx, people[1], for: town.pairs, since: day.adding(days: -9))
            _ = try Waiting.join(tx, people[2], for: town.pairs, since: day.adding(days: 5), priority: 1)
        }
        let line = try town.read { tx in try Waiting.line(tx, for: town.pairs) }
        #expect(line.map(\.person) == [people[2], people[1], people[0]])
        #expect(throws: ParticipationError.alreadyOpen) {
            try town.write { tx in _ = try Waiting.join(tx, people[0], for: town.pairs, since: day) }
        }
        try town.write { tx in try Waiting.leave(tx, line[0].id, on: day.adding(days: 6), because: .offered) }
        #expect(try town.read { tx in try Waiting.line(tx, for: town.pairs) }.count == 2)
    }

    @Test("Every error says what to do, and repeats nothing a person said")
    func errors() {
        let errors: [ParticipationError] = [.notFound, .full, .vetoed, .stillOpen("match"), .wrongOrder("planned")]
        for error in errors { #expect(error.description.count > 40) }
    }
}
