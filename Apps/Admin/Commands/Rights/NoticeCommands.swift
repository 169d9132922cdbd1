import Days
import People
import Rights
import Sealing
import Store
import Tenancy

/// What people are told when data is collected, and who got which version when (GDPR Art. 13, 14).
enum NoticeCommands {
    static let all: [Command] = [publish, list, give, given]

    private static let code = Argument("CODE", "the notice's code, such as participants")

    private static let publish = Command(
        "notice publish", "publish a notice, or its next version; the same words are the same version",
        arguments: [code],
        options: [
            Option("danish", "FILE", "the text in Danish", required: true),
            Option("english", "FILE", "the text in English"),
        ],
        json: "{ \"notice\", \"version\" }",
        example: "sammen notice publish participants --danish oplysning.txt --tenant vejle",
        work: .workplace(by: [.dataProtection]) { place in
            let code = try place.invocation.argument("CODE")
            let words = try place.invocation.texts(danish: "danish", english: "english")
            let version = try place.write { tx in try Notices.publish(tx, code: code, words: words) }
            return Outcome(
                messages: [place.done("Version \(version) is in force."), place.next("notice give PERSON \(code)")],
                result: ["notice": .text(code), "version": .int(version)])
        })

    private static let list = Command(
        "notice list", "list the notices with version, language and hash",
        options: [Option("words", "print the texts themselves too")],
        json: "{ \"notices\": [{ \"digest\", \"language\", \"notice\", \"published\", \"version\", \"words\" }] }",
        example: "sammen notice list --tenant vejle",
        work: .workplace(many: true) { place in
            let texts = try place.read(for: "notice-list") { tx in try Notices.list(tx) }
            var table = TextTable("Notice", ">Version", "Language", "Published", "Hash")
            for one in texts {
                table.add(
                    one.code, "\(one.version)", one.language, one.published.iso, String(one.digest.hex.prefix(12)))
            }
            let list = texts.map { one -> JSON in
                [
                    "digest": .text(one.digest.hex), "language": .text(one.language), "notice": .text(one.code),
                    "published": .of(one.published), "version": .int(one.version), "words": .text(one.words),
                ]
            }
            let words = place.invocation.has("words") ? texts.map(\.words) : []
            return Outcome(texts.isEmpty ? [] : table.lines() + words, result: ["notices": .list(list)])
        })

    private static let give = Command(
        "notice give", "record that a person got the version in force",
        arguments: [Argument("PERSON", "the person's id"), code],
        options: [
            Option(
                "channel", "CHANNEL", "how it was given; default paper", choices: Channel.allCases.map(\.rawValue)),
            Option("language", "LANGUAGE", "of the text; default da", choices: ["da", "en"]),
        ],
        json: "{ \"notice\", \"person\" }",
        example: "sammen notice give P-0000000000001 participants --channel in-person --tenant vejle",
        work: .workplace(by: [.coordinator, .dataProtection]) { place in
            let person: PersonID = try place.invocation.identifier("PERSON")
            let code = try place.invocation.argument("CODE")
            let channel = try place.invocation.code("channel", Channel.self) ?? .paper
            try place.write { tx in
                try People.requireKnown(tx, person)
                try Notices.give(
                    tx, to: person, code: code, language: place.invocation.text("language") ?? "da", channel: channel)
            }
            return Outcome(
                messages: [place.done("Recorded.")], result: ["notice": .text(code), "person": .of(person)])
        })

    private static let given = Command(
        "notice given", "list who got a notice, in which version and when",
        arguments: [Argument("WHAT", "a notice's code, or a person's id")],
        json: "{ \"given\": [{ \"channel\", \"given\", \"language\", \"notice\", \"person\", \"version\" }] }",
        example: "sammen notice given participants --tenant vejle",
        work: .workplace(by: [.coordinator, .dataProtection]) { place in
            let what = try place.invocation.argument("WHAT")
            let person = try? PersonID(text: what)
            let found = try place.read(for: "notice-given") { tx in
                if let person { try People.requireKnown(tx, person) }
                let found = try person.map { try Notices.given(tx, to: $0) } ?? Notices.given(tx, code: what)
                tx.note(found.map(\.person))
                return found
            }
            var table = TextTable("Person", "Notice", ">Version", "Language", "Given", "Channel")
            for one in found {
                table.add(
                    "\(one.person)", one.code, "\(one.version)", one.language, one.given.iso, one.channel.rawValue)
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["given": .list(found.map(json))])
        })

    private static func json(_ one: Notices.Given) -> JSON {
        [
            "channel": .text(one.channel.rawValue), "given": .of(one.given), "language": .text(one.language),
            "notice": .text(one.code), "person": .of(one.person), "version": .int(one.version),
        ]
    }

}
