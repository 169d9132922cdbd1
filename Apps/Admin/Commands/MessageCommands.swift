import Days
import Messages
import People
import Rights
import Store
import Tenancy

/// Mail and SMS: what waits, what left, what could not. The log holds no content.
enum MessageCommands {
    static let all: [Command] = [list, deliver, retry, dismiss, allow, stop]

    private static let coordinators: [OperatorRole] = [.coordinator, .administrator]
    private static let message = Argument("MESSAGE", "the message's id, from sammen message list")
    private static let person = Argument("PERSON", "the person's id")
    private static let capacity = Option(
        "as", "CAPACITY", "in which capacity; default participant", choices: Capacity.allCases.map(\.rawValue))

    private static let list = Command(
        "message list", "list messages that could not be sent, or those in another state",
        details: """
            Shows to whom, of what kind, when, and what stood in the way; never what was written, nor where to. Exit 4
            when messages have failed: call those people, then put the messages aside with sammen message dismiss.
            """,
        options: [
            Option(
                "state", "STATE", "default failed", choices: OutgoingMessage.State.allCases.map(\.rawValue))
        ],
        json: """
            { "messages": [{ "attempts", "channel", "due", "kind", "made", "message", "obstacle", "person", "state" }] }
            """,
        example: "sammen message list --all-tenants",
        work: .workplace(many: true, by: coordinators, evenDisabled: true) { place in
            let state = try place.invocation.code("state", OutgoingMessage.State.self) ?? .failed
            let found = try place.read(for: "message-list") { tx in try Outbox.list(tx, state) }
            var table = TextTable("Message", "Person", "Kind", "Made", ">Tries", "Channel", "Obstacle")
            for one in found {
                table.add(
                    "\(one.id)", "\(one.person)", one.kind.rawValue, one.made.iso, "\(one.attempts)",
                    one.channel ?? "", one.obstacle ?? "")
            }
            return Outcome(
                found.isEmpty ? [] : table.lines(), messages: found.isEmpty ? ["No \(state.rawValue) messages."] : [],
                result: ["messages": .list(found.map(json))],
                status: state == .failed && !found.isEmpty ? .problems : .done)
        })

    private static func json(_ one: OutgoingMessage) -> JSON {
        [
            "attempts": .int(one.attempts), "channel": .text(one.channel), "due": .of(one.due),
            "kind": .text(one.kind.rawValue), "made": .of(one.made), "message": .of(one.id),
            "obstacle": .text(one.obstacle), "person": .of(one.person), "state": .text(one.state.rawValue),
        ]
    }

    private static let deliver = Command(
        "message deliver", "write tomorrow's reminders and send what is due",
        details: """
            For a timer, where no server runs; where both do, one of them is at work at a time. Exit 3 when messages were
            given up: sammen message list names whom to call. What the tenant's server refuses for a while waits.
            """,
        json: "{ \"dropped\", \"elsewhere\", \"failed\", \"postponed\", \"sent\" }",
        example: "sammen message deliver --all-tenants",
        work: .workplace(many: true, by: coordinators) { place in
            let courier = Courier(place.tenant) { Interrupt.isAsked }
            let round = try place.settings.dryRun ? DeliveryRound() : courier.deliver()
            try Interrupt.check()
            return Outcome(
                messages: [place.done(words(round))],
                result: [
                    "dropped": .int(round.dropped), "elsewhere": .bool(round.isElsewhere), "failed": .int(round.failed),
                    "postponed": .int(round.postponed), "sent": .int(round.sent),
                ], status: round.failed > 0 ? .partly : .done)
        })

    private static func words(_ round: DeliveryRound) -> String {
        if round.isElsewhere { return "Another process delivers at the moment." }
        var words = ["\(round.sent) sent"]
        if round.postponed > 0 { words.append("\(round.postponed) to be tried again") }
        if round.failed > 0 { words.append("\(round.failed) given up") }
        return words.joined(separator: ", ") + "."
    }

    private static let retry = change(
        "retry", "try a message again that could not be sent", "It is sent on the next round.", Outbox.retry)

    private static let dismiss = change(
        "dismiss", "put a failed message aside: somebody has called", "Put aside.", Outbox.dismiss)

    private static func change(
        _ word: String, _ summary: String, _ done: String,
        _ body: @escaping @Sendable (borrowing Transaction, MessageID) throws -> Void
    ) -> Command {
        Command(
            "message \(word)", summary, arguments: [message], json: "{ \"message\" }",
            example: "sammen message \(word) MS-0000000000001 --tenant vejle",
            work: .workplace(by: coordinators) { place in
                let id: MessageID = try place.invocation.identifier("MESSAGE")
                try place.write { tx in try body(tx, id) }
                return place.changed("message", id, done)
            })
    }

    private static let allow = Command(
        "message allow-sms", "record that a person wants SMS", arguments: [person],
        options: [
            capacity,
            Option("channel", "CHANNEL", "how it was said; default paper", choices: Channel.allCases.map(\.rawValue)),
        ],
        json: "{ \"person\" }",
        example: "sammen message allow-sms P-0000000000001 --channel phone --tenant vejle",
        work: .workplace(by: [.coordinator, .dataProtection]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let capacity = try place.invocation.code("as", Capacity.self) ?? .participant
            let channel = try place.invocation.code("channel", Channel.self) ?? .paper
            try place.write { tx in
                try People.requireKnown(tx, person)
                try SMSChoices.agree(tx, person, as: capacity, channel: channel)
            }
            return place.changed("person", person, "SMS is sent from now on.")
        })

    private static let stop = Command(
        "message stop-sms", "stop SMS to a person at once", arguments: [person], options: [capacity],
        json: "{ \"person\" }",
        example: "sammen message stop-sms P-0000000000001 --tenant vejle",
        work: .workplace(by: [.coordinator, .dataProtection]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let capacity = try place.invocation.code("as", Capacity.self) ?? .participant
            let had = try place.write { tx in
                try People.requireKnown(tx, person)
                return try SMSChoices.withdraw(tx, person, as: capacity)
            }
            return place.changed("person", person, had ? "No SMS from now on." : "There was no SMS to stop.")
        })
}
