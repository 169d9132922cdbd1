import Casework
import Days
import Participation
import Store
import Tenancy

/// What participants and volunteers say of how programmes run.
enum SuggestionCommands {
    static let all: [Command] = [list]

    private static let list = Command(
        "suggestion list", "list proposals and comments that nobody has answered, oldest first",
        details: "One without a name leads back to nobody. Answers are written at the desk.",
        json: "{ \"suggestions\": [{ \"suggestion\", \"programme\", \"kind\", \"made\", \"words\" }] }",
        example: "sammen suggestion list --tenant vejle",
        work: .workplace(by: [.coordinator]) { place in
            let found = try place.read(for: "suggestion-list") { tx in
                try place.offers.all.flatMap { try Suggestions.open(tx, of: $0.id) }.map { one in
                    (one, try Suggestions.words(tx, of: one).text ?? "")
                }
            }
            var table = TextTable("Suggestion", "Programme", "Kind", "Made", "Words")
            for (one, words) in found {
                table.add("\(one.id)", one.programme.text, one.kind.rawValue, one.made.iso, words)
            }
            let list = found.map { one, words -> JSON in
                [
                    "suggestion": .of(one.id), "programme": .text(one.programme.text),
                    "kind": .text(one.kind.rawValue), "made": .of(one.made), "words": .text(words),
                ]
            }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["suggestions": .list(list)])
        })
}
