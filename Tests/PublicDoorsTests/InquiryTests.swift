import Days
import HTTP
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import PublicDoors

/// A house whose front page is that of the doors.
enum DoorHouse {
    static func open() throws -> TestHouse {
        let front = PageRoom(pages: [.show([], for: .everybody) { visit in PublicDoors.front(visit) }])
        return try TestHouse(rooms: [front, PublicDoors.room])
    }

    static let ask = [
        "offer": "peer-groups", "answer": "feels-lonely", "name": "Birk", "phone": "20 30 40 50",
        "wishes": "Lidt selskab",
    ]
    static let volunteering = [
        "offer": "peer-groups", "name": "Vera Vang", "email": "vera@eksempel.dk", "answer": "own-lived-experience",
    ]
    static let referral = [
        "offer": "peer-groups", "source": "din-indgang", "name": "Birk", "phone": "20304050", "told": "yes",
    ]
    static let enquiry = ["question": "Hvad koster det?", "reach": "birk@eksempel.dk"]
}

extension TestHouse {
    func count(_ sql: String) throws -> Int {
        try site().tenant.store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? 0 }
    }

    func enquirers() throws -> Int { try count("SELECT count(*) FROM enquirer_profile") }
}

@Suite("Forms at the doors")
struct InquiryTests {
    @Test("Somebody asks to take part, checks the answers, sends them, and is told when somebody answers")
    func ask() throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        let check = try browser.submit(try browser.get("/ask").form("/ask"), DoorHouse.ask)
        #expect(check.status == 200 && check.heading == "Tjek dine svar")
        for words in ["Birk", "20 30 40 50", "Lidt selskab", "Føler sig ensom"] { #expect(check.words.contains(words)) }
        #expect(try house.enquirers() == 0)
        let sent = try browser.submit(check.form("/send"))
        #expect(sent.status == 303 && sent.location == "/ask/received")
        let receipt = try browser.get("/ask/received")
        // A week from Saturday, 21 November is a Saturday again: somebody answers on the Monday.
        #expect(receipt.words.contains("Vi svarer senest mandag den 30. november."))
        let intake = try house.read { tx in
            let intakes = try Intakes.undecided(tx, in: "peer-groups")
            let intake = try #require(intakes.first)
            #expect(intakes.count == 1 && intake.source == Intakes.selfReferral)
            #expect(try Intakes.answers(tx, intake.id) == ["feels-lonely"])
            #expect(try Intakes.wishes(tx, intake.id).text == "Lidt selskab")
            return intake
        }
        let person = try #require(try house.read { tx in try People.show(tx, intake.person) })
        #expect(person.capacities == [.enquirer] && person.displayName.text == "Birk")
    }

    @Test("Sent twice, a form does its work once", arguments: ["ask", "volunteering", "enquiry", "referral"])
    func twice(_ door: String) throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        let answers = [
            "ask": DoorHouse.ask, "enquiry": DoorHouse.enquiry, "referral": DoorHouse.referral,
            "volunteering": DoorHouse.volunteering,
        ]
        var form = try #require(try browser.get("/\(door)").form("/\(door)"))
        if door == "volunteering" { form.fields.append((name: "answer", value: "well-enough-now")) }
        var given = answers[door] ?? [:]
        if door == "volunteering" {
            form.fields.append((name: "answer", value: "own-lived-experience"))
            given["answer"] = nil
        }
        let check = try browser.submit(form, given)
        #expect(check.heading == "Tjek dine svar", "\(check.words)")
        for _ in 1...2 { #expect(try browser.submit(check.form("/send")).location == "/\(door)/received") }
        let table = door == "volunteering" ? "volunteering" : "enquirer_profile"
        #expect(try house.count("SELECT count(*) FROM \(table)") == 1)
    }

    @Test("The answers can be changed, and come back as they were written")
    func change() throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        let check = try browser.submit(try browser.get("/ask").form("/ask"), DoorHouse.ask)
        let again = try browser.submit(check.forms.first { $0["step"] == "edit" })
        #expect(again.status == 200 && again.heading == "Jeg vil gerne være med")
        let form = try #require(again.form("/ask"))
        #expect(form["name"] == "Birk" && form["offer"] == "peer-groups" && form["answer"] == "feels-lonely")
    }

    @Test("What is missing, wrong or too long is told at its field, keeps what was written, and writes nothing down")
    func faults() throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        let cases: [(String, [String: String], String)] = [
            ("ask", ["name": ""], "Skriv et navn"), ("ask", ["offer": "astrology"], "Vælg det, det gælder"),
            ("ask", ["phone": "", "email": ""], "Skriv et nummer eller en mail"),
            ("ask", ["phone": "hundrede"], "mindst seks tal"), ("ask", ["email": "birk@"], "Skriv en mail med @"),
            ("ask", ["wishes": String(repeating: "å", count: 2_001)], "Skriv højst 2000 tegn"),
            ("ask", ["name": String(repeating: "n", count: 101)], "Skriv højst 100 tegn"),
            ("referral", ["source": "self"], "Vælg, hvor borgeren kommer fra"),
            ("referral", ["told": ""], "Spørg borgeren først"), ("enquiry", ["question": " "], "Skriv dit spørgsmål"),
            ("enquiry", ["reach": "næste dør"], "Skriv et nummer med mindst seks tal"),
            ("volunteering", ["answer": ""], "Sæt kryds ved det hele"),
        ]
        let known = [
            "ask": DoorHouse.ask, "enquiry": DoorHouse.enquiry, "referral": DoorHouse.referral,
            "volunteering": DoorHouse.volunteering,
        ]
        for (door, wrong, words) in cases {
            let answers = known[door, default: [:]].merging(wrong) { _, new in new }
            let page = try browser.submit(try browser.get("/\(door)").form("/\(door)"), answers)
            #expect(page.status == 422 && page.words.contains(words), "\(door) \(wrong.keys)")
            let kept = try #require(page.form("/\(door)"))
            for (field, value) in answers where field == "wishes" || field == "question" || field == "name" {
                #expect(kept[field] == value, "\(door) \(field)")
            }
        }
        #expect(try house.enquirers() == 0 && house.count("SELECT count(*) FROM volunteering") == 0)
    }

    @Test(
        "What was typed stays text on the way back",
        arguments: ["<script>alert(1)</script>", "\"><img src=x>", "{{7}}'"])
    func typed(_ payload: String) throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        var answers = DoorHouse.ask
        for field in ["name", "wishes", "contact"] { answers[field] = payload }
        let check = try browser.submit(try browser.get("/ask").form("/ask"), answers)
        #expect(check.status == 200 && check.words.contains(payload))
        #expect(!check.text.contains("<script>alert") && !check.text.contains("<img src=x"))
        #expect(try browser.submit(check.form("/send")).status == 303)
        let again = try browser.submit(check.forms.first { $0["step"] == "edit" })
        #expect(again.form("/ask")?["wishes"] == payload && !again.text.contains("<img src=x"))
        var wrong = answers
        for field in ["phone", "email"] { wrong[field] = payload }
        let faults = try browser.submit(try browser.get("/ask").form("/ask"), wrong)
        #expect(faults.status == 422 && !faults.text.contains("<script>alert") && !faults.text.contains("<img src=x"))
    }
}
