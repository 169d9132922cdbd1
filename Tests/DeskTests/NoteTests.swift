import PageSupport
import Participation
import Store
import Testing

@testable import Desk

@Suite("Notes on the desk")
struct NoteTests {
    @Test("A note goes to the journal where its writer says so, and is soon erased where nobody does")
    func sorts() throws {
        let office = try Office()
        let person = try office.waiting()
        let match = try office.match(person, office.volunteer(), isRunning: true)
        let browser = try office.browser()
        let form = try browser.get("/matches/\(match)/notes").form("notes")
        #expect(try browser.submit(form, ["note": "Gik en tur"]).status == 303)
        let other = try browser.get("/matches/\(match)/notes")
        #expect(other.words.contains("Gik en tur") && !other.words.contains("Hører til i journalen"))
        #expect(try browser.submit(other.form("notes"), ["note": "Aftalt en plan", "journal": "yes"]).status == 303)
        #expect(try browser.get("/matches/\(match)/notes").words.contains("Hører til i journalen"))
        let sorts = try office.house.read { tx in
            try NoteSort.allCases.map { try Notes.read(tx, about: person, $0, in: .match(match)).map(\.words.text) }
        }
        #expect(sorts == [["Aftalt en plan"], ["Gik en tur"]])
        let wrong = try browser.submit(form, ["note": "", "journal": "yes"])
        #expect(wrong.status == 422 && wrong.text.contains("checked"))
    }
}
