import Casework
import Days
import Participation
import People
import Store
import Tenancy

/// A participant's course of support, from its start to its closing.
enum EnrolmentCommands {
    static let all: [Command] = [start, close, list]

    private static let start = Command(
        "enrolment start", "start a course of support; the programme's rules are asked first",
        arguments: [Argument("PERSON", "the person's id")],
        options: [
            Workplace.programmeOption, Workplace.onOption, Option("referral", "REFERRAL", "the accepted referral"),
        ],
        json: "{ \"enrolment\" }",
        example: "sammen enrolment start P-0000000000001 --referral R-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator], starting))

    private static func starting(_ place: Workplace) throws -> Outcome {
        let person: PersonID = try place.invocation.identifier("PERSON")
        let referral: IntakeID? = try place.invocation.optionalIdentifier("referral")
        let (offer, day) = (try place.offer(), try place.day())
        let id = try place.take { tx in try offer.enrol(tx, person, after: referral, on: day) }
        return place.changed("enrolment", id, "Started.")
    }

    private static let close = Command(
        "enrolment close", "close a course of support; the clocks of retention start",
        arguments: [Argument("ENROLMENT", "the enrolment's id")],
        options: [
            Workplace.onOption,
            Option("reason", "REASON", "why", choices: ClosingReason.allCases.map(\.rawValue), required: true),
            Option("onward", "STEP", "where the person went on to", choices: OnwardStep.allCases.map(\.rawValue)),
        ],
        json: "{ \"enrolment\" }",
        example: "sammen enrolment close E-0000000000001 --reason completed --onward work --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let id: EnrolmentID = try place.invocation.identifier("ENROLMENT")
            let (day, reason) = (try place.day(), try place.invocation.code("reason", ClosingReason.self))
            let onward = try place.invocation.code("onward", OnwardStep.self)
            try place.write { tx in
                try Enrolments.close(tx, id, on: day, because: reason ?? .completed, onward: onward)
            }
            return place.changed("enrolment", id, "Closed.")
        })

    private static let list = Command(
        "enrolment list", "list a person's courses of support",
        arguments: [Argument("PERSON", "the person's id")],
        json: "{ \"enrolments\": [{ \"closed\", \"enrolment\", \"onward\", \"programme\", \"reason\", \"started\" }] }",
        example: "sammen enrolment list P-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let courses = try place.read(for: "enrolment-list") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try Enrolments.of(tx, person)
            }
            var table = TextTable("Enrolment", "Programme", "Started", "Closed", "Reason")
            for one in courses {
                table.add(
                    "\(one.id)", one.programme.text, one.started.iso, one.closed?.iso ?? "", one.reason?.rawValue ?? "")
            }
            let list = courses.map { one -> JSON in
                [
                    "closed": .of(one.closed), "enrolment": .of(one.id), "onward": .text(one.onward?.rawValue),
                    "programme": .text(one.programme.text), "reason": .text(one.reason?.rawValue),
                    "started": .of(one.started),
                ]
            }
            return Outcome(courses.isEmpty ? [] : table.lines(), result: ["enrolments": .list(list)])
        })
}
