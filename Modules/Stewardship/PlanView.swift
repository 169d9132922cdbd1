import Days
import HTML
import Pages
import PersonalData
import Reception
import Retention
import Store

/// What a plan would do: counts with their rules and reasons. Whose records they are stands in the plan's file alone.
enum PlanView {
    static func show(_ state: PlanState, _ visit: Visit, _ html: inout HTML) {
        let plan = state.plan
        html.summary([
            SummaryRow(visit.say(PlanWording.state), visit.say(PlanWording.state(of: state))),
            SummaryRow(visit.say(PlanWording.made), Copenhagen.day(of: plan.header.madeAt).danish),
            SummaryRow(visit.say(PlanWording.validUntil), plan.header.validUntil.danish),
            SummaryRow(visit.say(PlanWording.toErase), "\(plan.dueCount)"),
            SummaryRow(visit.say(StewardshipWording.leftAlone), "\(plan.leftCount)"),
            SummaryRow(visit.say(PlanWording.backupsExpire), plan.header.backupsExpire.danish),
        ])
        warnings(state, visit, &html)
        counts(state, visit, &html)
        approvals(state, visit, &html)
    }

    private static func warnings(_ state: PlanState, _ visit: Visit, _ html: inout HTML) {
        if !state.undecided.isEmpty {
            html.panel(
                .wrong, visit.say(PlanWording.archivesFirst),
                visit.say(PlanWording.archivesFirstWhat(state.undecided.map(CategoryWording.name))))
        }
        if state.plan.missingCount > 0 {
            html.panel(
                .note, visit.say(StewardshipWording.missingTask(state.plan.missingCount)),
                visit.say(StewardshipWording.missingTaskWhat))
        }
    }

    /// What goes and what stays, by category with its rule.
    static func counts(_ state: PlanState, _ visit: Visit, _ html: inout HTML) {
        let plan = state.plan
        let rules = Dictionary(plan.header.rules.map { ($0.category, $0) }) { $1 }
        html.dataTable(
            visit.say(PlanWording.counts), id: "counts",
            columns: [
                .words(visit.say(StewardshipWording.category)), .words(visit.say(PlanWording.reason)),
                .number(visit.say(PlanWording.toErase)), .number(visit.say(PlanWording.held)),
                .number(visit.say(PlanWording.all)),
            ]
        ) {
            for count in plan.summary.counts where count.due > 0 || !count.left.isEmpty {
                line(count, rules[count.category], visit, &$0)
            }
        }
    }

    private static func line(_ count: Plan.Count, _ rule: Plan.Rule?, _ visit: Visit, _ html: inout HTML) {
        let category = PersonalData.Category(name: count.category)
        html.tr {
            $0.th(category.map { visit.say(CategoryWording.name($0)) } ?? count.category, .scope(.row))
            $0.td(rule.map { visit.say(RuleWording.reason(category, $0.period)) } ?? "")
            $0.number(count.due)
            $0.number(count.left.values.reduce(0, +))
            $0.number(count.total)
        }
    }

    private static func approvals(_ state: PlanState, _ visit: Visit, _ html: inout HTML) {
        html.h2(visit.say(PlanWording.approvals))
        guard !state.approvals.isEmpty else {
            html.p(visit.say(state.needsTwo ? PlanWording.nobodyYet : PlanWording.needsNobody))
            return
        }
        html.ul {
            for one in state.approvals {
                $0.li(visit.say(PlanWording.approvedBy(one, isReader: one.approvedBy == visit.actor.id)))
            }
        }
    }
}
