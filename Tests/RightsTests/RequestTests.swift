import Days
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct RequestTests {
    @Test(
        "A request is due one calendar month later, clamped to the month's end",
        arguments: [
            ("2026-01-31", "2026-02-28", "2026-04-30"), ("2028-01-31", "2028-02-29", "2028-04-30"),
            ("2026-03-31", "2026-04-30", "2026-06-30"), ("2026-11-21", "2026-12-21", "2027-02-21"),
        ])
    func due(received: String, due: String, extended: String) throws {
        #expect(RequestClock.due(received: try day(received)) == (try day(due)))
        #expect(RequestClock.extendedDue(received: try day(received)) == (try day(extended)))
    }

    @Test("Two further months are given once, and only while the first month runs")
    func extending() throws {
        let temporary = try Fixture.store(day: "2026-01-31")
        let store = temporary.store
        let (early, late) = try store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            return (
                try Requests.register(tx, .access, of: anna, channel: .web),
                try Requests.register(tx, .access, of: anna, channel: .paper)
            )
        }
        temporary.clock.set(day: try day("2026-02-28"))
        try store.write(as: .tester) { tx in
            try Requests.extend(tx, early, because: .complexity)
            #expect(try Requests.find(tx, early)?.due == day("2026-04-30"))
            #expect(throws: RequestError.extendedBefore(early)) {
                try Requests.extend(tx, early, because: .number)
            }
        }
        temporary.clock.set(day: try day("2026-03-01"))
        try store.write(as: .tester) { tx in
            let expected = RequestError.extensionTooLate(late, due: try day("2026-02-28"))
            #expect(throws: expected) { try Requests.extend(tx, late, because: .number) }
            #expect(try Requests.overdue(tx).map(\.id) == [late])
        }
    }

    @Test("What the person said is sealed, and gone when the request is closed")
    func words() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let id = try Requests.register(tx, .rectification, of: anna, channel: .phone, words: "My street is wrong")
            let stored = try tx.first("SELECT words FROM request") { $0.blob(0) } ?? []
            #expect(!String(decoding: stored, as: UTF8.self).contains("street"))
            #expect(try Requests.words(tx, of: id) == .text("My street is wrong"))
            try Requests.close(tx, id, outcome: .met)
            #expect(try Requests.words(tx, of: id) == .empty)
            #expect(throws: RequestError.closed(id)) { try Requests.close(tx, id, outcome: .met) }
        }
    }

    @Test("A request cannot be received tomorrow")
    func future() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            #expect(throws: RequestError.receivedInFuture) {
                try Requests.register(tx, .access, of: anna, channel: .web, received: tx.today.adding(days: 1))
            }
        }
    }

    @Test("An objection restricts at once, and cannot be lifted before it has been decided")
    func objection() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let id = try Requests.register(tx, .objection, of: anna, channel: .web)
            let restriction = try #require(try Restrictions.active(tx, of: anna).first)
            #expect(restriction.ground == .objection)
            try Restrictions.recordNotice(tx, restriction.id, channel: .web)
            #expect(throws: RestrictionError.objectionOpen(restriction.id)) {
                try Restrictions.lift(tx, restriction.id)
            }
            try Objections.decide(tx, id, .overridden)
            try Restrictions.lift(tx, restriction.id)
            #expect(try !Restrictions.isRestricted(tx, anna))
            #expect(try Requests.find(tx, id)?.outcome == .refused)
        }
    }

    @Test("An upheld objection leaves the person restricted")
    func upheld() throws {
        let temporary = try Fixture.store()
        try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna")
            let id = try Requests.register(tx, .objection, of: anna, channel: .paper)
            try Objections.decide(tx, id, .upheld)
            #expect(try Restrictions.isRestricted(tx, anna))
            let access = try Requests.register(tx, .access, of: anna, channel: .paper)
            #expect(throws: RequestError.wrongKind(access, needed: .objection)) {
                try Objections.decide(tx, access, .upheld)
            }
        }
    }
}
