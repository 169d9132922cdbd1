import Casework
import Days
import HTML
import HTTP
import Messages
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A referral: what was said, what the programme's rules say to it, and the decision.
enum ReferralPages {
    static let all =
        [
            Page.show(["referrals", .referral], for: .coordinators) { visit in
                ReferralView(visit: visit, found: try found(visit)).page
            },
            .act(["referrals", .referral, "wait"], for: .coordinators) { visit in
                try visit.change { tx in
                    let intake = try Intakes.show(tx, visit.id())
                    _ = try visit.offers.of(intake.programme).wait(tx, intake.person, since: intake.received)
                    return Receipt.waits.at("people", "\(intake.person)")
                }
            },
        ]
        + Page.form(
            ["referrals", .referral, "accept"], for: .coordinators,
            FormPage(begin: beginAcceptance, show: askAcceptance, submit: accept))
        + Page.form(
            ["referrals", .referral, "reject"], for: .coordinators, FormPage(show: askRejection, submit: reject))

    struct Found {
        let intake: Intake
        let person: Named
        let answers: Set<String>
        let wishes: Opened
        let remarks: [Remark]
        let capacities: [Capacity]
        /// In which capacity the rules would let the person in; the first is the usual one.
        let parts: [PartCapacity]
        /// Somebody to whom a yes was said, and for whom nothing has begun.
        let isIdle: Bool
        let expected: WaitingRange?
    }

    static func found(_ visit: Visit) throws -> Found {
        try visit.look(for: "referral.show") { tx in
            let intake = try Intakes.show(tx, visit.id())
            let isOpen = intake.accepted == nil && intake.closing == nil
            return Found(
                intake: intake, person: try Names(tx, [intake.person])[intake.person],
                answers: try Intakes.answers(tx, intake.id), wishes: try Intakes.wishes(tx, intake.id),
                remarks: isOpen ? try remarks(tx, visit, intake) : [],
                capacities: try People.capacities(tx, of: intake.person),
                parts: isOpen ? try parts(tx, visit, intake) : [],
                isIdle: try isIdle(tx, intake),
                expected: try Waiting.expected(tx, for: intake.programme))
        }
    }

    private static func isIdle(_ tx: borrowing Transaction, _ intake: Intake) throws -> Bool {
        guard intake.accepted != nil, intake.closing == nil else { return false }
        let waits = try Waiting.entry(tx, of: intake.person, for: intake.programme) != nil
        return try !waits && Enrolments.open(tx, of: intake.person, in: intake.programme) == nil
    }

    private static func remarks(
        _ tx: borrowing Transaction, _ visit: Visit, _ intake: Intake
    ) throws -> [Remark] {
        guard let offer = visit.offers.all.first(where: { $0.id == intake.programme }) else { return [] }
        let capacity = try parts(tx, visit, intake).first ?? .participant
        let facts = try Facts.supported(tx, intake.person, as: capacity, in: offer.id, on: visit.today)
        return offer.remarks(on: .accept, try offer.aged(facts, tx, intake.person))
    }

    /// A programme of families takes in relatives in their own right. What was ticked says as what somebody comes.
    private static func parts(
        _ tx: borrowing Transaction, _ visit: Visit, _ intake: Intake
    ) throws -> [PartCapacity] {
        guard let offer = visit.offers.all.first(where: { $0.id == intake.programme }), offer.joinsHouseholds else {
            return [.participant]
        }
        return try PartCapacity.supported.filter { capacity in
            let facts = try Facts.supported(tx, intake.person, as: capacity, in: offer.id, on: visit.today)
            return try !offer.remarks(on: .accept, offer.aged(facts, tx, intake.person))
                .contains { $0.severity == .blocks }
        }
    }

    private static func beginAcceptance(_ visit: Visit) throws -> Entered {
        let found = try found(visit)
        return Entered(["name": found.person.name.text ?? ""])
    }

    /// An enquirer gave a first name only; a participant has a full one.
    private static func needsName(_ found: Found) -> Bool {
        Set(found.capacities).isDisjoint(with: [.participant, .relative])
    }

    private static func askAcceptance(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try found(visit)
        return visit.page(visit.say(ReferralWording.acceptance), entered) { html in
            html.p(
                "\(visit.name(found.person)) · \(visit.name(of: found.intake.programme))", .class("lead"))
            if let expected = found.expected { html.p(visit.say(DeskWording.expected(expected))) }
            visit.form(&html) {
                if needsName(found) {
                    $0.textField(
                        entered.field(
                            "name", visit.say(PersonWording.field(.name)), hint: visit.say(ReferralWording.nameHint)),
                        visit.language, .autocomplete(.off))
                }
                $0.choices(
                    entered.field("next", visit.say(ReferralWording.whatNow)), visit.language,
                    ReferralWording.steps.map { Choice($0.code, visit.say($0.words), hint: visit.say($0.hint)) })
                $0.primary(visit.say(ReferralWording.accept))
            }
        }
    }

