import Days
import Foundation
import PageSupport
import Participation
import People
import Rights
import Store

@testable import Access
@testable import Reception

/// A tenant in which everything that an address can name is there twice: of the readers of the test, and of strangers.
struct MatrixWorld: @unchecked Sendable {
    let house: TestHouse
    private(set) var own: [String: String] = [:]
    private(set) var foreign: [String: String] = [:]
    /// What is a relative's own: the one they live with has another account.
    private(set) var kin: [String: String] = [:]
    let actors: [Actor]

    /// Somebody who asks, in a state that an account can be in.
    struct Actor {
        let name: String
        let role: AccountRole?
        let cookies: [String: String]
        let isPhone: Bool
        let isPending: Bool
    }

    /// Made once for all walks: asking changes nothing.
    static func shared() throws -> MatrixWorld { try made.get() }
    private static let made = Result { try MatrixWorld() }

    private init() throws {
        house = try TestHouse(rooms: [])
        let (volunteer, participant) = (
            try house.add("Vera Vind", as: .volunteer), try house.add("Palle Pil", as: .participant)
        )
        let relative = try house.add("Rita Rod", as: .relative)
        let adviser = try house.account([.familyAdviser])
        let (coordinator, protector) = (try house.account([.coordinator]), try house.account([.dataProtection]))
        // Own things belong to the families that an adviser works with, others to a programme of pairs.
        own = try MatrixWorld.things(house, volunteer, participant, in: "family-mentors", [adviser, coordinator])
        kin = try MatrixWorld.things(house, volunteer, relative, in: "family-mentors", [protector, adviser])
        foreign = try MatrixWorld.things(
            house, try house.add("Vagn Vest", as: .volunteer), try house.add("Pia Park", as: .participant),
            in: "one-to-one-mentoring", [])
        actors = try MatrixWorld.actors(
            house, [.volunteer: volunteer, .participant: participant, .relative: relative],
            [.familyAdviser: adviser, .coordinator: coordinator, .dataProtection: protector])
    }

    /// What is a role's own, by its name in an address. A worry has two readers, and whoever looks after the data is one
    /// of another.
    func own(of role: AccountRole?) -> [String: String] {
        switch role {
        case .relative: kin
        case .dataProtection: own.merging(["concern": kin["concern"] ?? ""]) { $1 }
        default: own
        }
    }

    /// One of each kind, by its name in an address.
    private static func things(
        _ house: TestHouse, _ volunteer: PersonID, _ participant: PersonID, in programme: String,
        _ readers: [AccountID]
    ) throws -> [String: String] {
        let account = try house.account([.volunteer], person: house.add("Anna Ahorn", as: .volunteer))
        var things = try house.write { tx in
            try MatrixThings.make(
                tx, volunteer, participant, in: programme,
                readBy: readers.isEmpty ? ["a", "b"] : readers.map { "\($0)" })
        }
        things["account"] = "\(account)"
        things["person"] = "\(participant)"
        return things
    }

    private static func actors(
        _ house: TestHouse, _ people: [AccountRole: PersonID], _ accounts: [AccountRole: AccountID]
    ) throws -> [Actor] {
        var actors = [actor("nobody", nil, try house.browser())]
        for role in AccountRole.allCases {
            let browser =
                try accounts[role].map { try house.browser(of: $0) } ?? house.browser(as: [role], person: people[role])
            actors.append(actor(role.rawValue, role, browser))
        }
        let stranger = try house.browser(as: [.coordinator], in: "beby")
        let elsewhere = try house.browser()
        elsewhere.cookies = stranger.cookies
        actors.append(actor("coordinator of another tenant", nil, elsewhere))
        actors.append(try ended(house, "suspended coordinator") { tx, id in try Accounts.suspend(tx, id) })
        actors.append(
            try ended(house, "coordinator without the role") { tx, id in
                try Roles.grant(tx, .familyAdviser, to: id)
                try Roles.revoke(tx, .coordinator, from: id)
            })
        return actors + [try phone(house, people[.volunteer]), try pending(house)]
    }

    private static func actor(
        _ name: String, _ role: AccountRole?, _ browser: TestBrowser, isPhone: Bool = false, isPending: Bool = false
    ) -> Actor {
        Actor(name: name, role: role, cookies: browser.cookies, isPhone: isPhone, isPending: isPending)
    }

    /// Somebody whose session outlived their right.
    private static func ended(
        _ house: TestHouse, _ name: String, _ end: (borrowing Transaction, AccountID) throws -> Void
    ) throws -> Actor {
        let account = try house.account([.coordinator])
        let browser = try house.browser(of: account)
        try house.write { tx in try end(tx, account) }
        return actor(name, nil, browser)
    }

    /// The volunteer's own phone.
    private static func phone(_ house: TestHouse, _ person: PersonID?) throws -> Actor {
        guard let person else { throw TestBrowser.Missing() }
        let volunteer = try house.read { tx in try Accounts.list(tx, of: person).first }
        let site = try house.site()
        guard let account = volunteer else { throw TestBrowser.Missing() }
        let (_, session) = try site.authenticator.admit(account.id, vouchedBy: .operatorUser("op-1"))
        guard case .success(let device)? = try site.authenticator.confirmDevice(session, pin: "2580"),
            case .opened(let visit) = try site.authenticator.open(device: device, pin: "2580", from: "local")
        else { throw TestBrowser.Missing() }
        let browser = try house.browser()
        browser.cookies["__Host-visit"] = visit.text
        return actor("phone", nil, browser, isPhone: true)
    }

    private static func pending(_ house: TestHouse) throws -> Actor {
        let login = "pending@example.dk"
        _ = try house.account([.coordinator], login: login)
        let answer = try house.site().authenticator.signIn(
            login: login, password: TestHouse.password, from: "local")
        guard case .secondFactor(let pending) = answer else { throw TestBrowser.Missing() }
        let browser = try house.browser()
        browser.cookies["__Host-pending"] = pending.token.text
        return actor("pending", nil, browser, isPending: true)
    }
}
