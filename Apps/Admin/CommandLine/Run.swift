import Tenancy

/// Runs a parsed command on what it is meant for, and prints what came out.
struct Run {
    let invocation: Invocation

    private var context: Context { invocation.context }
    private var command: Command { invocation.command }

    func status() throws -> ExitStatus {
        switch command.work {
        case .once(let body): return try print(body(invocation), tenant: nil)
        case .tenant(let many, let body):
            if context.settings.allTenants {
                guard many else { throw UsageError.notForAllTenants(command.name) }
                return try each(body)
            }
            guard let tenant = context.settings.tenant else { throw UsageError.noTenantGiven }
            return try print(body(invocation, tenant), tenant: tenant)
        }
    }

    private func print(_ outcome: Outcome, tenant: String?) throws -> ExitStatus {
        outcome.messages.forEach(context.say)
        guard context.settings.json else {
            try context.terminal.data(outcome.lines.map { $0 + "\n" }.joined())
            return outcome.status
        }
        var document = Self.document(outcome)
        document["command"] = .text(command.name)
        if let tenant { document["tenant"] = .text(tenant) }
        try context.terminal.data(JSON.object(document).document())
        return outcome.status
    }

    private static func document(_ outcome: Outcome) -> [String: JSON] {
        ["result": outcome.result, "status": .int(Int(outcome.status.rawValue))]
    }

    /// Every tenant gets its turn, whatever happens to the others.
    private func each(_ body: (Invocation, String) throws -> Outcome) throws -> ExitStatus {
        var statuses: [ExitStatus] = []
        var documents: [JSON] = []
        let tenants = try context.surroundings.tenants(context)
        if tenants.isEmpty { throw NoTenants(folder: context.settings.data) }
        for tenant in tenants {
            try Interrupt.check()
            let (status, document) = one(tenant, body)
            statuses.append(status)
            documents.append(.object(document.merging(["tenant": .text(tenant)]) { old, _ in old }))
        }
        let status = ExitStatus.summing(statuses)
        guard context.settings.json else { return status }
        let document: JSON = [
            "command": .text(command.name), "status": .int(Int(status.rawValue)), "tenants": .list(documents),
        ]
        try context.terminal.data(document.document())
        return status
    }

    private func one(_ tenant: String, _ body: (Invocation, String) throws -> Outcome) -> (ExitStatus, [String: JSON]) {
        do {
            let outcome = try body(invocation, tenant)
            if !context.settings.json { try show(outcome, tenant) }
            return (outcome.status, Self.document(outcome))
        } catch TenancyError.disabled {
            context.say("\(tenant): disabled, left out.")
            return (.done, ["result": .null, "status": 0])
        } catch {
            let failure = Failure(error)
            context.terminal.message("\(tenant): error: \(failure.text)\n")
            return (failure.status, ["error": .text(failure.text), "status": .int(Int(failure.status.rawValue))])
        }
    }

    private func show(_ outcome: Outcome, _ tenant: String) throws {
        outcome.messages.forEach { context.say("\(tenant): \($0)") }
        guard !outcome.lines.isEmpty else { return }
        try context.terminal.data("== \(tenant)\n" + outcome.lines.map { $0 + "\n" }.joined() + "\n")
    }
}

/// A timer that visits nobody would never be missed: exit 10.
struct NoTenants: Error, Equatable, CustomStringConvertible {
    let folder: String

    var description: String { "There are no tenants in \(folder). Name another folder with --data or SAMMEN_DATA." }
}
