import Days
import Foundation
import Moving
import Retention
import Rights
import Sealing
import Store
import Tenancy

/// The way out of an installation, and into another one.
enum MovingCommands {
    static let all: [Command] = [approve, export, take]

    private static let approve = Command(
        "tenant approve", "let everything be exported, or notes be handed over, as the second person",
        details: """
            Needed where the tenant says exports: { "two-persons": true }. The approval holds as long as a plan does, and
            for one time.
            """,
        arguments: [Argument("KIND", "what may leave", choices: BulkExport.allCases.map(\.rawValue))],
        json: "{ \"approved\" }",
        example: "sammen tenant approve tenant --tenant vejle",
        work: .workplace(by: [.approver], evenDisabled: true) { place in
            let word = try place.invocation.argument("KIND")
            let what = BulkExport(rawValue: word) ?? .tenant
            if !place.settings.dryRun { try ExportApprovals.record(place.store, what, by: place.actor) }
            return Outcome(messages: [place.done("Approved, for one time.")], result: ["approved": .text(word)])
        })

    private static let export = Command(
        "tenant export", "write everything of a tenant as a folder of open files, to leave with",
        details: """
            Without --confirm it only shows what would go along. Each table is a file of JSON lines with readable values,
            explained in README.txt, with a checksum each in manifest.json; the configuration, the ledger, the certificates
            and both trails go along, passwords and keys never. Restrictions and legal holds go along as they stand. The
            folder is PLAIN: keep it safe, lock it before it is sent, delete it when it has served. Where the tenant says
            exports: { "two-persons": true }, a second operator approves first: tenant approve tenant. Interrupted, it leaves
            no export but a hidden folder .export-of-TENANT.partial, plain as well: run it again into the same directory,
            which takes that away, or delete it. An approval is used up by an interrupted export too.
            """,
        options: [Option("folder", "DIRECTORY", "an existing directory, where the folder is made", required: true)],
        json: "{ \"digest\", \"exported\", \"folder\", \"records\", \"rows\" }",
        example: "sammen tenant export --folder /root/exports --tenant vejle --confirm=vejle",
        work: .workplace(by: [.administrator], evenDisabled: true, exporting))

    private static func exporting(_ place: Workplace) throws -> Outcome {
        let export = TenantExport(place.tenant, as: place.actor)
        let parent = URL(fileURLWithPath: try place.invocation.needed("folder"), isDirectory: true)
        try PrivateFolder.require(parent)
        let tables = try export.rows().filter { $0.rows > 0 }
        var table = TextTable("Table", ">Rows")
        for one in tables { table.add(one.table, "\(one.rows)") }
        let counts = JSON.counts(Dictionary(tables.map { ($0.table, $0.rows) }) { $1 })
        if place.settings.dryRun {
            return Outcome(
                table.lines(), messages: ["Dry run: nothing was changed."],
                result: ["exported": false, "records": counts])
        }
        place.context.say(table.lines().joined(separator: "\n"))
        try place.confirm("Write everything of \(place.name), readable, to \(parent.path)?")
        let approver = try place.approver(of: .tenant)
        let made = try export.write(to: parent, detail: approver.map { "approved by \($0)" })
        return Outcome(
            [made.folder.path],
            messages: [
                "Wrote \(counted(made.manifest.rows, "row")). Note the digest of its manifest: \(made.digest)",
                "The folder is plain: keep it safe, lock it before it is sent, delete it when it has served.",
            ],
            result: [
                "digest": .text(made.digest), "exported": true, "folder": .text(made.folder.path), "records": counts,
                "rows": .int(made.manifest.rows),
            ])
    }

    private static let take = Command(
        "tenant import", "make a tenant of an export, with the same ids under new keys",
        details: """
            All or nothing: every file is checked first, and a tenant of the name must not be there. Interrupted, run it
            again: if the tenant exists by then, it is whole. Whoever signs in needs a new invitation (user reset). What was erased stays erased: an export that is not the newest is brought up to date
            by the old place's newest ledger. The trail begins with the import; the old one stays in the folder to be read.
            Numbers by which later sheets name people are not known here: the people are found by CPR number, name and day of
            birth.
            """,
        arguments: [
            Argument("NAME", "the tenant's name here"), Argument("FOLDER", "the folder that tenant export made"),
        ],
        options: [
            Option("configuration", "FILE", "a tenant.json instead of the one in the folder"),
            Option("ledger", "FILE", "the newest ledger of the old place"),
        ],
        json: "{ \"digest\", \"rows\", \"tenant\" }",
        example: "sammen tenant import vejle /root/exports/export-20261121T110000Z-1a2b3c4d",
        work: .once(taking))

    private static func taking(_ words: Invocation) throws -> Outcome {
        let installation = Installation(words.context)
        let name = try words.argument("NAME")
        try installation.requireFree(name)
        try Sodium.start()
        let export = try TenantImport(
            reading: URL(fileURLWithPath: try words.argument("FOLDER"), isDirectory: true))
        let text = try words.optionalInput("configuration") ?? export.configuration()
        let configuration = try TenantConfiguration(text, installed: installation.house.programmes)
        guard let found = configuration.operator(user: words.context.user.name) else {
            throw MovingError.notAnOperator(words.context.user.name)
        }
        let rows = counted(export.manifest.rows, "row")
        let result: JSON = [
            "digest": .text(export.digest), "rows": .int(export.manifest.rows), "tenant": .text(name),
        ]
        if words.settings.dryRun {
            return Outcome(messages: ["Dry run: nothing was changed. The export is whole: \(rows)."], result: result)
        }
        let made = try export.take(
            as: name, in: installation, by: .operatorUser(found.id), configuration: text,
            ledger: try words.optionalInput("ledger"))
        return Outcome(
            [made.text],
            messages: [
                "Took in \(rows) of \(export.manifest.tenant), digest of the manifest \(export.digest).",
                "Next: sammen doctor --tenant \(made), and sammen user list --tenant \(made) for whom to invite anew.",
            ], result: result)
    }
}
