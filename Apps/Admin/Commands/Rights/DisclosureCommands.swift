import Days
import People
import PersonalData
import Rights
import Store
import Tenancy

/// Who outside has got data about whom, and who must hear of changes (GDPR Art. 15(1)(c), 19).
enum DisclosureCommands {
    static let all: [Command] = [record, list, owed, settle("told"), settle("impossible")]

    private static let officers: [OperatorRole] = [.dataProtection]
    private static let recorders: [OperatorRole] = [.coordinator, .dataProtection]
    private static let person = Argument("PERSON", "the person's id")

    private static let record = Command(
        "disclosure record", "record that a recipient was given data about a person",
        details: """
            A recipient is the code of an organisation, such as jobcenter-vejle. --reference is the recipient's own case
            number: after an erasure it is all that a notice can name. It is kept sealed until that notice is given.
            """,
        arguments: [
            person, Argument("CATEGORY", "what was given", choices: Invocation.categoryNames),
            Argument("RECIPIENT", "the organisation's code"),
        ],
        options: [Option("reference", "NUMBER", "the recipient's own case number")],
        json: "{ \"category\", \"person\", \"recipient\" }",
        example:
            "sammen disclosure record P-0000000000001 participant-profile region --reference 26/4711 --tenant vejle",
        work: .workplace(by: recorders) { place in
            let words = place.invocation
            let (person, category): (PersonID, PersonalData.Category) = (
                try words.identifier("PERSON"), try words.category("CATEGORY")
            )
            let recipient = try words.argument("RECIPIENT")
            try place.write { tx in
                try People.requireKnown(tx, person)
                try Disclosures.record(
                    tx, of: person, category: category, to: recipient, reference: words.text("reference"))
            }
            return Outcome(
                messages: [place.done("Recorded.")],
                result: ["category": .text(category.name), "person": .of(person), "recipient": .text(recipient)])
        })

    private static let list = Command(
        "disclosure list", "list who has got data about a person",
        arguments: [person],
        json: "{ \"disclosures\": [{ \"category\", \"ended\", \"first\", \"last\", \"recipient\" }] }",
        example: "sammen disclosure list P-0000000000001 --tenant vejle",
        work: .workplace(by: recorders) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "disclosure-list") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try Disclosures.list(tx, of: person)
            }
            var table = TextTable("Recipient", "Category", "First", "Last", "Told of erasure")
            for one in found {
                table.add(
                    one.recipient, one.category?.name ?? "", one.first.iso, one.last.iso, one.ended?.iso ?? "")
            }
            let list = found.map { one -> JSON in
                [
                    "category": .of(one.category), "ended": .of(one.ended), "first": .of(one.first),
                    "last": .of(one.last), "recipient": .text(one.recipient),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["disclosures": .list(list)])
        })

    private static let owed = Command(
        "disclosure owed", "list recipients to be told of a correction, an erasure or a restriction",
        details: """
            Whoever got data that was corrected, erased on request or by its deadline, or restricted, must hear of it
            unless that is impossible (Art. 19). After an erasure the person's id leads to nobody: the recipient's own
            reference, where it was recorded, says whom the notice is about.
            """,
        options: [Option("recipient", "CODE", "only this recipient")],
        json: """
            { "owed": [{ "about", "arose", "category", "notice", "person", "recipient", "references" }],
              "recipients" (counts by code) }
            """,
        example: "sammen disclosure owed --all-tenants",
        work: .workplace(many: true, by: officers, evenDisabled: true) { place in
            let owed = try place.read(for: "disclosure-owed") { tx in
                let owed = try Disclosures.owed(tx, to: place.invocation.text("recipient"))
                tx.note(owed.map(\.person))
                return owed
            }
            var table = TextTable("Notice", "Recipient", "About", "Of", "Since", "Person", "Reference")
            for one in owed {
                table.add(
                    "\(one.id)", one.recipient, one.about, one.category?.name ?? "everything", one.arose.iso,
                    "\(one.person)", one.references.joined(separator: ", "))
            }
            let counts = Dictionary(grouping: owed, by: \.recipient).mapValues(\.count)
            let sums = counts.sorted { $0.key < $1.key }.map { "\($0.key): \(counted($0.value, "notice"))" }
            return Outcome(
                owed.isEmpty ? [] : table.lines(),
                messages: sums + (owed.isEmpty ? [] : [place.next("disclosure told NOTICE …")]),
                result: ["owed": .list(owed.map(json)), "recipients": .counts(counts)])
        })

    private static func json(_ one: Disclosures.Owed) -> JSON {
        [
            "about": .text(one.about), "arose": .of(one.arose), "category": .of(one.category), "notice": .of(one.id),
            "person": .of(one.person), "recipient": .text(one.recipient),
            "references": .list(one.references.map { .text($0) }),
        ]
    }

    private static func settle(_ how: String) -> Command {
        let isTold = how == "told"
        return Command(
            "disclosure \(how)",
            isTold
                ? "record that recipients have been told today"
                : "record that telling is impossible or takes disproportionate effort (Art. 19)",
            arguments: [Argument("NOTICE", "ids of notices owed", .many)],
            options: [Option("recipient", "CODE", "all that are owed to this recipient")],
            json: "{ \"notices\" }",
            example: "sammen disclosure \(how) RN-0000000000001 --tenant vejle",
            work: .workplace(by: officers, evenDisabled: true) { place in try settling(place, isTold) })
    }

    private static func settling(_ place: Workplace, _ isTold: Bool) throws -> Outcome {
        let named: [RecipientNoticeID] = try place.invocation.identifiers("NOTICE")
        let recipient = place.invocation.text("recipient")
        guard recipient != nil || !named.isEmpty else { throw UsageError.missingArgument("NOTICE") }
        let settled = try place.write { tx in
            let owed = try recipient.map { try Disclosures.owed(tx, to: $0).map(\.id) } ?? []
            let all = Set(named + owed).sorted()
            for id in all {
                if isTold { try Disclosures.recordTold(tx, id) } else { try Disclosures.recordImpossible(tx, id) }
            }
            return all
        }
        return Outcome(
            messages: [place.done("Recorded \(counted(settled.count, "notice")).")],
            result: ["notices": .list(settled.map { .of($0) })])
    }
}
