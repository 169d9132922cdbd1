import Days
import HTML
import Pages
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Who did what, and who read about whom: by day and action, by number and never by name.
enum TrailPage {
    /// The newest so many of what was found.
    private static let shown = 200
    /// The longest time that is searched at once.
    private static let days = 92

    static let page = Page.show(["trail"], for: .dataProtection) { visit in
        let asked = Entered(Dictionary(fields.map { ($0, visit.query($0) ?? "") }) { $1 })
        let isAsked = !asked["from-year"].isEmpty
        let (entered, found) = isAsked ? try search(asked, visit) : (Entered.recent(visit.today), nil)
        return visit.page(visit.say(StewardshipWording.trail), entered) {
            $0.p(visit.say(TrailWording.lead), .class("lead"))
            form(entered, visit, &$0)
            if let found { results(found, visit, &$0) }
        }
    }

    private static let fields = ["from", "until"].flatMap { ["\($0)-day", "\($0)-month", "\($0)-year"] } + ["action"]

    private static func form(_ entered: Entered, _ visit: Visit, _ html: inout HTML) {
        html.get(from: .path("trail")) {
            for (name, words) in [("from", TrailWording.from), ("until", TrailWording.until)] {
                $0.dateField(entered.field(name, visit.say(words)), visit.language, entered.date(name))
            }
            $0.textField(
                entered.field(
                    "action", visit.say(TrailWording.action), hint: visit.say(TrailWording.actionHint), isOptional: true
                ),
                visit.language, width: .code, .unchecked)
            $0.primary(visit.say(TrailWording.search))
        }
    }

    /// What was found, or the form with what is wrong with it.
    private static func search(_ asked: Entered, _ visit: Visit) throws -> (Entered, [TrailEntry]?) {
        var answers = Answers(asked, visit.language)
        let from = answers.day("from")
        let until = answers.day("until")
        let action = answers.text("action", most: 40)
        if let from, let until, from > until || from.days(until: until) > days {
            answers.fault("until", TrailWording.tooLong(days))
        }
        do throws(FormFaults) {
            try answers.check()
        } catch {
            return (asked.with(error.errors), nil)
        }
        guard let from, let until else { return (asked, nil) }
        let end = Copenhagen.start(of: until.adding(days: 1)).adding(milliseconds: -1)
        let found = try visit.tenant.store.trailEntries(from: Copenhagen.start(of: from), to: end) { entry in
            action.map(entry.action.hasPrefix) ?? true
        }
        let newest = Array(found.suffix(shown).reversed())
        // Looking at who was looked at is a read about them too.
        try visit.read(for: "audit-search") { tx in tx.note(Array(Set(newest.flatMap(\.persons)))) }
        return (asked, newest)
    }

    private static func results(_ found: [TrailEntry], _ visit: Visit, _ html: inout HTML) {
        guard !found.isEmpty else {
            html.emptyState(visit.say(TrailWording.none), visit.say(TrailWording.noneWhat))
            return
        }
        if found.count == shown { html.p(visit.say(TrailWording.newest(shown))) }
        html.dataTable(
            visit.say(TrailWording.found), id: "entries",
            columns: [
                TrailWording.time, TrailWording.who, TrailWording.actionTitle, TrailWording.about, TrailWording.detail,
            ].map { .words(visit.say($0)) }
        ) {
            for entry in found {
                $0.row(
                    BreachWording.moment(entry.at), entry.actor.id, entry.action, people(entry, visit),
                    entry.detail ?? "")
            }
        }
    }

    private static func people(_ entry: TrailEntry, _ visit: Visit) -> String {
        switch entry.persons.count {
        case 0: ""
        case 1: "\(entry.persons[0])"
        case let count: visit.say(TrailWording.people(count))
        }
    }
}

extension Entered {
    /// The last week.
    fileprivate static func recent(_ today: Day) -> Entered {
        var entered = Entered()
        for (name, day) in [("from", today.adding(days: -7)), ("until", today)] {
            entered.set("\(name)-day", "\(day.day)")
            entered.set("\(name)-month", "\(day.month)")
            entered.set("\(name)-year", "\(day.year)")
        }
        return entered
    }
}
