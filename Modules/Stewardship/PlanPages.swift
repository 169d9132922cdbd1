import Days
import HTML
import HTTP
import Pages
import PersonalData
import Reception
import Retention
import Store
import Tenancy

/// Plans of what a purge would erase, and the word of the second person. They are made, and applied, by whoever runs the
/// installation; here they are read and approved.
enum PlanPages {
    static let all =
        [list, show] + Page.form(["plans", .word("plan"), "approve"], for: .dataProtection, stepUp: true, approval)

    private static let list = Page.show(["plans"], for: .dataProtection) { visit in
        let files = visit.tenant.store.files
        let plans = try Plan.standing(in: files, on: visit.today)
        let (states, unfinished) = try visit.read(for: "plans") { tx in
            (try plans.map { try PlanState(tx, $0, visit.tenant) }, try Purges.unfinished(tx))
        }
        let certificates = try? Certificates.list(in: files)
        return visit.page(visit.say(StewardshipWording.plans)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(PlanWording.lead), .class("lead"))
            for _ in unfinished {
                $0.panel(
                    .wrong, visit.say(StewardshipWording.unfinishedTask),
                    visit.say(StewardshipWording.unfinishedTaskWhat))
            }
            table(states, visit, &$0)
            $0.h2(visit.say(StewardshipWording.history))
            guard let certificates, !certificates.isEmpty else { return $0.p(visit.say(StewardshipWording.noHistory)) }
            HistoryTable.show(certificates.reversed(), visit, &$0)
        }
    }

    private static func table(_ states: [PlanState], _ visit: Visit, _ html: inout HTML) {
        guard !states.isEmpty else {
            html.emptyState(visit.say(PlanWording.none), visit.say(PlanWording.noneWhat))
            return
        }
        html.dataTable(
            visit.say(PlanWording.current), id: "plans",
            columns: [
                .words(visit.say(PlanWording.plan)), .words(visit.say(PlanWording.made)),
                .words(visit.say(PlanWording.validUntil)), .number(visit.say(PlanWording.toErase)),
                .words(visit.say(PlanWording.state)),
            ]
        ) {
            for state in states {
                $0.tr {
                    $0.th(.scope(.row)) { $0.a(state.plan.shortID, to: .path("plans", state.plan.shortID)) }
                    $0.td(Copenhagen.day(of: state.plan.header.madeAt).danish)
                    $0.td(state.plan.header.validUntil.danish)
                    $0.number(state.plan.dueCount)
                    $0.td(visit.say(PlanWording.state(of: state)))
                }
            }
        }
    }

    private static let show = Page.show(["plans", .word("plan")], for: .dataProtection) { visit in
        let state = try state(visit)
        return visit.page(visit.say(PlanWording.heading(state.plan.shortID))) {
            visit.receipt(Receipt.self, &$0)
            PlanView.show(state, visit, &$0)
            if state.isDone { return }
            $0.p {
                $0.a(
                    visit.say(PlanWording.toApproval), to: .path("plans", state.plan.shortID, "approve"),
                    .class("button"))
            }
        }
    }

    private static let approval = FormPage(
        show: { visit, entered in
            let state = try state(visit)
            return visit.page(visit.say(PlanWording.approveHeading), entered) {
                PlanView.counts(state, visit, &$0)
                $0.p(visit.say(PlanWording.approveMeans(state.plan.dueCount)))
                visit.form(&$0, version: state.plan.id) {
                    $0.textField(
                        entered.field(
                            "count", visit.say(PlanWording.countQuestion), hint: visit.say(PlanWording.countHint)),
                        visit.language, width: .number, .inputmode(.numeric))
                    $0.primary(visit.say(PlanWording.approve))
                }
            }
        },
        submit: { visit, answers in
            let state = try state(visit)
            try visit.requireUnchanged(state.plan.id)
            guard !state.isDone else { throw Refused(words: PlanWording.doneBefore) }
            guard state.plan.header.validUntil >= visit.today else { throw Refused(words: PlanWording.expired) }
            let count = answers.number("count", in: 0...Int(Int32.max), missing: PlanWording.countMissing)
            if let count, count != state.plan.dueCount { answers.fault("count", PlanWording.countWrong) }
            try answers.check()
            return try visit.write { tx in
                try Approvals.record(tx, plan: state.plan)
                return Receipt.approved.at("plans", state.plan.shortID)
            }
        })

    /// The plan that the address names by the beginning of its id; one that is gone, or was edited, is missing.
    private static func state(_ visit: Visit) throws -> PlanState {
        let word = try visit.word("plan")
        guard let plan = try? Plan.load(word, in: visit.tenant.store.files) else { throw StatusError(.notFound) }
        return try visit.read(for: "plan") { tx in try PlanState(tx, plan, visit.tenant) }
    }
}
