import Casework
import Foundation
import Participation
import ProgrammeKit
import Reports
import Store
import Tenancy

/// What goes to those who pay: figures with the tenant's own words, and what an economic model asks for.
enum FundingCommands {
    static let all: [Command] = [funding, narrative, som]

    private static let funding = Command(
        "report funding", "print a report for a funder: your own words, then the figures",
        details: """
            The words are those kept for exactly these years by report narrative, or on the report's page. Nothing is kept of
            this report, and it names nobody.
            """,
        options: ReportCommands.options + [
            Option("funder", "NAME", "whom it is for"), ReportCommands.csv,
        ],
        json: """
            { "figures": [{ "allYears", "code", "definition", "notes", "title", "value" }], "from", "made", "programme",
              "tenant", "to" }
            """,
        example: "sammen report funding --funder VELUX --year 2025 --tenant fredericia",
        work: .workplace(many: true) { place in
            let reports: [ProgrammeReport] = try ReportCommands.made(place)
            let language = ReportCommands.language(place)
            try ReportCommands.keep(place, reports.map { $0.csv(in: language) })
            let lines = try reports.map { report in
                let words = try place.read(for: "report-narrative") { tx in
                    try Narratives.words(tx, of: report.programme, years: report.years)
                }
                return [place.invocation.text("funder"), words, report.text(in: language)].compactMap { $0 }
                    .joined(separator: "\n\n")
            }
            return try ReportCommands.outcome(place, lines, reports.map { try $0.json() })
        })

    private static let narrative = Command(
        "report narrative", "keep your own words on a programme in a period",
        details: """
            They stand in the reports of exactly these years. Write about the work and never about anybody: no names, nothing
            that a person could be known by.
            """,
        options: [
            Workplace.programmeOption, Option("year", "YEAR", "a year, or the first of several"),
            Option("until", "YEAR", "the last year"), Invocation.from,
        ],
        json: "{ \"from\", \"programme\", \"to\" }",
        example: "sammen report narrative --programme peer-groups --year 2025 --from words.txt --tenant fredericia",
        work: .workplace { place in
            let programme = try place.offer().programme.id
            guard let years = try ReportCommands.years(place.invocation) else {
                throw UsageError.missingOption("--year YEAR")
            }
            let words = try place.invocation.freeText()
            guard words.count <= Narratives.most else {
                throw UsageError.badValue("--from", wanted: "a text of at most \(Narratives.most) characters")
            }
            try place.write { tx in try Narratives.write(tx, words, of: programme, years: years) }
            return Outcome(
                messages: [place.done("The words on \(programme) are kept.")],
                result: [
                    "from": .int(years.lowerBound), "programme": .text(programme.text),
                    "to": .int(years.upperBound),
                ])
        })

    private static let som = Command(
        "report som", "print what the Danish socio-economic investment model asks for",
        details: """
            Number of participants, target group, planned duration, price, dropout, and outcomes before and after with the
            number of people behind each. Columns of the file: code, figure, value, unit, people behind it, period,
            explanation. What an effect is worth is not counted here.
            """,
        options: ReportCommands.options + [ReportCommands.csv],
        json: """
            { "from", "inputs": [{ "code", "people", "title", "unit", "value" }], "made", "programme", "tenant", "to" }
            """,
        example: "sammen report som --year 2025 --csv som.csv --tenant vejle",
        work: .workplace(many: true) { place in
            let inputs: [EconomicInputs] = try ReportCommands.made(place)
            let language = ReportCommands.language(place)
            try ReportCommands.keep(place, inputs.map { $0.csv(in: language) })
            let lines = inputs.flatMap { one in
                var table = TextTable(
                    EconomicWording.columns[1].in(language), ">" + EconomicWording.columns[2].in(language),
                    EconomicWording.columns[3].in(language), ">" + EconomicWording.columns[4].in(language))
                for line in one.lines where line.code != "target-group" {
                    table.add(
                        line.title.in(language), line.value.in(language), line.unit.in(language),
                        line.people.map(String.init) ?? "")
                }
                return ["\(one.heading.in(language)) · \(one.periodText)", ""] + table.lines() + [""]
            }
            return try ReportCommands.outcome(place, lines, inputs.map { try $0.json() })
        })
}
