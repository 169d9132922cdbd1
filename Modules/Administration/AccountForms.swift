import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception
import Store
import Tenancy

/// The steps of an account, from invitation to end. What gives rights asks for the secrets again.
enum AccountForms {
    static let all: [Page] =
        [
            act("confirm", .confirmed, Accounts.confirm), act("reinstate", .reinstated, Accounts.reinstate),
            act("end", .ended) { tx, id in try UserSessions.endAll(tx, of: id) },
        ]
        + Page.form(["accounts", "invite"], for: .administrators, stepUp: true, inviting)
        + Page.form(["accounts", .account, "reset"], for: .administrators, stepUp: true, resetting)
        + Page.form(["accounts", .account, "roles"], for: .administrators, stepUp: true, changing)
        + Page.form(
            ["accounts", .account, "suspend"], for: .administrators,
            asking(AccountWording.suspend, AccountWording.suspendMeans, .suspended, Accounts.suspend))
        + Page.form(
            ["accounts", .account, "close"], for: .administrators,
            asking(AccountWording.close, AccountWording.closeMeans, .closed, Accounts.close))

    private typealias Step = @Sendable (borrowing Transaction, AccountID) throws -> Void

    private static func act(_ word: String, _ receipt: Receipt, _ step: @escaping Step) -> Page {
        .act(["accounts", .account, .literal(word)], for: .administrators) { visit in try take(visit, receipt, step) }
    }

    private static func take(_ visit: Visit, _ receipt: Receipt, _ step: Step) throws -> Link {
        let id: AccountID = try visit.id()
        return try visit.write { tx in
            try Refused.explaining { try step(tx, id) }
            return receipt.at("accounts", "\(id)")
        }
    }

    /// A page that says what follows before it is done.
    private static func asking(
        _ words: Text, _ means: Text, _ receipt: Receipt, _ step: @escaping Step
    ) -> FormPage {
        FormPage(
            show: { visit, entered in
                let found = try AccountDetails(visit)
                return visit.page(visit.say(words), entered) {
                    $0.p(found.title, .class("lead"))
                    $0.p(visit.say(means))
                    visit.form(&$0) { $0.primary(visit.say(words)) }
                }
            },
            submit: { visit, _ in try take(visit, receipt, step) })
    }

    // MARK: - Invitation

    private static let staffRoles = AccountRole.allCases.filter(\.isStaff)

    private static let inviting = FormPage(
        show: { visit, entered in
            visit.page(visit.say(AccountWording.invite), entered) {
                $0.p(visit.say(AccountWording.inviteMeans))
                visit.form(&$0) {
                    $0.textField(
                        entered.field("name", visit.say(AccountWording.name)), visit.language, .autocomplete(.off))
                    $0.textField(
                        entered.field(
                            "login", visit.say(AccountWording.email), hint: visit.say(AccountWording.emailHint)),
                        visit.language, type: .email, .autocomplete(.off))
                    roleBoxes(entered, visit, &$0)
                    $0.primary(visit.say(AccountWording.makeInvitation))
                }
            }
        },
        reply: { visit, answers in
            let name = answers.text("name", missing: AccountWording.nameMissing)
            let login = answers.text("login", missing: AccountWording.emailMissing)
            if let login, !isAddress(login) { answers.fault("login", AccountWording.emailWrong) }
            let roles = try chosenRoles(&answers)
            try answers.check()
            var made: Token?
            _ = try visit.write { tx in
                let invitee = Invitee(name: name, login: login ?? "", roles: roles)
                let (id, token) = try Refused.explaining { try Accounts.invite(tx, invitee) }
                made = token
                return .path("accounts", "\(id)")
            }
            return try shown(made, visit)
        })

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
    }

    private static func roleBoxes(_ entered: Entered, _ visit: Visit, _ html: inout HTML) {
        html.boxes(
            entered.field("roles", visit.say(AccountWording.rolesQuestion)), visit.language,
            staffRoles.map {
                Choice($0.rawValue, visit.say(ReceptionWording.role($0)), hint: visit.say(AccountWording.what($0)))
            }, chosen: Set(entered.all("roles")))
    }

    private static func chosenRoles(_ answers: inout Answers) throws -> Set<AccountRole> {
        let roles = Set(answers.entered.all("roles").compactMap(AccountRole.init)).intersection(staffRoles)
        if roles.isEmpty { answers.fault("roles", AccountWording.rolesMissing) }
        return roles
    }

    /// The link, once. It is kept nowhere: who loses it makes another.
    private static func shown(_ token: Token?, _ visit: Visit) throws -> HTML {
        guard let token else { throw StatusError(.notFound) }
        return visit.page(visit.say(AccountWording.linkTitle)) {
            $0.panel(.note, visit.say(AccountWording.linkOnce), visit.say(AccountWording.linkWhat))
            $0.p(visit.address(Invitation.path(token)), .class("own-words"))
            $0.p { $0.a(visit.say(AccountWording.toAccounts), to: .path("accounts")) }
        }
    }

    private static let resetting = FormPage(
        show: { visit, entered in
            let found = try AccountDetails(visit)
            return visit.page(visit.say(AccountWording.reset), entered) {
                $0.p(found.title, .class("lead"))
                $0.p(visit.say(AccountWording.resetMeans))
                visit.form(&$0) { $0.primary(visit.say(AccountWording.reset)) }
            }
        },
        reply: { visit, _ in
            let id: AccountID = try visit.id()
            var made: Token?
            _ = try visit.write { tx in
                made = try Refused.explaining { try Accounts.reset(tx, id) }
                return .path("accounts", "\(id)")
            }
            return try shown(made, visit)
        })

    // MARK: - Roles

    private static let changing = FormPage(
        begin: { visit in
            var entered = Entered()
            entered.set("roles", try AccountDetails(visit).account.roles.map(\.rawValue))
            return entered
        },
        show: { visit, entered in
            let found = try AccountDetails(visit)
            return visit.page(visit.say(AccountWording.roles), entered) {
                $0.p(found.title, .class("lead"))
                $0.p(visit.say(AccountWording.rolesMeans))
                visit.form(&$0, version: version(found.account)) {
                    roleBoxes(entered, visit, &$0)
                    $0.primary(visit.say(AccountWording.saveRoles))
                }
            }
        },
        submit: { visit, answers in
            let id: AccountID = try visit.id()
            let wanted = try chosenRoles(&answers)
            try answers.check()
            return try visit.write { tx in
                guard let account = try Accounts.find(tx, id) else { throw StatusError(.notFound) }
                try visit.requireUnchanged(version(account))
                let known = account.roles.intersection(staffRoles)
                try Refused.explaining {
                    for role in wanted.subtracting(known) { try Roles.grant(tx, role, to: id) }
                    for role in known.subtracting(wanted) { try Roles.revoke(tx, role, from: id) }
                }
                return Receipt.changed.at("accounts", "\(id)")
            }
        })

    private static func version(_ account: Account) -> String {
        account.roles.map(\.rawValue).sorted().joined(separator: " ")
    }
}
