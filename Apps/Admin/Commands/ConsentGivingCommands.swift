import Consent
import Days
import People
import PersonalData
import Rights
import Store
import Tenancy

/// Giving a consent, resting it, withdrawing it, and taking the withdrawal back: in one place, in as few words.
enum ConsentGivingCommands {
    static let all: [Command] = [give, pause, resume, withdraw, undo]

    private static let coordinators = ConsentCommands.coordinators
    private static let person = ConsentCommands.person
    private static let purpose = ConsentCommands.purpose
    private static let channel = Option(
        "channel", "CHANNEL", "how it was said; default paper", choices: Channel.allCases.map(\.rawValue))

    private static let give = Command(
        "consent give", "record a consent to the text in force",
        arguments: [person, purpose],
        options: [
            channel, Option("language", "LANGUAGE", "of the text that was read; default da", choices: ["da", "en"]),
            Option("expires", "DAY", "when it runs out"),
            Option("on-behalf", "WHO", "who gave it", choices: OnBehalf.allCases.map(\.rawValue)),
        ],
        json: "{ \"consent\" }",
        example: "sammen consent give P-0000000000001 one-to-one-mentoring-support --channel paper --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let purpose = try words.argument("PURPOSE")
            let channel = try words.code("channel", Channel.self) ?? .paper
            let (expires, onBehalf) = (try words.day("expires"), try words.code("on-behalf", OnBehalf.self))
            let id = try place.write { tx in
                try People.requireKnown(tx, person)
                return try Consents.give(
                    tx, person, purpose, language: words.text("language") ?? "da", channel: channel,
                    onBehalf: onBehalf, expires: expires)
            }
            return Outcome(["\(id)"], messages: [place.done("Recorded.")], result: ["consent": .of(id)])
        })

    private static let pause = Command(
        "consent pause", "rest a consent: nothing is used meanwhile, and nothing is erased",
        arguments: [person, purpose],
        options: [Option("until", "DAY", "the day from which it counts again; default until it is resumed")],
        json: "{ \"paused\", \"until\" }",
        example: "sammen consent pause P-0000000000001 one-to-one-mentoring-support --until 2027-01-04 --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let (purpose, until) = (try place.invocation.argument("PURPOSE"), try place.invocation.day("until"))
            try place.write { tx in
                try People.requireKnown(tx, person)
                try Pauses.begin(tx, person, purpose, until: until)
            }
            let end = until.map { "until \($0)" } ?? "until it is resumed"
            return Outcome(
                messages: [place.done("Paused \(end)."), place.next("consent resume \(person) \(purpose)")],
                result: ["paused": .text(purpose), "until": .of(until)])
        })

    private static let resume = Command(
        "consent resume", "let a paused consent count again",
        arguments: [person, purpose],
        json: "{ \"resumed\" }",
        example: "sammen consent resume P-0000000000001 one-to-one-mentoring-support --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let purpose = try place.invocation.argument("PURPOSE")
            try place.write { tx in
                try People.requireKnown(tx, person)
                try Pauses.resume(tx, person, purpose)
            }
            return Outcome(messages: [place.done("The consent counts again.")], result: ["resumed": .text(purpose)])
        })

    private static let withdraw = Command(
        "consent withdraw", "record a withdrawal; use stops at once, undo for 14 days",
        details: "--dry-run says what would follow and what a pause would do instead. No reason is asked.",
        arguments: [person, purpose],
        options: [channel, Option("end-match", "the person wants the match to end too")],
        json: "{ \"erased\", \"undoUntil\" }",
        example: "sammen consent withdraw P-0000000000001 one-to-one-mentoring-support --tenant vejle",
        work: .workplace(by: coordinators, evenDisabled: true) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let purpose = try words.argument("PURPOSE")
            let channel = try words.code("channel", Channel.self) ?? .paper
            let consequence = try place.write { tx in
                try People.requireKnown(tx, person)
                let consequence = try Withdrawals.consequence(tx, person, purpose)
                try Withdrawals.withdraw(tx, person, purpose, channel: channel, endsMatch: words.has("end-match"))
                return consequence
            }
            let names = consequence.erased.map(\.name)
            let then = "until \(consequence.undoUntil); then goes: \(names.joined(separator: ", "))."
            let pause = "A pause stops the use as well and erases nothing: sammen consent pause \(person) \(purpose)"
            let isDry = place.settings.dryRun
            return Outcome(
                messages: [
                    isDry ? "Dry run: nothing was changed. It could be undone \(then)" : "Withdrawn. Undo \(then)"
                ]
                    + (isDry && consequence.offersPause ? [pause] : []),
                result: ["erased": .list(names.map { .text($0) }), "undoUntil": .of(consequence.undoUntil)])
        })

    private static let undo = Command(
        "consent undo", "take a withdrawal back while its days of grace run",
        arguments: [person, purpose],
        json: "{ \"undone\" }",
        example: "sammen consent undo P-0000000000001 one-to-one-mentoring-support --tenant vejle",
        work: .workplace(by: coordinators, evenDisabled: true) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let purpose = try place.invocation.argument("PURPOSE")
            try place.write { tx in
                try People.requireKnown(tx, person)
                try Withdrawals.undo(tx, person, purpose)
            }
            return Outcome(messages: [place.done("The consent stands again.")], result: ["undone": .text(purpose)])
        })
}
