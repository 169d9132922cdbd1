import Access
package import Days
package import ProgrammeKit
import Rights
package import Store
package import Tenancy

/// Who looked, as what they are here. Names of staff are withheld (CJEU C-579/21).
package enum LookerRole: String, Sendable, CaseIterable, Hashable {
    case coordinator
    case familyAdviser = "family-adviser"
    case volunteer
    case dataProtection = "data-protection"
    case administrator
    case system
    /// An account or an operator that is not there any more.
    case former
}

/// Looks and changes of one week by one role for one reason.
package struct LookSummary: Sendable, Equatable {
    /// The Monday.
    package let week: Day
    package let role: LookerRole
    /// What it was for, in words.
    package let reason: Text
    package let count: Int
    package let isChange: Bool
}

/// One look, for whoever asks for details.
package struct Look: Sendable, Equatable {
    package let at: Instant
    package let role: LookerRole
    package let reason: Text
    package let isChange: Bool
}

/// Who has read or changed something about a person, the person's own visits left out.
package struct Looks: Sendable {
    /// Newest first.
    package let all: [Look]

    /// - Parameter person: the person behind the session. That the trail was read is itself in the trail.
    package init(_ tenant: Tenant, at person: PersonID, as actor: Actor) throws {
        let entries =
            try tenant.store.whoRead(person).map { ($0, false) } + tenant.store.whoChanged(person).map { ($0, true) }
        let roles = try tenant.store.read(as: actor, for: "my-data-looks") { tx in
            tx.note([person])
            return try LookerRoles(tx, entries.map(\.0.actor), tenant.configuration, besides: person)
        }
        all = entries.compactMap { entry, isChange -> Look? in
            guard let role = roles[entry.actor] else { return nil }
            let reason = Text(
                LookReason.words(entry.action, .danish), LookReason.words(entry.action, .english))
            // What was read on the way to a change stands in the trail of changes, and changed nothing.
            return Look(at: entry.at, role: role, reason: reason, isChange: isChange && entry.action != "read")
        }.sorted { ($0.at, $0.reason.english) > ($1.at, $1.reason.english) }
    }

    /// By week, role and reason: the newest week first, the most frequent before the rest.
    package var weekly: [LookSummary] {
        Dictionary(grouping: all) { look -> Group in
            let day = Copenhagen.day(of: look.at)
            return Group(
                week: day.adding(days: 1 - day.weekday), role: look.role, reason: look.reason, isChange: look.isChange)
        }.map { group, looks in
            LookSummary(
                week: group.week, role: group.role, reason: group.reason, count: looks.count, isChange: group.isChange)
        }.sorted { one, other in
            if one.week != other.week { return one.week > other.week }
            return (-one.count, one.role.rawValue, one.reason.english, one.isChange ? 1 : 0)
                < (-other.count, other.role.rawValue, other.reason.english, other.isChange ? 1 : 0)
        }
    }

    private struct Group: Hashable {
        let week: Day
        let role: LookerRole
        let reason: Text
        let isChange: Bool
    }
}

/// What each actor of the trails is here.
struct LookerRoles {
    private var roles: [Actor: LookerRole?] = [:]

    /// Leaves out the person's own accounts.
    init(
        _ tx: borrowing Transaction, _ actors: [Actor], _ configuration: TenantConfiguration, besides person: PersonID
    ) throws {
        for actor in Set(actors) {
            switch actor.kind {
            case .system: roles[actor] = .some(.system)
            case .operatorUser: roles[actor] = LookerRoles.role(of: actor, configuration)
            case .account: roles[actor] = try LookerRoles.role(tx, of: actor, besides: person)
            }
        }
    }

    subscript(actor: Actor) -> LookerRole? { roles[actor] ?? nil }

    private static func role(of actor: Actor, _ configuration: TenantConfiguration) -> LookerRole {
        guard let roles = configuration.operators.first(where: { $0.id == actor.id })?.roles else { return .former }
        if roles.contains(.coordinator) { return .coordinator }
        return roles.contains(.dataProtection) ? .dataProtection : .administrator
    }

    private static func role(
        _ tx: borrowing Transaction, of actor: Actor, besides person: PersonID
    ) throws -> LookerRole? {
        guard let id = try? AccountID(text: actor.id), let account = try Accounts.find(tx, id) else { return .former }
        if account.person == person { return nil }
        let order: [(AccountRole, LookerRole)] = [
            (.coordinator, .coordinator), (.familyAdviser, .familyAdviser), (.dataProtection, .dataProtection),
            (.tenantAdministrator, .administrator), (.volunteer, .volunteer),
        ]
        return order.first { account.roles.contains($0.0) }?.1 ?? .former
    }
}
