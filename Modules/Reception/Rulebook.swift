package import Access
import Days
import Import
import Participation
import People
import Retention
import Rights
import Store

/// Who may see what. One list, walked by the loader for every address that names something: a rule that is missing is
/// a refusal, and a test takes each rule away in turn and sees that it is missed.
package struct Rulebook: Sendable {
    /// Whether a reader in a role may have the thing of this kind and number.
    package struct Rule: Sendable {
        package let subject: Subject
        package let role: AccountRole
        let admits: @Sendable (borrowing Transaction, _ number: Int64, PersonID) throws -> Bool
    }

    package private(set) var rules: [Rule]
    private var byKey: [Key: Rule] = [:]

    private struct Key: Hashable {
        let subject: Subject
        let role: AccountRole
    }

    /// - Parameter rules: one for each kind and role that may have it at all.
    package init(_ rules: [Rule]) {
        self.rules = rules
        for rule in rules { byKey[Key(subject: rule.subject, role: rule.role)] = rule }
    }

    /// The house's own.
    package static let standard = Rulebook(coordinators + volunteers + participants + dataProtection + administrators)

    /// Whether any of the roles may have it. What does not exist and what is somebody else's are one answer.
    func admits(
        _ tx: borrowing Transaction, _ subject: Subject, _ number: Int64, _ roles: Set<AccountRole>, _ person: PersonID
    ) throws -> Bool {
        for role in roles {
            guard let rule = byKey[Key(subject: subject, role: role)] else { continue }
            if try rule.admits(tx, number, person) { return true }
        }
        return false
    }

    /// The same book with one rule that lets everybody through: what the test of the tests uses.
    package func opened(at index: Int) -> Rulebook {
        var rules = rules
        rules[index] = Rule(subject: rules[index].subject, role: rules[index].role) { _, _, _ in true }
        return Rulebook(rules)
    }
}

extension Rulebook {
    /// A coordinator works with everybody of the tenant in a programme, and confirms who is no colleague.
    static let coordinators =
        Subject.casework.map { subject in
            Rule(subject: subject, role: .coordinator) { tx, number, _ in try exists(tx, subject, number) }
        }
        + [
            Rule(subject: .person, role: .coordinator) { tx, number, _ in
                try People.standing(tx, of: PersonID(raw: number)) != nil
            },
            Rule(subject: .account, role: .coordinator) { tx, number, _ in
                let account = try Accounts.find(tx, AccountID(raw: number))
                return account.map { !$0.roles.contains(where: \.isStaff) } ?? false
            },
        ]

    /// A volunteer has what they have a part in, and for a while afterwards, so that a log can be mended.
    static let volunteers = [Subject.match, .meeting, .group, .session].map { subject in
        Rule(subject: subject, role: .volunteer) { tx, number, reader in
            try parties(tx, subject, number).contains {
                $0.person == reader && $0.side == .volunteer
                    && ($0.until ?? tx.today).adding(.days(Meetings.daysToCorrect)) >= tx.today
            }
        }
    }

    /// A participant has what is theirs.
    static let participants =
        [Subject.match, .meeting, .group, .session, .place, .referral, .waiting, .goal, .pause, .wish].map { subject in
            Rule(subject: subject, role: .participant) { tx, number, reader in
                try parties(tx, subject, number).contains { $0.person == reader && $0.side == .participant }
            }
        } + [
            Rule(subject: .request, role: .participant) { tx, number, reader in
                try Requests.find(tx, RequestID(raw: number))?.person == reader
            }
        ]

    /// Requests, holds and people by their id, for those who look after the data.
    static let dataProtection = [
        Rule(subject: .request, role: .dataProtection) { tx, number, _ in
            try Requests.find(tx, RequestID(raw: number)) != nil
        },
        Rule(subject: .hold, role: .dataProtection) { tx, number, _ in
            try Holds.list(tx).contains { $0.id.raw == number }
        },
        Rule(subject: .breach, role: .dataProtection) { tx, number, _ in
            try Breaches.find(tx, BreachID(raw: number)) != nil
        },
        Rule(subject: .person, role: .dataProtection) { tx, number, _ in
            try People.standing(tx, of: PersonID(raw: number)) != nil
        },
    ]

    /// Accounts and imports; no participant by name.
    static let administrators = [
        Rule(subject: .account, role: .tenantAdministrator) { tx, number, _ in
            try Accounts.find(tx, AccountID(raw: number)) != nil
        },
        Rule(subject: .batch, role: .tenantAdministrator) { tx, number, _ in
            try Imports.list(tx).contains { $0.id.raw == number }
        },
    ]

    private static func exists(_ tx: borrowing Transaction, _ subject: Subject, _ number: Int64) throws -> Bool {
        try Belonging.parties(tx, prefix: subject.prefix, number) != nil
    }

    private static func parties(_ tx: borrowing Transaction, _ subject: Subject, _ number: Int64) throws -> [Party] {
        try Belonging.parties(tx, prefix: subject.prefix, number) ?? []
    }
}
