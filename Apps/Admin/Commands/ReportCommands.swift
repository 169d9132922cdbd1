import Casework
import Consent
import Foundation
import Participation
import ProgrammeKit
import Reports
import Rights
import Store
import Tenancy

/// What a programme did, in figures that say what they count.
enum ReportCommands {
    static let all: [Command] = [programme, processing] + FundingCommands.all

    private static let programme = Command(
        "report programme", "print a programme's figures with what each counts",
        details: """
            Counted from single records and from what erased records left behind: the same before and after a purge.
            Small cells of sensitive breakdowns are suppressed. Without --year it is this year.
            """,
        options: options + [csv],
        json: """
            { "figures": [{ "allYears", "code", "definition", "notes", "title", "value" }], "from", "made", "programme",
              "tenant", "to" }
            """,
        example: "sammen report programme --year 2014 --until 2016 --tenant vejle",
        work: .workplace(many: true, reporting))

    private static func reporting(_ place: Workplace) throws -> Outcome {
        let reports: [ProgrammeReport] = try made(place)
        let language = language(place)
        try keep(place, reports.map { $0.csv(in: language) })
        return try outcome(place, reports.map { $0.text(in: language) }, reports.map { try $0.json() })
    }

    /// One report for each programme asked about.
    static func made<Made: Report>(_ place: Workplace) throws -> [Made] {
        let offers = place.invocation.has("programme") ? [try place.offer().programme] : place.tenant.programmes
        let years = try years(place.invocation)
        return try offers.map { try Made.make(of: $0, in: place.tenant, years: years) }
    }

    static func language(_ place: Workplace) -> Language { place.invocation.has("danish") ? .danish : .english }

    /// Writes the file that `--csv` names, one table after the other.
    static func keep(_ place: Workplace, _ tables: [[UInt8]]) throws {
        guard let path = place.invocation.text("csv"), !place.settings.dryRun else { return }
        try write(Array(tables.joined()), to: path)
    }

    /// What is printed, and the same for programs: one object, or a list of several.
    static func outcome(_ place: Workplace, _ lines: [String], _ documents: [Data]) throws -> Outcome {
        let values = try documents.map { try JSONDecoder().decode(JSON.self, from: $0) }
        return Outcome(
            lines, messages: documents.isEmpty ? ["\(place.name) offers no programme."] : [],
            result: values.count == 1 ? values[0] : .list(values))
    }

    /// The options of every report of programmes.
    static let options = [
        Workplace.programmeOption, Option("year", "YEAR", "a year, or the first of several"),
        Option("until", "YEAR", "the last year"), Option("danish", "in Danish; default English"),
    ]
    static let csv = Option("csv", "FILE", "write a new file for a spreadsheet too")

    static func years(_ words: Invocation) throws -> ClosedRange<Int>? {
        let first = try words.number("year", in: 1990...2200)
        let last = try words.number("until", in: 1990...2200)
        guard let first else {
            if last != nil { throw UsageError.missingOption("--year YEAR, with --until") }
            return nil
        }
        guard (last ?? first) >= first else { throw UsageError.badValue("--until", wanted: "a year from --year on") }
        return first...(last ?? first)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw UsageError.badValue("FILE", wanted: "a path where no file is yet")
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    }

    private static let processing = Command(
        "report processing", "print the record of processing activities from the rules in force (Art. 30)",
        options: [Option("html", "FILE", "write a new page too")],
        json: "{ \"activities\", \"controller\", \"held\", \"made\", \"security\" }",
        example: "sammen report processing --tenant vejle",
        work: .workplace(many: true) { place in
            let record = try place.read(for: "record-of-processing") { tx in
                try RecordOfProcessing.make(tx, inventory: place.inventory, purposes: Purposes.forRecord(tx))
            }
            if let path = place.invocation.text("html"), !place.settings.dryRun {
                try write(record.page, to: path)
            }
            var purposes = TextTable("Purpose", "Basis", "Categories")
            for one in record.activities {
                purposes.add(one.purpose, one.basis, one.categories.joined(separator: ", "))
            }
            var held = TextTable("Kind", "Kept", "Purposes")
            for one in record.held {
                held.add(
                    one.category, "\(one.start) \(one.period ?? "(no rule)")", one.purposes.joined(separator: ", "))
            }
            let result = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(record))
            return Outcome(purposes.lines() + [""] + held.lines(), result: result)
        })
}
