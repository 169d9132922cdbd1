import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A new cohort, a newcomer, a day that was held, and the end.
enum CohortForms {
    static let all =
        Page.form(["cohorts", "new"], for: .coordinators, FormPage(show: askCohort, submit: plan))
        + Page.form(["cohorts", .cohort, "members"], for: .coordinators, FormPage(show: askMember, submit: join))
        + Page.form(
            ["cohorts", .cohort, "sessions", .word("number")], for: .coordinators,
            FormPage(show: askDay, submit: hold))
        + Page.form(
            ["cohorts", .cohort, "finish"], for: .coordinators,
            FormPage(begin: beginFinish, show: askFinish, submit: finish))

    private static func trainers(_ visit: Visit) -> [Offer] {
        visit.offers.all.filter { offer in
            offer.programme.training(under: offer.terms.settings).contains { $0.sessions > 0 }
        }
    }

    private static func askCohort(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(CohortWording.plan), entered) { html in
            let offers = trainers(visit)
            guard !offers.isEmpty else {
                html.emptyState(visit.say(CohortWording.noTraining), visit.say(CohortWording.noTrainingHint))
                return
            }
            html.p(visit.say(CohortWording.planWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("programme", visit.say(DeskWording.programme)), visit.language,
                    offers.map { Choice($0.id.text, visit.name(of: $0.id)) })
                $0.dateField(
                    entered.field("first", visit.say(CohortWording.firstDay)), visit.language, entered.date("first"))
                $0.primary(visit.say(CohortWording.plan))
            }
        }
    }

    private static func plan(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let codes = trainers(visit).map(\.id.text)
        let programme = answers.choice("programme", among: codes, missing: DeskWording.programmeMissing)
        let first = answers.day("first", within: MatchForms.around(visit))
        try answers.check()
        let offer = try visit.offer(programme ?? "")
        return try visit.change { tx in
            let cohort = try offer.planCohort(tx, from: first ?? visit.today).cohort
            return Receipt.planned.at("cohorts", "\(cohort)")
        }
    }

    private static func askMember(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (found, choices) = try visit.look(for: "cohort.members") { tx in
            let found = try CohortPage(tx, visit.id(), visit.offers, on: visit.today)
            let inside = found.members.map(\.person.id)
            let volunteers = try VolunteerFacts(tx, in: found.offer.id, on: visit.today).people
            let choices = try visit.choices(tx, volunteers.filter { !inside.contains($0) }) {
                try visit.offers.mayKnow(tx, $0, in: found.id) ? PathwayWording.mayKnow : nil
            }
            return (found, choices)
        }
        return visit.page(visit.say(CohortWording.add), entered) { html in
            if !found.joining.isEmpty { html.ul { for remark in found.joining { $0.li(visit.say(remark.text)) } } }
            guard !choices.isEmpty else {
                html.emptyState(visit.say(GroupWording.noVolunteers), visit.say(GroupWording.noVolunteersHint))
                return
            }
            visit.form(&html) {
                $0.choices(entered.field("person", visit.say(GroupWording.who)), visit.language, choices)
                $0.primary(visit.say(CohortWording.add))
            }
        }
    }

    private static func join(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        if answers.text("person") == nil { answers.fault("person", GroupWording.whoMissing) }
        try answers.check()
        let id: CohortID = try visit.id()
        return try visit.change { tx in
            guard let person: PersonID = try visit.chosen(tx, .person, "person") else {
                throw ParticipationError.notFound
            }
            _ = try visit.offers.join(tx, id, person, on: visit.today)
            return Receipt.joined.at("cohorts", "\(id)")
        }
    }

    private static func session(_ visit: Visit) throws -> (CohortPage, CohortSession) {
        let found = try visit.look(for: "cohort.day") { tx in
            try CohortPage(tx, visit.id(), visit.offers, on: visit.today)
        }
        let number = try visit.word("number")
        guard let session = found.sessions.first(where: { "\($0.number)" == number }) else {
            throw StatusError(.notFound)
        }
        return (found, session)
    }

    private static func askDay(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (found, session) = try session(visit)
        return visit.page(visit.say(CohortWording.day(session.number, of: found.sessions.count)), entered) { html in
            html.p(DayWording.weekday(session.day, visit.language), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("delivery", visit.say(CohortWording.whatHappened)), visit.language,
                    Delivery.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.delivery($0))) })
                $0.boxes(
                    entered.field(
                        "absent", visit.say(CohortWording.whoWasAway), hint: visit.say(CohortWording.whoWasAwayHint),
                        isOptional: true), visit.language,
                    found.members.map { Choice("\($0.member)", visit.name($0.person)) },
                    chosen: Set(entered.all("absent")))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func hold(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (found, session) = try session(visit)
        let delivery = answers.choice("delivery", Delivery.self, missing: CohortWording.whatHappenedMissing)
        try answers.check()
        let away = Set(visit.entered.all("absent"))
        let absent = Set(found.members.map(\.member).filter { away.contains("\($0)") })
        guard absent.count == away.count else { throw StatusError(.notFound) }
        return try visit.change { tx in
            _ = try visit.offers.hold(
                tx, found.id, session: session.number, delivery ?? .delivered, absent: absent, on: visit.today)
            return Receipt.held.at("cohorts", "\(found.id)")
        }
    }

    /// The tenant's own share stands there; a cohort may get another.
    private static func beginFinish(_ visit: Visit) throws -> Entered {
        let offer = try visit.look(for: "cohort.finish") { tx in try visit.offers.of(tx, visit.id() as CohortID) }
        return Entered(["percent": "\(offer.certificatePercent)"])
    }

    private static func askFinish(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(CohortWording.finish), entered) { html in
            html.p(visit.say(CohortWording.finishWhy), .class("lead"))
            visit.form(&html) {
                $0.textField(
                    entered.field(
                        "percent", visit.say(CohortWording.percent), hint: visit.say(CohortWording.percentHint)),
                    visit.language, width: .number, .inputmode(.numeric))
                $0.primary(visit.say(CohortWording.finish))
            }
        }
    }

    private static func finish(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let percent = answers.number("percent", in: 1...100, missing: CohortWording.percentMissing)
        try answers.check()
        let id: CohortID = try visit.id()
        return try visit.change { tx in
            _ = try visit.offers.finish(tx, id, percent: percent ?? 100, on: visit.today)
            return Receipt.finished.at("cohorts", "\(id)")
        }
    }
}
