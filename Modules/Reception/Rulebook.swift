package import Access
import Casework
import Days
import Import
import Messages
package import Participation
import People
import Retention
import Rights
package import Store

/// Who may see what. One list, walked by the loader for every address that names something: a rule that is missing is
/// a refusal, and a test takes each rule away in turn and sees that it is missed.
package struct Rulebook: Sendable {
    /// Whether a reader in a role may have the thing of this kind and number.
    package struct Rule: Sendable {
        package let subject: Subject
        package let role: AccountRole
        let admits: @Sendable (borrowing Transaction, _ number: Int64, Asker) throws -> Bool
    }

    /// Who asks, and which of the tenant's programmes bring volunteers together with households.
    package struct Asker: Sendable {
        package let person: PersonID
        package let families: Set<ProgrammeID>
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
    package static let standard = Rulebook(
        coordinators + advisers + concerns + volunteers + participants + relatives + dataProtection + administrators)

    /// Whether any of the roles may have it. What does not exist and what is somebody else's are one answer.
    func admits(
        _ tx: borrowing Transaction, _ subject: Subject, _ number: Int64, _ roles: Set<AccountRole>, _ asker: Asker
    ) throws -> Bool {
        for role in roles {
            guard let rule = byKey[Key(subject: subject, role: role)] else { continue }
            if try rule.admits(tx, number, asker) { return true }
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
    /// A coordinator works with everybody of the tenant in a programme, and confirms who is no colleague. What a
    /// colleague took part in before they became one is not theirs to see, and a worry is for its two readers.
    static let coordinators =
        Subject.casework.filter { $0 != .concern }.map { subject in
            Rule(subject: subject, role: .coordinator) { tx, number, _ in
                guard let parties = try Belonging.parties(tx, prefix: subject.prefix, number) else { return false }
                return try !(Subject.cases.contains(subject) && FormerCase.holds(tx, parties))
            }
        }
        + [
            Rule(subject: .person, role: .coordinator) { tx, number, _ in
                try People.standing(tx, of: PersonID(raw: number)) != nil
            },
            Rule(subject: .message, role: .coordinator) { tx, number, _ in
                try Outbox.undelivered(tx).contains { $0.id.raw == number }
            },
            Rule(subject: .account, role: .coordinator) { tx, number, _ in
                let account = try Accounts.find(tx, AccountID(raw: number))
                return account.map { !$0.roles.contains(where: \.isStaff) } ?? false
            },
        ]

    /// An adviser works with families, and sees nothing of other programmes.
    static let advisers =
        [.match, .meeting, .enrolment, .part, .goal, .wish, .waiting].map { subject in
            Rule(subject: subject, role: .familyAdviser) { tx, number, asker in
                guard let programme = try Belonging.programme(tx, prefix: subject.prefix, number) else { return false }
                return asker.families.contains(programme)
            }
        } + [
            Rule(subject: .person, role: .familyAdviser) { tx, number, asker in
                try FamilyCircle.includes(tx, PersonID(raw: number), in: asker.families)
            }
        ]

    /// A worry is for the two whom it names.
    static let concerns = [AccountRole.coordinator, .familyAdviser, .dataProtection].map { role in
        Rule(subject: .concern, role: role) { tx, number, asker in
            guard let concern = try? Concerns.show(tx, ConcernID(raw: number)) else { return false }
            return try Accounts.list(tx, of: asker.person).contains { concern.isRead(by: $0.actor.id) }
        }
    }

    /// A volunteer has what they have a part in, and for a while afterwards, so that a log can be mended.
    static let volunteers = [Subject.match, .meeting, .group, .session].map { subject in
        Rule(subject: subject, role: .volunteer) { tx, number, asker in
            try parties(tx, subject, number).contains {
                $0.person == asker.person && $0.side == .volunteer
                    && ($0.until ?? tx.today).adding(.days(Meetings.daysToCorrect)) >= tx.today
            }
        }
    }

    /// A participant has what is theirs.
    static let participants =
        [Subject.match, .meeting, .group, .session, .place, .referral, .waiting, .goal, .pause, .wish].map { subject in
            Rule(subject: subject, role: .participant) { tx, number, asker in
                try parties(tx, subject, number).contains { $0.person == asker.person && $0.side == .participant }
            }
        } + [
            Rule(subject: .request, role: .participant) { tx, number, asker in
                try Requests.find(tx, RequestID(raw: number))?.person == asker.person
            }
        ]

    /// A relative has what is theirs, and nothing of the one they live with.
    static let relatives = [Subject.match, .goal, .part].map { subject in
        Rule(subject: subject, role: .relative) { tx, number, asker in
            try parties(tx, subject, number).contains { $0.person == asker.person && $0.side == .participant }
        }
    }

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

    private static func parties(_ tx: borrowing Transaction, _ subject: Subject, _ number: Int64) throws -> [Party] {
        try Belonging.parties(tx, prefix: subject.prefix, number) ?? []
    }
}
