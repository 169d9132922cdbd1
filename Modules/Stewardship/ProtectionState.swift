import Days
import HTML
import Participation
import ProgrammeKit
import Reception
import Retention
import Rights
import Store
import Tenancy

/// Everything that the first page tells, read at one time.
struct ProtectionState {
    let verification: Result<Verification, Refused>
    let forecast: [ForecastLine]
    /// nil where one of them was changed after it was signed.
    let certificates: [Certificate]?
    let plans: [PlanState]
    let unfinished: [String]
    let requests: [Request]
    let holds: [LegalHold]
    let breaches: [Breach]
    let proposals: Int
    let missing: Int
    /// Worries for which the reader stands in.
    let worries: [Concern]
    private let today: Day
    private let now: Instant

    init(_ visit: Visit) throws {
        let tenant = visit.tenant
        verification = Result {
            try Refused.explaining { try visit.site.verification.verify(tenant.store, tenant.inventory) }
        }.flatMapError { .failure($0 as? Refused ?? Refused(words: StewardshipWording.notVerifiedWhat)) }
        certificates = try? Certificates.list(in: tenant.store.files)
        let found = try Plan.standing(in: tenant.store.files, on: visit.today)
        (today, now) = (visit.today, visit.now)
        let read = try visit.read(for: "protection") { tx in
            (
                try Forecast.months(tx, inventory: tenant.inventory), try Requests.open(tx), try Holds.standing(tx),
                try Breaches.open(tx), try Rules.all(tx).count { $0.approvedBy == nil },
                try Exceptions.list(tx, inventory: tenant.inventory).count, try Purges.unfinished(tx),
                try found.map { try PlanState(tx, $0, tenant) },
                try Concerns.open(tx).filter { $0.isRead(by: visit.actor.id) }
            )
        }
        (forecast, requests, holds, breaches, proposals, missing, unfinished, plans, worries) = read
    }
}

/// Something that waits for whoever looks after the data.
struct OpenTask {
    let title: Text
    let words: Text
    let action: Text
    let link: Link
}

extension ProtectionState {
    /// What needs somebody, the most urgent first.
    func tasks(_ visit: Visit) -> [OpenTask] {
        worryTasks + breachTasks + requestTasks + holdTasks + planTasks + ruleTasks
    }

    private var worryTasks: [OpenTask] {
        worries.map { worry in
            OpenTask(
                title: StewardshipWording.worryTask(acute: worry.acute), words: StewardshipWording.worryTaskWhat,
                action: StewardshipWording.seeWorry, link: .path("concerns", "\(worry.id)"))
        }
    }

    private var breachTasks: [OpenTask] {
        breaches.filter { $0.awaitsReport }.map { breach in
            OpenTask(
                title: StewardshipWording.breachTask, words: BreachWording.clock(breach, now),
                action: StewardshipWording.seeBreach, link: .path("breaches", "\(breach.id)"))
        }
    }

    private var requestTasks: [OpenTask] {
        guard let first = requests.first else { return [] }
        let late = requests.count { $0.due < today }
        return [
            OpenTask(
                title: StewardshipWording.requestTask(requests.count),
                words: StewardshipWording.requestsDue(first.due, on: today, late: late),
                action: StewardshipWording.seeRequests, link: .path("requests"))
        ]
    }

    private var holdTasks: [OpenTask] {
        let late = holds.count { $0.isOverdue(on: today) }
        guard late > 0 else { return [] }
        return [
            OpenTask(
                title: StewardshipWording.holdTask(late), words: StewardshipWording.holdTaskWhat,
                action: StewardshipWording.seeHolds, link: .path("holds"))
        ]
    }

    private var planTasks: [OpenTask] {
        plans.filter { $0.waits && $0.plan.dueCount > 0 }.map { state in
            OpenTask(
                title: StewardshipWording.planTask, words: PlanWording.summary(state.plan),
                action: StewardshipWording.seePlan, link: .path("plans", state.plan.shortID))
        }
    }

    private var ruleTasks: [OpenTask] {
        var tasks: [OpenTask] = []
        if proposals > 0 {
            tasks.append(
                OpenTask(
                    title: StewardshipWording.ruleTask(proposals), words: StewardshipWording.ruleTaskWhat,
                    action: StewardshipWording.seeRules, link: .path("rules")))
        }
        if missing > 0 {
            tasks.append(
                OpenTask(
                    title: StewardshipWording.missingTask(missing), words: StewardshipWording.missingTaskWhat,
                    action: StewardshipWording.seeMissing, link: .path("rules")))
        }
        if !unfinished.isEmpty {
            tasks.append(
                OpenTask(
                    title: StewardshipWording.unfinishedTask, words: StewardshipWording.unfinishedTaskWhat,
                    action: StewardshipWording.seePlans, link: .path("plans")))
        }
        return tasks
    }
}
