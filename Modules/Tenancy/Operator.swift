package import Access
import Store

/// Somebody who may run commands on a tenant. The command line knows them by their user on the machine.
package struct Operator: Hashable, Sendable {
    /// The id in the trails: a code, not a name.
    package let id: String
    /// The operating-system user.
    package let user: String
    /// What the operator may do.
    package let roles: Set<OperatorRole>
    /// The operator's own account on the pages; nil where none is named. Both are one person.
    package let account: AccountID?
}

/// What an operator may do.
package enum OperatorRole: String, CaseIterable, Sendable {
    /// Tenant, programmes, backups, imports.
    case administrator
    /// People and their courses of support.
    case coordinator
    /// Requests, holds, restriction, retention rules.
    case dataProtection = "data-protection"
    /// The second person behind a rule or a plan.
    case approver
}

extension Operator {
    /// The operators of a tenant: at least one, each with a user of their own, since two persons must be two.
    static func all(in section: Section) throws -> [Operator] {
        let operators = try section.values.keys.sorted().map { try one($0, section.section($0)) }
        guard !operators.isEmpty else {
            throw ConfigurationError.missing(
                path: section.path, expected: "at least one operator with its user and roles")
        }
        guard Set(operators.map(\.user)).count == operators.count else {
            throw ConfigurationError.refused(
                path: section.path, because: "names one user twice; two operators are two persons")
        }
        let accounts = operators.compactMap(\.account)
        guard Set(accounts).count == accounts.count else {
            throw ConfigurationError.refused(
                path: section.path, because: "names one account twice; an account belongs to one person")
        }
        return operators
    }

    private static func one(_ id: String, _ section: Section) throws -> Operator {
        try section.allow(["user", "roles", "account"])
        guard id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }), id.count <= 40 else {
            throw ConfigurationError.refused(
                path: section.path, because: "must be a code of 1 to 40 small letters, digits and hyphens")
        }
        let user = try section.required("user", section.text("user"), expected: "a user of this machine")
        let roles = try section.codes("roles", OperatorRole.self) ?? OperatorRole.allCases
        return Operator(id: id, user: user, roles: Set(roles), account: try account(section))
    }

    private static func account(_ section: Section) throws -> AccountID? {
        guard let text = try section.text("account") else { return nil }
        guard let account = try? AccountID(text: text) else {
            throw ConfigurationError.wrongKind(
                path: section.full("account"), expected: "an account's id, as sammen user list prints it")
        }
        return account
    }
}
