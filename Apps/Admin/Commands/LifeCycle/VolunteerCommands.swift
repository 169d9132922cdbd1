import Casework
import Days
import Participation
import People
import Retention
import Store
import Tenancy

/// Volunteers, from the first interest to the exit.
enum VolunteerCommands {
    static let all: [Command] = [interest, step, offer, show, exit, decline]

    private static let coordinator: [OperatorRole] = [.coordinator]
    private static let volunteer = Argument("VOLUNTEER", "the id that volunteer interest printed")

    private static let interest = Command(
        "volunteer interest", "somebody would like to volunteer; prints the id of that part",
        details:
            "What the programme asks a volunteer to attest is recorded with its day, and never what lies behind it.",
        arguments: [Argument("PERSON", "the person's id")],
        options: [
            Workplace.programmeOption, Workplace.onOption,
            Option("answer", "CODE", "what the volunteer attests", repeats: true),
        ],
        json: "{ \"volunteer\" }",
        example: "sammen volunteer interest P-0000000000001 --programme peer-groups --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (offering, day) = (try place.offer(), try place.day())
            let attested = Set(place.invocation.texts("answer"))
            let id = try place.take { tx in try offering.express(tx, person, attesting: attested, on: day) }
            return place.changed("volunteer", id, "Recorded.")
        })

    private static let step = Command(
        "volunteer step", "record a step on the way to being available",
        arguments: [volunteer, Argument("STEP", "what is done", choices: VolunteerStep.allCases.map(\.rawValue))],
        options: [Workplace.onOption, Option("version", "TEXT", "the version of the text that was signed")],
        json: "{ \"volunteer\" }",
        example: "sammen volunteer step V-0000000000001 confidentiality --version 2026-1 --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: VolunteeringID = try place.invocation.identifier("VOLUNTEER")
            let step = VolunteerStep(rawValue: try place.invocation.argument("STEP")) ?? .conversation
            let day = try place.day()
            let version = place.invocation.text("version")
            try place.take { tx in try place.offers.step(tx, id, step, on: day, version: version) }
            return place.changed("volunteer", id, "Recorded.")
        })

    private static let offer = Command(
        "volunteer offer", "record how many participants the volunteer wants at one time",
        arguments: [volunteer, Argument("CAPACITY", "0 to 20")],
        json: "{ \"volunteer\" }",
        example: "sammen volunteer offer V-0000000000001 2 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: VolunteeringID = try place.invocation.identifier("VOLUNTEER")
            guard let capacity = Int(try place.invocation.argument("CAPACITY")) else {
                throw UsageError.badValue("CAPACITY", wanted: "a whole number from 0 to 20")
            }
            try place.write { tx in try Volunteers.offer(tx, id, capacity: capacity) }
            return place.changed("volunteer", id, "Recorded.")
        })

    private static let show = Command(
        "volunteer show", "show a person's parts as a volunteer with the steps that are done",
        arguments: [Argument("PERSON", "the person's id")],
        json: "{ \"parts\": [{ \"capacity\", \"closed\", \"interested\", \"programme\", \"steps\", \"volunteer\" }] }",
        example: "sammen volunteer show P-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let parts = try place.read(for: "volunteer-show") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try Volunteers.of(tx, person).map { ($0, try Volunteers.steps(tx, $0.id)) }
            }
            var table = TextTable("Volunteer", "Programme", "Interested", "Steps", ">Capacity", "Closed")
            for (part, steps) in parts {
                table.add(
                    "\(part.id)", part.programme.text, part.interested.iso, words(steps).joined(separator: ", "),
                    part.capacity.map(String.init) ?? "", part.closed?.iso ?? "")
            }
            let list = parts.map { part, steps -> JSON in
                [
                    "capacity": part.capacity.map { .int($0) } ?? .null, "closed": .of(part.closed),
                    "interested": .of(part.interested), "programme": .text(part.programme.text),
                    "steps": .list(words(steps).map { .text($0) }), "volunteer": .of(part.id),
                ]
            }
            return Outcome(parts.isEmpty ? [] : table.lines(), result: ["parts": .list(list)])
        })

    private static func words(_ steps: [VolunteerStep: Day]) -> [String] {
        steps.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map {
            "\($0.key.rawValue) \($0.value)"
        }
    }

    private static let exit = Command(
        "volunteer exit", "the volunteer leaves, with thanks; the clocks of retention start",
        arguments: [volunteer],
        options: [
            Workplace.onOption,
            Option("reason", "REASON", "why", choices: VolunteerExit.allCases.map(\.rawValue), required: true),
        ],
        json: "{ \"volunteer\" }",
        example: "sammen volunteer exit V-0000000000001 --reason finished --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: VolunteeringID = try place.invocation.identifier("VOLUNTEER")
            let (day, reason) = (try place.day(), try place.invocation.code("reason", VolunteerExit.self))
            try place.write { tx in try Volunteers.exit(tx, id, on: day, because: reason ?? .finished) }
            return place.changed("volunteer", id, "Left. Hand over a copy of the certificate.")
        })

    private static let decline = Command(
        "volunteer decline", "turn an applicant down before the confirmation",
        details: """
            Somebody who has volunteered nowhere else keeps a short profile alone, with its own short period. Interrupted
            or killed, run it again.
            """,
        arguments: [volunteer], options: [Workplace.onOption],
        json: "{ \"volunteer\" }",
        example: "sammen volunteer decline V-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: VolunteeringID = try place.invocation.identifier("VOLUNTEER")
            let day = try place.day()
            let declined = try place.write { tx in try place.offers.decline(tx, id, on: day) }
            let held = try turnDown(declined, place)
            return place.changed("volunteer", id, held ? "Recorded; a legal hold keeps the profile." : "Recorded.")
        })

    /// Whether a legal hold kept something of the volunteer's profile.
    private static func turnDown(_ person: PersonID?, _ place: Workplace) throws -> Bool {
        guard let person, !place.settings.dryRun else { return false }
        let outcome = try Applicants.turnDown(place.store, as: place.actor, person, erasure: place.tenant.erasure)
        _ = try place.store.truncateLogs()
        return !outcome.held.isEmpty
    }
}
