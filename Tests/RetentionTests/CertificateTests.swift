import Days
import Foundation
import PersonalData
import Retention
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("A certificate")
struct CertificateTests {
    @Test("A certificate says what was done, in numbers, and names nobody")
    func numbers() throws {
        let fixture = try Fixture()
        let (person, course) = try fixture.addParticipant(closed: "2020-01-01", name: "Kanarie Kofoed")
        let (held, _) = try fixture.addParticipant(closed: "2020-01-01")
        try fixture.addParticipant(closed: nil, notes: 0)
        try fixture.hold(.person(held))
        let result = try fixture.apply(fixture.plan())
        let line = try #require(result.certificate.categories.first { $0.category == "participant-profile" })
        #expect((line.total, line.planned, line.erased, line.missing) == (3, 1, 1, 1))
        #expect(line.left == ["held": 1])
        #expect(!result.isPartial)
        #expect(!result.certificate.residuePending)
        #expect(result.certificate.backupsExpire.iso == "2026-12-26")
        let text = try String(contentsOf: result.file, encoding: .utf8)
        let identities = [person.description, held.description, "\(person.raw)", "\(course)"]
        for forbidden in identities + ["Kanarie", "op-tester", "P-"] { #expect(!text.contains(forbidden)) }
    }

    @Test("A tampered certificate fails, whatever was changed in it")
    func tampered() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let file = try fixture.apply(fixture.plan()).file
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(throws: Never.self) { try Certificates.verify(file: file) }
        let edits = [
            ("\"erased\" : 1", "\"erased\" : 2"), ("\"testby\"", "\"vejle\""),
            ("\"residuePending\" : false", "\"residuePending\" : true"),
            ("{\n  \"certificate\"", "{\n  \"added\" : 1,\n  \"certificate\""),
        ]
        for (old, new) in edits {
            let edited = text.replacingOccurrences(of: old, with: new)
            #expect(edited != text)
            try edited.write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: RetentionError.certificateTampered) { try Certificates.verify(file: file) }
        }
        try String(text.dropLast(40)).write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: RetentionError.certificateUnreadable) { try Certificates.verify(file: file) }
    }

    @Test("A certificate verifies against the public key that the municipality kept, and no other")
    func publicKey() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let file = try fixture.apply(fixture.plan()).file
        let kept = fixture.store.vault.signing.publicKey
        #expect(try Certificates.verify(file: file, publicKey: kept).tenant == "testby")
        let other = SigningKey(seed: .random()).publicKey
        #expect(throws: RetentionError.certificateOfOtherKey) {
            try Certificates.verify(file: file, publicKey: other)
        }
        #expect(try Certificates.list(in: fixture.store.files).map(\.erasedCount) == [2])
    }

    @Test(
        "While somebody still reads what was erased, the certificate says that residue is pending; run again it is gone"
    )
    func residue() throws {
        let fixture = try Fixture()
        try fixture.addParticipant(closed: "2020-01-01")
        let plan = try fixture.plan()
        try fixture.store.read(as: .tester, for: "test") { tx in
            _ = try tx.first("SELECT count(*) FROM note") { $0.int(0) }
            #expect(try fixture.apply(plan).certificate.residuePending)
        }
        let again = try fixture.apply(plan).certificate
        #expect(!again.residuePending)
        #expect(again.erasedCount == 2)
    }
}
