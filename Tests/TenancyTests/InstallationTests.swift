import Consent
import Days
import Foundation
import Glibc
import Installed
import Participation
import PersonalData
import ProgrammeKit
import Retention
import Sealing
import Store
import Tenancy
import TestSupport
import Testing

@Suite("An installation of several tenants")
struct InstallationTests {
    @Test("A new tenant has its rules, its purposes and an entry in its trail")
    func creates() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template(["one-to-one-mentoring"]))
        let tenant = try house.installation.open("vejle")
        #expect(tenant.programmes.map(\.id) == ["one-to-one-mentoring"])
        let (rules, purposes) = try tenant.store.upkeep { tx in (try Rules.current(tx), try Purposes.list(tx)) }
        #expect(rules.first { $0.category == .participantProfile }?.period.description == "P5Y")
        #expect(
            purposes.map(\.code) == [
                "one-to-one-mentoring-evaluation", "one-to-one-mentoring-follow-up", "one-to-one-mentoring-quotes",
                "one-to-one-mentoring-support", "one-to-one-mentoring-volunteering",
            ])
        #expect(purposes.map(\.basis) == [.publicTask, .consent, .consent, .publicTask, .publicTask])
        #expect(try tenant.store.verifyTrails().findings.isEmpty)
    }

    @Test("A second tenant of one name is refused, and the first is not touched")
    func second() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let before = try house.contents(of: "vejle")
        #expect(throws: TenancyError.exists("vejle")) { try house.installation.create("vejle", house.template()) }
        let after = try house.contents(of: "vejle")
        #expect(before == after)
    }

    @Test(
        "A path or the like is no tenant's name",
        arguments: [
            "../vejle", "/etc", "vejle/..", ".", "", "Vejle", "vejle\0", "vej le", "æ",
            String(repeating: "a", count: 41),
        ])
    func paths(name: String) throws {
        let house = try TemporaryHouse()
        #expect(throws: TenancyError.notAName) { try house.installation.create(name, house.template()) }
        #expect(throws: TenancyError.notAName) { try house.installation.open(name) }
        let left = try FileManager.default.contentsOfDirectory(atPath: house.root.path)
        #expect(left.isEmpty)
    }

    @Test("An unknown tenant is refused with the nearest name")
    func unknown() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        #expect(throws: TenancyError.noSuchTenant("vjele", nearest: "vejle")) { try house.installation.open("vjele") }
    }

    @Test("A configuration with a mistake makes no tenant at all")
    func mistake() throws {
        let house = try TemporaryHouse()
        #expect(throws: ConfigurationError.self) {
            try house.installation.create("vejle", configuration: Array("{ kind: 'municipalty' }".utf8))
        }
        #expect(try house.installation.names().isEmpty)
    }

    @Test("The files of a tenant are for its owner alone")
    func modes() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let folder = house.installation.files(of: try TenantName("vejle")).directory
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for file in [folder] + (files?.allObjects as? [URL] ?? []) {
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect((mode ?? 0o777) & 0o077 == 0, "\(file.lastPathComponent)")
        }
    }

    @Test("Another master key opens nothing and changes nothing")
    func wrongKey() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let other = house.installation(with: Installed.programmes, master: MasterKey(key: .random()))
        #expect(throws: StoreError.wrongKey) { try other.open("vejle") }
        _ = try house.installation.open("vejle")
    }

    @Test("A user who does not own the folder is refused", .enabled(if: geteuid() == 0))
    func wrongUser() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let folder = house.installation.files(of: try TenantName("vejle")).directory
        #expect(chown(folder.path, 65_534, 65_534) == 0)
        #expect(throws: TenancyError.wrongUser("vejle")) { try house.installation.open("vejle") }
    }

    @Test("Only a user whom the tenant names acts, and only in the roles it names")
    func actors() throws {
        let house = try TemporaryHouse()
        let text = """
            { kind: 'association', name: 'x', operators: {
                'op-1': { user: 'anna', roles: ['administrator'] }, 'op-2': { user: 'bo', roles: ['approver'] } } }
            """
        try house.installation.create("forening", configuration: Array(text.utf8))
        let tenant = try house.installation.open("forening")
        #expect(try tenant.actor(user: "anna") == .operatorUser("op-1"))
        #expect(try tenant.actor(user: "bo", as: .approver) == .operatorUser("op-2"))
        #expect(throws: TenancyError.notAllowed(.approver)) { try tenant.actor(user: "anna", as: .approver) }
        #expect(throws: TenancyError.notAnOperator("forening")) { try tenant.actor(user: "carl") }
    }

    @Test("A disabled tenant opens for its retention only, until it is enabled")
    func disabled() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        try house.installation.disable("vejle")
        #expect(throws: TenancyError.disabled("vejle")) { try house.installation.open("vejle") }
        #expect(try house.installation.open("vejle", evenDisabled: true).isDisabled)
        try house.installation.enable("vejle")
        #expect(try !house.installation.open("vejle").isDisabled)
    }
}

