import Casework
import HTML
import HTTP
import Pages
import Participation
import Reception
import Store

/// Goals in one's own words, seen and changed by oneself.
enum GoalPages {
    static let pages: [Page] =
        Page.form(["me", "goals"], for: .supported, FormPage(show: show, submit: state))
        + [
            .act(["me", "goals", .subject(.goal), "reach"], for: .supported) { visit in
                try visit.change { tx in
                    try Goals.reach(tx, visit.id(), on: visit.today)
                    return Done.reached.at("me", "goals")
                }
            }
        ]

    private static func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let person = try visit.person()
        let own = try visit.look(for: "my-goals") { tx in try MyPart(tx, of: person, visit.offers) }
        return visit.page(visit.say(OwnPartWording.goals), entered) { html in
            visit.receipt(Done.self, &html)
            html.p(visit.say(OwnPartWording.goalsWhy), .class("lead"))
            for (_, goal) in own.goals { item(&html, visit, goal) }
            guard !own.parts.isEmpty else { return }
            visit.form(&html) {
                $0.textArea(
                    entered.field("words", visit.say(OwnPartWording.newGoal)), visit.language, rows: 3)
                if own.parts.count > 1 {
                    $0.choices(
                        entered.field("part", visit.say(OwnPartWording.which)), visit.language,
                        own.parts.map { Choice(code($0), visit.name(of: $0.programme)) })
                }
                $0.primary(visit.say(OwnPartWording.save))
            }
        }
    }

    private static func item(_ html: inout HTML, _ visit: Visit, _ goal: Goal) {
        html.article(.class("card")) {
            $0.p(goal.words.text ?? "–", .class("own-words"))
            if goal.reached == nil {
                visit.button(
                    &$0, visit.say(OwnPartWording.reached), to: .path("me", "goals", "\(goal.id)", "reach"))
            } else {
                $0.p(visit.say(OwnPartWording.isReached), .class("hint"))
            }
        }
    }

    private static func state(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let person = try visit.person()
        let own = try visit.look(for: "my-goals") { tx in try MyPart(tx, of: person, visit.offers) }
        let words = answers.text("words", missing: OwnPartWording.newGoalMissing, most: 500)
        let chosen =
            own.parts.count == 1
            ? own.parts.first.map(code)
            : answers.choice("part", among: own.parts.map(code), missing: OwnPartWording.whichMissing)
        try answers.check()
        guard let words, let part = own.parts.first(where: { code($0) == chosen }) else {
            throw StatusError(.notFound)
        }
        return try visit.change { tx in
            _ = try visit.offers.of(part.programme)
                .stateGoal(tx, of: person, as: part.capacity, words: words, on: visit.today)
            return Done.stated.at("me", "goals")
        }
    }

    private static func code(_ part: OwnPart) -> String { "\(part.programme.text)-\(part.capacity.rawValue)" }
}
