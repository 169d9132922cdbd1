import Days
import Foundation
import PageSupport
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy
import TestSupport
import Testing

@testable import Administration

@Suite("Settings on pages")
struct SettingsPageTests {
    let office: Office

    init() throws { office = try Office() }

    private var text: String {
        get throws { try String(contentsOf: office.tenant.store.files.configuration, encoding: .utf8) }
    }

    @Test("What the tenant decided is shown, with where it is changed")
    func shown() throws {
        let page = try office.browser.get("/settings")
        for words in ["Kommune", "aaby", "tenant.json", "To personer om sletning"] {
            #expect(page.words.contains(words), "\(words)")
        }
    }

    @Test("A setting is changed within its range in the tenant's own text, and holds at once")
    func changed() throws {
        let form = try office.browser.get("/settings/peer-groups").form()
        #expect(form?["setting.group.places"] != nil)
        let wrong = try office.browser.submit(form, ["setting.group.places": "9999"])
        #expect(wrong.status == 422 && wrong.text.contains("9999"))
        #expect(try office.browser.submit(form, ["setting.group.places": "7"]).status == 303)
        #expect(try text.contains("places"))
        #expect(try office.browser.get("/settings/peer-groups").form()?["setting.group.places"] == "7")
        let trail = try office.tenant.store.trailEntries(from: .init(milliseconds: 0), to: office.house.clock.now()) {
            $0.action == "settings.change"
        }
        #expect(trail.last?.detail == "peer-groups group.places")
    }

    @Test("A programme is turned off and on again, and the rest of the text stays")
    func switched() throws {
        let form = try office.browser.get("/settings/peer-groups").form()
        #expect(try office.browser.submit(form, ["enabled": "no"]).status == 303)
        #expect(try office.browser.get("/settings").words.contains("Nej"))
        let again = try office.browser.get("/settings/peer-groups").form()
        #expect(try office.browser.submit(again, ["enabled": "yes"]).status == 303)
        #expect(try office.tenant.isEnabled("peer-groups"))
        #expect(try text.contains("operators"))
    }

    @Test("Where the text was changed meanwhile, nothing is lost and nothing is saved")
    func stale() throws {
        let form = try office.browser.get("/settings/peer-groups").form()
        let file = try office.tenant.store.files.configuration
        try (text + "\n// somebody was here\n").write(to: file, atomically: true, encoding: .utf8)
        let page = try office.browser.submit(form, ["setting.group.places": "7"])
        #expect(page.status == 409 && page.form()?["setting.group.places"] == "7")
        #expect(try office.browser.get("/settings/nothing").status == 404)
    }

    @Test("The texts are as easy as staff can expect (LIX 45)")
    func lix() {
        let texts = AccountWording.all + ImportPageWording.all + SettingsWording.all + MessageWording.all
        let lix = Readability.lix(texts.map(\.danish))
        #expect(lix > 0 && lix <= 45, "\(lix)")
        #expect(texts.allSatisfy { !$0.english.isEmpty && Readability.harsh($0.danish) == [] })
    }

}
