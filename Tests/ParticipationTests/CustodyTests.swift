import Days
import Participation
import People
import PersonalData
import Store
import TestSupport
import Testing

@Suite("Consent of those who hold the custody of a child")
struct CustodyTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    @Test("Each holder is recorded apart; a child may take part when all have agreed, and not before")
    func all() throws {
        let (child, mother) = (try town.person(.relative, name: "Ida"), try town.person(.relative, name: "Mor Kanarie"))
        #expect(try !agreed(child))
        let rows = try town.write { tx in
            let one = try Custody.record(tx, of: child, holder: .known(mother, as: .relative), in: town.pairs)
            let same = try Custody.record(tx, of: child, holder: .known(mother, as: .relative), in: town.pairs)
            #expect(one == same)
            let other = try Custody.record(tx, of: child, holder: .named("Far Solsort"), in: town.pairs)
            try Custody.agree(tx, one, on: day)
            return [one, other]
        }
        #expect(try !agreed(child))
        try town.write { tx in try Custody.agree(tx, rows[1], on: day) }
        #expect(try agreed(child))
        try town.write { tx in try Custody.withdraw(tx, rows[0], on: day) }
        #expect(try !agreed(child))
        #expect(throws: ParticipationError.alreadyEnded) {
            try town.write { tx in try Custody.withdraw(tx, rows[0], on: day) }
        }
        try town.write { tx in try Custody.agree(tx, rows[0], on: day) }
        #expect(try agreed(child))
    }

    @Test("Nobody's export says what another holder answered, the child's neither")
    func exports() throws {
        let (child, mother) = (try town.person(.relative, name: "Ida"), try town.person(.relative, name: "Mor Kanarie"))
        let father = try town.person(name: "Far Solsort")
        try town.write { tx in
            let one = try Custody.record(tx, of: child, holder: .known(mother, as: .relative), in: town.pairs)
            let two = try Custody.record(tx, of: child, holder: .known(father, as: .participant), in: town.pairs)
            _ = try Custody.record(tx, of: child, holder: .named("Kanarieformynder"), in: town.pairs)
            try Custody.agree(tx, one, on: day)
            try Custody.agree(tx, two, on: day.adding(days: 7))
        }
        let (hers, his, theirs) = (
            try AccessText.of(mother, in: town), try AccessText.of(father, in: town), try AccessText.of(child, in: town)
        )
        #expect(hers.contains("given=\(day.iso)") && !hers.contains(day.adding(days: 7).iso))
        #expect(his.contains("given=\(day.adding(days: 7).iso)") && !his.contains("given=\(day.iso)"))
        #expect(!theirs.contains(day.iso) && !theirs.contains("Kanarieformynder") && !theirs.contains("given=2"))
    }

    @Test("A holder who goes leaves the answer; the child's end takes the rows")
    func goes() throws {
        let (child, mother) = (try town.person(.relative, name: "Ida"), try town.person(.relative, name: "Mor"))
        try town.write { tx in
            let row = try Custody.record(tx, of: child, holder: .known(mother, as: .relative), in: town.pairs)
            try Custody.agree(tx, row, on: day)
        }
        try town.erase(mother, [.relative])
        #expect(try agreed(child))
        try town.erase(child, [.relative])
        #expect(try town.count("SELECT count(*) FROM custody") == 0)
    }

    private func agreed(_ child: PersonID) throws -> Bool {
        try town.read { tx in try Custody.allAgree(tx, for: child, in: town.pairs) }
    }
}
