import Days
import Foundation
import People
import Store
import Tenancy

/// Finding and showing people. Every person shown is in the access trail before the answer is printed.
enum PersonCommands {
    static let all: [Command] = [find, show, reveal, add, duplicates, merge]

    /// Operators who may see people.
    static let readers: [OperatorRole] = [.coordinator, .dataProtection]

    private static let find = Command(
        "person find", "find people by name, or exactly by CPR number, phone or e-mail",
        details: """
            Danish spellings find each other: "Soren" finds "Søren", "aa" finds "å". With - the text is read from
            standard input, so that it is not seen in the list of processes. Restricted people are absent.
            """,
        arguments: [Argument("TEXT", "what to look for, or - for standard input")],
        options: [Option("limit", "COUNT", "at most so many, 1 to 500; default 50")],
        json: "{ \"people\": [{ \"capacities\", \"name\" (null when masked), \"person\" }] }",
        example: "sammen person find - --tenant vejle",
        work: .workplace(by: readers) { place in
            let limit = try place.invocation.number("limit", in: 1...500) ?? 50
            let people = try Search.people(
                place.store, as: place.actor, try searched(place.invocation), index: NameIndex(), limit: limit)
            return Outcome(
                people.isEmpty ? [] : PersonWords.table(people), messages: people.isEmpty ? ["Nobody was found."] : [],
                result: ["people": .list(people.map(PersonWords.brief))])
        })

    private static func searched(_ words: Invocation) throws -> String {
        let text = try words.argument("TEXT")
        guard text == "-" else { return text }
        let input = String(decoding: try words.context.terminal.everything(), as: UTF8.self)
        return input.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static let show = Command(
        "person show", "show what is known of a person; protected names and addresses stay masked",
        arguments: [Argument("PERSON", "the person's id")],
        json:
            "{ \"deceased\", \"person\", \"profiles\": [{ \"capacity\", \"fields\", \"since\" }], \"protected\", \"restricted\" }",
        example: "sammen person show P-0000000000001 --tenant vejle",
        work: .workplace(by: readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            guard let person = try place.read(for: "person-show", { tx in try People.show(tx, id) }) else {
                throw PeopleError.unknown(id)
            }
            return PersonWords.page(person)
        })

    private static let reveal = Command(
        "person reveal", "show a protected name and address, for a reason that is logged",
        details: "The reason is read from standard input, so that it is not seen in the list of processes.",
        arguments: [Argument("PERSON", "the person's id")],
        json: "as for person show",
        example: "sammen person reveal P-0000000000001 --tenant vejle",
        work: .workplace(by: readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            if place.context.terminal.canAsk { place.context.say("Why? One line:") }
            let reason = place.context.terminal.line() ?? ""
            return PersonWords.page(try place.write { tx in try Protection.reveal(tx, id, reason: reason) })
        })

    private static let add = Command(
        "person add", "add a person from a JSON file; prints the new id",
        details: """
            The file holds name, and as far as known: chosenName, phone, email, address, cpr, birthDay, languages,
            interests, wishes, declines, contact, protected. With --to, the person gets a further capacity instead.
            Somebody who looks like a person already there is refused; --duplicate adds anyway.
            """,
        arguments: [Argument("FILE", "a JSON file, or - for standard input")],
        options: [
            Option("as", "CAPACITY", "what the person is", choices: Capacity.allCases.map(\.rawValue), required: true),
            Option("to", "PERSON", "a person that gets this further capacity"),
            Option("duplicate", "add although somebody alike is there"),
        ],
        json: "{ \"duplicates\", \"person\", \"warnings\" }",
        example: "sammen person add new.json --as participant --tenant vejle",
        work: .workplace(by: [.coordinator], adding))

    private static func adding(_ place: Workplace) throws -> Outcome {
        guard let capacity = try place.invocation.code("as", Capacity.self) else {
            throw UsageError.missingOption("--as CAPACITY")
        }
        let details = try PersonFile.read(try place.invocation.input("FILE"))
        let known: PersonID? = try place.invocation.optionalIdentifier("to")
        let cpr = place.configuration.cpr
        let id = try place.write { tx -> PersonID in
            if let known {
                try People.addCapacity(tx, known, details, as: capacity, policy: cpr)
                return known
            }
            let alike = try Duplicates.of(tx, details).filter(\.isLikely)
            if !alike.isEmpty, !place.invocation.has("duplicate") {
                throw LooksAlike(people: alike.compactMap(\.person))
            }
            return try People.add(tx, details, as: capacity, policy: cpr)
        }
        let warnings = details.cpr?.warnings.map(\.rawValue) ?? []
        return Outcome(
            ["\(id)"], messages: warnings.map { "CPR number: \($0)." },
            result: ["person": .of(id), "warnings": .list(warnings.map { .text($0) })])
    }

    private static let duplicates = Command(
        "person duplicates", "list people who look like this one",
        arguments: [Argument("PERSON", "the person's id")],
        json: "{ \"duplicates\": [{ \"likely\", \"person\", \"signs\" }] }",
        example: "sammen person duplicates P-0000000000001 --tenant vejle",
        work: .workplace(by: readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "person-duplicates") { tx in try Duplicates.of(tx, person: id) }
            var table = TextTable("Person", "Alike in", "Likely")
            for one in found {
                let signs = one.signs.map(\.rawValue).sorted().joined(separator: ", ")
                table.add(one.person.map { "\($0)" } ?? "", signs, one.isLikely ? "yes" : "")
            }
            let list = found.map { one -> JSON in
                [
                    "likely": .bool(one.isLikely), "person": .of(one.person),
                    "signs": .list(one.signs.map(\.rawValue).sorted().map { .text($0) }),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["duplicates": .list(list)])
        })

    private static let merge = Command(
        "person merge", "make two records of one person into one; the second id goes",
        arguments: [Argument("KEEP", "the id that stays"), Argument("ABSORB", "the id that goes")],
        json: "{ \"absorbed\", \"person\" }",
        example: "sammen person merge P-0000000000001 P-0000000000002 --tenant vejle --confirm=vejle",
        work: .workplace(by: [.coordinator]) { place in
            let kept: PersonID = try place.invocation.identifier("KEEP")
            let gone: PersonID = try place.invocation.identifier("ABSORB")
            if place.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["person": .of(kept)])
            }
            try place.confirm("Merge \(gone) into \(kept)?")
            try Merge.merge(place.store, as: place.actor, keeping: kept, absorbing: gone, inventory: place.inventory)
            return Outcome(
                messages: ["Merged."], result: ["absorbed": .of(gone), "person": .of(kept)])
        })
}

/// Somebody alike is there already: exit 5.
struct LooksAlike: Error, Equatable, CustomStringConvertible {
    let people: [PersonID]

    var description: String {
        let ids = people.map(\.description).sorted().joined(separator: ", ")
        return "Somebody alike is there already\(ids.isEmpty ? "" : ": \(ids)"). Nothing was changed. "
            + "Use that person, or add --duplicate."
    }
}
