import Casework
import HTML
import HTTP
import Messages
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A new open course, seats for neighbours, a seat for whoever waits, and what those who came say.
enum CourseForms {
    static let all =
        Page.form(["groups", "course"], for: .coordinators, FormPage(show: askCourse, submit: announce))
        + Page.form(
            ["groups", .group, "quotas"], for: .coordinators,
            FormPage(begin: knownQuotas, show: askQuotas, submit: setQuotas))
        + Page.form(
            ["groups", .group, "answers"], for: .coordinators,
            FormPage(begin: knownAnswers, show: askAnswers, submit: countAnswers))
        + [
            .act(["groups", "seats", .subject(.seat), "give"], for: .coordinators) { visit in
                let link = try visit.change { tx in
                    let id: SeatID = try visit.id()
                    try Seats.give(tx, id, on: visit.today)
                    try Outbox.tellGiven(tx, id)
                    return Receipt.placed.at("groups", "\(try Seats.show(tx, id).group)")
                }
                visit.tellNeighbours()
                return link
            },
            .act(["groups", "seats", .subject(.seat), "end"], for: .coordinators) { visit in
                let link = try visit.change { tx in
                    let id: SeatID = try visit.id()
                    let group = try Seats.show(tx, id).group
                    try Seats.cancel(tx, id, on: visit.today)
                    try Outbox.tellEnded(tx, id)
                    return Receipt.left.at("groups", "\(group)")
                }
                visit.tellNeighbours()
                return link
            },
        ]

    /// Every subject of every programme, each with its programme before it.
    static func subjects(_ visit: Visit) -> [(code: String, offer: Offer, plan: CoursePlan)] {
        visit.offers.all.flatMap { offer in
            offer.programme.bond(under: offer.terms.settings).courses.map {
                (code: "\(offer.id.text).\($0.subject)", offer: offer, plan: $0)
            }
        }
    }

