import Days
import Foundation
import Participation
import People
import Rights
import Store
import Testing

@testable import Messages

@Suite("What people are told of a step that somebody else took")
struct TidingsTests {
    let peer: SMTPPeer
    let office: Office

    init() throws {
        peer = try SMTPPeer()
        office = try Office(Office.mail(peer.port))
    }

    /// An open course that begins in a week, with as many seats.
    private func course(seats: Int) throws -> GroupID {
        let plan = CoursePlan(
            subject: "writing", sessions: 2, minutes: 120, seats: seats, teachers: 1, audiences: [.citizens], aims: [])
        return try office.write { tx in
            let setting = GroupSetting(
                starts: tx.today.adding(days: 7), hour: 16, minute: 30, location: "Psykiatriens Hus")
            let id = try OpenCourses.announce(tx, in: "peer-groups", plan, setting, for: [.citizens], on: tx.today)
            try Groups.advance(tx, id, to: .recruiting, on: tx.today)
            return id
        }
    }

    private func seat(_ course: GroupID, _ name: String, contact: String?) throws -> SeatID {
        try office.write { tx in
            let person = try People.add(tx, PersonDetails(chosenName: name), as: .attendee)
            return try Seats.ask(tx, in: course, for: person, SeatWords(contact: contact), on: tx.today)
        }
    }

    @Test("That there is an answer goes by mail, with neither name nor what it is about")
    func answered() throws {
        let person = try office.person()
        #expect(try office.write { tx in try Outbox.tellAnswered(tx, person) } != nil)
        #expect(try office.write { tx in try Outbox.tellAnswered(tx, person) } == nil)
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let mail = ReadMail(try #require(peer.mails.first).text)
        #expect(mail.body.contains("Vi har svaret dig."))
        for word in ["Kanarie", "Kofoed", "gruppe", "henvis", "peer"] {
            #expect(!mail.body.lowercased().contains(word.lowercased()), "\(word)")
        }
    }

    @Test("An enquirer is told as one; who left no way to be reached is not")
    func enquirer() throws {
        let (reached, silent) = try office.write { tx in
            (
                try People.add(tx, PersonDetails(chosenName: "Sol", email: "sol@example.org"), as: .enquirer),
                try People.add(tx, PersonDetails(chosenName: "Regn"), as: .enquirer)
            )
        }
        try office.write { tx throws in
            #expect(try Outbox.tellAnswered(tx, reached) != nil)
            #expect(try Outbox.tellAnswered(tx, silent) == nil)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1))
    }

    @Test("Where only a number is known and no SMS was agreed to, somebody is asked to call, once")
    func given() throws {
        let person = try office.person(email: nil)
        try office.write { tx throws in try Outbox.tellAnswered(tx, person) }
        #expect(try office.deliver() == DeliveryRound(failed: 1))
        let found = try office.read { tx in try Outbox.undelivered(tx) }
        #expect(found.map(\.person) == [person] && found.map(\.kind) == [.answered])
        #expect(found.map(\.day) == [office.clock.today])
        let id = try #require(found.first?.id)
        try office.write { tx throws in try Outbox.dismiss(tx, id) }
        #expect(try office.read { tx in try Outbox.undelivered(tx) } == [])
    }

    @Test("A message for somebody whose data may only be stored asks nobody to call")
    func restricted() throws {
        let person = try office.person(email: nil)
        try office.write { tx throws in
            try Outbox.tellAnswered(tx, person)
            _ = try Restrictions.restrict(tx, person, ground: .accuracy)
        }
        try office.deliver()
        #expect(try office.read { tx in try Outbox.undelivered(tx) } == [])
    }

    @Test("A seat that is given is told where its holder said, with the day and without the course")
    func seatGiven() throws {
        let course = try course(seats: 1)
        let (first, second) = (
            try seat(course, "Sol", contact: nil), try seat(course, "Måne", contact: "maane@example.org")
        )
        try office.write { tx throws in
            try Seats.cancel(tx, first, on: tx.today)
            #expect(try Outbox.tellEnded(tx, first) == nil)
            try Seats.give(tx, second, on: tx.today)
            #expect(try Outbox.tellGiven(tx, second) != nil)
            #expect(try Outbox.tellGiven(tx, second) == nil)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        #expect(peer.mails.map(\.to) == [["maane@example.org"]])
        let body = ReadMail(try #require(peer.mails.first).text).body
        #expect(body.contains("Du har fået en plads tirsdag den 1. december kl. 16.30."))
        #expect(!body.contains("Måne") && !body.contains("Psykiatriens") && !body.contains("writing"))
    }

    @Test("When a course is called off everybody with a seat or in line is told; a number that is none is called about")
    func calledOff() throws {
        let course = try course(seats: 1)
        _ = try seat(course, "Sol", contact: "sol@example.org")
        _ = try seat(course, "Måne", contact: "spørg i døren")
        try office.write { tx throws in
            #expect(try Outbox.tellEnded(tx, seatsOf: course) == 2)
            try Groups.advance(tx, course, to: .cancelled, on: tx.today)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1, failed: 1))
        #expect(peer.mails.map(\.to) == [["sol@example.org"]])
        #expect(try office.read { tx in try Outbox.undelivered(tx) }.map(\.kind) == [.seatEnded])
        let group = try office.group([office.person()])
        #expect(try office.write { tx in try Outbox.tellEnded(tx, seatsOf: group) } == 0)
    }
}
