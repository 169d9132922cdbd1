import Days
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct CorrectionTests {
    @Test("The log of corrections says where and when, never what stood there")
    func log() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try Corrections.log(tx, of: anna, at: Place("sample_profile", "name", row: anna.raw))
            let columns = try tx.all("SELECT name, type FROM pragma_table_info('correction')") {
                ($0.text(0), $0.text(1))
            }
            #expect(columns.allSatisfy { $0.1 != "BLOB" })
            #expect(
                try tx.first("SELECT in_table || '.' || in_column FROM correction") { $0.text(0) }
                    == "sample_profile.name")
        }
    }

    @Test("Recipients are owed word of a correction and of a restriction, each until told")
    func recipients() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try Disclosures.record(tx, of: anna, category: .participantProfile, to: "jobcenter-vejle")
            try Corrections.log(tx, of: anna, at: Place("sample_profile", "name", row: anna.raw))
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            let owed = try Disclosures.owed(tx)
            #expect(Set(owed.map(\.about)) == ["rectification", "restriction"])
            try Disclosures.recordTold(tx, owed[0].id)
            try Disclosures.recordImpossible(tx, owed[1].id)
            #expect(try Disclosures.owed(tx).isEmpty)
            #expect(throws: DisclosureError.unknownNotice(owed[0].id)) {
                try Disclosures.recordTold(tx, owed[0].id)
            }
        }
    }

    @Test("A recipient is a code, and a restricted person's data goes to nobody")
    func disclosure() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            #expect(throws: DisclosureError.recipientCode) {
                try Disclosures.record(tx, of: anna, category: .participantProfile, to: "Hr. Jensen")
            }
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            #expect(throws: RestrictedError(person: anna)) {
                try Disclosures.record(tx, of: anna, category: .participantProfile, to: "region")
            }
        }
    }
}
