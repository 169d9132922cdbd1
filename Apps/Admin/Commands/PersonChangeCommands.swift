import Days
import People
import Rights
import Store
import Tenancy

/// Changing what is known of people: corrections, and contacts with those who have asked.
enum PersonChangeCommands {
    static let all: [Command] = [correct, corrections, contacted]

    private static let person = Argument("PERSON", "the person's id")

    private static let correct = Command(
        "person correct", "correct fields of a profile from a JSON file (Art. 16)",
        details: """
            The file names the fields to correct, as for person add; null empties one. The log says which fields were
            corrected, never the values, and whoever was given them is put on the list of those to be told (Art. 19).
            """,
        arguments: [person, Argument("FILE", "a JSON file, or - for standard input")],
        options: [
            Option(
                "as", "CAPACITY", "the profile to correct", choices: Capacity.allCases.map(\.rawValue), required: true),
            Option("request", "REQUEST", "the person's own request, where there is one"),
        ],
        json: "{ \"fields\", \"owed\" (notices to recipients), \"person\" }",
        example: "sammen person correct P-0000000000001 new.json --as participant --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let capacity = try place.invocation.code("as", Capacity.self) ?? .participant
            let request: RequestID? = try place.invocation.optionalIdentifier("request")
            let changes = try PersonFile.changes(try place.invocation.input("FILE"))
            guard !changes.isEmpty else { throw UsageError.configuration("The file names no field to correct.") }
            let owed = try place.write { tx in
                try People.update(
                    tx, id, as: capacity, changes, policy: place.configuration.cpr, request: request)
                return try Disclosures.owedCount(tx, about: id)
            }
            let closing = request.map { place.next("request close \($0) --outcome met") }
            return Outcome(
                messages: [place.done("\(counted(changes.count, "field")) corrected.")]
                    + (owed > 0 ? [place.next("disclosure owed")] : []) + (closing.map { [$0] } ?? []),
                result: ["fields": .int(changes.count), "owed": .int(owed), "person": .of(id)])
        })

    private static let corrections = Command(
        "person corrections", "list what was corrected about a person and when; never the values",
        arguments: [person],
        json: "{ \"corrections\": [{ \"corrected\", \"correction\", \"field\", \"request\", \"table\", \"way\" }] }",
        example: "sammen person corrections P-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "corrections") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try Corrections.list(tx, of: person)
            }
            var table = TextTable("Correction", "Day", "Where", "How", "Request")
            for one in found {
                let request = one.request.map { "\($0)" } ?? ""
                table.add("\(one.id)", one.corrected.iso, "\(one.table).\(one.column)", one.way.rawValue, request)
            }
            let list = found.map { one -> JSON in
                [
                    "corrected": .of(one.corrected), "correction": .of(one.id), "field": .text(one.column),
                    "request": .of(one.request), "table": .text(one.table), "way": .text(one.way.rawValue),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["corrections": .list(list)])
        })

    private static let contacted = Command(
        "person contacted", "note a contact with somebody who has asked; the enquiry's clock starts anew",
        arguments: [person], options: [Workplace.onOption],
        json: "{ \"person\" }",
        example: "sammen person contacted P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let day = try place.day()
            try place.write { tx in
                try People.requireKnown(tx, id)
                try People.contacted(tx, id, on: day)
            }
            return place.changed("person", id, "Recorded.")
        })
}
