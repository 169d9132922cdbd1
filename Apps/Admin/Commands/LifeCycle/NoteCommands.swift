import Days
import Participation
import People
import Store
import Tenancy

/// Notes about one person each, in a match or a course of support.
enum NoteCommands {
    static let all: [Command] = [write, correct, list, HandOverCommand.command]

    private static let person = Argument("PERSON", "the person's id")
    private static let match = Option("match", "MATCH", "in this match")
    private static let enrolment = Option("enrolment", "ENROLMENT", "in this course of support")
    private static let other = Option("other", "not worth a journal: erased much sooner")

    private static let write = Command(
        "note write", "write a note about one person",
        details: """
            The text is read from --from or standard input, sealed for this person, and kept as long as the rule of
            journal notes says, or with --other that of other notes. A note of more than 14 days is corrected by a new
            one that names it with --corrects.
            """,
        arguments: [person],
        options: [
            match, enrolment, other, Invocation.from, Option("meeting", "MEETING", "the meeting it is about"),
            Option("corrects", "NOTE", "the note that this one corrects"),
        ],
        json: "{ \"note\" }",
        example: "sammen note write P-0000000000001 --match M-0000000000001 --from note.txt --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let (record, text) = (try record(words), try words.freeText())
            let meeting: MeetingID? = try words.optionalIdentifier("meeting")
            let corrected: NoteID? = try words.optionalIdentifier("corrects")
            let id = try place.write { tx in
                try Notes.write(
                    tx, about: person, sort(words), in: record, words: text, meeting: meeting, corrects: corrected)
            }
            return place.changed("note", id, "Written. It can be corrected for 14 days.")
        })

    private static let correct = Command(
        "note correct", "replace the words of a note within 14 days",
        arguments: [Argument("NOTE", "the note's id")], options: [Invocation.from],
        json: "{ \"note\" }",
        example: "sammen note correct N-0000000000001 --from note.txt --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: NoteID = try place.invocation.identifier("NOTE")
            let text = try place.invocation.freeText()
            try place.write { tx in try Notes.correct(tx, id, words: text) }
            return place.changed("note", id, "Corrected.")
        })

    private static let list = Command(
        "note list", "read the notes about a person in a match or a course of support",
        arguments: [person], options: [match, enrolment, other],
        json: "{ \"notes\": [{ \"corrects\", \"meeting\", \"note\", \"words\", \"written\" }] }",
        example: "sammen note list P-0000000000001 --match M-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let record = try record(place.invocation)
            let notes = try place.read(for: "note-list") { tx in
                try People.requireKnown(tx, person)
                try requireKnown(tx, record)
                guard try !isFormerCase(tx, record) else { throw ParticipationError.notFound }
                tx.note([person])
                return try Notes.read(tx, about: person, sort(place.invocation), in: record)
            }
            let lines = notes.flatMap { one -> [String] in
                let corrects = one.corrects.map { ", corrects \($0)" } ?? ""
                return [
                    "\(one.id)  \(Copenhagen.day(of: one.written))\(corrects)", "  \(one.words.text ?? "(erased)")",
                ]
            }
            return Outcome(lines, result: ["notes": .list(notes.map(json))])
        })

    private static func json(_ one: Note) -> JSON {
        [
            "corrects": .of(one.corrects), "meeting": .of(one.meeting), "note": .of(one.id),
            "words": .text(one.words.text), "written": .text(one.written.iso),
        ]
    }

    private static func requireKnown(_ tx: borrowing Transaction, _ record: NoteRecord) throws {
        switch record {
        case .match(let match): _ = try Matches.show(tx, match)
        case .enrolment(let enrolment): _ = try Enrolments.show(tx, enrolment)
        }
    }

    /// What a colleague took part in before is answered like what is not there, as on the pages.
    private static func isFormerCase(_ tx: borrowing Transaction, _ record: NoteRecord) throws -> Bool {
        let (prefix, number) =
            switch record {
            case .match(let match): (MatchKind.prefix, match.raw)
            case .enrolment(let enrolment): (EnrolmentKind.prefix, enrolment.raw)
            }
        return try FormerCase.holds(tx, Belonging.parties(tx, prefix: prefix, number) ?? [])
    }

    private static func sort(_ words: Invocation) -> NoteSort { words.has("other") ? .other : .journal }

    /// The match or the course of support: exactly one of them is named.
    private static func record(_ words: Invocation) throws -> NoteRecord {
        let match: MatchID? = try words.optionalIdentifier("match")
        let enrolment: EnrolmentID? = try words.optionalIdentifier("enrolment")
        switch (match, enrolment) {
        case (let match?, nil): return .match(match)
        case (nil, let enrolment?): return .enrolment(enrolment)
        case (nil, nil): throw UsageError.missingOption("--match MATCH or --enrolment ENROLMENT")
        case (_?, _?): throw UsageError.conflict("--match", "--enrolment")
        }
    }
}
