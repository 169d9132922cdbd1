import Foundation
import Participation
import PersonalData
import ProgrammeKit
import Retention
import Store
import Tenancy

/// What `tenant show` prints.
enum TenantPage {
    static func outcome(_ place: Workplace) throws -> Outcome {
        let records = try place.store.upkeep { tx in try place.tenant.records(tx) }
        return Outcome(lines(place, records), result: json(place, records))
    }

    private static func lines(_ place: Workplace, _ records: [PersonalData.Category: Int]) -> [String] {
        let configuration = place.configuration
        var facts = TextTable("Tenant", place.name)
        facts.add("Name", configuration.name)
        facts.add("Kind", place.kind.rawValue)
        facts.add("State", state(place))
        facts.add("Directory", place.store.files.directory.path)
        facts.add("Programmes", place.tenant.programmes.map(\.id.text).joined(separator: ", "))
        facts.add("Purge", policy(place.policy))
        facts.add("Restore", persons(configuration.restoresNeedTwo))
        facts.add("Export", persons(configuration.exportsNeedTwo))
        facts.add("Withdrawn consents", configuration.erasesWithdrawn ? "erased by a timer" : "erased when confirmed")
        var operators = TextTable("Operator", "User", "Account", "Roles")
        for one in configuration.operators {
            operators.add(one.id, one.user, one.account?.description ?? "", roles(one).joined(separator: ", "))
        }
        var counts = TextTable("Kind", ">Records")
        for (category, count) in records.sorted(by: { $0.key < $1.key }) { counts.add(category.name, "\(count)") }
        return facts.lines() + [""] + operators.lines() + (counts.isEmpty ? [] : [""] + counts.lines())
    }

    private static func state(_ place: Workplace) -> String { place.tenant.isDisabled ? "disabled" : "in use" }

    private static func roles(_ one: Operator) -> [String] { one.roles.map(\.rawValue).sorted() }

    private static func policy(_ policy: PurgePolicy) -> String {
        let threshold =
            "above \(policy.massThreshold.percent) % and \(policy.massThreshold.floor) records only with --limit"
        return
            "plans valid \(policy.planValidDays) days, \(persons(policy.twoPersons)), \(threshold), backups \(policy.backupPeriod)"
    }

    private static func persons(_ two: Bool) -> String { two ? "two persons" : "one person" }

    private static func json(_ place: Workplace, _ records: [PersonalData.Category: Int]) -> JSON {
        let operators = place.configuration.operators.map { one -> JSON in
            [
                "account": .text(one.account?.description), "id": .text(one.id),
                "roles": .list(roles(one).map { .text($0) }), "user": .text(one.user),
            ]
        }
        let policy = place.policy
        return [
            "directory": .text(place.store.files.directory.path), "kind": .text(place.kind.rawValue),
            "name": .text(place.configuration.name), "operators": .list(operators),
            "policy": [
                "backups": .of(policy.backupPeriod), "erasesWithdrawn": .bool(place.configuration.erasesWithdrawn),
                "exportsNeedTwo": .bool(place.configuration.exportsNeedTwo),
                "restoresNeedTwo": .bool(place.configuration.restoresNeedTwo),
                "clockJumpDays": .int(policy.clockJumpLimitDays),
                "massFloor": .int(policy.massThreshold.floor), "massPercent": .int(policy.massThreshold.percent),
                "planDays": .int(policy.planValidDays), "twoPersons": .bool(policy.twoPersons),
            ],
            "programmes": .list(place.tenant.programmes.map { .text($0.id.text) }),
            "records": .counts(Dictionary(records.map { ($0.key.name, $0.value) }) { $1 }),
            "state": .text(state(place)),
        ]
    }
}
