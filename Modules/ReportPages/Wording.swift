import Days
import ProgrammeKit
import Reports

/// The words of reports.
enum ReportPageWording {
    static let reports = Text("Rapporter", "Reports")
    static let lead = Text(
        "Tallene siger, hvad de tæller, og nævner ingen. De er de samme før og efter en sletning.",
        "The figures say what they count, and name nobody. They are the same before and after a purge.")
    static let funding = Text("Lav en rapport til en, der betaler", "Make a report for a funder")
    static let fundingTitle = Text("Rapport", "Report")
    static let fundingMeans = Text(
        "Rapporten bliver vist, så du kan printe den. Den bliver ikke gemt.",
        "The report is shown for you to print. It is not kept.")
    static let funder = Text("Hvem er den til?", "Who is it for?")
    static let funderHint = Text(
        "For eksempel en fond eller et ministerium.", "For example a foundation or a ministry.")
    static let funderMissing = Text("Skriv, hvem den er til.", "Enter who it is for.")
    static let programmes = Text("Hvilke tilbud?", "Which programmes?")
    static let programmesMissing = Text("Vælg mindst ét tilbud.", "Choose one programme at least.")
    static let narrative = Text("Jeres egne ord", "Your own words")
    static let narrativeHint = Text(
        "Fortæl, hvad I har gjort. Skriv ikke om enkelte personer.",
        "Tell what you have done. Do not write about anybody.")
    static let narrativeTitle = Text("Fortæl om perioden", "Tell about the period")
    static let narrativeKept = Text(
        "Ordene bliver gemt. De står i tilbuddets rapport for de samme år, og i dem, I laver til andre. Skriv ingen navne, og "
            + "intet, som nogen kan kendes på.",
        "The words are kept. They stand in the programme's report for the same years, and in those you make for others. "
            + "Write no names, and nothing that anybody could be known by.")
    static let keep = Text("Gem ordene", "Keep the words")
    static let tell = Text("Fortæl om perioden med egne ord", "Tell about the period in your own words")
    static let tellOtherwise = Text("Skriv ordene om", "Change the words")
    static let economy = Text(
        "Hent tal til SØM (regneark)", "Download figures for the economic model SØM (spreadsheet)")
    static let make = Text("Lav rapporten", "Make the report")
    static let print = Text(
        "Print siden, eller gem den som PDF, fra din browser.", "Print this page, or save it as PDF, from your browser."
    )
    static let to = Text("Til", "To")
    static let sender = Text("Fra", "From")
    static let periodTitle = Text("Periode", "Period")
    static let made = Text("Lavet", "Made")

    static let from = Text("Fra år", "From year")
    static let until = Text("Til og med år", "Until year")
    static let yearMissing = Text("Skriv et år.", "Enter a year.")
    static let yearsTurned = Text(
        "Det sidste år kan ikke være før det første.", "The last year cannot be before the first.")
    static let otherYears = Text("Vis andre år", "Show other years")
    static let showYears = Text("Vis", "Show")
    static let year = Text("År", "Year")
    static let allYears = Text("Alle år", "All years")
    static let file = Text("Hent tallene til et regneark", "Download the figures for a spreadsheet")

    static let onThisPage = Text("På denne side", "On this page")
    static let figures = Text("Alle tal", "All figures")
    static let figure = Text("Tal", "Figure")
    static let definition = Text("Hvad der tælles", "What is counted")
    static let mind = Text("Bemærk:", "Note:")
    static let people = Text("Personer", "People")
    static let step = Text("Skridt", "Step")
    static let trend = Text("Udvikling", "Trend")
    static let funnel = Text("Vejen gennem tilbuddet", "The way through")
    static let volunteers = Text("De frivilliges vej", "The volunteers' way")
    static let there = Text("Hvor mange der var med", "How many were there")
    static let quarter = Text("Kvartal", "Quarter")
    static let funnelNote = Text(
        "Hvert skridt er talt for sig i perioden. Den, der begyndte i år, kan have henvendt sig før.",
        "Each step is counted by itself in the period. Somebody who began this year may have been referred before.")
    static let outcomes = Text("Hjælper det?", "Does it help?")
    static let outcomeFigures = Text("Ændring for den enkelte", "Change of each person")
    static let quotes = Text("Med deres egne ord", "In their own words")
    static let domain = Text("Område", "Domain")
    static let tenths = Text(
        "Tallene er gange 10: 64 er et gennemsnit på 6,4.", "The figures are times 10: 64 is a mean of 6.4.")

    static func domains(_ who: Text) -> Text {
        Text("\(who.danish): fem områder", "\(who.english): five domains")
    }

    /// What the five domains say, in one sentence.
    static func risen(_ risen: Int, of all: Int, _ who: Text) -> Text {
        Text(
            "\(who.danish) svarer højere ved slutningen i \(risen) af \(all) områder.",
            "\(who.english) answer higher at the end in \(risen) of \(all) domains.")
    }

    static let milestones = Text("Mål", "Milestones")
    static let milestone = Text("Mål", "Milestone")
    static let target = Text("Antal", "Target")

    static func period(_ report: ProgrammeReport) -> Text {
        Text(
            "\(report.periodText), talt \(report.made.danish).", "\(report.periodText), counted \(report.made.danish).")
    }

    static func trendTitle(_ measure: Text) -> Text {
        Text("\(measure.danish) år for år", "\(measure.english) year by year")
    }

    /// What the trend says, in one sentence.
    static func conclusion(of course: ProgrammeCourse) -> Text {
        guard let last = course.trend.last, let before = course.trend.dropLast().last else { return Text("", "") }
        let change = last.count - before.count
        if change == 0 {
            return Text(
                "I \(last.label) begyndte \(last.count), lige så mange som året før.",
                "In \(last.label) \(last.count) began, as many as the year before.")
        }
        return Text(
            "I \(last.label) begyndte \(last.count), \(abs(change)) \(change > 0 ? "flere" : "færre") end året før.",
            "In \(last.label) \(last.count) began, \(abs(change)) \(change > 0 ? "more" : "fewer") than the year before."
        )
    }

    /// What the quarters say, in one sentence.
    static func thereConclusion(_ first: Int, _ last: Int) -> Text {
        Text(
            "\(first) var med, da det første kvartal sluttede, og \(last) ved det sidste.",
            "\(first) were there when the first quarter ended, and \(last) at the last.")
    }

    static func volunteersConclusion(_ interested: Int, _ last: ProgrammeCourse.Stage) -> Text {
        Text(
            "\(interested) viste interesse. Det sidste skridt, \u{201D}\(last.title.danish)\u{201D}, tog \(last.count).",
            "\(interested) showed interest. \(last.count) took the last step, \u{201C}\(last.title.english)\u{201D}.")
    }

    static func funnelConclusion(_ asked: Int, _ ended: Int) -> Text {
        Text(
            "\(asked) henvendte sig, og \(ended) blev til slut.",
            "\(asked) were referred, and \(ended) stayed to the end.")
    }

    static let all: [Text] = [
        lead, narrativeKept, fundingMeans, funderHint, funderMissing, programmesMissing, narrativeHint, print,
        yearMissing,
        yearsTurned,
        funnelNote, funnelConclusion(20, 9), thereConclusion(7, 9),
    ]
}
