import Access
import Days
import HTML
import Pages
import ProgrammeKit
import Reception

/// One account: what it may, what is open, and what an administrator can do about it.
enum AccountView {
    static func show(_ found: AccountDetails, _ visit: Visit, _ html: inout HTML) {
        let account = found.account
        html.summary(rows(found, visit))
        html.h2(visit.say(AccountWording.mayDo))
        html.p { AccountPages.grants(found.reviewed, found.names, visit, &$0) }
        open(found, visit, &html)
        if account.actor == visit.actor {
            html.panel(.note, visit.say(AccountWording.own), visit.say(AccountWording.ownWhat))
        } else {
            actions(account, visit, &html)
        }
    }

    private static func rows(_ found: AccountDetails, _ visit: Visit) -> [SummaryRow] {
        let account = found.account
        var rows = [SummaryRow(visit.say(AccountWording.account), "\(account.id)")]
        if let login = found.reviewed.login { rows.append(SummaryRow(visit.say(AccountWording.login), login)) }
        rows += [
            SummaryRow(visit.say(AccountWording.state), visit.say(AccountWording.state(account))),
            SummaryRow(visit.say(AccountWording.created), Copenhagen.day(of: account.created).danish),
            SummaryRow(
                visit.say(AccountWording.secondFactor),
                visit.say(account.hasSecondFactor ? AccountWording.yes : AccountWording.no)),
        ]
        if account.state != .closed {
            rows.append(SummaryRow(visit.say(AccountWording.leaves), found.reviewed.idle.danish))
        }
        return rows
    }

    private static func open(_ found: AccountDetails, _ visit: Visit, _ html: inout HTML) {
        guard !found.sessions.isEmpty || !found.devices.isEmpty else { return }
        html.dataTable(
            visit.say(AccountWording.openNow), id: "open",
            columns: [AccountWording.what, AccountWording.since, AccountWording.until].map { .words(visit.say($0)) }
        ) {
            for one in found.sessions {
                $0.row(visit.say(AccountWording.session), moment(one.began), moment(one.expires))
            }
            for one in found.devices {
                $0.row(visit.say(AccountWording.phone), moment(one.made), moment(one.expires))
            }
        }
        visit.button(
            &html, visit.say(AccountWording.end), to: .path("accounts", "\(found.account.id)", "end"))
    }

    private static func actions(_ account: Account, _ visit: Visit, _ html: inout HTML) {
        let id = "\(account.id)"
        if account.state == .unconfirmed {
            html.p(visit.say(AccountWording.confirmMeans))
            visit.button(
                &html, visit.say(AccountWording.confirm), to: .path("accounts", id, "confirm"), isPrimary: true)
        }
        if account.state == .suspended {
            visit.button(&html, visit.say(AccountWording.reinstate), to: .path("accounts", id, "reinstate"))
        }
        if account.state == .closed { return }
        html.h2(visit.say(AccountWording.more))
        html.ul {
            if account.isStaff { $0.li { $0.a(visit.say(AccountWording.roles), to: .path("accounts", id, "roles")) } }
            if account.state != .suspended {
                $0.li { $0.a(visit.say(AccountWording.reset), to: .path("accounts", id, "reset")) }
                $0.li { $0.a(visit.say(AccountWording.suspend), to: .path("accounts", id, "suspend")) }
            }
            $0.li { $0.a(visit.say(AccountWording.close), to: .path("accounts", id, "close")) }
        }
    }

    /// "21-11-2026 14:05", Danish time.
    static func moment(_ instant: Instant) -> String {
        let clock = Copenhagen.clock(of: instant)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(Copenhagen.day(of: instant).danish) \(two(clock.hour)):\(two(clock.minute))"
    }
}
