import CSV
import Casework
import Days
import Foundation
import Import
import Store
import Tenancy

/// Bringing in the sheets that people have today. Nothing is written without --apply.
enum ImportCommands {
    static let all: [Command] = Sheet.allCases.map(command) + [list, undo]

    private static func command(_ sheet: Sheet) -> Command {
        Command(
            "import \(sheet.rawValue)", "import \(sheet.rawValue) from a CSV file; without --apply a preview",
            details: """
                Reads what Danish Excel writes: ; or , · UTF-8 or Windows-1252 · quoted line breaks · dates 23-04-2016 or
                2016-04-23 · CPR with or without hyphen. The same file twice changes nothing. Start and end dates of
                people make courses of support in --programme. Exit 4 when the preview found rows that need somebody, 3
                when --apply left some out.
                """ + (sheet == .attendance ? wide : ""),
            arguments: [Argument("FILE", "the sheet, or - for standard input")],
            options: [
                Option("apply", "write it; without, it is only a preview"),
                Option(
                    "errors", "FILE", "write the rows that need somebody to a new file, to correct and import again"),
                Option(
                    "column", "HEADING=FIELD", "what a heading of the file means; nothing after = leaves it out",
                    repeats: true),
                Option("alike", "add rows that look like a known person all the same"),
                Workplace.programmeOption,
            ],
            json: """
                { "added", "batch", "duplicates", "errors", "ignored", "problems": [{ "advice", "code", "column", "row" }],
                  "rows", "unchanged", "updated", "warnings" }
                """,
            example: "sammen import \(sheet.rawValue) sheet.csv --tenant vejle",
            work: .workplace(by: [.administrator]) { place in try importing(sheet, place) })
    }

    private static let wide = """


        The sheet may be wide: a row a participant, a column a session, headed by its date, “Uge 1” or “Mødegang 1”. x,
        1, ja and til stede were there; afbud and syg sent word; 0, nej and kom ikke did not come; - and an empty cell
        say nothing. The group is the one of the column “Gruppens start”, else the one that began on the first date.
        What is counted as new is then marks.
        """

    /// Sheets of history belong to a programme; people and volunteers need one for their dates alone.
    private static func isHistory(_ sheet: Sheet) -> Bool { sheet != .people && sheet != .volunteers }

    private static func importing(_ sheet: Sheet, _ place: Workplace) throws -> Outcome {
        let applies = place.invocation.has("apply") && !place.settings.dryRun
        let path = try place.invocation.argument("FILE")
        let imports = Imports(
            store: place.store, actor: place.actor, policy: place.configuration.cpr,
            terms: try terms(sheet, place))
        let options = try options(place)
        let report =
            try applies
            ? imports.apply(path, of: sheet, options: options) : imports.preview(path, of: sheet, options: options)
        return outcome(report, applies, place)
    }

    private static func terms(_ sheet: Sheet, _ place: Workplace) throws -> Terms? {
        let isClear = place.invocation.has("programme") || place.tenant.programmes.count == 1
        if !isHistory(sheet), !isClear { return nil }
        let offer = try place.offer()
        return Terms(programme: offer.programme, settings: offer.terms.settings, wording: offer.terms.wording)
    }

