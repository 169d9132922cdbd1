import Access
import Casework
import Days
import Outcomes
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy
import Testing

@testable import OwnPages

@Suite("How things are, while waiting")
struct WaitingFormTests {
    private let own: OwnHouse
    private let person: PersonID
    private let account: AccountID

    init() throws {
        own = try OwnHouse()
        person = try own.house.add("Nana Nord", as: .participant)
        account = try own.house.account([.participant], person: person)
    }

    private func compare() throws {
        let programme = try #require(try own.house.site().tenant.programmes.first { $0.id == OwnHouse.groups })
        let setting = try #require(programme.settings.first { $0.key == "outcomes.compare-waiting" })
        try own.house.installation.set(
            OwnHouse.groups, enabled: true, [(setting, .flag(true))], for: TenantName("aaby"))
    }

    private func wait() throws -> WaitingID {
        try own.house.write { [person] tx in try Waiting.join(tx, person, for: OwnHouse.groups, since: tx.today) }
    }

    private let start = "/me/how/peer-groups/waiting.chime.start"
    private let end = "/me/how/peer-groups/waiting.chime.end"

    @Test("Who waits is asked where the tenant compares, told why, and that no answer moves the place in the line")
    func asked() throws {
        _ = try wait()
        #expect(try own.house.browser(of: account).get(start).status == 404)
        try compare()
        let page = try own.house.browser(of: account).get(start)
        #expect(page.words.contains("Vi spørger også dem, der venter"))
        #expect(page.words.contains("Du kommer ikke længere tilbage i køen"))
        #expect(!page.words.contains("Din hjælp er den samme"))
    }

    @Test("Where a place ends the wait, the same questions are asked once and serve both")
    func once() throws {
        try compare()
        let entry = try wait()
        own.house.clock.set(day: own.house.clock.today.adding(days: 35))
        try own.house.write { [person] tx in
            try Waiting.leave(tx, entry, on: tx.today, because: .offered)
            _ = try Enrolments.start(tx, person, in: OwnHouse.groups, on: tx.today)
        }
        let browser = try own.house.browser(of: account)
        let list = try browser.get("/me/how")
        #expect(list.text.contains(end) && !list.text.contains("participant.chime.start"))
        let check = try browser.submit(
            try browser.get(end).form("/waiting.chime.end"),
            ["item-1": "7", "item-2": "6", "item-3": "5", "item-4": "4", "item-5": "3"])
        #expect(try browser.submit(check.form("/send")).location == "/me/how?done=measured")
        let forms = try own.house.read { [person] tx in try Measurements.of(tx, person) }
        #expect(Set(forms.map(\.occasion)) == ["start", "end"] && forms.allSatisfy { $0.instrument == .chime })
        #expect(forms.filter(\.isUnread).map(\.occasion) == ["end"], "one of them is read")
        #expect(!(try browser.get("/me/how").text.contains("chime")))
    }
}
