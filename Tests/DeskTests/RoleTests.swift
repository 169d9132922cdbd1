import PageSupport
import Participation
import Store
import Testing

@testable import Desk

@Suite("As what a volunteer meets the other")
struct RoleTests {
    private func accepted(_ office: Office, _ programme: ProgrammeID) throws -> MatchID {
        let (person, volunteer) = (
            try office.person("Vera Venter"), try office.volunteer("Frode Frivillig", in: programme)
        )
        return try office.house.write { tx in
            _ = try Enrolments.start(tx, person, in: programme, on: tx.today)
            let match = try Matches.propose(
                tx, participant: person, volunteer: volunteer, in: programme, on: tx.today)
            for side in Side.allCases { try Matches.accept(tx, match, as: side, on: tx.today) }
            return match
        }
    }

    @Test("Mentor or visiting friend is said when the match begins, and stands on its page")
    func role() throws {
        let office = try Office()
        let match = try accepted(office, "visiting-friends")
        let browser = try office.browser()
        let form = try browser.get("/matches/\(match)/start")
        #expect(form.words.contains("Som hvad?") && form.words.lowercased().contains("besøgsven"))
        #expect(try browser.submit(form.form("/start"), ["cadence": "7"]).status == 422)
        #expect(try browser.submit(form.form("/start"), ["cadence": "7", "role": "visiting-friend"]).status == 303)
        #expect(try office.house.read { tx in try Matches.show(tx, match).role } == "visiting-friend")
        #expect(try browser.get("/matches/\(match)").words.lowercased().contains("· besøgsven"))
    }

    @Test("Where there is one word for it nobody is asked")
    func one() throws {
        let office = try Office()
        let match = try accepted(office, Office.mentoring)
        #expect(try !office.browser().get("/matches/\(match)/start").words.contains("Som hvad?"))
    }
}
