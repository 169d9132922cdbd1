import Demo
import Participation
import Store
import Tenancy

/// Municipalities of people who do not exist.
enum DemoCommand {
    static let all: [Command] = [demo]

    private static let demo = Command(
        "demo", "make demo tenants, filled with people who do not exist",
        details:
            "Makes vejle, fredericia, fri-af-ptsd, gladsaxe and the four that Gladsaxe shares courses with. Always the same people, whose reports give the published figures. A tenant that exists is never touched.",
        json: "{ \"tenants\": [{ \"assumptions\", \"from\", \"programme\", \"tenant\", \"to\" }] }",
        example: "sammen demo",
        work: .once { words in
            if words.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["tenants": []])
            }
            words.context.say("Filling vejle, fredericia, fri-af-ptsd, gladsaxe and its partners …")
            let made = try Demo.write(to: Installation(words.context))
            var table = TextTable("Tenant", "Programme", "Years")
            for one in made {
                table.add(one.name, one.programme.text, "\(one.years.lowerBound)–\(one.years.upperBound)")
            }
            let assumed = made.flatMap { one in one.assumptions.map { "\(one.name): \($0)" } }
            return Outcome(
                table.lines() + (assumed.isEmpty ? [] : ["", "Assumed where the sources leave it open:"] + assumed),
                messages: made.filter { !$0.assumptions.isEmpty }.flatMap(next),
                result: ["tenants": .list(made.map(json))])
        })

    private static func next(_ one: DemoTenant) -> [String] {
        let years = "--year \(one.years.lowerBound) --until \(one.years.upperBound)"
        return ["Next: sammen report programme \(years) --programme \(one.programme) --tenant \(one.name)"]
    }

    private static func json(_ one: DemoTenant) -> JSON {
        [
            "assumptions": .list(one.assumptions.map { .text($0) }), "from": .int(one.years.lowerBound),
            "programme": .text(one.programme.text), "tenant": .text(one.name), "to": .int(one.years.upperBound),
        ]
    }
}
