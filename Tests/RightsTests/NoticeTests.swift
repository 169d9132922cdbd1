import Days
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct NoticeTests {
    @Test("Notices are versioned: the same words are the same version, other words the next")
    func versions() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let first = try Notices.publish(tx, code: "participants", words: ["da": "Vi gemmer dit navn."])
            #expect(first == 1)
            let again = try Notices.publish(tx, code: "participants", words: ["da": "Vi gemmer dit navn."])
            #expect(again == 1)
            let changed = try Notices.publish(tx, code: "participants", words: ["da": "Vi gemmer navn og by."])
            #expect(changed == 2)
        }
    }

    @Test("It is known who got which version and when, and that an older one is not the current")
    func given() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            _ = try Notices.publish(tx, code: "participants", words: ["da": "Første."])
            try Notices.give(tx, to: anna, code: "participants", language: "da", channel: .paper)
            #expect(try Notices.isCurrent(tx, anna, code: "participants"))
            _ = try Notices.publish(tx, code: "participants", words: ["da": "Anden."])
            #expect(try !Notices.isCurrent(tx, anna, code: "participants"))
            #expect(try Notices.given(tx, to: anna).map(\.version) == [1])
            #expect(try Notices.given(tx, to: anna).map(\.given) == [tx.today])
        }
    }

    @Test("A published notice cannot be edited")
    func final() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            _ = try Notices.publish(tx, code: "participants", words: ["da": "Første."])
            #expect(throws: SQLiteError.self) { try tx.run("UPDATE notice SET words = 'Andet'") }
        }
    }
}
