import Days
import Participation
import People
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct NoteCorrectionTests {
    @Test("A correction stands beside the note, is logged without words, and recipients are owed word of it")
    func appended() throws {
        let town = try Town()
        let (person, enrolment) = try town.enrolled()
        try town.write { tx in
            try Disclosures.record(tx, of: person, category: .participantProfile, to: "region")
            let first = try Notes.write(tx, about: person, .journal, in: .enrolment(enrolment), words: "Moved in May")
            _ = try Notes.write(
                tx, about: person, .journal, in: .enrolment(enrolment), words: "It was in June", corrects: first)
            let notes = try Notes.read(tx, about: person, .journal, in: .enrolment(enrolment))
            #expect(Set(notes.compactMap(\.words.text)) == ["Moved in May", "It was in June"])
            let logged = try tx.all("SELECT way, in_table, in_row FROM correction") {
                "\($0.text(0)) \($0.text(1)) \($0.int(2))"
            }
            #expect(logged == ["appended note \(first.raw)"])
            #expect(try Disclosures.owed(tx).map(\.about) == ["rectification"])
        }
    }
}
