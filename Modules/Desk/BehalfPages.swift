import Casework
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// What somebody asked for in person or by telephone, written down for them. The trail names who wrote it.
enum BehalfPages {
    static let all =
        Page.form(["people", .person, "wish"], for: .coordinators, FormPage(show: askWish, submit: wish))
        + Page.form(["people", .person, "pause"], for: .coordinators, FormPage(show: askPause, submit: pause))
        + Page.form(["people", .person, "referral"], for: .coordinators, FormPage(show: askReferral, submit: refer))
        + Page.form(
            ["enrolments", .subject(.enrolment), "close"], for: .coordinators,
            FormPage(begin: { MatchForms.today($0, "day") }, show: askClosing, submit: close))

    /// A rest has a form of its own.
    private static let wishes: [WishKind] = [.call, .somebodyElse]

    private static func support(_ visit: Visit) throws -> (name: String, page: PersonPage) {
        let page = try visit.look(for: "person.behalf") { tx in try PersonPage(tx, visit.id(), on: visit.today) }
        return (visit.name(page.person.displayName), page)
    }

    /// Running matches as a participant, which a wish for somebody else is about.
    private static func matches(_ page: PersonPage) -> [Match] {
        page.support.matches.filter { $0.participant == page.person.id && $0.ending == nil }
    }

    private static func askWish(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (name, page) = try support(visit)
        let matches = matches(page)
        return visit.page(visit.say(BehalfWording.wish), entered) { html in
            html.p(visit.say(BehalfWording.onBehalf(name)), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("wish", visit.say(BehalfWording.whichWish)), visit.language,
                    wishes.filter { $0 != .somebodyElse || !matches.isEmpty }
                        .map { Choice($0.rawValue, visit.say(DeskWording.wish($0.rawValue))) })
                programmes(&$0, visit, entered, page)
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func programmes(
        _ html: inout HTML, _ visit: Visit, _ entered: Entered, _ page: PersonPage
    ) {
        html.choices(
            entered.field("programme", visit.say(DeskWording.programme)), visit.language,
            page.support.programmes.map { Choice($0.text, visit.name(of: $0)) })
    }

    private static func wish(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (_, page) = try support(visit)
        let kind = answers.choice("wish", among: wishes.map(\.rawValue), missing: BehalfWording.whichWishMissing)
        let programme = chosenProgramme(&answers, page)
        try answers.check()
        return try visit.change { tx in
            guard let kind = kind.flatMap(WishKind.init), let programme else { throw ParticipationError.unknownCode }
            let wishes = MyWishes(of: page.person.id, onBehalf: true)
            if kind == .somebodyElse {
                guard let match = matches(page).last(where: { $0.programme == programme }) else {
                    throw ParticipationError.notFound
                }
                try wishes.somebodyElse(tx, than: match.id)
            } else {
                try wishes.call(tx, in: programme)
            }
            return Receipt.wished.at("people", "\(page.person.id)")
        }
    }

    private static func chosenProgramme(_ answers: inout Answers, _ page: PersonPage) -> ProgrammeID? {
        let known = page.support.programmes
        let code = answers.choice("programme", among: known.map(\.text), missing: DeskWording.programmeMissing)
        return known.first { $0.text == code }
    }

    private static func askPause(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (name, page) = try support(visit)
        return visit.page(visit.say(BehalfWording.pause), entered) { html in
            html.p(visit.say(BehalfWording.pauseWhy(name)), .class("lead"))
            visit.form(&html) {
                programmes(&$0, visit, entered, page)
                $0.choices(
                    entered.field("side", visit.say(PersonWording.asWhat)), visit.language,
                    Side.allCases.map { Choice($0.rawValue, visit.say(BehalfWording.side($0))) })
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    PauseReason.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.pause($0))) })
                $0.primary(visit.say(BehalfWording.pause))
            }
        }
    }

    private static func pause(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let (_, page) = try support(visit)
        let programme = chosenProgramme(&answers, page)
        let side = answers.choice("side", Side.self, missing: PersonWording.asWhatMissing)
        let reason = answers.choice("reason", PauseReason.self, missing: DeskWording.whyMissing)
        try answers.check()
        return try visit.change { tx in
            guard let programme, let side, let reason else { throw ParticipationError.unknownCode }
            _ = try visit.offers.of(programme)
                .pause(tx, page.person.id, as: side, on: visit.today, because: reason)
            return Receipt.paused.at("people", "\(page.person.id)")
        }
    }

    private static func askReferral(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (name, _) = try support(visit)
        return visit.page(visit.say(BehalfWording.refer), entered) { html in
            html.p(visit.say(BehalfWording.onBehalf(name)), .class("lead"))
            for offer in visit.offers.all {
                html.h2(visit.name(of: offer.id))
                visit.form(&html) { referral(&$0, visit, offer, entered) }
            }
        }
    }

    /// One form a programme, since each asks its own questions. Its fields carry the programme's name.
    private static func referral(_ html: inout HTML, _ visit: Visit, _ offer: Offer, _ entered: Entered) {
        let mark = offer.id.text
        html.hidden("programme", mark)
        html.choices(
            entered.field("source-\(mark)", visit.say(BehalfWording.source)), visit.language,
            offer.sources.map { Choice($0, visit.word($0, of: offer.id, as: "source")) })
        html.boxes(
            entered.field("answers-\(mark)", visit.say(BehalfWording.answers), isOptional: true), visit.language,
            offer.answers(of: .participant).map {
                Choice($0, visit.word($0, of: offer.id, as: "answer"))
            }, chosen: Set(entered.all("answers-\(mark)")))
        html.textArea(
            entered.field("wishes-\(mark)", visit.say(BehalfWording.ownWords), isOptional: true), visit.language,
            rows: 3)
        html.secondary(visit.say(BehalfWording.send))
    }

    private static func refer(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let offer = try visit.offer(visit.entered["programme"])
        let mark = offer.id.text
        let source = answers.choice("source-\(mark)", among: offer.sources, missing: BehalfWording.sourceMissing)
        let wishes = answers.text("wishes-\(mark)", most: 2_000)
        try answers.check()
        let ticked = Set(visit.entered.all("answers-\(mark)"))
        return try visit.change { tx in
            let id = try offer.receive(
                tx, visit.id(), from: source ?? Intakes.selfReferral, on: visit.today, answers: ticked, wishes: wishes)
            return Receipt.saved.at("referrals", "\(id)")
        }
    }

    private static func askClosing(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(PersonWording.closeCourse), entered) { html in
            html.p(visit.say(BehalfWording.closingWhy), .class("lead"))
            visit.form(&html) {
                $0.dateField(entered.field("day", visit.say(MatchWording.endDay)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    ClosingReason.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.closing($0))) })
                $0.choices(
                    entered.field("onward", visit.say(BehalfWording.onward), isOptional: true), visit.language,
                    OnwardStep.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.onward($0))) })
                $0.primary(visit.say(PersonWording.closeCourse))
            }
        }
    }

    private static func close(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: MatchForms.around(visit, ahead: 0))
        let reason = answers.choice("reason", ClosingReason.self, missing: DeskWording.whyMissing)
        let onward = answers.choice("onward", OnwardStep.self)
        try answers.check()
        let id: EnrolmentID = try visit.id()
        return try visit.change { tx in
            guard let day, let reason else { throw ParticipationError.unknownCode }
            let person = try Enrolments.show(tx, id).person
            try Enrolments.close(tx, id, on: day, because: reason, onward: onward)
            return Receipt.ended.at("people", "\(person)")
        }
    }
}
