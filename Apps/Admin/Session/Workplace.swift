import Days
import Foundation
import Installed
import People
import PersonalData
import Retention
import Sealing
import Store
import Tenancy

typealias OperatorRole = Tenancy.OperatorRole

/// An operator who may work on a tenant, before any of its data is opened.
struct Admission {
    let installation: Installation
    let name: TenantName
    let configuration: TenantConfiguration
    let actor: Actor

    /// - Parameter roles: any one of them will do; none means every operator may.
    init(_ context: Context, _ text: String, roles: [OperatorRole]) throws {
        installation = Installation(context)
        name = try installation.find(text)
        configuration = try installation.configuration(of: name)
        guard let found = configuration.operator(user: context.user.name) else {
            let file = installation.files(of: name).configuration.path
            throw NotAnOperator(user: context.user.name, tenant: name.text, file: file)
        }
        if let role = roles.first, found.roles.isDisjoint(with: roles) { throw TenancyError.notAllowed(role) }
        actor = .operatorUser(found.id)
    }

    /// What opens or replaces the tenant's files, also when they are damaged.
    func opening(_ context: Context) throws -> Opening {
        Opening(
            directory: installation.files(of: name).directory, tenant: name,
            master: try MasterKey.read(context.settings.masterKey), migrations: installation.house.migrations,
            clock: context.clock)
    }
}

/// A tenant opened for the operator at the terminal: what a command on a tenant works with.
struct Workplace {
    let invocation: Invocation
    let tenant: Tenant
    let actor: Actor

    init(_ invocation: Invocation, _ text: String, roles: [OperatorRole], evenDisabled: Bool) throws {
        let admission = try Admission(invocation.context, text, roles: roles)
        self.invocation = invocation
        actor = admission.actor
        invocation.context.detail("Opening \(admission.name) as \(admission.actor), in \(invocation.settings.data).")
        tenant = try admission.installation.open(text, evenDisabled: evenDisabled)
    }

    var context: Context { invocation.context }
    var settings: Settings { invocation.settings }
    var name: String { tenant.name.text }
    var store: Store { tenant.store }
    var inventory: Inventory { tenant.inventory }
    var configuration: TenantConfiguration { tenant.configuration }
    var policy: PurgePolicy { configuration.purge }
    var kind: TenantKind { tenant.kind }

    /// Reads as the operator; who is shown is in the trail before this returns.
    func read<T>(for purpose: String, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.read(as: actor, for: purpose, body)
    }

    /// Changes as the operator; with `--dry-run` everything is tried and then rolled back.
    func write<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        guard settings.dryRun else { return try store.write(as: actor, body) }
        var tried: T?
        do {
            try store.write(as: actor) { tx in
                tried = try body(tx)
                throw Rehearsed()
            }
        } catch is Rehearsed {}
        guard let tried else { throw Rehearsed() }
        return tried
    }

    /// What to say after a change, or instead of it.
    func done(_ text: String) -> String {
        settings.dryRun ? "Dry run: nothing was changed." : text
    }

    func confirm(_ question: String) throws {
        try context.confirm(name, question)
    }
}

/// Ends a rehearsal: the transaction rolls back.
private struct Rehearsed: Error {}

/// The user of the machine has no operator's name in this tenant.
struct NotAnOperator: Error, Equatable, CustomStringConvertible {
    let user: String
    let tenant: String
    let file: String

    var description: String {
        """
        You are no operator of \(tenant): nothing was opened. An operator adds you to \(file), under operators: \
        "\(user)": { user: "\(user)", roles: ["coordinator"] }.
        """
    }
}

extension Command.Work {
    /// Works on one opened tenant. Work that may go on in a disabled tenant (rules of retention, checks, backups) says
    /// `evenDisabled`.
    static func workplace(
        many: Bool = false, by roles: [OperatorRole] = [], evenDisabled: Bool = false,
        _ body: @escaping @Sendable (Workplace) throws -> Outcome
    ) -> Command.Work {
        .tenant(many: many) { invocation, name in
            try body(Workplace(invocation, name, roles: roles, evenDisabled: evenDisabled))
        }
    }
}

extension Installation {
    /// The installation that the settings name.
    init(_ context: Context) {
        let key = context.settings.masterKey
        self.init(
            root: URL(fileURLWithPath: context.settings.data, isDirectory: true), house: Installed.house,
            clock: context.clock, user: context.user.name, master: { try MasterKey.read(key) })
    }
}
