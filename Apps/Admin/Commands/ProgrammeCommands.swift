import Participation
import ProgrammeKit
import Tenancy

/// Which programmes a tenant offers.
enum ProgrammeCommands {
    static let all: [Command] = [list, switching(true), switching(false)]

    private static let list = Command(
        "programme list", "list the installed programmes and whether the tenant offers them",
        options: [Option("settings", "show what a tenant may set, too")],
        json: "{ \"programmes\": [{ \"enabled\", \"name\", \"programme\", \"settings\", \"summary\" }] }",
        example: "sammen programme list --tenant vejle",
        work: .workplace(many: true) { place in
            var table = TextTable("Programme", "Enabled", "Name")
            for one in place.tenant.house.programmes {
                let isEnabled = place.tenant.isEnabled(one.id)
                table.add(one.id.text, isEnabled ? "yes" : "no", one.wording.name.in(.english))
                guard place.invocation.has("settings") else { continue }
                for setting in one.settings { table.add("  \(setting.key)", "", words(setting, of: one)) }
            }
            return Outcome(
                table.lines(), result: ["programmes": .list(place.tenant.house.programmes.map { json($0, place) })])
        })

    private static func words(_ setting: Setting, of programme: any Programme) -> String {
        programme.wording.text("setting.\(setting.key)", in: .english) ?? ""
    }

    private static func json(_ one: any Programme, _ place: Workplace) -> JSON {
        [
            "enabled": .bool(place.tenant.isEnabled(one.id)), "name": .text(one.wording.name.in(.english)),
            "programme": .text(one.id.text), "settings": .list(one.settings.map { .text($0.key) }),
            "summary": .text(one.wording.summary.in(.english)),
        ]
    }

    private static func switching(_ enabled: Bool) -> Command {
        let word = enabled ? "enable" : "disable"
        let summary =
            enabled ? "offer a programme in this tenant" : "offer it no longer; its records stay under their rules"
        return Command(
            "programme \(word)", summary, arguments: [Argument("PROGRAMME", "the programme's id")],
            json: "{ \"enabled\", \"programme\" }",
            example: "sammen programme \(word) peer-groups --tenant fredericia",
            work: .workplace(by: [.administrator]) { place in
                let programme = try place.tenant.programme(try place.invocation.argument("PROGRAMME"))
                if !place.settings.dryRun {
                    try Installation(place.context).set(programme.id, enabled: enabled, for: place.tenant.name)
                }
                return Outcome(
                    messages: [place.done("\(programme.id) is \(word)d.")],
                    result: ["enabled": .bool(enabled), "programme": .text(programme.id.text)])
            })
    }
}