@Suite("Programmes of a tenant")
struct ProgrammesOfATenantTests {
    @Test("A programme is turned on and off in the tenant's own text, whose comments stay")
    func toggles() throws {
        let house = try TemporaryHouse()
        let name = try house.installation.create("vejle", house.template([]))
        let file = house.installation.files(of: name).configuration
        try house.installation.set("peer-groups", enabled: true, for: name)
        let on = try String(contentsOf: file, encoding: .utf8)
        #expect(on.contains("// Who may run commands"))
        #expect(try house.installation.open("vejle").programmes.map(\.id) == ["peer-groups"])
        try house.installation.set("peer-groups", enabled: false, for: name)
        #expect(try house.installation.open("vejle").programmes.isEmpty)
        try house.installation.set("peer-groups", enabled: true, for: name)
        #expect(try String(contentsOf: file, encoding: .utf8) == on)
    }

    @Test("A programme that is not installed is not turned on")
    func unknown() throws {
        let house = try TemporaryHouse()
        let name = try house.installation.create("vejle", house.template([]))
        #expect(throws: TenancyError.self) { try house.installation.set("other", enabled: true, for: name) }
        let tenant = try house.installation.open("vejle")
        #expect(throws: TenancyError.noSuchProgramme("peer-gruops", nearest: "peer-groups")) {
            try tenant.programme("peer-gruops")
        }
    }

    @Test("A basis changed in the text is declared at the next opening")
    func basis() throws {
        let house = try TemporaryHouse()
        let name = try house.installation.create("vejle", house.template())
        let text = """
            { kind: 'municipality', name: 'x', operators: { o: { user: 'u' } },
              programmes: { 'peer-groups': { bases: { support: 'consent' } } } }
            """
        try Data(text.utf8).write(to: house.installation.files(of: name).configuration)
        let tenant = try house.installation.open("vejle")
        let purpose = try tenant.store.upkeep { tx in try Purposes.find(tx, "peer-groups-support") }
        #expect(purpose.basis == .consent)
        #expect(purpose.categories.contains(.participantProfile))
    }

    @Test("Rows of a programme that this build does not have close that tenant, and the others serve")
    func foreignRows() throws {
        let house = try TemporaryHouse()
        for name in ["fredericia", "vejle"] { try house.installation.create(name, house.template()) }
        let store = try house.installation.open("vejle").store
        try store.write(as: .tester) { tx in
            try ForeignRow.insert(tx, programme: "tea-rooms")
            try tx.audit("test")
        }
        #expect(throws: TenancyError.unknownProgrammeRows("tea-rooms")) { try house.installation.open("vejle") }
        var opened: [String: Bool] = [:]
        try house.installation.forEach { name, result in
            if case .success = result { opened[name.text] = true } else { opened[name.text] = false }
        }
        #expect(opened == ["fredericia": true, "vejle": false])
    }

    @Test("A mistake in one tenant's text closes that one, and the others serve")
    func brokenText() throws {
        let house = try TemporaryHouse()
        for name in ["fredericia", "vejle"] { try house.installation.create(name, house.template()) }
        let name = try TenantName("vejle")
        try Data("{ kind: ".utf8).write(to: house.installation.files(of: name).configuration)
        var errors: [String] = []
        try house.installation.forEach { name, result in
            if case .failure = result { errors.append(name.text) }
        }
        #expect(errors == ["vejle"])
    }
}

