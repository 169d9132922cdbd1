import Casework
import Consent
import Days
import HTML
import Pages
import People
import ProgrammeKit
import Reception
import Store

/// What is held about somebody, one tap from their first page: who sees it, who has looked, what they agreed to, when it
/// is erased, and a copy of it.
enum DataPages {
    static let pages: [Page] = [
        .show(["me", "data"], for: OwnPages.everybody, overview),
        .show(["me", "data", "looks"], for: OwnPages.everybody, details),
    ]

    /// Weeks that the summary goes back.
    private static let weeks = 4

    private static func overview(_ visit: Visit) throws -> HTML {
        let person = try visit.person()
        let data = try visit.look(for: "my-data") { tx in try MyData(tx, of: person, visit.tenant) }
        let looks = try Looks(visit.tenant, at: person, as: visit.actor)
        let view = DataView(visit: visit, data: data, looks: looks)
        return visit.page(visit.say(DataWording.title)) { html in
            visit.receipt(Done.self, &html)
            html.p(visit.say(DataWording.lead), .class("lead"))
            view.readers(&html)
            view.looks(&html, since: visit.today.adding(days: -7 * weeks))
            view.consents(&html)
            view.erasure(&html)
            view.copy(&html)
        }
    }

    private static func details(_ visit: Visit) throws -> HTML {
        let looks = try Looks(visit.tenant, at: visit.person(), as: visit.actor)
        return visit.page(visit.say(DataWording.looks)) { html in
            html.p(visit.say(DataWording.looksWords))
            LookTable(visit: visit).draw(&html, looks.all)
            html.p { $0.a(visit.say(DataWording.back), to: .path("me", "data")) }
        }
    }
}

/// Every look, newest first.
private struct LookTable {
    let visit: Visit

    func draw(_ html: inout HTML, _ looks: [Look]) {
        guard !looks.isEmpty else {
            html.p(visit.say(DataWording.noLooks))
            return
        }
        html.dataTable(
            visit.say(DataWording.looks), id: "looks",
            columns: [
                .words(visit.say(DataWording.when)), .words(visit.say(DataWording.who)),
                .words(visit.say(DataWording.why)),
            ]
        ) {
            for look in looks {
                let clock = Copenhagen.clock(of: look.at)
                let day = DayWording.day(Copenhagen.day(of: look.at), visit.language, today: visit.today)
                $0.tr {
                    $0.th("\(day) \(DayWording.clock(clock.hour * 60 + clock.minute, visit.language))", .scope(.row))
                    $0.td(visit.say(DataWording.role(look.role)))
                    $0.td(visit.say(DataWording.reason(look.reason, isChange: look.isChange)))
                }
            }
        }
    }
}

/// The parts of the page.
struct DataView {
    let visit: Visit
    let data: MyData
    let looks: Looks

    func readers(_ html: inout HTML) {
        html.section(.class("card"), .labelled(by: "readers")) {
            $0.h2(visit.say(DataWording.readers), .id("readers"))
            $0.summary(
                DataWording.readersOf(visit.roles).map { SummaryRow(visit.say($0.who), visit.say($0.what)) })
            guard !data.uses.isEmpty else { return }
            $0.details {
                $0.summary(visit.say(DataWording.uses))
                $0.ul {
                    for use in data.uses {
                        let purposes = use.purposes.map { visit.say($0) }.joined(separator: ", ")
                        $0.li("\(visit.say(DataWording.field(use.field))): \(purposes)")
                    }
                }
            }
        }
    }

    func looks(_ html: inout HTML, since: Day) {
        html.section(.class("card"), .labelled(by: "looked")) {
            $0.h2(visit.say(DataWording.looks), .id("looked"))
            let weekly = looks.weekly.filter { $0.week > since }
            if weekly.isEmpty { $0.p(visit.say(DataWording.noLooks)) }
            for week in Set(weekly.map(\.week)).sorted(by: >) {
                $0.h3(visit.say(DataWording.week(DayWording.day(week, visit.language, today: visit.today))))
                $0.ul { for line in weekly where line.week == week { $0.li(visit.say(DataWording.look(line))) } }
            }
            $0.p { $0.a(visit.say(DataWording.allLooks), to: .path("me", "data", "looks")) }
        }
    }

    func consents(_ html: inout HTML) {
        html.section(.class("card"), .labelled(by: "consents")) {
            $0.h2(visit.say(DataWording.consents), .id("consents"))
            if data.consents.isEmpty { $0.p(visit.say(DataWording.noConsents)) }
            for consent in data.consents { self.consent(&$0, consent) }
        }
    }

    private func consent(_ html: inout HTML, _ own: OwnConsent) {
        let day = DayWording.day(Copenhagen.day(of: own.consent.given), visit.language, today: visit.today)
        html.h3(visit.say(own.purpose))
        html.p(visit.say(DataWording.state(own.state, given: day)))
        if let undo = own.undoUntil {
            html.p(visit.say(DataWording.undoUntil(DayWording.day(undo, visit.language, today: visit.today))))
            button(&html, "undo", DataWording.undo, own)
        } else if let consequence = own.consequence {
            html.p(visit.say(DataWording.consequence(consequence, visit.today)))
            if own.state == .paused { button(&html, "resume", DataWording.resume, own) }
            if consequence.offersPause { button(&html, "pause", DataWording.pause, own) }
            button(&html, "withdraw", DataWording.withdraw, own)
        }
    }

    private func button(_ html: inout HTML, _ step: String, _ words: Text, _ own: OwnConsent) {
        visit.form(&html, to: .path("me", "data", step)) {
            $0.hidden("purpose", own.consent.purpose)
            $0.secondary(visit.say(words))
        }
    }

    func erasure(_ html: inout HTML) {
        html.section(.class("card"), .labelled(by: "kept")) {
            $0.h2(visit.say(DataWording.kept), .id("kept"))
            $0.p(visit.say(DataWording.keptWords))
            $0.summary(data.kept.map { SummaryRow(visit.say($0.name), visit.say($0.kept)) })
        }
    }

    func copy(_ html: inout HTML) {
        html.section(.class("card"), .labelled(by: "copy")) {
            $0.h2(visit.say(DataWording.copy), .id("copy"))
            $0.p(visit.say(DataWording.copyWords))
            $0.ul {
                $0.li { $0.a(visit.say(DataWording.copyPage), to: .path("me", "data", "copy.html")) }
                $0.li { $0.a(visit.say(DataWording.copyFile), to: .path("me", "data", "copy.json")) }
            }
        }
    }
}
