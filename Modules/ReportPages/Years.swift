import Days
import HTML
import HTTP
import Pages
import Reception
import Reports

/// The calendar years that a report is about: a year, or the first and the last of several.
struct Years {
    static let first = 1990

    let range: ClosedRange<Int>
    let entered: Entered

    /// The years of the address; this year where it names none.
    init(_ visit: Visit) {
        var entered = Entered()
        let this = visit.today.year
        entered.set("from", visit.query("from") ?? "\(this)")
        entered.set("until", visit.query("until") ?? visit.query("from") ?? "\(this)")
        var answers = Answers(entered, visit.language)
        let range = Years.read(&answers, visit)
        do throws(FormFaults) {
            try answers.check()
            self.entered = entered
        } catch {
            self.entered = entered.with(error.errors)
        }
        self.range = range ?? this...this
    }

    /// Two years of a form; nil where something is wrong with them.
    static func read(_ answers: inout Answers, _ visit: Visit) -> ClosedRange<Int>? {
        let known = first...visit.today.year
        let from = answers.number("from", in: known, missing: ReportPageWording.yearMissing)
        let until = answers.number("until", in: known, missing: ReportPageWording.yearMissing)
        guard let from, let until else { return nil }
        guard from <= until else {
            answers.fault("until", ReportPageWording.yearsTurned)
            return nil
        }
        return from...until
    }

    static func fields(_ entered: Entered, _ visit: Visit, _ html: inout HTML) {
        for (name, words) in [("from", ReportPageWording.from), ("until", ReportPageWording.until)] {
            html.textField(
                entered.field(name, visit.say(words)), visit.language, width: .number, .inputmode(.numeric),
                .maxlength(4))
        }
    }

    var query: [(name: String, value: String)] {
        [(name: "from", value: "\(range.lowerBound)"), (name: "until", value: "\(range.upperBound)")]
    }
}
