import Foundation
import People
import Rights
import Store
import Tenancy

/// Changing what is known of people: corrections, and contacts with those who have asked.
enum PersonChangeCommands {
    static let all: [Command] = [correct, contacted]

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
        json: "{ \"fields\", \"person\" }",
        example: "sammen person correct P-0000000000001 new.json --as participant --tenant vejle",
        work: .workplace(by: [.coordinator, .dataProtection]) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let capacity = try place.invocation.code("as", Capacity.self) ?? .participant
            let request: RequestID? = try place.invocation.optionalIdentifier("request")
            let changes = try PersonFile.changes(try place.invocation.input("FILE"))
            try place.write { tx in
                try People.update(
                    tx, id, as: capacity, changes, policy: place.configuration.cpr, request: request)
            }
            return Outcome(
                messages: [place.done("\(counted(changes.count, "field")) corrected.")],
                result: ["fields": .int(changes.count), "person": .of(id)])
        })

    private static let contacted = Command(
        "person contacted", "note a contact with somebody who has asked; the enquiry's clock starts anew",
        arguments: [person], options: [Workplace.onOption],
        json: "{ \"person\" }",
        example: "sammen person contacted P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let day = try place.day()
            try place.write { tx in try People.contacted(tx, id, on: day) }
            return place.changed("person", id, "Recorded.")
        })
}
