import Days
import Foundation
import PageSupport
import Participation
import People
import PersonalData
import Reception
import Retention
import SignIn
import Stewardship
import Store
import Tenancy

@testable import Access

/// A house whose data somebody looks after, and their browser.
struct Officer {
    /// A participant who must be named on none of these pages.
    static let name = "Karoline Fiktivsen"

    let house: TestHouse
    let browser: TestBrowser
    let account: AccountID
    let person: PersonID

    init(day: String = "2026-11-21") throws {
        house = try TestHouse(rooms: [SignInPages.room(letters: { _, _ in }), Stewardship.room], day: day)
        account = try house.account([.dataProtection])
        browser = try house.browser(of: account)
        person = try house.add(Officer.name, as: .participant)
    }

    /// The secrets were given a moment ago.
    func stepUp(_ browser: TestBrowser? = nil, as account: AccountID? = nil) throws {
        let browser = browser ?? self.browser
        let id = account ?? self.account
        let token = try house.write { tx in
            guard let account = try Accounts.find(tx, id) else { throw AccessError.unknownAccount }
            let session = try UserSessions.begin(tx, account).session
            try tx.audit("test.step-up")
            return try UserSessions.renew(tx, session, account).token
        }
        browser.cookies["__Host-session"] = token.text
    }

    /// Somebody else with the same work.
    func colleague() throws -> (TestBrowser, AccountID) {
        let other = try house.account([.dataProtection])
        let browser = try house.browser(of: other)
        try stepUp(browser, as: other)
        return (browser, other)
    }

    var tenant: Tenant { get throws { try house.site().tenant } }

    /// Participants whose time was over long ago, and a plan to erase them.
    func plan(people: Int) throws -> Plan {
        for number in 0..<people {
            let person = try house.add("Person \(number) Fiktivsen", as: .participant)
            try house.write { tx in try Self.end(tx, person) }
        }
        return try Planner(inventory: tenant.inventory, policy: tenant.configuration.purge).plan(tenant.store)
    }

    /// A course of support that began and ended long ago.
    static func end(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let start = tx.today.adding(days: -3000)
        _ = try History.enrolment(
            tx, person, in: "peer-groups", started: start, reason: .completed, closed: start.adding(days: 90))
        try tx.audit("test.history", about: [person])
    }

    /// The tenant's own text with one more decision in it.
    /// Says in the configuration that the operator and the officer are one person.
    func nameAccount() throws {
        let file = try tenant.store.files.configuration
        let known = try String(contentsOf: file, encoding: .utf8)
        try known.replacing("\"op-1\": {", with: "\"op-1\": { account: \"\(account)\",")
            .write(to: file, atomically: true, encoding: .utf8)
    }

    func configure(_ text: String) throws {
        let file = try tenant.store.files.configuration
        let known = try String(contentsOf: file, encoding: .utf8)
        try known.replacing("kind:", with: "\(text), kind:").write(to: file, atomically: true, encoding: .utf8)
    }
}
