import Consent
import Days
import Foundation
import People
import PersonalData
import Rights
import Sealing
import Store
import Tenancy

/// Consents: what runs out, which texts are in force, what a person has consented to.
enum ConsentCommands {
    static let all: [Command] = [expiring, texts, publish, list]

    static let coordinators: [OperatorRole] = [.coordinator, .dataProtection]
    static let person = Argument("PERSON", "the person's id")
    static let purpose = Argument("PURPOSE", "the purpose's code")

    private static let expiring = Command(
        "consent expiring", "list consents that run out, rest on an older text or wait for erasure",
        options: [Option("days", "COUNT", "within so many days, 1 to 366; default 30")],
        json: "{ \"expiring\": [{ \"consent\", \"expires\", \"person\", \"purpose\" }], \"outdated\", \"withdrawn\" }",
        example: "sammen consent expiring --all-tenants",
        work: .workplace(many: true, by: coordinators, evenDisabled: true) { place in
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
        example: "sammen consent publish one-to-one-mentoring-support --danish samtykke.txt --tenant vejle",
        work: .workplace(by: [.dataProtection]) { place in
            let purpose = try place.invocation.argument("PURPOSE")
            let words = try place.invocation.texts(danish: "danish", english: "english")
            let asked = try place.read(for: "consent-publish") { tx in
                try ConsentTexts.consentsOutdated(tx, by: words, of: purpose)
            }
            if asked > 0, !place.settings.dryRun {
                let consents = counted(asked, "consent")
                try place.context.agree("\(consents) to the text in force will have to be asked for afresh. Publish?")
            }
            let version = try place.write { tx in try ConsentTexts.publish(tx, purpose: purpose, words: words) }
            return Outcome(
                messages: [place.done("Version \(version) is in force.")],
                result: ["purpose": .text(purpose), "version": .int(version)])
        })

    private static let list = Command(
        "consent list", "list a person's consents, ended and withdrawn ones too",
        arguments: [person],
        json: """
            { "consents": [{ "channel", "consent", "ended", "expires", "given", "onBehalf", "purpose", "state",
              "version" }] }
            """,
        example: "sammen consent list P-0000000000001 --tenant vejle",
        work: .workplace(by: coordinators) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "consent-list") { tx in
                try People.requireKnown(tx, person)
                tx.note([person])
                return try Consents.list(tx, of: person).map { ($0, try Consents.state(tx, of: $0)) }
            }
            var table = TextTable("Consent", "Purpose", ">Version", "Given", "Channel", "State")
            for (one, state) in found {
                let given = Copenhagen.day(of: one.given).iso
                table.add("\(one.id)", one.purpose, "\(one.version)", given, one.channel.rawValue, state.rawValue)
            }
            let list = found.map { one, state -> JSON in
                [
                    "channel": .text(one.channel.rawValue), "consent": .of(one.id), "ended": .of(one.ended),
                    "expires": .of(one.expires), "given": .text(one.given.iso),
                    "onBehalf": .text(one.onBehalf?.rawValue), "purpose": .text(one.purpose),
                    "state": .text(state.rawValue), "version": .int(one.version),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["consents": .list(list)])
        })
}
