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

    @Test("A note belongs to a record that its person has part in, or no end would ever start its clock")
    func belonging() throws {
        let town = try Town()
        let (person, enrolment) = try town.enrolled()
        let (stranger, other) = try town.enrolled()
        let match = try town.match(person, try town.volunteer())
        try town.write { tx in
            for record in [NoteRecord.enrolment(other), .enrolment(EnrolmentID(raw: 7)), .match(MatchID(raw: 7))] {
                #expect(throws: ParticipationError.notFound) {
                    _ = try Notes.write(tx, about: person, .journal, in: record, words: "Kanarie")
                }
            }
            #expect(throws: ParticipationError.notFound) {
                _ = try Notes.write(tx, about: stranger, .journal, in: .match(match), words: "Kanarie")
            }
            _ = try Notes.write(tx, about: person, .journal, in: .enrolment(enrolment), words: "Kanarie")
            _ = try Restrictions.restrict(tx, person, ground: .claims)
            #expect(throws: RestrictedError(person: person)) {
                _ = try Notes.write(tx, about: person, .journal, in: .enrolment(enrolment), words: "Kanarie")
            }
        }
    }
}
