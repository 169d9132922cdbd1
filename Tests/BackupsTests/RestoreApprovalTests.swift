import Backups
import Days
import Foundation
import Retention
import Store
import TestSupport
import Testing

@Suite("Two persons behind a restore")
struct RestoreApprovalTests {
    private let fixture: Fixture
    private let backup: Backup
    private let second = Actor.operatorUser("berit")

    init() throws {
        fixture = try Fixture()
        try Notes.add("before", to: fixture.store)
        backup = try fixture.backUp()
        try Notes.add("after", to: fixture.store)
    }

    @Test("Without approval nothing is restored; with a second person's it is, and the trail names both")
    func approved() throws {
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
        #expect(try Notes.all(in: fixture.store) == ["after", "before"])
        try approve()
        try restore()
        #expect(try Notes.all(in: fixture.store) == ["before"])
        let trail = try fixture.store.trailEntries(from: Instant(milliseconds: 0), to: fixture.clock.now()) {
            $0.action == "backup.restore"
        }
        #expect(trail.map(\.actor) == [.tester])
        #expect(trail.first?.detail?.contains("approved by berit") == true)
    }

    @Test("Nobody approves for themselves")
    func same() throws {
        try approve(by: .tester)
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
        try approve()
        try restore()
    }

    @Test("An approval holds to its last day, and not before it was given")
    func expiry() throws {
        try approve()
        fixture.clock.advance(days: -1)
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
        fixture.clock.advance(days: 5)
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
        fixture.clock.advance(days: -1)
        try restore()
    }

    @Test("An approval is for one copy and one restore")
    func once() throws {
        try approve()
        let other = try fixture.backUp()
        #expect(throws: BackupError.needsApproval(other.id)) {
            try Restore(fixture.opening(), secondPerson: SecondPerson(), replay: Notes.replay).apply(other, as: .tester)
        }
        try restore()
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
    }

    @Test("One's own account is no second person")
    func ownAccount() throws {
        try approve()
        let own = SecondPerson(accounts: [second.id: Actor.tester.id])
        #expect(throws: BackupError.needsApproval(backup.id)) {
            try Restore(fixture.opening(), secondPerson: own, replay: Notes.replay).apply(backup, as: .tester)
        }
        try restore()
    }

    @Test("An approval that was changed by hand counts for nothing")
    func forged() throws {
        try approve(by: .tester)
        let folder = fixture.store.files.approvals
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let file = folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        let forged = text.replacing("\"\(Actor.tester.id)\"", with: "\"berit\"")
        #expect(forged != text)
        try forged.write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: BackupError.needsApproval(backup.id)) { try restore() }
    }

    @Test("An approval works when the data is lost, since that is when a restore is needed")
    func lost() throws {
        let opening = try fixture.closedCopy()
        for name in ["data.sqlite", "data.sqlite-wal", "data.sqlite-shm"] {
            try? FileManager.default.removeItem(at: opening.files.directory.appending(path: name))
        }
        try RestoreApprovals(opening).record(backup, by: second, days: 3)
        try Restore(opening, secondPerson: SecondPerson(), replay: Notes.replay).apply(backup, as: .tester)
        #expect(try Notes.all(in: Store.open(opening, replay: nil)) == ["before"])
    }

    @Test("A copy that is not whole, and a key copy, are not approved")
    func notWhole() throws {
        let keys = try fixture.copyKeys()
        #expect(throws: BackupError.wrongKind(keys.id)) {
            try RestoreApprovals(fixture.opening()).record(keys, by: second, days: 3)
        }
        try Data("x".utf8).write(to: backup.file("data.sqlite"))
        #expect(throws: BackupError.fileChanged(backup: backup.id, file: "data.sqlite")) { try approve() }
    }

    private func approve(by actor: Actor? = nil) throws {
        try RestoreApprovals(fixture.opening()).record(backup, by: actor ?? second, days: 3)
    }

    private func restore() throws {
        try Restore(fixture.opening(), secondPerson: SecondPerson(), replay: Notes.replay).apply(backup, as: .tester)
    }
}
