import Casework
import Days
import Messages
import Participation
import People
import ProgrammeKit
import Store
import Tenancy

/// Referral and self-referral, and the waiting list.
enum ReferralCommands {
    static let all: [Command] = [receive, accept, reject, withdraw, list]

    private static let coordinator: [OperatorRole] = [.coordinator]
    private static let referral = Argument("REFERRAL", "the referral's id")

    private static let receive = Command(
        "referral receive", "take in a referral or self-referral; prints its id",
        details: """
            Somebody who is no participant yet is added --as enquirer: what is known of them, referral and all, goes half
            a year after the last contact unless it is accepted before.
            """,
        arguments: [Argument("PERSON", "the person's id")],
        options: [
            Workplace.programmeOption, Workplace.onOption,
            Option("source", "SOURCE", "who sent the person; default self"),
            Option("answer", "CODE", "an answer ticked at intake", repeats: true),
        ],
        json: "{ \"referral\" }",
        example:
            "sammen referral receive P-0000000000001 --programme peer-groups --source din-indgang --tenant fredericia",
        work: .workplace(by: coordinator, receiving))

    private static func receiving(_ place: Workplace) throws -> Outcome {
        let person: PersonID = try place.invocation.identifier("PERSON")
        let (offer, day) = (try place.offer(), try place.day())
        let answers = Set(place.invocation.texts("answer"))
        let source = place.invocation.text("source") ?? Intakes.selfReferral
        let id = try place.write { tx in
            try offer.receive(tx, person, from: source, on: day, answers: answers)
        }
        return place.changed("referral", id, "Received.")
    }

    private static let accept = Command(
        "referral accept", "accept a referral; the programme's rules are asked first",
        details: """
            An enquirer becomes a participant. A JSON file as for person add, with the full name and what else is known
            by now, completes what the enquiry knew.
            """,
        arguments: [referral],
        options: [Workplace.onOption, Option("details", "FILE", "what a participant's profile needs, or - for input")],
        json: "{ \"referral\" }",
        example: "sammen referral accept R-0000000000001 --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: IntakeID = try place.invocation.identifier("REFERRAL")
            let day = try place.day()
            let details = try place.invocation.optionalInput("details").map(PersonFile.changes) ?? []
            try place.take { tx in
                let accepted = try place.offers.accept(
                    tx, id, details: details, policy: place.configuration.cpr, on: day)
                try Outbox.tellAnswered(tx, accepted.value)
                return accepted
            }
            return place.changed("referral", id, "Accepted.")
        })

    private static let reject = Command(
        "referral reject", "turn a referral down, with guidance elsewhere",
        arguments: [referral],
        options: [Workplace.onOption, Option("guidance", "CODE", "where the person was pointed to", required: true)],
        json: "{ \"referral\" }",
        example: "sammen referral reject R-0000000000001 --guidance other-offer --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: IntakeID = try place.invocation.identifier("REFERRAL")
            let (day, guidance) = (try place.day(), try place.invocation.needed("guidance"))
            try place.write { tx in
                try place.offers.reject(tx, id, guidance: guidance, on: day)
                try Outbox.tellAnswered(tx, Intakes.show(tx, id).person)
            }
            return place.changed("referral", id, "Not the right offer just now: recorded.")
        })

    private static let withdraw = Command(
        "referral withdraw", "the person no longer wants support",
        arguments: [referral], options: [Workplace.onOption],
        json: "{ \"referral\" }",
        example: "sammen referral withdraw R-0000000000001 --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let id: IntakeID = try place.invocation.identifier("REFERRAL")
            let day = try place.day()
            try place.write { tx in try Intakes.withdraw(tx, id, on: day) }
            return place.changed("referral", id, "Withdrawn.")
        })

    private static let list = Command(
        "referral list", "list the referrals that nobody has decided",
        options: [Workplace.programmeOption],
        json: "{ \"referrals\": [{ \"person\", \"received\", \"referral\", \"source\" }] }",
        example: "sammen referral list --programme peer-groups --tenant fredericia",
        work: .workplace(by: coordinator) { place in
            let offer = try place.offer()
            let open = try place.read(for: "referral-list") { tx in
                let open = try Intakes.undecided(tx, in: offer.id)
                tx.note(open.map(\.person))
                return open
            }
            var table = TextTable("Referral", "Person", "Received", "Source")
            for one in open { table.add("\(one.id)", "\(one.person)", one.received.iso, one.source) }
            let list = open.map { one -> JSON in
                [
                    "person": .of(one.person), "received": .of(one.received), "referral": .of(one.id),
                    "source": .text(one.source),
                ]
            }
            return Outcome(open.isEmpty ? [] : table.lines(), result: ["referrals": .list(list)])
        })
}
