import Administration
import Days
import Foundation
import PageSupport
import People
import Reception
import SignIn
import Store
import Tenancy

@testable import Access

/// A house and the browser of its administrator.
struct Office {
    /// A participant who must be named on none of these pages.
    static let name = "Karoline Fiktivsen"
    static let contact = "karoline@fiktiv.example"

    let house: TestHouse
    let browser: TestBrowser
    let account: AccountID

    /// - Parameter settings: further keys of `tenant.json`.
    init(settings: String = "") throws {
        house = try TestHouse(
            rooms: [SignInPages.room(letters: { _, _ in }), Administration.room], settings: settings)
        account = try house.account([.tenantAdministrator], login: "admin@example.dk")
        browser = try house.browser(of: account)
    }

    /// The secrets were given a moment ago.
    func stepUp() throws {
        let token = try house.write { tx in
            guard let found = try Accounts.find(tx, account) else { throw AccessError.unknownAccount }
            let session = try UserSessions.begin(tx, found).session
            try tx.audit("test.step-up")
            return try UserSessions.renew(tx, session, found).token
        }
        browser.cookies["__Host-session"] = token.text
    }

    /// A participant with an account of her own.
    func participant() throws -> (person: PersonID, account: AccountID) {
        let person = try house.add(Office.name, as: .participant)
        return (person, try house.account([.participant], person: person, login: Office.contact))
    }

    var tenant: Tenant { get throws { try house.site().tenant } }

    func account(_ id: AccountID) throws -> Account? { try house.read { tx in try Accounts.find(tx, id) } }

    /// The files that lie in the tenant's folder of uploads.
    var uploads: [URL] {
        get throws {
            let folder = try tenant.store.files.directory.appendingPathComponent("uploads")
            return (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        }
    }
}
