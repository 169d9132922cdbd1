import Consent
import Days
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct ConsentTests {
    @Test("Consent is required exactly where it is the basis")
    func required() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            #expect(try Consents.isRequired(tx, "support"))
            #expect(try !Consents.isRequired(tx, "books"))
            #expect(try !Consents.mayUse(tx, anna, "support"))
            #expect(try Consents.mayUse(tx, anna, "books"))
            _ = try tx.give(anna, "support")
            #expect(try Consents.mayUse(tx, anna, "support"))
            #expect(try !Consents.mayUse(tx, anna, "photo"))
            #expect(try !Consents.mayUse(tx, bent, "support"))
        }
    }

    @Test("The same purpose rests on law in a municipality and on consent in an association")
    func perTenant() throws {
        let municipality = try TemporaryStore(Fixture.migrations, tenant: "kommune")
        let association = try Fixture.association()
        try municipality.store.write(as: .tester) { tx in
            try Purposes.declare(tx, Purpose(code: "support", basis: .publicTask))
            #expect(try Consents.mayUse(tx, anna, "support"))
            #expect(throws: ConsentError.notConsentBased("support", .publicTask)) {
                _ = try tx.give(anna, "support")
            }
        }
        #expect(try association.store.upkeep { tx in try !Consents.mayUse(tx, anna, "support") })
    }

    @Test("A purpose nobody declared is an error, not a yes")
    func unknown() throws {
        let temporary = try Fixture.association()
        #expect(throws: ConsentError.unknownPurpose("photos")) {
            try temporary.store.upkeep { tx in try Consents.mayUse(tx, anna, "photos") }
        }
    }

    @Test("A restricted person's data is used for nothing, whatever the basis")
    func restricted() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            #expect(try !Consents.mayUse(tx, anna, "support"))
            #expect(try !Consents.mayUse(tx, anna, "books"))
            #expect(throws: RestrictedError(person: anna)) { _ = try tx.give(anna, "photo") }
        }
    }

    @Test("A basis of consent is not swapped once somebody has consented")
    func swapped() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            try Purposes.declare(tx, Purpose(code: "photo", basis: .legitimateInterests))
            _ = try tx.give(anna, "support")
            #expect(throws: ConsentError.basisTaken("support", .consent)) {
                try Purposes.declare(tx, Purpose(code: "support", basis: .publicTask))
            }
            #expect(try Purposes.list(tx).map(\.code) == ["books", "photo", "support"])
        }
    }

    @Test("A changed text needs fresh consent; the same words do not")
    func changedText() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            let first = try tx.give(anna, "photo")
            let same = try ConsentTexts.publish(tx, purpose: "photo", words: ["da": "Må vi tage billeder?"])
            #expect(same == 1)
            #expect(try Consents.mayUse(tx, anna, "photo"))
            let changed = try ConsentTexts.publish(tx, purpose: "photo", words: ["da": "Må vi vise billeder?"])
            #expect(changed == 2)
            #expect(try !Consents.mayUse(tx, anna, "photo"))
            #expect(try Consents.outdated(tx).map(\.id) == [first])
            _ = try tx.give(anna, "photo")
            #expect(try Consents.mayUse(tx, anna, "photo"))
            #expect(try Consents.outdated(tx).isEmpty)
            #expect(try Consents.list(tx, of: anna).count == 2)
        }
    }

    @Test("A published text is proven by its BLAKE2b hash and cannot be edited")
    func digest() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            let danish = try ConsentTexts.current(tx, of: "support", language: "da")
            let english = try ConsentTexts.current(tx, of: "support", language: "en")
            #expect(danish.digest.count == 32 && danish.digest != english.digest)
            #expect(throws: SQLiteError.self) { try tx.run("UPDATE consent_text SET words = 'Alt'") }
            #expect(throws: ConsentError.noText(purpose: "support", language: "fr")) {
                try ConsentTexts.current(tx, of: "support", language: "fr")
            }
        }
    }

    @Test("A consent keeps its version, channel, moment, who recorded it and on whose behalf")
    func proof() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            let id = try Consents.give(
                tx, anna, "support", language: "en", channel: .phone, onBehalf: .coordinator)
            let consent = try #require(try Consents.find(tx, id))
            #expect(consent.version == 1 && consent.channel == .phone && consent.given == tx.now)
            #expect(consent.onBehalf == .coordinator)
            #expect(try tx.first("SELECT recorded_by FROM consent") { $0.text(0) } == Actor.tester.id)
        }
    }

    @Test("Consents that run out within 30 days are listed, and stop on their last day")
    func expiring() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            let soon = try tx.give(anna, "support", expires: day("2026-12-21"))
            _ = try tx.give(bent, "support", expires: day("2026-12-22"))
            #expect(try Consents.expiring(tx).map(\.id) == [soon])
            #expect(throws: ConsentError.expiryInPast) { _ = try tx.give(bent, "photo", expires: tx.today) }
        }
        temporary.clock.set(day: try day("2026-12-20"))
        #expect(try temporary.store.upkeep { tx in try Consents.mayUse(tx, anna, "support") })
        temporary.clock.set(day: try day("2026-12-21"))
        #expect(try !temporary.store.upkeep { tx in try Consents.mayUse(tx, anna, "support") })
    }

    @Test("Restricted people are not on the list of consents to renew")
    func expiringRestricted() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support", expires: day("2026-12-01"))
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            #expect(try Consents.expiring(tx).isEmpty)
        }
    }

    @Test("The record of processing gets each purpose with its articles")
    func record() throws {
        let temporary = try Fixture.association()
        let purposes = try temporary.store.upkeep { tx in try Purposes.forRecord(tx) }
        #expect(purposes.first { $0.code == "support" }?.basis == "Art. 6(1)(a), 9(2)(a)")
        #expect(purposes.first { $0.code == "books" }?.categories == [.financial])
    }
}
