import Backups
import Consent
import Days
import Foundation
import PersonalData
import Retention
import Rights
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Restore and the other entries of the ledger")
struct ReplayTests {
    let temporary: TemporaryStore
    let known: [PersonID]
    var store: Store { temporary.store }

    private static let migrations = Migration.retention + Migration.rights + Migration.consent

    private static let replay: LedgerReplay = { tx, block in
        try Erasure(.retention + .rights + .consent).replay(tx, block)
        try Restrictions.replay(tx, block)
        try Consents.replay(tx, block)
    }

    /// People who were there when the backup was made.
    init() throws {
        temporary = try TemporaryStore(ReplayTests.migrations)
        known = [PersonID(raw: 1001), PersonID(raw: 1002), PersonID(raw: 1003), PersonID(raw: 1004)]
        let people = known
        try temporary.store.write(as: .tester) { tx in
            try Rules.seed(tx, kind: .association)
            try Purposes.declare(tx, Purpose(code: "support", basis: .consent, categories: [.outcome]))
            _ = try ConsentTexts.publish(tx, purpose: "support", words: ["da": "Må vi?"])
            for person in people {
                _ = try Consents.give(tx, person, "support", language: "da", channel: .paper)
            }
        }
    }

    @Test(
        "Holds, restrictions and withdrawals since the backup stand after a restore, and what was lifted stays lifted")
    func followed() throws {
        let soon = try Day(iso: "2027-02-01")
        let lifted = try store.write(as: .tester) { tx in
            try Holds.add(tx, on: .person(known[3]), reason: .complaint, owner: "op-1", reviewOn: soon)
        }
        let backup = try Backups.create(
            store, in: temporary.directory.appending(path: "copies"), keptFor: Period("P35D"), as: .tester)
        let later = PersonID(raw: 2001)
        let kept = known
        try store.write(as: .tester) { tx in
            try Holds.add(tx, on: .person(kept[0]), reason: .complaint, owner: "op-1", reviewOn: soon)
            _ = try Restrictions.restrict(tx, kept[1], ground: .accuracy)
            try Withdrawals.withdraw(tx, kept[2], "support", channel: .phone)
            try Withdrawals.withdraw(tx, kept[3], "support", channel: .phone)
            try Withdrawals.undo(tx, kept[3], "support")
            try Holds.release(tx, lifted)
            // Of somebody whom the backup does not know.
            _ = try Consents.give(tx, later, "support", language: "da", channel: .paper)
            try Withdrawals.withdraw(tx, later, "support", channel: .phone)
            _ = try Restrictions.restrict(tx, later, ground: .accuracy)
            try Holds.add(tx, on: .person(later), reason: .complaint, owner: "op-1", reviewOn: soon)
        }
        let opening = Opening(
            directory: store.files.directory, tenant: store.tenant, master: temporary.master,
            migrations: ReplayTests.migrations, clock: temporary.clock)
        try Restore(opening, replay: ReplayTests.replay).apply(backup, as: .tester)
        let (held, restricted, usable) = try store.upkeep { tx in
            let people = kept + [later]
            var usable: Set<PersonID> = []
            for person in people where try Consents.mayUse(tx, person, "support") { usable.insert(person) }
            return (Set(try Holds.standing(tx).map(\.scope.person)), try Restrictions.people(tx), usable)
        }
        #expect(held == [kept[0], later])
        #expect(restricted == [kept[1], later])
        #expect(usable == [kept[0], kept[3]])
        #expect(try !store.needsReplay())
        #expect(try store.verifyTrails().findings == [])
    }
}
