import People
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Corrections of a profile")
struct CorrectionTests {
    @Test("Each corrected field is logged without its values, and who was given the old ones is to be told")
    func logged() throws {
        let temporary = try makeStore()
        let id = try temporary.add(try canary())
        try temporary.store.write(as: .tester) { tx in
            try Disclosures.record(tx, of: id, category: .participantProfile, to: "jobcenter-vejle")
            let request = try Requests.register(tx, .rectification, of: id, channel: .phone)
            try People.update(
                tx, id, as: .participant, [.phone("87654321"), .address("Svaneparken 1")], request: request)
            let logged = try tx.all("SELECT in_table, in_column, request FROM correction ORDER BY in_column") {
                "\($0.text(0)).\($0.text(1)) \($0.id(2) == request)"
            }
            #expect(logged == ["participant_profile.address true", "participant_profile.phone true"])
            #expect(try Disclosures.owed(tx).contains { $0.about == "rectification" })
        }
        for text in ["87654321", "Svaneparken"] { #expect(try temporary.filesContaining(text).isEmpty) }
    }
}
