import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A volunteer on the way from the first interest to being available, and out again.
enum VolunteerPages {
    static let all =
        [
            Page.show(["volunteers", .subject(.volunteering)], for: .coordinators) { visit in
                try page(visit, try found(visit))
            },
            .act(["volunteers", .subject(.volunteering), "steps", .word("step")], for: .coordinators) { visit in
                guard let step = VolunteerStep(rawValue: try visit.word("step")) else { throw StatusError(.notFound) }
                let id: VolunteeringID = try visit.id()
                return try visit.change { tx in
                    let version = step == .confidentiality ? visit.today.iso : nil
                    _ = try visit.offers.step(tx, id, step, on: visit.today, version: version)
                    return Receipt.stepped.at("volunteers", "\(id)")
                }
            },
        ]
        + Page.form(
            ["volunteers", .subject(.volunteering), "offer"], for: .coordinators,
            FormPage(begin: beginOffer, show: askOffer, submit: offer))
        + Page.form(
            ["volunteers", .subject(.volunteering), "exit"], for: .coordinators,
            FormPage(begin: { MatchForms.today($0, "day") }, show: askExit, submit: exit))
        + Page.form(
            ["people", .person, "volunteering"], for: .coordinators, FormPage(show: askInterest, submit: express))

    private struct Found {
        let part: Volunteering
        let person: Named
        let stage: VolunteerStage
        let steps: [VolunteerStep: Day]
        let days: Opened
        let area: Opened
        /// Before the confirmation, and afterwards where the profile is still there to be shortened.
        let canDecline: Bool
        let holdsCertificate: Bool
        /// What speaks against the confirmation; empty once it is done.
        let remarks: [Remark]
    }

    private static func found(_ visit: Visit) throws -> Found {
        try visit.look(for: "volunteer.show") { tx in
            let part = try Volunteers.show(tx, visit.id())
            let steps = try Volunteers.steps(tx, part.id)
            let isOpen = part.closing == nil && steps[.confirmed] == nil
            return Found(
                part: part, person: try Names(tx, [part.person])[part.person], stage: try Volunteers.stage(tx, part.id),
                steps: steps, days: try Volunteers.days(tx, part.id),
                area: try Volunteers.area(tx, part.id), canDecline: try canDecline(tx, part),
                holdsCertificate: try TrainingCertificates.holds(tx, part.person, in: part.programme),
                remarks: try isOpen ? visit.offers.confirming(tx, part.id, on: visit.today) : [])
        }
    }

    private static func canDecline(_ tx: borrowing Transaction, _ part: Volunteering) throws -> Bool {
        guard part.closing != nil else { return try Volunteers.steps(tx, part.id)[.confirmed] == nil }
        return try part.closing == Volunteers.declined && Volunteers.isOnlyDeclined(tx, part.person)
            && People.capacities(tx, of: part.person).contains(.volunteer)
    }

    private static func page(_ visit: Visit, _ found: Found) throws -> HTML {
        let path = ["volunteers", "\(found.part.id)"]
        return visit.page(visit.name(found.person)) { html in
            visit.receipt(Receipt.self, &html)
            html.p(
                "\(visit.name(of: found.part.programme)) · \(visit.say(VolunteerWording.stage(found.stage)))",
                .class("lead"))
            html.h2(visit.say(VolunteerWording.steps))
            for step in VolunteerStep.allCases { write(&html, visit, found, step, path) }
            html.h2(visit.say(VolunteerWording.offer))
            html.summary([
                SummaryRow(
                    visit.say(VolunteerWording.capacity), found.part.capacity.map(String.init) ?? "–",
                    action: found.part.closing == nil
                        ? Action(visit.say(VolunteerWording.change), to: .path(path + ["offer"])) : nil),
                SummaryRow(visit.say(MatchWording.days), found.days.text ?? "–"),
                SummaryRow(visit.say(MatchWording.area), found.area.text ?? "–"),
            ])
            html.p { visit.link(&$0, found.person) }
            if found.holdsCertificate {
                html.p { $0.a(visit.say(CertificateWording.toPrint), to: .path(path + ["certificate"])) }
            }
            if found.part.closing == nil {
                html.p {
                    $0.a(visit.say(VolunteerWording.exit), to: .path(path + ["exit"]), .class("button quiet"))
                }
            }
            if found.canDecline {
                html.p {
                    $0.a(visit.say(VolunteerWording.decline), to: .path(path + ["decline"]), .class("button quiet"))
                }
            }
        }
    }