    private static func options(_ place: Workplace) throws -> ImportOptions {
        var options = ImportOptions()
        options.errorFile = place.invocation.text("errors")
        options.addsAlike = place.invocation.has("alike")
        for text in place.invocation.texts("column") {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw UsageError.badValue("--column", wanted: "HEADING=FIELD") }
            options.renamed[parts[0]] = parts[1]
        }
        nonisolated(unsafe) let bar = ProgressBar("Reading rows", on: place.context)
        options.progress = { try bar.count($0) }
        return options
    }

    private static func outcome(_ report: ImportReport, _ applied: Bool, _ place: Workplace) -> Outcome {
        var counts = TextTable("Rows", ">\(report.rows)")
        for (word, count) in figures(report) { counts.add(word, "\(count)") }
        let details = report.problems.map(\.description) + report.found.map(\.description)
        let more = report.left - details.count
        let lines = counts.lines() + details + (more > 0 ? ["… and \(more) more: --errors FILE writes them all"] : [])
        var messages = report.ignored.map { "Column not used: \($0)." }
        if report.left > 0, !place.invocation.has("errors") {
            messages.append("Add --errors FILE to get the rows that need somebody as a sheet to correct.")
        }
        messages.append(next(report, applied, place))
        let status: ExitStatus = report.left == 0 ? .done : applied ? .partly : .problems
        return Outcome(lines, messages: messages, result: json(report), status: status)
    }

    private static func figures(_ report: ImportReport) -> [(String, Int)] {
        [
            ("new", report.added), ("updated", report.updated), ("unchanged", report.unchanged),
            ("duplicates", report.duplicates), ("errors", report.errors),
            ("CPR numbers to look at", report.cprWarnings),
        ]
    }

    private static func next(_ report: ImportReport, _ applied: Bool, _ place: Workplace) -> String {
        if let batch = report.batch {
            return "Imported as \(batch). Undo: sammen import undo \(batch) --tenant \(place.name)"
        }
        return applied ? "Nothing was changed." : "Preview: nothing was changed. Add --apply to import."
    }

    private static func json(_ report: ImportReport) -> JSON {
        let problems = report.problems.map { problem -> JSON in
            [
                "advice": .text(problem.advice), "code": .text(problem.code), "column": .text(problem.heading),
                "row": .int(problem.row),
            ]
        }
        return [
            "added": .int(report.added), "batch": .of(report.batch), "duplicates": .int(report.duplicates),
            "errors": .int(report.errors), "ignored": .list(report.ignored.map { .text("\($0)") }),
            "problems": .list(problems), "rows": .int(report.rows), "unchanged": .int(report.unchanged),
            "updated": .int(report.updated), "warnings": .int(report.cprWarnings),
        ]
    }

    private static let list = Command(
        "import list", "list the imports, newest first",
        json: "{ \"imports\": [{ \"actor\", \"added\", \"at\", \"batch\", \"sheet\", \"undone\", \"updated\" }] }",
        example: "sammen import list --tenant vejle",
        work: .workplace { place in
            let imports = try place.read(for: "import-list") { tx in try Imports.list(tx) }
            var table = TextTable("Batch", "Sheet", "At", "By", ">New", ">Updated", "Undone")
            for one in imports {
                table.add(
                    "\(one.id)", one.sheet, one.at.iso, one.actor, "\(one.added)", "\(one.updated)",
                    one.undone?.iso ?? "")
            }
            let list = imports.map { one -> JSON in
                [
                    "actor": .text(one.actor), "added": .int(one.added), "at": .text(one.at.iso), "batch": .of(one.id),
                    "sheet": .text(one.sheet), "undone": .text(one.undone?.iso), "updated": .int(one.updated),
                ]
            }
            return Outcome(imports.isEmpty ? [] : table.lines(), result: ["imports": .list(list)])
        })

    private static let undo = Command(
        "import undo", "take an import back; people who have been worked with since stay",
        arguments: [Argument("BATCH", "the import's id")],
        json: "{ \"kept\", \"keptRecords\", \"records\", \"removed\", \"restored\" }",
        example: "sammen import undo I-0000000000001 --tenant vejle --confirm=vejle",
        work: .workplace(by: [.administrator]) { place in
            let batch: ImportID = try place.invocation.identifier("BATCH")
            if place.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["removed": 0])
            }
            try place.confirm("Take \(batch) back?")
            let report = try Imports.undo(batch, in: place.store, as: place.actor, inventory: place.inventory)
            return Outcome(
                [
                    "people removed \(report.removed), restored \(report.restored), kept \(report.kept.count)",
                    "records removed \(report.records), kept \(report.keptRecords)",
                ],
                result: [
                    "kept": .list(report.kept.map { .of($0) }), "keptRecords": .int(report.keptRecords),
                    "records": .int(report.records), "removed": .int(report.removed),
                    "restored": .int(report.restored),
                ], status: report.kept.isEmpty && report.keptRecords == 0 ? .done : .partly)
        })
}