@Suite("Deleting a tenant")
struct DeletionTests {
    @Test("A plan changes nothing, a deletion needs the tenant's name and takes that tenant alone")
    func deletes() throws {
        let house = try TemporaryHouse()
        for name in ["fredericia", "vejle"] { try house.installation.create(name, house.template()) }
        try house.installation.disable("vejle")
        let other = try house.contents(of: "fredericia")
        let before = try house.contents(of: "vejle")
        let plan = try house.installation.planDeletion(of: "vejle")
        #expect(try house.contents(of: "vejle") == before)
        #expect(throws: TenancyError.notConfirmed("vejle")) {
            try house.installation.delete(plan, confirmed: "fredericia")
        }
        try house.installation.delete(plan, confirmed: "vejle")
        #expect(try house.installation.names().map(\.text) == ["fredericia"])
        #expect(try house.contents(of: "fredericia") == other)
        let left = try FileManager.default.contentsOfDirectory(atPath: house.root.path + "/tenants")
        #expect(left == ["fredericia"])
    }

    @Test("A tenant in use is not deleted")
    func inUse() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        #expect(throws: TenancyError.stillEnabled("vejle")) { try house.installation.planDeletion(of: "vejle") }
    }

    @Test("A change after the plan makes it old")
    func old() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        try house.installation.disable("vejle")
        let plan = try house.installation.planDeletion(of: "vejle")
        try house.installation.open("vejle", evenDisabled: true).store.write(as: .tester) { tx in
            try tx.audit("test")
        }
        #expect(throws: TenancyError.planIsOld) { try house.installation.delete(plan, confirmed: "vejle") }
    }

    @Test("Nothing is deleted under a legal hold, or before the archives have spoken")
    func archives() throws {
        let house = try TemporaryHouse()
        try house.installation.create("vejle", house.template())
        let day = house.clock.today
        let hold = try house.installation.open("vejle").store.write(as: .tester) { tx in
            try Holds.add(
                tx, on: .person(tx.newID()), reason: .complaint, owner: "op-1", reviewOn: day.adding(days: 30))
        }
        try house.installation.disable("vejle")
        #expect(throws: TenancyError.underHold(1)) { try house.installation.planDeletion(of: "vejle") }
        let tenant = try house.installation.open("vejle", evenDisabled: true)
        try tenant.store.write(as: .tester) { tx in try Holds.release(tx, hold) }
        #expect(throws: RetentionError.noArchiveDecision(.request)) {
            try house.installation.planDeletion(of: "vejle")
        }
        try tenant.store.write(as: .tester) { tx in
            try ArchiveDecisions.record(
                tx, category: .request, kind: .decision, reference: "2026-17", decidedOn: day)
        }
        #expect(try house.installation.planDeletion(of: "vejle").records == [.request: 1])
    }

    @Test("A deletion that was killed half-way is ended by the next one")
    func killed() throws {
        let house = try TemporaryHouse()
        for name in ["fredericia", "vejle"] { try house.installation.create(name, house.template()) }
        let tenants = house.root.appendingPathComponent("tenants")
        try FileManager.default.moveItem(
            at: tenants.appendingPathComponent("fredericia"),
            to: tenants.appendingPathComponent(".deleting-fredericia-x"))
        #expect(try house.installation.names().map(\.text) == ["vejle"])
        try house.installation.disable("vejle")
        try house.installation.delete(house.installation.planDeletion(of: "vejle"), confirmed: "vejle")
        #expect(try FileManager.default.contentsOfDirectory(atPath: tenants.path).isEmpty)
    }
}
