import Consent
import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct WithdrawalTests {
    @Test("Withdrawing takes no more steps than giving, and asks for less")
    func steps() throws {
        #expect(ConsentStep.toWithdraw.count <= ConsentStep.toGive.count)
        #expect(Set(ConsentStep.toWithdraw).isSubset(of: ConsentStep.toGive))
    }

    @Test("Withdrawal stops the use at once, for that purpose and person only", arguments: Channel.allCases)
    func atOnce(channel: Channel) throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            _ = try tx.give(anna, "photo")
            _ = try tx.give(bent, "support")
            let withdrawals = try Withdrawals.withdraw(tx, anna, "support", channel: channel)
            #expect(withdrawals.map(\.undoUntil) == [try day("2026-12-05")])
            #expect(try !Consents.mayUse(tx, anna, "support"))
            #expect(try Consents.mayUse(tx, anna, "photo"))
            #expect(try Consents.mayUse(tx, bent, "support"))
        }
    }

    @Test("A match goes on unless the person asks that it ends")
    func match() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            _ = try tx.give(bent, "support")
            let plain = try Withdrawals.withdraw(tx, anna, "support", channel: .web)
            #expect(plain.map(\.endsMatch) == [false])
            let asked = try Withdrawals.withdraw(tx, bent, "support", channel: .web, endsMatch: true)
            #expect(asked.map(\.endsMatch) == [true])
        }
    }

    @Test("The consequence is told first, with a pause offered instead")
    func consequence() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            let told = try Withdrawals.consequence(tx, anna, "support")
            #expect(told.erased == [.outcome] && told.offersPause)
            #expect(told.undoUntil == (try day("2026-12-05")))
            try Pauses.begin(tx, anna, "support")
            #expect(try !Withdrawals.consequence(tx, anna, "support").offersPause)
        }
    }

    @Test("A pause stops the use, erases nothing, and ends by itself or when resumed")
    func pause() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            _ = try tx.give(bent, "support")
            try tx.addAnswer("three", of: anna)
            try Pauses.begin(tx, anna, "support", until: day("2026-12-01"))
            try Pauses.begin(tx, bent, "support")
            #expect(try !Consents.mayUse(tx, anna, "support"))
        }
        temporary.clock.set(day: try day("2026-12-01"))
        try temporary.store.write(as: .tester) { tx in
            #expect(try Consents.mayUse(tx, anna, "support"))
            #expect(try !Consents.mayUse(tx, bent, "support"))
            try Pauses.resume(tx, bent, "support")
            #expect(try Consents.mayUse(tx, bent, "support"))
            #expect(throws: ConsentError.notPaused("support")) { try Pauses.resume(tx, bent, "support") }
            #expect(try tx.count("sample_answer") == 1)
        }
    }

    @Test("A withdrawal can be undone through its fourteenth day, and not after")
    func undo() throws {
        let temporary = try Fixture.association()
        try temporary.store.write(as: .tester) { tx in
            _ = try tx.give(anna, "support")
            _ = try tx.give(bent, "support")
            try Withdrawals.withdraw(tx, anna, "support", channel: .web)
            try Withdrawals.withdraw(tx, bent, "support", channel: .web)
        }
        temporary.clock.set(day: try day("2026-12-05"))
        try temporary.store.write(as: .tester) { tx in
            try Withdrawals.undo(tx, anna, "support")
            #expect(try Consents.mayUse(tx, anna, "support"))
            #expect(throws: ConsentError.nothingToUndo("support")) { try Withdrawals.undo(tx, anna, "support") }
        }
        temporary.clock.set(day: try day("2026-12-06"))
        try temporary.store.write(as: .tester) { tx in
            #expect(throws: ConsentError.undoOver("support")) { try Withdrawals.undo(tx, bent, "support") }
            let due = try Withdrawals.due(tx)
            #expect(due.map(\.person) == [bent])
        }
    }

    @Test("Withdrawing what was never given says so and changes nothing")
    func nothing() throws {
        let temporary = try Fixture.association()
        #expect(throws: ConsentError.nothingToWithdraw("support")) {
            try temporary.store.write(as: .tester) { tx in
                try Withdrawals.withdraw(tx, anna, "support", channel: .web)
            }
        }
        #expect(try temporary.store.ledger.all().isEmpty)
    }
}
