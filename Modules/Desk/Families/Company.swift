import Casework
import Days
import HTML
import Pages
import Participation
import Reception
import Store

/// Others of a family at a meeting: a box for each, and words about each alone.
struct Company {
    private let people: [Named]

    init(_ tx: borrowing Transaction, of match: MatchID, on day: Day) throws {
        let guests = try FamilyCompany.of(tx, Matches.show(tx, match), on: day).map(\.person)
        let names = try Names(tx, guests)
        people = guests.map { names[$0] }
    }

    func ask(_ html: inout HTML, _ visit: Visit, _ entered: Entered) {
        guard !people.isEmpty else { return }
        html.boxes(
            entered.field("others", visit.say(FamilyWording.othersThere), isOptional: true), visit.language,
            people.map { Choice("\($0.id)", visit.name($0)) }, chosen: Set(entered.all("others")))
        for person in people {
            html.textArea(
                entered.field(
                    "note-\(person.id)", visit.say(FamilyWording.wordsAbout(visit.name(person))),
                    hint: visit.say(FamilyWording.wordsAboutHint), isOptional: true), visit.language, rows: 2)
        }
    }

    /// Who was ticked. Whether they live there and take part is asked with the entry.
    static func read(_ answers: inout Answers) -> [(person: PersonID, note: String?)] {
        var read: [(person: PersonID, note: String?)] = []
        for text in answers.entered.all("others") {
            guard let person = try? PersonID(text: text) else { continue }
            read.append((person, answers.text("note-\(text)", most: 1_000)))
        }
        return read
    }
}
