import Foundation
import Participation
import PersonalData
import ProgrammeKit
import Retention
import Sealing
import Store
import Tenancy

/// Making, showing, disabling and deleting tenants.
enum TenantCommands {
    static let all: [Command] = [create, list, show, disable, enable, delete]

    private static let name = Argument("NAME", "the tenant's name: 1 to 40 of a-z, 0-9 and hyphen")

    private static let create = Command(
        "tenant create", "make a tenant with its own files, keys and configuration",
        details:
            "You become its first operator, with every role. Edit tenant.json to add others; two-person rules need two.",
        arguments: [name],
        options: [
            Option(
                "kind", "KIND", "decides bases, periods and archive rules",
                choices: TenantKind.allCases.map(\.rawValue), required: true),
            Option("title", "TEXT", "the controller's name; default the tenant's name"),
            Option("programme", "PROGRAMME", "a programme to enable", repeats: true),
            Option("configuration", "FILE", "a tenant.json of your own instead"),
        ],
        json: "{ \"directory\", \"kind\", \"tenant\" }",
        example: "sammen tenant create vejle --kind municipality --programme one-to-one-mentoring",
        work: .once(creating))

    private static func creating(_ words: Invocation) throws -> Outcome {
        let installation = Installation(words.context)
        let name = try words.argument("NAME")
        guard (try? TenantName(name)) != nil else { throw TenancyError.notAName }
        let text = try configuration(words, name: name, installation)
        let kind = try TenantConfiguration(text, installed: installation.house.programmes).kind
        if words.settings.dryRun {
            return Outcome(messages: ["Dry run: nothing was changed."], result: ["tenant": .text(name)])
        }
        try Sodium.start()
        let made = try installation.create(name, configuration: text)
        let directory = installation.files(of: made).directory.path
        return Outcome(
            [directory], messages: ["Made the \(kind.rawValue) \(made).", "Next: sammen tenant show --tenant \(made)"],
            result: ["directory": .text(directory), "kind": .text(kind.rawValue), "tenant": .text(made.text)])
    }

    private static func configuration(_ words: Invocation, name: String, _ installation: Installation) throws -> [UInt8]
    {
        if let file = words.text("configuration") {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw UsageError.badValue("--configuration", wanted: "a file that can be read")
            }
            return Array(data)
        }
        let programmes = try words.texts("programme").map { try installation.house.programme($0).id }
        let user = words.context.user.name
        return ConfigurationTemplate(
            kind: try words.code("kind", TenantKind.self) ?? .municipality, name: words.text("title") ?? name,
            operatorID: operatorID(user), user: user, programmes: programmes
        ).text
    }

    /// An operator's id is a code: of a user's name it keeps the letters and digits.
    private static func operatorID(_ user: String) -> String {
        let kept = user.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40)
        return kept.isEmpty ? "operator" : String(kept)
    }

    private static let list = Command(
        "tenant list", "list the tenants of this installation",
        json: "{ \"tenants\": [{ \"kind\", \"name\", \"programmes\", \"state\" }] }",
        example: "sammen tenant list",
        work: .once { words in
            let installation = Installation(words.context)
            var table = TextTable("Tenant", "Kind", "Programmes", "State")
            let rows = try installation.names().map { name in row(name, installation) }
            for row in rows { table.add(row.name, row.kind, row.programmes.joined(separator: ", "), row.state) }
            let list = rows.map { row -> JSON in
                [
                    "kind": .text(row.kind), "name": .text(row.name),
                    "programmes": .list(row.programmes.map { .text($0) }), "state": .text(row.state),
                ]
            }
            return Outcome(
                rows.isEmpty ? [] : table.lines(),
                messages: rows.isEmpty ? ["There are no tenants in \(words.settings.data)."] : [],
                result: ["tenants": .list(list)])
        })

    private struct Row {
        var name: String
        var kind = ""
        var programmes: [String] = []
        var state: String
    }

    /// A tenant that cannot be read is listed with the reason, and the others with it.
    private static func row(_ name: TenantName, _ installation: Installation) -> Row {
        do {
            let configuration = try installation.configuration(of: name)
            let programmes = configuration.programmes.filter(\.isEnabled).map(\.id.text)
            let state = installation.isDisabled(name) ? "disabled" : "in use"
            return Row(name: name.text, kind: configuration.kind.rawValue, programmes: programmes, state: state)
        } catch {
            return Row(name: name.text, state: Failure(error).text)
        }
    }

    private static let show = Command(
        "tenant show", "show a tenant: kind, programmes, operators, policy and counts",
        json:
            "{ \"directory\", \"kind\", \"name\", \"operators\", \"policy\", \"programmes\", \"records\", \"state\" }",
        example: "sammen tenant show --tenant vejle",
        work: .workplace(many: true, evenDisabled: true, TenantPage.outcome))

    private static let disable = switching(
        "disable", "turn a tenant off: only its retention, checks and backups go on"
    ) { try $0.disable($1) }
    private static let enable = switching("enable", "turn a tenant on again") { try $0.enable($1) }

    private static func switching(
        _ word: String, _ summary: String, _ change: @escaping @Sendable (Installation, String) throws -> Void
    ) -> Command {
        Command(
            "tenant \(word)", summary, json: "{ \"tenant\" }", example: "sammen tenant \(word) --tenant vejle",
            work: .workplace(by: [.administrator], evenDisabled: true) { place in
                if !place.settings.dryRun { try change(Installation(place.context), place.name) }
                return Outcome(
                    messages: [place.done("\(place.name) is \(word)d.")], result: ["tenant": .text(place.name)])
            })
    }

    private static let delete = Command(
        "tenant delete", "delete a disabled tenant for good: keys first, then everything",
        details:
            "Without --confirm it only shows what would go. Refused under a legal hold, and for a public tenant until "
            + "the archives have decided about each category.",
        json: "{ \"bytes\", \"deleted\", \"records\" }",
        example: "sammen tenant delete --tenant vejle --confirm=vejle",
        work: .workplace(by: [.administrator], evenDisabled: true, deleting))

    private static func deleting(_ place: Workplace) throws -> Outcome {
        let installation = Installation(place.context)
        let plan = try installation.planDeletion(of: place.name)
        var table = TextTable("Kind", ">Records")
        for (category, count) in plan.records.sorted(by: { $0.key < $1.key }) { table.add(category.name, "\(count)") }
        let records = JSON.counts(Dictionary(plan.records.map { ($0.key.name, $0.value) }) { $1 })
        var result: [String: JSON] = ["bytes": .int(plan.bytes), "deleted": false, "records": records]
        if place.settings.dryRun {
            return Outcome(table.lines(), messages: ["Dry run: nothing was changed."], result: .object(result))
        }
        place.context.say(table.lines().joined(separator: "\n"))
        try place.confirm("Delete \(place.name), its keys and its \(plan.bytes) bytes for good?")
        try installation.delete(plan, confirmed: place.name)
        result["deleted"] = true
        return Outcome(
            messages: ["Deleted \(place.name). Its backups cannot be read any more."], result: .object(result))
    }
}
