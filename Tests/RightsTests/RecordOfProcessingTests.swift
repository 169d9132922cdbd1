import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct RecordOfProcessingTests {
    @Test("The record of processing follows the live rules, the inventory and the purposes")
    func generated() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let purposes = [
                ProcessingPurpose(code: "support", basis: "Art. 6(1)(a), 9(2)(a)", categories: [.participantProfile])
            ]
            let record = try RecordOfProcessing.make(tx, inventory: Fixture.inventory, purposes: purposes)
            let profile = try #require(record.held.first { $0.category == "participant-profile" })
            #expect(profile.period == "P1Y")
            #expect(profile.data.contains("town"))
            #expect(profile.purposes == ["support"])
            #expect(record.held.map(\.category) == Fixture.inventory.categories.map(\.name))
            #expect(String(decoding: record.page, as: UTF8.self).contains("Art. 6(1)(a), 9(2)(a)"))
        }
    }

    @Test("The record of processing names recipients and no person")
    func recipients() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            try Disclosures.record(tx, of: anna, category: .participantProfile, to: "jobcenter-vejle")
            let record = try RecordOfProcessing.make(tx, inventory: Fixture.inventory, purposes: [])
            #expect(record.held.flatMap(\.recipients) == ["jobcenter-vejle"])
            let page = String(decoding: record.page, as: UTF8.self)
            #expect(!page.contains("Anna") && !page.contains(anna.description))
        }
    }
}

@Suite struct RightsInventoryTests {
    @Test("Every source of records can be asked, and an open register entry has no end")
    func sources() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            _ = try Requests.register(tx, .objection, of: anna, channel: .web)
            for source in Inventory.rights.sources {
                #expect(try tx.all(source.ended) { $0.int(0) }.isEmpty)
                #expect(try tx.first(source.all) { $0.int(0) } ?? 0 <= 1)
            }
        }
    }
}
