import Days
import Foundation
import PageSupport
import Participation
import People
import Reception
import Store
import Testing

@testable import Desk

@Suite("What is typed at the desk")
struct RoundTripTests {
    static let payload = "</textarea>\"><script>alert(1)</script>&amp;'"

    private func expectText(_ page: TestBrowser.Page, _ times: Int = 1) {
        #expect(page.status == 200, "\(page.path)")
        #expect(!page.text.contains("<script"), "\(page.path)")
        let met = page.words.components(separatedBy: "<script>alert(1)</script>").count - 1
        let held = page.forms.flatMap(\.fields).count { $0.value.contains("<script>alert(1)</script>") }
        #expect(met + held >= times, "\(page.path): \(met + held)")
    }

    @Test("Details of a person come back as the same text, on the page and in the form")
    func details() throws {
        let office = try Office()
        let browser = try office.browser()
        let path = "/people/\(try office.waiting())"
        let names = ["name", "chosen_name", "address", "contact", "languages", "interests", "wishes", "declines"]
        let form = try #require(browser.get("\(path)/contact/participant").form("participant"))
        let asked = names.filter { name in form.fields.contains { $0.name == name } }
        #expect(asked.count >= 6)
        let typed = Dictionary(uniqueKeysWithValues: asked.map { ($0, Self.payload) })
        #expect(try browser.submit(form, typed).status == 303)
        expectText(try browser.get(path), asked.count - 1)
        let again = try browser.get("\(path)/contact/participant")
        expectText(again, asked.count)
        #expect(again.form("participant")?["wishes"] == Self.payload)
        _ = try office.volunteer()
        expectText(try browser.get("\(path)/matching"), 2)
        expectText(try browser.get("/people"))
        expectText(try browser.get("/waiting"))
        expectText(try browser.get("/desk"))
    }

    @Test("So do a note, a referral's words, a group's place, and when and where a volunteer can meet")
    func texts() throws {
        let every = try EveryPage()
        let browser = try every.browser()
        let group = try browser.submit(
            browser.get("/groups/new").form("new"),
            [
                "programme": Office.groups.text, "starts-day": "1", "starts-month": "12", "starts-year": "2026",
                "clock": "14.30", "location": Self.payload,
            ])
        expectText(try browser.open(try #require(group.location)))
        expectText(try browser.get("/groups"))
        let person = try every.office.person("Nanna Note")
        let referral = try browser.submit(
            browser.get("/people/\(person)/referral").forms.first { $0["programme"] == Office.mentoring.text },
            ["source-one-to-one-mentoring": "self", "wishes-one-to-one-mentoring": Self.payload])
        expectText(try browser.open(try #require(referral.location)))
        for page in EveryPage.shown where page.name.hasSuffix("/notes") {
            let saved = try browser.submit(
                browser.get(every.path(page)).form("notes"), ["note": Self.payload])
            #expect(saved.status == 303, "\(page.name)")
            expectText(try browser.get(every.path(page)))
        }
        for page in EveryPage.shown where page.name.hasSuffix("/offer") {
            let saved = try browser.submit(
                browser.get(every.path(page)).form("offer"),
                ["capacity": "2", "days": Self.payload, "area": Self.payload])
            expectText(try browser.open(try #require(saved.location)), 2)
        }
    }
}