    private static func write(
        _ html: inout HTML, _ visit: Visit, _ found: Found, _ step: VolunteerStep, _ path: [String]
    ) {
        if let day = found.steps[step] {
            html.p("✓ \(visit.say(VolunteerWording.step(step))) · \(DayWording.date(day, visit.language))")
        } else if found.part.closing == nil {
            if step == .confirmed, !found.remarks.isEmpty {
                html.ul { for remark in found.remarks { $0.li(visit.say(remark.text)) } }
            }
            visit.button(&html, visit.say(VolunteerWording.step(step)), to: .path(path + ["steps", step.rawValue]))
        }
    }

    private static func beginOffer(_ visit: Visit) throws -> Entered {
        let found = try found(visit)
        return Entered([
            "capacity": found.part.capacity.map(String.init) ?? "", "days": found.days.text ?? "",
            "area": found.area.text ?? "",
        ])
    }

    private static func askOffer(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(VolunteerWording.offer), entered) { html in
            visit.form(&html) {
                $0.textField(
                    entered.field(
                        "capacity", visit.say(VolunteerWording.capacity), hint: visit.say(VolunteerWording.capacityHint)
                    ),
                    visit.language, width: .number, .inputmode(.numeric))
                $0.textField(
                    entered.field("days", visit.say(MatchWording.days), isOptional: true), visit.language)
                $0.textField(
                    entered.field("area", visit.say(MatchWording.area), isOptional: true), visit.language)
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func offer(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let capacity = answers.number("capacity", in: 0...20, missing: VolunteerWording.capacityMissing)
        let (days, area) = (answers.text("days"), answers.text("area"))
        try answers.check()
        let id: VolunteeringID = try visit.id()
        return try visit.change { tx in
            try Volunteers.offer(tx, id, capacity: capacity ?? 0, days: days, area: area)
            return Receipt.saved.at("volunteers", "\(id)")
        }
    }

    private static func askExit(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(VolunteerWording.exit), entered) { html in
            html.p(visit.say(VolunteerWording.exitWhy), .class("lead"))
            visit.form(&html) {
                $0.dateField(entered.field("day", visit.say(MatchWording.endDay)), visit.language, entered.date("day"))
                $0.choices(
                    entered.field("reason", visit.say(DeskWording.why)), visit.language,
                    VolunteerExit.allCases.map { Choice($0.rawValue, visit.say(ReasonWording.exit($0))) })
                $0.primary(visit.say(VolunteerWording.exit))
            }
        }
    }

    private static func exit(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let day = answers.day("day", within: MatchForms.around(visit, ahead: 0))
        let reason = answers.choice("reason", VolunteerExit.self, missing: DeskWording.whyMissing)
        try answers.check()
        let id: VolunteeringID = try visit.id()
        return try visit.change { tx in
            guard let day, let reason else { throw ParticipationError.unknownCode }
            try Volunteers.exit(tx, id, on: day, because: reason)
            return Receipt.ended.at("volunteers", "\(id)")
        }
    }

    private static func askInterest(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(BehalfWording.volunteer), entered) { html in
            for offer in visit.offers.all {
                html.h2(visit.name(of: offer.id))
                visit.form(&html) {
                    $0.hidden("programme", offer.id.text)
                    $0.boxes(
                        entered.field(
                            "attests-\(offer.id.text)", visit.say(VolunteerWording.attests), isOptional: true),
                        visit.language,
                        offer.answers(of: .volunteer).map {
                            Choice($0, visit.word($0, of: offer.id, as: "answer"))
                        }, chosen: Set(entered.all("attests-\(offer.id.text)")))
                    $0.secondary(visit.say(DeskWording.save))
                }
            }
        }
    }

    private static func express(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let offer = try visit.offer(visit.entered["programme"])
        let attested = Set(visit.entered.all("attests-\(offer.id.text)"))
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            try Offers.makeVolunteer(tx, person)
            let part = try offer.express(tx, person, attesting: attested, on: visit.today).value
            return Receipt.saved.at("volunteers", "\(part)")
        }
    }
}
