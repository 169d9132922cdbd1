import Consent
import Days
import Foundation
import PersonalData
import Rights
import Sealing
import Store
import Tenancy

/// Consents: what runs out, which texts are in force, giving and withdrawing.
enum ConsentCommands {
    static let all: [Command] = [expiring, texts, publish, give, withdraw, undo, settle]

    private static let coordinators: [OperatorRole] = [.coordinator, .dataProtection]
    private static let person = Argument("PERSON", "the person's id")
    private static let purpose = Argument("PURPOSE", "the purpose's code")
    private static let channel = Option(
        "channel", "CHANNEL", "how it was said; default paper", choices: Channel.allCases.map(\.rawValue))

    private static let expiring = Command(
        "consent expiring", "list consents that run out, rest on an older text or wait for erasure",
        options: [Option("days", "COUNT", "within so many days, 1 to 366; default 30")],
        json: "{ \"expiring\": [{ \"consent\", \"expires\", \"person\", \"purpose\" }], \"outdated\", \"withdrawn\" }",
        example: "sammen consent expiring --all-tenants",
        work: .workplace(many: true, by: coordinators) { place in
            let days = try place.invocation.number("days", in: 1...366) ?? 30
            let (expiring, outdated, due) = try place.read(for: "consent-expiring") { tx in
                let expiring = try Consents.expiring(tx, within: days)
                let outdated = try Consents.outdated(tx)
                tx.note((expiring + outdated).map(\.person))
                return (expiring, outdated, try Withdrawals.due(tx).count)
            }
            var table = TextTable("Person", "Purpose", "State")
            for one in expiring { table.add("\(one.person)", one.purpose, "runs out \(one.expires?.iso ?? "")") }
            for one in outdated { table.add("\(one.person)", one.purpose, "rests on text v\(one.version): ask afresh") }
            return Outcome(
                table.isEmpty ? [] : table.lines(),
                messages: due > 0
                    ? ["\(counted(due, "withdrawal")) past its days of grace: run sammen consent settle."] : [],
                result: [
                    "expiring": .list(expiring.map(json)), "outdated": .list(outdated.map(json)),
                    "withdrawn": .int(due),
                ])
        })

    private static func json(_ consent: Consent) -> JSON {
        [
            "consent": .of(consent.id), "expires": .of(consent.expires), "person": .of(consent.person),
            "purpose": .text(consent.purpose), "version": .int(consent.version),
        ]
    }

    private static let texts = Command(
        "consent texts", "list the texts of consent with version, language and hash",
        options: [Option("words", "print the texts themselves too")],
        json: "{ \"texts\": [{ \"digest\", \"language\", \"published\", \"purpose\", \"version\", \"words\" }] }",
        example: "sammen consent texts --tenant vejle",
        work: .workplace(many: true) { place in
            let texts = try place.read(for: "consent-texts") { tx in try ConsentTexts.list(tx) }
            var table = TextTable("Purpose", ">Version", "Language", "Published", "Hash")
            for one in texts {
                table.add(
                    one.purpose, "\(one.version)", one.language, one.published.iso, String(one.digest.hex.prefix(12)))
            }
            let words = place.invocation.has("words") ? texts.map(\.words) : []
            return Outcome(texts.isEmpty ? [] : table.lines() + words, result: ["texts": .list(texts.map(json))])
        })

    private static func json(_ text: ConsentText) -> JSON {
        [
            "digest": .text(text.digest.hex), "language": .text(text.language), "published": .of(text.published),
            "purpose": .text(text.purpose), "version": .int(text.version), "words": .text(text.words),
        ]
    }

    private static let publish = Command(
        "consent publish", "publish a new text; earlier consents to the purpose need asking afresh",
        arguments: [purpose],
        options: [
            Option("danish", "FILE", "the text in Danish", required: true),
            Option("english", "FILE", "the text in English"),
        ],
        json: "{ \"purpose\", \"version\" }",
        example: "sammen consent publish participation --danish samtykke.txt --tenant vejle",
        work: .workplace(by: [.dataProtection]) { place in
            let purpose = try place.invocation.argument("PURPOSE")
            var words = ["da": try text(place.invocation, "danish")]
            if place.invocation.has("english") { words["en"] = try text(place.invocation, "english") }
            let version = try place.write { tx in try ConsentTexts.publish(tx, purpose: purpose, words: words) }
            return Outcome(
                messages: [place.done("Version \(version) is in force.")],
                result: ["purpose": .text(purpose), "version": .int(version)])
        })

