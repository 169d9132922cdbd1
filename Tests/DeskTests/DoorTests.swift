import Days
import Messages
import PageSupport
import Participation
import People
import SQLite
import Store
import Testing

@testable import Desk

@Suite("What comes in by the doors, on the desk's pages")
struct DoorTests {
    let office: Office
    let browser: TestBrowser

    init() throws {
        office = try Office()
        browser = try office.browser()
    }

    private func question(_ words: String, email: String?) throws -> PersonID {
        try office.house.write { tx in
            let details = PersonDetails(chosenName: "Uden navn", email: email, wishes: words)
            let person = try People.add(tx, details, as: .enquirer)
            try Enquiries.receive(tx, from: person)
            return person
        }
    }

    @Test("A question is read on its page, answered with one button, and its clock begins anew")
    func enquiry() throws {
        let person = try question("Hvornår mødes I?", email: "spørger@example.dk")
        office.house.clock.advance(days: 3)
        let browser = try office.browser()
        let desk = try browser.get("/desk")
        #expect(desk.words.contains("Spørgsmål uden svar") && !desk.words.contains("Hvornår mødes I?"))
        let page = try browser.get("/people/\(person)")
        #expect(page.words.contains("Hvornår mødes I?") && page.words.contains("spørger@example.dk"))
        let answered = try browser.submit(page.form("enquiry/answer"))
        #expect(answered.location == "/desk?done=replied")
        #expect(try office.house.read { tx in try Outbox.waiting(tx).map(\.kind) } == [.answered])
        #expect(try browser.get("/desk?done=replied").words.contains("Spørgsmålet er klaret"))
        #expect(try browser.get("/people/\(person)").form("enquiry/answer") == nil)
        let last = try office.house.read { tx in
            try tx.first("SELECT last_contact FROM enquirer_profile WHERE person = ?", .id(person)) { $0.day(0) }
        }
        #expect(last == office.today)
    }

    @Test("Where nobody left a way to answer, the page says so and lets it be put aside")
    func unreachable() throws {
        let person = try question("Findes der en gruppe for unge?", email: nil)
        let page = try browser.get("/people/\(person)")
        #expect(page.words.contains("Der er ingen måde at svare på"))
        #expect(try browser.submit(page.form("enquiry/answer")).status == 303)
        #expect(try browser.get("/desk").words.contains("Alt er klaret"))
        #expect(try office.house.read { tx in try Outbox.waiting(tx) }.isEmpty)
    }

    @Test("A message that did not arrive waits on the desk until somebody says that they have called")
    func undelivered() throws {
        let person = try question("Hvornår mødes I?", email: "ingen adresse")
        _ = try browser.submit(try browser.get("/people/\(person)").form("enquiry/answer"))
        try office.house.write { tx throws in
            try tx.run("UPDATE outgoing_message SET state = 'failed', ended = ?", .day(tx.today))
            try tx.audit("test")
        }
        let desk = try browser.get("/desk")
        #expect(desk.words.contains("Beskeder, der ikke kom frem") && desk.words.contains("Uden navn"))
        #expect(desk.words.contains("Ved ikke, at der er svar"))
        #expect(try browser.submit(desk.form("/called")).location == "/desk?done=called")
        #expect(try browser.get("/desk").words.contains("Alt er klaret"))
    }

    @Test("A new volunteer is talked to and told no, and then only name and contact are left")
    func decline() throws {
        let person = try office.person("Ny Nielsen", as: .volunteer)
        let part = try office.house.write { tx in
            try Volunteers.express(tx, person, in: Office.mentoring, on: office.today)
        }
        #expect(try browser.get("/desk").words.contains("Nye frivillige"))
        let page = try browser.get("/volunteers/\(part)")
        #expect(try browser.submit(page.form("steps/conversation")).status == 303)
        #expect(try browser.get("/desk").words.contains("Har været til samtale"))
        let asked = try browser.get("/volunteers/\(part)/decline")
        #expect(asked.words.contains("Ikke det rette lige nu"))
        #expect(try browser.submit(asked.form("decline")).location == "/people/\(person)?done=rejected")
        #expect(try office.house.read { tx in try People.capacities(tx, of: person) } == [.applicant])
        #expect(try browser.submit(asked.form("decline")).status == 404, "what was said goes with the profile")
        #expect(try browser.get("/people/\(person)").words.contains("Ny Nielsen"))
        #expect(try browser.get("/desk").words.contains("Alt er klaret"))
    }

    @Test("A confirmed volunteer is thanked and let go, and cannot be turned down")
    func confirmed() throws {
        let person = try office.volunteer()
        let part = try office.house.read { tx in try Volunteers.of(tx, person)[0].id }
        #expect(try !browser.get("/volunteers/\(part)").text.contains("/decline"))
        let form = try browser.get("/volunteers/\(part)/decline").form("decline")
        #expect(try browser.submit(form).status == 409)
        #expect(try office.house.read { tx in try People.capacities(tx, of: person) } == [.volunteer])
        let goodbye = try browser.get("/volunteers/\(part)/exit")
        #expect(goodbye.words.contains("Sig farvel og tak") && goodbye.words.contains("kopien af kursusbeviset"))
        #expect(
            try browser.submit(goodbye.form("exit"), ["reason": "finished"]).location
                == "/volunteers/\(part)?done=ended")
        #expect(try browser.get("/volunteers/\(part)").words.contains("Er stoppet"))
    }

    @Test("Whoever was trained has a certificate to print, with name, sessions and day; nobody else has one")
    func certificate() throws {
        let person = try office.volunteer("Frode Frivillig")
        let part = try office.house.read { tx in try Volunteers.of(tx, person)[0].id }
        #expect(try browser.get("/volunteers/\(part)").text.contains("/volunteers/\(part)/certificate"))
        let page = try browser.get("/volunteers/\(part)/certificate")
        #expect(page.heading == "Kursusbevis")
        for words in ["Frode Frivillig", "Uddannelse af", "Var med på 6 af 6 gange", "2026"] {
            #expect(page.words.contains(words), "\(words)")
        }
        let untrained = try office.person("Ny Nielsen", as: .volunteer)
        let other = try office.house.write { tx in
            try Volunteers.express(tx, untrained, in: Office.mentoring, on: office.today)
        }
        #expect(try !browser.get("/volunteers/\(other)").text.contains("/certificate"))
        #expect(try browser.get("/volunteers/\(other)/certificate").words.contains("Der er intet bevis endnu"))
    }
}
