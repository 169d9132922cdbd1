import Access
import Days
import Foundation
import Installed
import Messages
import Participation
import People
import SQLite
import Sealing
import Store
import TestSupport

@testable import Tenancy

/// A tenant with a configuration of its own, in a folder that goes with the value.
final class Office {
    static let sender = "Aftale"
    let root: URL
    let clock: FixedClock
    let tenant: Tenant
    let installation: Installation
    let master = MasterKey(key: .random())

    var store: Store { tenant.store }

    /// - Parameter messages: the section of the configuration, without its braces.
    init(_ messages: String = "", alias: String = "host: 'aftale.example.dk'", language: String = "da") throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        clock = FixedClock(day: try Day(iso: "2026-11-24"))
        installation = Installation(root: root, house: Installed.house, clock: clock) { [master] in master }
        let text = """
            { kind: 'association', name: 'Foreningen', alias: { \(alias) }, language: '\(language)',
              operators: { op: { user: '\(Installation.currentUser)' } },
              messages: { \(messages) }, programmes: { 'peer-groups': {} } }
            """
        try installation.create("testby", configuration: Array(text.utf8))
        tenant = try installation.open("testby")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// The section for a server on this machine.
    static func mail(_ port: Int, more: String = "") -> String {
        "mail: { host: '127.0.0.1', port: \(port), tls: 'none', from: 'aftale@example.dk' }, \(more)"
    }

    @discardableResult
    func write<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.write(as: .tester) { tx in
            let result = try body(tx)
            try tx.audit("test")
            return result
        }
    }

    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.read(as: .tester, for: "test", body)
    }

    /// A person whose name, number and address are easy to look for.
    func person(
        _ capacity: Capacity = .participant, name: String = "Kanarie Kofoed", phone: String? = "20 30 40 50",
        email: String? = "kanarie@example.org"
    ) throws -> PersonID {
        try write { tx in
            try People.add(tx, PersonDetails(name: name, phone: phone, email: email), as: capacity)
        }
    }

    /// An active account of somebody who comes in by a link.
    func account(_ login: String, person: PersonID? = nil) throws -> AccountID {
        try write { tx in
            let made = try Accounts.invite(
                tx, Invitee(person: person, login: login, roles: [.participant]), vouched: true)
            try tx.run("UPDATE account SET state = 'active' WHERE id = ?", .id(made.account))
            return made.account
        }
    }

    @discardableResult
    func send(_ message: Message, to recipient: Recipient) throws -> MessageID? {
        try write { tx in try Outbox.send(tx, message, to: recipient) }
    }

    @discardableResult
    func notice(_ person: PersonID, _ capacity: Capacity = .participant) throws -> MessageID? {
        try send(.notice, to: .person(person, as: capacity))
    }

    @discardableResult
    func deliver(_ milliseconds: Int = 20_000) throws -> DeliveryRound {
        try Courier(tenant, milliseconds: milliseconds).deliver()
    }

    func list(_ state: OutgoingMessage.State) throws -> [OutgoingMessage] {
        try read { tx in try Outbox.list(tx, state) }
    }

    /// The message as the log shows it.
    func logged(_ id: MessageID?) throws -> OutgoingMessage? {
        try id.flatMap { id in try read { tx in try Outbox.find(tx, id) } }
    }

    func count(_ condition: String) throws -> Int64 {
        try store.upkeep { tx in
            try tx.first("SELECT count(*) FROM outgoing_message WHERE \(condition)") { $0.int(0) } ?? 0
        }
    }

    /// Which files of the installation hold the text anywhere in their bytes.
    func files(containing text: String) throws -> [String] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return try (found ?? []).filter { !$0.hasDirectoryPath }
            .filter { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }.map(\.lastPathComponent)
    }

    /// A group whose first session is tomorrow at ten, with these people in it.
    func group(_ people: [PersonID], led: [PersonID] = [], starts: Day? = nil) throws -> GroupID {
        try write { tx in
            let plan = GroupPlan(
                manual: Manual(version: "1", themes: ["one", "two"]), minutes: 120, places: 12, facilitators: 2)
            let setting = GroupSetting(
                starts: starts ?? tx.today.adding(days: 1), hour: 10, minute: 5, location: "Psykiatriens Hus")
            let group = try Groups.plan(tx, in: "peer-groups", plan, setting, on: tx.today)
            try Groups.advance(tx, group, to: .recruiting, on: tx.today)
            for person in people { _ = try Places.give(tx, in: group, to: person, on: tx.today) }
            for person in led { try Groups.addFacilitator(tx, group, person, on: tx.today) }
            try Groups.advance(tx, group, to: .confirmed, on: tx.today)
            return group
        }
    }

    func session(_ group: GroupID) throws -> SessionID {
        try write { tx in try Sessions.of(tx, group)[0].id }
    }
}

extension Office {
    /// What opens the tenant's files, as a restore needs it.
    func opening(faults: FaultPoints = .none) throws -> Opening {
        Opening(
            directory: store.files.directory, tenant: tenant.name, master: master,
            migrations: installation.house.migrations, clock: clock, faults: faults)
    }

    /// The tenant as another process has it open.
    func reopened(faults: FaultPoints) throws -> Tenant {
        let store = try Store.open(opening(faults: faults), replay: installation.house.replay)
        return Tenant(
            name: tenant.name, store: store, configuration: tenant.configuration, house: tenant.house,
            isDisabled: false)
    }
}
