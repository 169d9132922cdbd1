import Days
import HTML
import Pages
import Reception
import Retention
import Rights

/// The first page: whether all is well, what waits for somebody, and what comes.
enum Overview {
    static let page = Page.show(["protection"], for: .dataProtection) { visit in
        let state = try ProtectionState(visit)
        return visit.page(visit.say(StewardshipWording.protection)) {
            visit.receipt(Receipt.self, &$0)
            overdue(state, visit, &$0)
            tasks(state, visit, &$0)
            $0.h2(visit.say(StewardshipWording.forecast))
            $0.chart(ForecastChart.make(state.forecast, from: visit.today, visit.language), visit.language)
            history(state, visit, &$0)
            more(visit, &$0)
        }
    }

    /// The first thing that somebody who answers for the data wants to know.
    private static func overdue(_ state: ProtectionState, _ visit: Visit, _ html: inout HTML) {
        switch state.verification {
        case .success(let found) where found.isClean:
            html.panel(
                .done, visit.say(StewardshipWording.noneOverdue),
                visit.say(StewardshipWording.examined(found.examined)))
        case .success(let found):
            let count = found.overdue.reduce(0) { $0 + $1.count }
            html.panel(
                .wrong, visit.say(StewardshipWording.overdue(count)), visit.say(StewardshipWording.overdueWhat(found)))
            if count > 0 { overdueTable(found, visit, &html) }
        case .failure(let refused):
            html.panel(.wrong, visit.say(StewardshipWording.notVerified), visit.say(refused.words))
        }
    }

    private static func overdueTable(_ found: Verification, _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(StewardshipWording.overdueTable), id: "overdue",
            columns: [
                .words(visit.say(StewardshipWording.category)), .words(visit.say(StewardshipWording.oldestDue)),
                .number(visit.say(StewardshipWording.count)),
            ]
        ) {
            for line in found.overdue {
                $0.tr {
                    $0.th(visit.say(CategoryWording.name(line.category)), .scope(.row))
                    $0.td(line.oldest.danish)
                    $0.number(line.count)
                }
            }
        }
    }

    /// What waits for this reader, each with its way on; an all-clear where nothing does.
    private static func tasks(_ state: ProtectionState, _ visit: Visit, _ html: inout HTML) {
        let tasks = state.tasks(visit)
        html.h2(visit.say(StewardshipWording.waiting))
        guard !tasks.isEmpty else {
            html.emptyState(visit.say(StewardshipWording.allClear), visit.say(StewardshipWording.allClearWhat))
            return
        }
        html.div(.class("cards")) {
            for task in tasks {
                $0.div(.class("card")) {
                    $0.h3(visit.say(task.title))
                    $0.p(visit.say(task.words))
                    $0.p { $0.a(visit.say(task.action), to: task.link) }
                }
            }
        }
    }

    private static func history(_ state: ProtectionState, _ visit: Visit, _ html: inout HTML) {
        html.h2(visit.say(StewardshipWording.history))
        guard let certificates = state.certificates else {
            html.panel(
                .wrong, visit.say(StewardshipWording.certificateBad), visit.say(StewardshipWording.certificateBadWhat))
            return
        }
        guard !certificates.isEmpty else {
            html.p(visit.say(StewardshipWording.noHistory))
            return
        }
        HistoryTable.show(certificates.reversed().prefix(12), visit, &html)
    }

    private static func more(_ visit: Visit, _ html: inout HTML) {
        html.h2(visit.say(StewardshipWording.more))
        html.ul {
            $0.li { $0.a(visit.say(StewardshipWording.record), to: .path("record")) }
            $0.li { $0.a(visit.say(StewardshipWording.trail), to: .path("trail")) }
        }
    }
}

/// Purges that were done: counts, and never a name.
enum HistoryTable {
    static func show(_ certificates: some Sequence<Certificate>, _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(StewardshipWording.historyTable), id: "history",
            columns: [
                .words(visit.say(StewardshipWording.day)), .words(visit.say(PlanWording.plan)),
                .number(visit.say(StewardshipWording.erased)), .number(visit.say(StewardshipWording.leftAlone)),
                .words(visit.say(PlanWording.backupsExpire)),
            ]
        ) {
            for one in certificates {
                $0.tr {
                    $0.th(Copenhagen.day(of: one.finishedAt).danish, .scope(.row))
                    $0.td(String(one.plan.prefix(12)))
                    $0.number(one.erasedCount)
                    $0.number(one.skippedCount)
                    $0.td(one.backupsExpire.danish)
                }
            }
        }
    }
}