    private static func accept(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let found = try found(visit)
        let name = needsName(found) ? answers.text("name", missing: PersonWording.nameMissing) : nil
        let next = answers.choice(
            "next", among: ReferralWording.steps.map(\.code), missing: ReferralWording.whatNowMissing)
        try answers.check()
        return try visit.change { tx in
            let intake = found.intake
            let capacity = found.parts.first ?? .participant
            let accepted = try visit.offers.accept(
                tx, intake.id, as: capacity, details: name.map { [.name($0)] } ?? [],
                policy: visit.tenant.configuration.cpr,
                on: visit.today)
            try Outbox.tellAnswered(tx, accepted.value)
            let offer = try visit.offers.of(intake.programme)
            if next == "wait" {
                _ = try offer.wait(tx, accepted.value, since: intake.received)
            } else if capacity == .relative {
                _ = try offer.beginPart(tx, of: accepted.value, after: intake.id, on: visit.today)
            } else if case .waits = try offer.takeIn(tx, accepted.value, after: intake.id, on: visit.today) {
                return Receipt.waits.at("people", "\(accepted.value)")
            }
            return Receipt.accepted.at("people", "\(accepted.value)")
        }
    }

    private static func askRejection(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(ReferralWording.reject), entered) { html in
            html.p(visit.say(ReferralWording.rejectWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("guidance", visit.say(ReferralWording.guidance)), visit.language,
                    ReferralWording.guidances.map { Choice($0.code, visit.say($0.words)) })
                $0.primary(visit.say(ReferralWording.reject))
            }
        }
    }

    private static func reject(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let guidance = answers.choice(
            "guidance", among: ReferralWording.guidances.map(\.code), missing: ReferralWording.guidanceMissing)
        try answers.check()
        return try visit.change { tx in
            let id: IntakeID = try visit.id()
            try visit.offers.reject(tx, id, guidance: guidance ?? "", on: visit.today)
            try Outbox.tellAnswered(tx, Intakes.show(tx, id).person)
            return Receipt.rejected.at("referrals", "\(id)")
        }
    }
}

/// One referral as it is read.
struct ReferralView {
    let visit: Visit
    let found: ReferralPages.Found

    static func state(_ intake: Intake, _ visit: Visit) -> String {
        if let closing = intake.closing { return visit.say(ReferralWording.closing(closing)) }
        return visit.say(intake.accepted == nil ? ReferralWording.undecided : ReferralWording.accepted)
    }

    var page: HTML {
        let intake = found.intake
        return visit.page(visit.say(ReferralWording.referralOf(visit.name(found.person)))) { html in
            visit.receipt(Receipt.self, &html)
            html.p(
                "\(visit.name(of: intake.programme)) · \(ReferralView.state(intake, visit))", .class("lead"))
            html.summary(rows)
            if let words = found.wishes.text {
                html.h2(visit.say(BehalfWording.ownWords))
                html.p(words, .class("own-words"))
            }
            if intake.accepted == nil && intake.closing == nil { decision(&html) }
            if found.isIdle {
                visit.button(
                    &html, visit.say(ReferralWording.steps[0].words), to: .path("referrals", "\(intake.id)", "wait"),
                    isPrimary: true)
            }
            html.p {
                $0.text(visit.say(ReferralWording.toPerson) + " ")
                visit.link(&$0, found.person)
            }
        }
    }

    private var rows: [SummaryRow] {
        let intake = found.intake
        var rows = [
            SummaryRow(visit.say(ReferralWording.received), DayWording.date(intake.received, visit.language)),
            SummaryRow(visit.say(BehalfWording.source), visit.word(intake.source, of: intake.programme, as: "source")),
        ]
        let answers = found.answers.sorted().map { visit.word($0, of: intake.programme, as: "answer") }
        if !answers.isEmpty {
            rows.append(SummaryRow(visit.say(BehalfWording.answers), answers.joined(separator: ", ")))
        }
        if let guidance = intake.guidance {
            rows.append(SummaryRow(visit.say(ReferralWording.guidance), visit.say(ReferralWording.guided(guidance))))
        }
        return rows
    }

    private func decision(_ html: inout HTML) {
        let path = ["referrals", "\(found.intake.id)"]
        if !found.remarks.isEmpty {
            html.h2(visit.say(ReferralWording.rules))
            html.ul { for remark in found.remarks { $0.li(visit.say(remark.text)) } }
        }
        html.div(.class("buttons")) {
            if !found.remarks.contains(where: { $0.severity == .blocks }) {
                $0.a(visit.say(ReferralWording.accept), to: .path(path + ["accept"]), .class("button"))
            }
            $0.a(visit.say(ReferralWording.reject), to: .path(path + ["reject"]), .class("button quiet"))
        }
    }
}
