import Casework
import Days
import HTML
import HTTP
import Outcomes
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// What somebody has been asked, what they answered, and what was answered on paper or by telephone. Whoever was promised
/// to read it reads it here, and says so.
enum OutcomePages {
    private static let path: [PathPart] = ["people", .person, "how", .word("programme"), .word("form")]

    static let all: [Page] =
        [
            .show(["people", .person, "how"], for: .coordinators, list),
            .show(path + ["answers"], for: .coordinators, read),
            .act(path + ["read"], for: .coordinators, markRead),
        ]
        + Page.form(
            path, for: .coordinators, FormPage(begin: { MatchForms.today($0, "day") }, show: ask, submit: enter))

    private static func list(_ visit: Visit) throws -> HTML {
        let (name, page) = try visit.look(for: "outcome.list") { tx in
            let person: PersonID = try visit.id()
            return (try Names(tx, [person])[person], try OutcomePage(tx, person, visit.offers, visit.tenant))
        }
        return visit.page(visit.say(OutcomePageWording.title)) { html in
            visit.receipt(Receipt.self, &html)
            html.p { $0.a(visit.name(name), to: .path("people", "\(name.id)")) }
            due(&html, visit, name.id, page)
            answered(&html, visit, name.id, page)
            html.p { $0.a(visit.say(OutcomePageWording.words), to: .path("people", "\(name.id)", "words")) }
        }
    }

    private static func due(_ html: inout HTML, _ visit: Visit, _ person: PersonID, _ page: OutcomePage) {
        html.h2(visit.say(OutcomePageWording.due))
        if page.due.isEmpty { html.p(visit.say(OutcomePageWording.nothingDue)) }
        html.ul(.class("queue")) {
            for form in page.due {
                $0.li {
                    $0.div(visit.say(form.instrument.name), .class("who"))
                    $0.div(
                        "\(visit.say(Occasion.name(of: form.due.window.occasion.code))) · \(visit.name(of: form.programme))"
                    )
                    $0.div(
                        visit.say(
                            OutcomePageWording.until(DayWording.date(form.due.window.days.upperBound, visit.language))))
                    $0.div(.class("do")) {
                        $0.a(
                            visit.say(OutcomePageWording.enter), to: link(person, form.programme.text, form.name),
                            .class("button quiet"))
                    }
                }
            }
        }
    }

    private static func answered(_ html: inout HTML, _ visit: Visit, _ person: PersonID, _ page: OutcomePage) {
        html.h2(visit.say(OutcomePageWording.answered))
        if page.forms.isEmpty { html.p(visit.say(OutcomePageWording.nothingAnswered)) }
        html.ul(.class("queue")) {
            for (programme, who, form) in page.forms {
                let name = OutcomeForm.name(who, form.instrument, form.occasion)
                $0.li {
                    $0.div(visit.say(form.instrument.name), .class("who"))
                    $0.div("\(visit.say(Occasion.name(of: form.occasion))) · \(visit.name(of: programme))")
                    $0.div(DayWording.date(form.day, visit.language))
                    $0.div(.class("do")) {
                        if form.isSkipped {
                            $0.text(visit.say(OutcomePageWording.skipped))
                        } else {
                            $0.a(
                                visit.say(form.isUnread ? OutcomePageWording.readNow : OutcomePageWording.readAgain),
                                to: link(person, programme.text, name, "answers"), .class("button quiet"))
                        }
                    }
                }
            }
        }
    }

    private static func link(_ person: PersonID, _ parts: String...) -> Link {
        .path(["people", "\(person)", "how"] + parts, query: [])
    }

    private static func open(_ visit: Visit, _ tx: borrowing Transaction) throws -> ReadForm {
        try ReadForm(
            tx, visit.id(), visit.offer(visit.word("programme")), visit.word("form"),
            visit.tenant.configuration.instruments)
    }

