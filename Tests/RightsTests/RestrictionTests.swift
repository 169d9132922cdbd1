import Days
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct RestrictionTests {
    @Test("A restricted person is refused to readers, and nobody else is")
    func refusal() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            #expect(throws: RestrictedError(person: anna)) { try Restrictions.refuse(tx, anna) }
            try Restrictions.refuse(tx, bent)
            #expect(try Restrictions.people(tx) == [anna])
        }
    }

    @Test("The query condition and the purge's exemption leave out exactly the restricted people")
    func fragments() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let bent = try tx.addPerson("Bent")
            _ = try Restrictions.restrict(tx, anna, ground: .unlawful)
            let shown = try tx.all(
                "SELECT id FROM sample_profile WHERE \(Restrictions.excluding("sample_profile.id"))"
            ) { $0.id(0) as PersonID }
            let exempt = try tx.all(Exemption.restricted.persons) { $0.id(0) as PersonID }
            #expect(shown == [bent])
            #expect(exempt == [anna])
        }
        #expect(Inventory.rights.exemptions.map(\.name) == ["restricted"])
    }

    @Test("Lifting is refused until the person has been told")
    func notice() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let id = try Restrictions.restrict(tx, anna, ground: .claims)
            #expect(throws: RestrictionError.noticeMissing(id)) { try Restrictions.lift(tx, id) }
            #expect(try Restrictions.isRestricted(tx, anna))
            try Restrictions.recordNotice(tx, id, channel: .paper)
            try Restrictions.lift(tx, id)
            #expect(try !Restrictions.isRestricted(tx, anna))
            #expect(throws: RestrictionError.alreadyLifted(id)) { try Restrictions.lift(tx, id) }
        }
    }

    @Test("With two restrictions a person stays restricted until both are lifted")
    func two() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let first = try Restrictions.restrict(tx, anna, ground: .claims)
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            try Restrictions.recordNotice(tx, first, channel: .phone)
            try Restrictions.lift(tx, first)
            #expect(try Restrictions.isRestricted(tx, anna))
            #expect(try Restrictions.active(tx, of: anna).map(\.ground) == [.accuracy])
        }
    }

    @Test("Restricting and lifting stand in the ledger and tell the caches of people")
    func ledger() throws {
        let temporary = try Fixture.store()
        let store = temporary.store
        let before = try store.generation(of: "people")
        let id = try restrictAndLift(store)
        let entries = try store.ledger.all().map(\.entry)
        #expect(entries.map(\.kind) == [.restrict, .lift])
        #expect(entries.flatMap(\.items).allSatisfy { $0.record == id.raw })
        #expect(try store.generation(of: "people") == before + 2)
    }

    @Test("Following the ledger on older data restricts again, and following it twice changes nothing")
    func replay() throws {
        let newer = try Fixture.store()
        let older = try Fixture.store()
        let anna = try newer.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            return anna
        }
        let blocks = try newer.store.ledger.all()
        try older.store.write(as: .tester) { tx in
            for block in blocks + blocks { try Restrictions.replay(tx, block) }
            #expect(try Restrictions.isRestricted(tx, anna))
            #expect(try tx.count("restriction") == 1)
        }
    }

    @Test("Following a lift on older data frees the person again")
    func replayLift() throws {
        let newer = try Fixture.store()
        let older = try Fixture.store()
        _ = try restrictAndLift(newer.store)
        let blocks = try newer.store.ledger.all()
        try older.store.write(as: .tester) { tx in
            for block in blocks { try Restrictions.replay(tx, block) }
            #expect(try Restrictions.people(tx).isEmpty)
            #expect(try tx.count("restriction") == 1)
        }
    }

    private func restrictAndLift(_ store: Store) throws -> RestrictionID {
        let id = try store.write(as: .tester) { tx in
            try Restrictions.restrict(tx, try tx.addPerson("Anna"), ground: .claims)
        }
        try store.write(as: .tester) { tx in
            try Restrictions.recordNotice(tx, id, channel: .web)
            try Restrictions.lift(tx, id)
        }
        return id
    }
}
