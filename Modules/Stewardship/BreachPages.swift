import Days
import HTML
import HTTP
import Pages
import Reception
import Rights
import Store

/// Breaches of security, and the 72 hours of Art. 33(1). What happened is told in the tenant's own case system.
enum BreachPages {
    static let all =
        [list]
        + Page.form(["breaches", "new"], for: .dataProtection, registering)
        + Page.form(["breaches", .breach], for: .dataProtection, reporting)
        + Page.form(["breaches", .breach, "close"], for: .dataProtection, closing)

    private static let list = Page.show(["breaches"], for: .dataProtection) { visit in
        let breaches = try visit.read(for: "breach-list") { tx in try Breaches.list(tx) }
        return visit.page(visit.say(StewardshipWording.breaches)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(BreachWording.lead), .class("lead"))
            $0.p { $0.a(visit.say(BreachWording.register), to: .path("breaches", "new"), .class("button")) }
            if breaches.isEmpty {
                return $0.emptyState(visit.say(BreachWording.none), visit.say(BreachWording.noneWhat))
            }
            table(breaches, visit, &$0)
        }
    }

    private static func table(_ breaches: [Breach], _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(StewardshipWording.breaches), id: "breaches",
            columns: [BreachWording.reference, BreachWording.kind, BreachWording.aware, BreachWording.state].map {
                .words(visit.say($0))
            }
        ) {
            for breach in breaches {
                $0.row(
                    breach.reference, to: .path("breaches", "\(breach.id)"), visit.say(BreachWording.kind(breach.kind)),
                    BreachWording.moment(breach.aware), visit.say(BreachWording.clock(breach, visit.now)))
            }
        }
    }

    private static let registering = FormPage(
        begin: { visit in
            var entered = Entered(today: visit.today, in: "aware")
            let clock = Copenhagen.clock(of: visit.now)
            entered.set("hour", "\(clock.hour)")
            return entered
        },
        show: { visit, entered in
            visit.page(visit.say(BreachWording.register), entered) {
                visit.form(&$0) { fields(visit, entered, &$0) }
            }
        },
        submit: { visit, answers in
            let kind = answers.choice("kind", BreachKind.self, missing: BreachWording.kindMissing)
            let risk = answers.choice("risk", BreachRisk.self, missing: BreachWording.riskMissing)
            let reference = answers.text("reference", missing: BreachWording.referenceMissing, most: 40)
            let day = answers.day("aware", within: visit.today.adding(days: -365)...visit.today)
            let hour = answers.number("hour", in: 0...23, missing: BreachWording.hourMissing)
            try answers.check()
            guard let kind, let risk, let reference, let day, let hour else { throw FormFaults([]) }
            return try visit.write { tx in
                let id = try Refused.explaining {
                    try Breaches.register(
                        tx, kind: kind, risk: risk, reference: reference,
                        aware: min(Copenhagen.instant(on: day, hour: hour, minute: 0), visit.now))
                }
                return Receipt.registered.at("breaches", "\(id)")
            }
        })

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        let language = visit.language
        html.textField(
            entered.field(
                "reference", visit.say(BreachWording.referenceQuestion), hint: visit.say(BreachWording.referenceHint)),
            language, width: .code, .unchecked)
        html.choices(
            entered.field("kind", visit.say(BreachWording.kindQuestion)), language,
            visit.choices(BreachKind.allCases, BreachWording.kind))
        html.choices(
            entered.field("risk", visit.say(BreachWording.riskQuestion)), language,
            visit.choices(BreachRisk.allCases, BreachWording.risk))
        html.dateField(
            entered.field("aware", visit.say(BreachWording.awareQuestion), hint: visit.say(BreachWording.awareHint)),
            language, entered.date("aware"))
        html.textField(
            entered.field("hour", visit.say(BreachWording.hourQuestion), hint: visit.say(BreachWording.hourHint)),
            language, width: .number, .inputmode(.numeric))
        html.primary(visit.say(BreachWording.save))
    }

    /// One breach: where it stands, and the report to the authority.
    private static let reporting = FormPage(
        show: { visit, entered in
            let (breach, people, untold) = try found(visit)
            return visit.page(visit.say(BreachWording.heading(breach.reference)), entered) {
                visit.receipt(Receipt.self, &$0)
                $0.summary(rows(breach, people: people, untold: untold, visit))
                if breach.awaitsReport { report(breach, visit, entered, &$0) }
                if breach.closed == nil {
                    $0.p { $0.a(visit.say(BreachWording.close), to: .path("breaches", "\(breach.id)", "close")) }
                }
            }
        },
        submit: { visit, answers in
            let delay = answers.choice("delay", DelayReason.self)
            try answers.check()
            return try step(visit, .reported) { tx, id in try Breaches.recordReport(tx, id, delay: delay) }
        })

    private static func report(_ breach: Breach, _ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        html.h2(visit.say(BreachWording.report))
        html.p(visit.say(BreachWording.reportMeans))
        visit.form(&html) {
            if breach.isOverdue(at: visit.now) {
                $0.choices(
                    entered.field("delay", visit.say(BreachWording.delayQuestion)), visit.language,
                    visit.choices(DelayReason.allCases, BreachWording.delay))
            }
            $0.primary(visit.say(BreachWording.reported))
        }
    }

    private static func rows(_ breach: Breach, people: Int, untold: Int, _ visit: Visit) -> [SummaryRow] {
        var rows = [
            SummaryRow(visit.say(BreachWording.kind), visit.say(BreachWording.kind(breach.kind))),
            SummaryRow(visit.say(BreachWording.riskTitle), visit.say(BreachWording.risk(breach.risk))),
            SummaryRow(visit.say(BreachWording.aware), BreachWording.moment(breach.aware)),
            SummaryRow(visit.say(BreachWording.deadline), BreachWording.moment(breach.deadline)),
            SummaryRow(visit.say(BreachWording.state), visit.say(BreachWording.clock(breach, visit.now))),
            SummaryRow(visit.say(BreachWording.people), "\(people)"),
        ]
        if untold > 0 { rows.append(SummaryRow(visit.say(BreachWording.untold), "\(untold)")) }
        return rows
    }

    private static let closing = FormPage(
        show: { visit, entered in
            let (breach, _, _) = try found(visit)
            return visit.page(visit.say(BreachWording.close), entered) {
                $0.p(visit.say(BreachWording.closeMeans(breach.reference)))
                visit.form(&$0) { $0.primary(visit.say(BreachWording.close)) }
            }
        },
        submit: { visit, _ in try step(visit, .closed) { tx, id in try Breaches.close(tx, id) } })

    /// The breach with how many it concerns, and how many of them have not been told.
    private static func found(_ visit: Visit) throws -> (Breach, Int, Int) {
        let id: BreachID = try visit.id()
        return try visit.read(for: "breach-show") { tx in
            guard let breach = try Breaches.find(tx, id) else { throw StatusError(.notFound) }
            return (breach, try Breaches.affected(tx, by: id).count, try Breaches.untold(tx, of: id).count)
        }
    }

    private static func step(
        _ visit: Visit, _ receipt: Receipt, _ body: (borrowing Transaction, BreachID) throws -> Void
    ) throws -> Link {
        let id: BreachID = try visit.id()
        return try visit.write { tx in
            try Refused.explaining { try body(tx, id) }
            return receipt.at("breaches", "\(id)")
        }
    }
}