    private static func read(_ visit: Visit) throws -> HTML {
        let (person, name): (PersonID, String) = (try visit.id(), try visit.word("form"))
        let programme = try visit.word("programme")
        let opened = try visit.look(for: "outcome.read") { tx in try open(visit, tx) }
        return visit.page(visit.say(opened.form.instrument.name)) { html in
            html.p(
                "\(visit.say(Occasion.name(of: opened.form.occasion))) · "
                    + DayWording.date(opened.form.day, visit.language), .class("lead"))
            if let score = opened.score { html.p(visit.say(OutcomePageWording.score(score))) }
            if let band = opened.band { html.p { $0.strong(visit.say(band.words)) } }
            html.summary(rows(visit, opened))
            html.p(visit.say(OutcomePageWording.worry), .class("hint"))
            if opened.form.isUnread {
                visit.button(
                    &html, visit.say(OutcomePageWording.haveRead), to: link(person, programme, name, "read"),
                    isPrimary: true)
            }
            html.p { $0.a(visit.say(OutcomePageWording.back), to: link(person)) }
        }
    }

    private static func rows(_ visit: Visit, _ opened: ReadForm) -> [SummaryRow] {
        let first = opened.form.instrument.answers.lowerBound
        return opened.answers.enumerated().map { index, answer in
            let item = opened.items.indices.contains(index) ? visit.say(opened.items[index]) : ""
            let words = answer.flatMap { answer in opened.words.map { visit.say($0.answers[answer - first]) } }
            return SummaryRow(
                item.isEmpty ? visit.say(OutcomePageWording.item(index + 1)) : item,
                words ?? answer.map(String.init) ?? visit.say(OutcomePageWording.skipped))
        }
    }

    private static func markRead(_ visit: Visit) throws -> Link {
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            try Measurements.markRead(tx, try open(visit, tx).form.id)
            return Receipt.saved.at("people", "\(person)", "how")
        }
    }

    private static func asked(_ visit: Visit, _ tx: borrowing Transaction) throws -> OutcomeForm {
        try OutcomeForms(visit.offers, visit.tenant)
            .enterable(tx, visit.id(), visit.word("programme"), visit.word("form"), on: visit.today)
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let form = try visit.look(for: "outcome.enter") { tx in try asked(visit, tx) }
        return visit.page(visit.say(form.instrument.name), entered) { html in
            html.p(visit.say(OutcomePageWording.enterWords), .class("lead"))
            if form.words == nil { html.p(visit.say(OutcomePageWording.paperOnly)) }
            visit.form(&html) {
                $0.dateField(
                    entered.field("day", visit.say(OutcomePageWording.day)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("channel", visit.say(OutcomePageWording.channel)), visit.language,
                    OutcomePageWording.channels.map { Choice($0.channel.rawValue, visit.say($0.words)) })
                for index in 0..<form.items { item(&$0, visit, form, index, entered) }
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    /// A number for each item, as it stands on paper; the words where the tenant has them.
    private static func item(
        _ html: inout HTML, _ visit: Visit, _ form: OutcomeForm, _ index: Int, _ entered: Entered
    ) {
        let words =
            form.instrument == .goals ? form.goals[index].words.text : form.words.map { visit.say($0.items[index]) }
        let number = visit.say(OutcomePageWording.item(index + 1))
        html.textField(
            entered.field(
                "item-\(index + 1)", words ?? number,
                hint: visit.say(OutcomePageWording.range(form.instrument.answers)),
                isOptional: true), visit.language, width: .number, .inputmode(.numeric), .maxlength(2))
    }

    private static func enter(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let form = try visit.look(for: "outcome.enter") { tx in try asked(visit, tx) }
        let last = min(form.due.window.days.upperBound, visit.today)
        let day = answers.day(
            "day", within: form.due.window.days.lowerBound...max(last, form.due.window.days.lowerBound))
        let channel = answers.choice(
            "channel", among: OutcomePageWording.channels.map(\.channel.rawValue),
            missing: OutcomePageWording.channelMissing)
        let items = (0..<form.items).map { answers.number("item-\($0 + 1)", in: form.instrument.answers) }
        try answers.check()
        guard let day, let channel = channel.flatMap(AnswerChannel.init) else { throw StatusError(.badRequest) }
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            _ = try form.record(tx, form.reply(items), on: day, channel, onBehalf: true)
            return Receipt.saved.at("people", "\(person)", "how")
        }
    }
}