    private static func text(_ words: Invocation, _ option: String) throws -> String {
        let data = FileManager.default.contents(atPath: try words.needed(option))
        guard let data, let text = String(data: data, encoding: .utf8) else {
            throw UsageError.badValue("--\(option)", wanted: "a text file in UTF-8")
        }
        return text
    }

    private static let give = Command(
        "consent give", "record a consent to the text in force",
        arguments: [person, purpose],
        options: [
            channel, Option("language", "LANGUAGE", "of the text that was read; default da", choices: ["da", "en"]),
            Option("expires", "DAY", "when it runs out"),
            Option("on-behalf", "WHO", "who gave it", choices: OnBehalf.allCases.map(\.rawValue)),
        ],
        json: "{ \"consent\" }",
        example: "sammen consent give P-0000000000001 participation --channel paper --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let purpose = try words.argument("PURPOSE")
            let channel = try words.code("channel", Channel.self) ?? .paper
            let (expires, onBehalf) = (try words.day("expires"), try words.code("on-behalf", OnBehalf.self))
            let id = try place.write { tx in
                try Consents.give(
                    tx, person, purpose, language: words.text("language") ?? "da", channel: channel,
                    onBehalf: onBehalf, expires: expires)
            }
            return Outcome(["\(id)"], messages: [place.done("Recorded.")], result: ["consent": .of(id)])
        })

    private static let withdraw = Command(
        "consent withdraw", "record a withdrawal; use stops at once, undo for 14 days",
        arguments: [person, purpose],
        options: [channel, Option("end-match", "the person wants the match to end too")],
        json: "{ \"erased\", \"undoUntil\" }",
        example: "sammen consent withdraw P-0000000000001 participation --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let words = place.invocation
            let person: PersonID = try words.identifier("PERSON")
            let purpose = try words.argument("PURPOSE")
            let channel = try words.code("channel", Channel.self) ?? .paper
            let consequence = try place.write { tx in
                let consequence = try Withdrawals.consequence(tx, person, purpose)
                try Withdrawals.withdraw(tx, person, purpose, channel: channel, endsMatch: words.has("end-match"))
                return consequence
            }
            let names = consequence.erased.map(\.name)
            return Outcome(
                messages: [
                    place.done(
                        "Withdrawn. Undo until \(consequence.undoUntil); then goes: \(names.joined(separator: ", ")).")
                ],
                result: ["erased": .list(names.map { .text($0) }), "undoUntil": .of(consequence.undoUntil)])
        })

    private static let undo = Command(
        "consent undo", "take a withdrawal back while its days of grace run",
        arguments: [person, purpose],
        json: "{ \"undone\" }",
        example: "sammen consent undo P-0000000000001 participation --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let purpose = try place.invocation.argument("PURPOSE")
            try place.write { tx in try Withdrawals.undo(tx, person, purpose) }
            return Outcome(messages: [place.done("The consent stands again.")], result: ["undone": .text(purpose)])
        })

    private static let settle = Command(
        "consent settle", "erase what rested on consents whose withdrawal is past its days of grace",
        details: "For a daily timer with --yes. What a legal hold keeps waits, and is tried again next time.",
        json: "{ \"erased\", \"held\", \"settled\" }",
        example: "sammen consent settle --all-tenants --yes",
        work: .workplace(many: true, by: coordinators) { place in
            let due = try place.read(for: "consent-settle") { tx in try Withdrawals.due(tx).count }
            if place.settings.dryRun || due == 0 {
                return Outcome(
                    messages: ["\(counted(due, "withdrawal")) to settle; nothing was changed."],
                    result: ["erased": .int(0), "held": .int(0), "settled": .int(0)])
            }
            try place.context.agree("Erase what rested on \(counted(due, "withdrawn consent"))?")
            let done = try Settlement.run(place.store, inventory: place.inventory, by: place.actor)
            return Outcome(
                messages: ["\(done.settled) settled, \(counted(done.erased, "record")) erased, \(done.held) held."],
                result: ["erased": .int(done.erased), "held": .int(done.held), "settled": .int(done.settled)],
                status: done.held > 0 ? .partly : .done)
        })
}
