import Consent
import Days
import Foundation
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy
import Testing

@testable import PublicDoors

@Suite("What the doors tell, and what they do not")
struct DoorTests {
    private static let doors = ["/", "/ask", "/courses", "/volunteering", "/enquiry", "/referral"]

    @Test("No title and no address says what the support is about")
    func neutral() throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        for door in DoorTests.doors + ["/ask/received", "/referral/received"] {
            let page = try browser.get(door)
            #expect(page.status == 200)
            let title = page.text.firstMatch(of: /<title>(.*?)<\/title>/).map { $0.1.lowercased() } ?? "peer"
            for word in ["peer", "mentor", "psyk", "hverdagsliv", "aaby"] { #expect(!title.contains(word), "\(title)") }
            let links = page.text.matches(of: /(?:href|action)="([^"]*)"/).map { $0.1.lowercased() }
            for link in links { #expect(!link.contains("peer") && !link.contains("mentor"), "\(link)") }
        }
    }

    @Test("A professional gets the same answer about somebody known and somebody unknown")
    func oneWay() throws {
        let house = try DoorHouse.open()
        try house.write { tx in
            let details = PersonDetails(name: "Birk Bro", chosenName: "Birk", phone: "20304050")
            try People.add(tx, details, as: .participant)
        }
        let browser = try house.browser()
        var answers: [String] = []
        for name in ["Birk", "Zaza"] {
            var referral = DoorHouse.referral
            (referral["name"], referral["phone"]) = (name, name == "Birk" ? "20304050" : "99887766")
            let check = try browser.submit(try browser.get("/referral").form("/referral"), referral)
            let sent = try browser.submit(check.form("/send"))
            let receipt = try browser.get(sent.location ?? "")
            answers.append("\(check.status) \(sent.status) \(receipt.status) \(receipt.words)")
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0].contains("Vi siger aldrig, hvem der er med her"))
        #expect(try browser.get("/referral").words.contains("sundhedsloven § 43"))
    }

    @Test("A question needs no name, and is kept as an enquiry alone")
    func question() throws {
        let house = try DoorHouse.open()
        let browser = try house.browser()
        let check = try browser.submit(
            try browser.get("/enquiry").form("/enquiry"), ["question": "Hvad koster det?", "reach": ""])
        #expect(check.words.contains("Jeg vil ikke have svar"))
        _ = try browser.submit(check.form("/send"))
        #expect(try house.enquirers() == 1 && house.count("SELECT count(*) FROM intake") == 0)
        #expect(try house.count("SELECT count(*) FROM person") == 1)
        #expect(try house.count("SELECT count(*) FROM enquiry WHERE answered IS NULL") == 1, "it waits for an answer")
    }

    @Test("Groups that take people in are shown with time, place and room; others are not")
    func courses() throws {
        let house = try DoorHouse.open()
        let programme = try #require(try house.site().tenant.programmes.first { $0.id == "peer-groups" })
        guard case .group(let plan) = programme.bond(under: .standard) else { return }
        try house.write { tx in
            for (place, isOpen) in [("Det Gule Hus", true), ("Hemmelig Kælder", false)] {
                let setting = GroupSetting(
                    starts: tx.today.adding(days: 12), hour: 14, minute: 30, location: place)
                let group = try Groups.plan(tx, in: "peer-groups", plan, setting, on: tx.today)
                if isOpen { try Groups.advance(tx, group, to: .recruiting, on: tx.today) }
            }
        }
        let page = try house.browser().get("/courses")
        #expect(page.words.contains("Det Gule Hus") && page.words.contains("hver torsdag kl. 14.30"))
        #expect(page.words.contains("torsdag den 3. december") && page.words.contains("Der er plads"))
        #expect(!page.words.contains("Hemmelig Kælder"))
        #expect(try house.browser("beby").get("/courses").words.contains("Der er ikke et nyt hold lige nu"))
    }

    @Test("Ten forms from one address are taken at once, the next waits a minute, and other tenants are not held up")
    func throttle() throws {
        let house = try DoorHouse.open()
        func send(_ tenant: String) throws -> Int {
            let browser = try house.browser(tenant)
            let check = try browser.submit(try browser.get("/enquiry").form("/enquiry"), DoorHouse.enquiry)
            return try browser.submit(check.form("/send")).status
        }
        for _ in 1...10 { #expect(try send("aaby") == 303) }
        #expect(try send("aaby") == 429)
        #expect(try send("beby") == 303)
        #expect(try house.enquirers() == 10)
        house.clock.advance(milliseconds: 60_000)
        #expect(try send("aaby") == 303)
    }

    @Test("Where the basis is consent, its text is read and agreed to first, and without a text the door stays shut")
    func consent() throws {
        let house = try DoorHouse.open()
        let configuration = """
            { kind: "association", name: "Forening", alias: { host: "forening.localhost" },
              contact: { telephone: "70 20 30 40" },
              operators: { "op-1": { user: "\(Installation.currentUser)", roles: ["administrator"] } },
              programmes: { "peer-groups": { enabled: true } } }
            """
        try house.installation.create("forening", configuration: Array(configuration.utf8))
        let browser = try house.browser("forening")
        let shut = try browser.get("/volunteering")
        #expect(shut.form("/volunteering") == nil && shut.words.contains("70 20 30 40"))
        try house.write("forening") { tx in
            _ = try ConsentTexts.publish(
                tx, purpose: "peer-groups-volunteering", words: ["da": "Vi skriver dit navn ned."])
        }
        let page = try browser.get("/volunteering")
        #expect(page.words.contains("Vi skriver dit navn ned."))
        var form = try #require(page.form("/volunteering"))
        for answer in ["own-lived-experience", "well-enough-now"] {
            form.fields.append((name: "answer", value: answer))
        }
        let contact = ["name": "Vera Vang", "phone": "20304050"]
        let refused = try browser.submit(form, contact)
        #expect(refused.status == 422 && refused.words.contains("Sæt kryds, hvis vi må"))
        let check = try browser.submit(form, contact.merging(["agree": "yes"]) { _, new in new })
        #expect(try browser.submit(check.form("/send")).status == 303)
        let given = try house.read("forening") { tx in
            let person = try #require(try tx.first("SELECT person FROM volunteering") { $0.id(0) as PersonID })
            return try Consents.mayUse(tx, person, "peer-groups-volunteering")
        }
        #expect(given)
    }
}
