import Casework
import Days
import Messages
import Participation
import Store
import Tenancy

/// Questions from people who asked at a door and need not say who they are.
enum EnquiryCommands {
    static let all: [Command] = [list, answer]

    private static let list = Command(
        "enquiry list", "list questions that nobody has answered, oldest first",
        details: "What was asked stands with the person: sammen person show.",
        json: "{ \"enquiries\": [{ \"person\", \"received\" }] }",
        example: "sammen enquiry list --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let found = try place.read(for: "enquiry-list") { tx in
                let open = try Enquiries.open(tx)
                tx.note(open.map(\.person))
                return open
            }
            var table = TextTable("Person", "Received")
            for one in found { table.add("\(one.person)", one.received.iso) }
            let list = found.map { one -> JSON in ["person": .of(one.person), "received": .of(one.received)] }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["enquiries": .list(list)])
        })

    private static let answer = Command(
        "enquiry answer", "a question was answered, or seen to where there is no way to answer",
        details: "The time until it is erased counts from this day.",
        arguments: [Argument("PERSON", "the person's id, from sammen enquiry list")],
        json: "{ \"person\" }",
        example: "sammen enquiry answer P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            try place.write { tx in
                try Enquiries.settle(tx, person)
                try Outbox.tellAnswered(tx, person)
            }
            return place.changed("person", person, "Seen to.")
        })
}
