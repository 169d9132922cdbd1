import Casework
import Days
import HTML
import Outcomes
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// The parts of a form of outcome: one question a fieldset, the answers one below the other, the last of them to skip.
enum HowForm {
    private static let skip = "skip"

    static func link(_ form: OutcomeForm, _ step: String...) -> Link {
        .path(["me", "how", form.programme.text, form.name] + step, query: [])
    }

    /// A form that waits, on the list and on the first page.
    static func card(_ html: inout HTML, _ visit: Visit, _ form: OutcomeForm) {
        html.article(.class("card")) {
            $0.h2(visit.say(form.instrument.title))
            $0.p(visit.say(HowWording.count(form.items)))
            let last = DayWording.day(form.due.window.days.upperBound, visit.language, today: visit.today)
            $0.p(visit.say(HowWording.until(last)), .class("hint"))
            $0.p { $0.a(visit.say(HowWording.open), to: link(form), .class("button")) }
        }
    }

    /// On the first page: that there are questions, and that they may stay unanswered.
    static func invitation(_ html: inout HTML, _ visit: Visit) {
        html.article(.class("card")) {
            $0.h2(visit.say(HowWording.invitation))
            $0.p(visit.say(HowWording.invitationWords))
            $0.p { $0.a(visit.say(HowWording.open), to: .path("me", "how"), .class("button quiet")) }
        }
    }

    /// Why it is asked, who reads it and when, and that nobody has to answer: said before the first question.
    static func beforehand(_ html: inout HTML, _ visit: Visit, _ form: OutcomeForm) {
        if let lead = form.words?.lead { html.p(visit.say(lead), .class("lead")) }
        html.div(.class("panel note")) {
            let waits = form.use.respondent == .waiting
            $0.p(visit.say(waits ? HowWording.whyWaiting : HowWording.why))
            $0.p(visit.say(HowWording.together))
            $0.p(visit.say(HowWording.reader(form.reader, form.use.reading.days)))
            $0.p(visit.say(HowWording.notAtOnce))
            $0.p(visit.say(waits ? HowWording.freeWaiting : HowWording.free))
        }
    }

    static func questions(_ html: inout HTML, _ visit: Visit, _ form: OutcomeForm, _ entered: Entered) {
        for (index, words) in items(visit, form).enumerated() {
            html.choices(entered.field(field(index), words), visit.language, choices(visit, form))
        }
    }

    private static func choices(_ visit: Visit, _ form: OutcomeForm) -> [Choice] {
        let first = form.instrument.answers.lowerBound
        let answers = (form.words?.answers ?? []).enumerated().map { Choice("\(first + $0)", visit.say($1)) }
        return answers + [Choice(skip, visit.say(HowWording.skip))]
    }

    /// What is asked: the form's items, or the person's own goals.
    private static func items(_ visit: Visit, _ form: OutcomeForm) -> [String] {
        form.instrument == .goals
            ? form.goals.map { $0.words.text ?? "" } : (form.words?.items ?? []).map(visit.say)
    }

    /// The answers, item by item. What was skipped, left out or never offered is no answer.
    static func read(_ entered: Entered, _ form: OutcomeForm) -> [Int?] {
        (0..<form.items).map { index in
            Int(entered[field(index)]).flatMap { form.instrument.answers.contains($0) ? $0 : nil }
        }
    }

    static func entered(_ known: [Int?]) -> Entered {
        var entered = Entered()
        for (index, answer) in known.enumerated() { entered.set(field(index), answer.map(String.init) ?? skip) }
        return entered
    }

    static func rows(_ visit: Visit, _ form: OutcomeForm, _ answers: [Int?]) -> [SummaryRow] {
        zip(items(visit, form), answers).map { words, answer in
            let index = answer.map { $0 - form.instrument.answers.lowerBound }
            let said = index.flatMap { form.words?.answers[$0] }.map(visit.say)
            return SummaryRow(words, said ?? visit.say(HowWording.skipped))
        }
    }

    static func carry(_ html: inout HTML, _ visit: Visit, _ form: OutcomeForm) {
        for index in 0..<form.items { html.hidden(field(index), visit.entered[field(index)]) }
    }

    private static func field(_ index: Int) -> String { "item-\(index + 1)" }
}
