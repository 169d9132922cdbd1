import Access
import Days
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception
import Store

/// Who may come in, as what, since when, by whose word: the list to go through each half year (ISO/IEC 27002, 5.18).
/// Staff stand by name. Volunteers and participants stand by the number of their account: that somebody takes part is
/// nothing that an administrator needs to know.
enum AccountPages {
    static let all = [list, others, show]

    private static let list = Page.show(["accounts"], for: .administrators) { visit in
        let (staff, counts) = try visit.read(for: "access-review") { tx in
            (
                try AccessReview.list(tx, where: \.isStaff),
                try Accounts.list(tx).filter { !$0.isStaff && $0.state != .closed }.count
            )
        }
        return visit.page(visit.say(AccountWording.accounts)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(AccountWording.lead), .class("lead"))
            $0.p { $0.a(visit.say(AccountWording.invite), to: .path("accounts", "invite"), .class("button")) }
            table(staff, visit, &$0)
            if counts > 0 {
                $0.h2(visit.say(AccountWording.others))
                $0.p(visit.say(AccountWording.othersCount(counts)))
                $0.p { $0.a(visit.say(AccountWording.seeOthers), to: .path("accounts", "others")) }
            }
        }
    }

    private static func table(_ staff: [ReviewedAccount], _ visit: Visit, _ html: inout HTML) {
        let names = Names(staff)
        html.dataTable(
            visit.say(AccountWording.staff), id: "staff",
            columns: [
                .words(visit.say(AccountWording.name)), .words(visit.say(AccountWording.login)),
                .words(visit.say(AccountWording.mayDo)), .words(visit.say(AccountWording.state)),
                .number(visit.say(AccountWording.open)),
            ]
        ) {
            for one in staff {
                $0.tr {
                    $0.th(.scope(.row)) {
                        $0.a(one.name ?? "\(one.account.id)", to: .path("accounts", "\(one.account.id)"))
                    }
                    $0.td(one.login ?? "")
                    $0.td { grants(one, names, visit, &$0) }
                    $0.td(visit.say(AccountWording.state(one.account)))
                    $0.number(one.sessions + one.devices)
                }
            }
        }
    }

    /// A line each: what, since when, by whose word.
    static func grants(_ one: ReviewedAccount, _ names: Names, _ visit: Visit, _ html: inout HTML) {
        for (index, grant) in one.grants.enumerated() {
            if index > 0 { html.br() }
            html.text(
                visit.say(
                    AccountWording.grant(
                        ReceptionWording.role(grant.role), since: Copenhagen.day(of: grant.granted),
                        by: names.name(of: grant.by, visit))))
        }
    }

    private static let others = Page.show(["accounts", "others"], for: .administrators) { visit in
        let found = try visit.read(for: "access-review") { tx in
            try AccessReview.list(tx, where: { !$0.isStaff }, named: { _ in false })
        }
        return visit.page(visit.say(AccountWording.others)) {
            $0.p(visit.say(AccountWording.othersLead), .class("lead"))
            $0.dataTable(
                visit.say(AccountWording.others), id: "others",
                columns: [
                    .words(visit.say(AccountWording.account)), .words(visit.say(AccountWording.mayDo)),
                    .words(visit.say(AccountWording.state)), .words(visit.say(AccountWording.leaves)),
                    .number(visit.say(AccountWording.open)),
                ]
            ) {
                for one in found {
                    $0.tr {
                        $0.th(.scope(.row)) {
                            $0.a("\(one.account.id)", to: .path("accounts", "\(one.account.id)"))
                        }
                        $0.td { grants(one, Names([]), visit, &$0) }
                        $0.td(visit.say(AccountWording.state(one.account)))
                        $0.td(one.idle.danish)
                        $0.number(one.sessions + one.devices)
                    }
                }
            }
        }
    }

    private static let show = Page.show(["accounts", .account], for: .administrators) { visit in
        let found = try AccountDetails(visit)
        return visit.page(found.title) {
            visit.receipt(Receipt.self, &$0)
            AccountView.show(found, visit, &$0)
        }
    }
}

/// What staff are called by whose word an account stands.
struct Names {
    private let names: [String: String]

    init(_ staff: [ReviewedAccount]) {
        names = Dictionary(staff.map { ("\($0.account.id)", $0.name ?? "\($0.account.id)") }) { $1 }
    }

    func name(of actor: String, _ visit: Visit) -> String {
        actor == visit.actor.id ? visit.say(AccountWording.you) : names[actor] ?? actor
    }
}

extension Account {
    /// Whether it belongs to somebody at work here.
    var isStaff: Bool { roles.contains(where: \.isStaff) }
}

/// One account with what is open of it.
struct AccountDetails {
    let reviewed: ReviewedAccount
    let names: Names
    let sessions: [UserSession]
    let devices: [Device]

    var account: Account { reviewed.account }
    /// Staff by name, everybody else by number.
    var title: String { reviewed.name ?? "\(account.id)" }

    init(_ visit: Visit) throws {
        let id: AccountID = try visit.id()
        (reviewed, names, sessions, devices) = try visit.read(for: "access-review") { tx in
            let found = try AccessReview.list(tx, where: { $0.id == id }, named: \.isStaff, closed: true).first
            guard let found else { throw StatusError(.notFound) }
            let staff = try AccessReview.list(tx, where: { found.account.isStaff && $0.isStaff })
            return (found, Names(staff), try UserSessions.list(tx, of: id), try Devices.list(tx, of: id))
        }
    }
}