    private static func askCourse(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(CourseWording.plan), entered) { html in
            let subjects = subjects(visit)
            guard !subjects.isEmpty else {
                html.emptyState(visit.say(GroupWording.noGroups), visit.say(CourseWording.noSubjects))
                return
            }
            html.p(visit.say(CourseWording.planWhy), .class("lead"))
            visit.form(&html) { form in
                form.choices(
                    entered.field("subject", visit.say(CourseWording.subject)), visit.language,
                    subjects.map { item in
                        Choice(item.code, visit.word(item.plan.subject, of: item.offer.id, as: "theme"))
                    })
                whenAndWhere(&form, visit, entered)
                form.boxes(
                    entered.field("audience", visit.say(EventWording.audience)), visit.language,
                    TargetAudience.allCases.map { Choice($0.rawValue, visit.say(EventWording.audience($0))) },
                    chosen: Set(entered.all("audience")))
                sharing(&form, visit, entered)
                form.primary(visit.say(CourseWording.plan))
            }
        }
    }

    private static func whenAndWhere(_ form: inout HTML, _ visit: Visit, _ entered: Entered) {
        form.dateField(
            entered.field("starts", visit.say(GroupWording.firstSession)), visit.language, entered.date("starts"))
        form.textField(
            entered.field("clock", visit.say(GroupWording.clock), hint: visit.say(GroupWording.clockHint)),
            visit.language, width: .number)
        form.textField(
            entered.field("location", visit.say(GroupWording.location), hint: visit.say(GroupWording.locationHint)),
            visit.language)
        form.textField(
            entered.field("places", visit.say(GroupWording.places), isOptional: true), visit.language, width: .number,
            .inputmode(.numeric))
    }

    private static func sharing(_ form: inout HTML, _ visit: Visit, _ entered: Entered) {
        let cooperations = visit.tenant.configuration.cooperations
        guard !cooperations.isEmpty else { return }
        form.choices(
            entered.field(
                "cooperation", visit.say(CourseWording.sharing), hint: visit.say(CourseWording.sharingHint),
                isOptional: true), visit.language,
            [Choice("none", visit.say(CourseWording.notShared))] + cooperations.map { Choice($0.code, $0.name) })
    }

    private static func announce(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let subjects = subjects(visit)
        let code = answers.choice("subject", among: subjects.map(\.code), missing: CourseWording.subjectMissing)
        let starts = answers.day("starts", within: MatchForms.around(visit))
        let clock = GroupForms.clock(&answers)
        let location = answers.text("location", missing: GroupWording.locationMissing)
        let places = answers.number("places", in: 1...500)
        let audiences = Set(visit.entered.all("audience").compactMap(TargetAudience.init(rawValue:)))
        if audiences.isEmpty { answers.fault("audience", CourseWording.audienceMissing) }
        let cooperation = answers.choice("cooperation", among: visit.tenant.configuration.cooperations.map(\.code))
        try answers.check()
        guard let chosen = subjects.first(where: { $0.code == code }) else { throw StatusError(.notFound) }
        let setting = GroupSetting(
            starts: starts ?? visit.today, hour: (clock ?? 0) / 60, minute: (clock ?? 0) % 60, location: location ?? "")
        return try visit.change { tx in
            let group = try OpenCourses.announce(
                tx, in: chosen.offer.id, chosen.plan, setting, for: audiences, cooperation: cooperation,
                on: min(visit.today, setting.starts))
            if let places { try Groups.resize(tx, group, places: places) }
            return Receipt.planned.at("groups", "\(group)")
        }
    }

    private static func course(_ visit: Visit, for purpose: String) throws -> CoursePage {
        try visit.look(for: purpose) { tx in
            guard let found = try CoursePage(tx, visit.id(), visit.offers) else { throw StatusError(.notFound) }
            return found
        }
    }

    private static func partners(_ visit: Visit, _ found: CoursePage) throws -> [QuotaRow] {
        guard let cooperation = visit.tenant.configuration.cooperation(found.course.cooperation) else {
            throw StatusError(.notFound)
        }
        return found.quotas(of: cooperation.partners)
    }

    private static func knownQuotas(_ visit: Visit) throws -> Entered {
        var entered = Entered()
        for quota in try partners(visit, course(visit, for: "course.quotas")) {
            if let most = quota.most { entered.set("seats-\(quota.partner)", "\(most)") }
        }
        return entered
    }

    private static func askQuotas(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let quotas = try partners(visit, course(visit, for: "course.quotas"))
        return visit.page(visit.say(CourseWording.quotas), entered) { html in
            html.p(visit.say(CourseWording.quotasWhy), .class("lead"))
            visit.form(&html) { form in
                for quota in quotas {
                    form.textField(
                        entered.field("seats-\(quota.partner)", visit.neighbour(quota.partner), isOptional: true),
                        visit.language, width: .number, .inputmode(.numeric))
                }
                form.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func setQuotas(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let found = try course(visit, for: "course.quotas")
        var seats: [(partner: String, most: Int?)] = []
        for quota in try partners(visit, found) {
            seats.append(
                (quota.partner, answers.number("seats-\(quota.partner)", in: 0...found.course.group.places)))
        }
        try answers.check()
        let link = try visit.change { tx in
            let id: GroupID = try visit.id()
            for (partner, most) in seats { try OpenCourses.setQuota(tx, id, partner: partner, seats: most) }
            return Receipt.saved.at("groups", "\(id)")
        }
        visit.tellNeighbours()
        return link
    }

    private static func field(_ aim: String, _ answer: CourseAnswer) -> String { "\(aim)-\(answer.rawValue)" }

    private static func knownAnswers(_ visit: Visit) throws -> Entered {
        let found = try course(visit, for: "course.answers")
        var entered = Entered()
        for (aim, counts) in found.slips {
            for (answer, count) in counts { entered.set(field(aim, answer), "\(count)") }
        }
        return entered
    }

    private static func askAnswers(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try course(visit, for: "course.answers")
        return visit.page(visit.say(CourseWording.countAnswers), entered) { html in
            html.p(visit.say(CourseWording.answersWhy), .class("lead"))
            visit.form(&html) { form in
                for aim in found.aims {
                    let words = visit.word(aim, of: found.course.group.programme, as: "aim")
                    form.h2(words)
                    for answer in CourseAnswer.allCases {
                        form.textField(
                            entered.field(
                                field(aim, answer), "\(visit.say(CourseWording.answer(answer))): \(words)",
                                isOptional: true), visit.language, width: .number, .inputmode(.numeric))
                    }
                }
                form.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func countAnswers(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let found = try course(visit, for: "course.answers")
        var counts: [String: [CourseAnswer: Int]] = [:]
        for aim in found.aims {
            for answer in CourseAnswer.allCases {
                counts[aim, default: [:]][answer] = answers.number(field(aim, answer), in: 0...500)
            }
        }
        try answers.check()
        return try visit.change { tx in
            let id: GroupID = try visit.id()
            for aim in found.aims { try CourseAnswers.count(tx, id, aim: aim, counts[aim] ?? [:]) }
            return Receipt.saved.at("groups", "\(id)")
        }
    }
}
