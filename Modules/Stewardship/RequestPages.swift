import Days
import HTML
import HTTP
import Pages
import Reception
import Rights
import Store
import Tenancy

/// What people have asked for under Art. 15–21, with the clock of Art. 12(3).
enum RequestPages {
    static let all = [list, show]

    private static let list = Page.show(["requests"], for: .dataProtection) { visit in
        let open = try visit.read(for: "request-list") { tx in
            let open = try Requests.open(tx)
            tx.note(open.map(\.person))
            return open
        }
        return visit.page(visit.say(StewardshipWording.requests)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(RequestWording.lead), .class("lead"))
            $0.p { $0.a(visit.say(RequestWording.register), to: .path("requests", "new"), .class("button")) }
            table(open, visit, &$0)
        }
    }

    private static func table(_ open: [Rights.Request], _ visit: Visit, _ html: inout HTML) {
        guard !open.isEmpty else {
            html.emptyState(visit.say(RequestWording.none), visit.say(RequestWording.noneWhat))
            return
        }
        html.dataTable(
            visit.say(RequestWording.open), id: "requests",
            columns: [
                .words(visit.say(RequestWording.request)), .words(visit.say(RequestWording.about)),
                .words(visit.say(RequestWording.received)), .words(visit.say(RequestWording.due)),
                .words(visit.say(StewardshipWording.timeLeft)),
            ]
        ) {
            for request in open {
                $0.row(
                    visit.say(RequestWording.kind(request.kind)), to: .path("requests", "\(request.id)"),
                    "\(request.person)", request.received.danish, request.due.danish,
                    visit.say(StewardshipWording.left(until: request.due, from: visit.today)))
            }
        }
    }

    private static let show = Page.show(["requests", .request], for: .dataProtection) { visit in
        let id: RequestID = try visit.id()
        let (found, words) = try visit.read(for: "request-show") { tx in
            let found = try Requests.find(tx, id)
            if let found { tx.note([found.person]) }
            return (found, try found.map { try Requests.words(tx, of: $0.id) }?.text)
        }
        guard let request = found else { throw StatusError(.notFound) }
        return visit.page(visit.say(RequestWording.kind(request.kind))) {
            visit.receipt(Receipt.self, &$0)
            $0.summary(rows(request, visit))
            if let words {
                $0.h2(visit.say(RequestWording.words))
                $0.blockquote(words, .class("own-words"))
            }
            next(request, visit, &$0)
        }
    }

    private static func rows(_ request: Rights.Request, _ visit: Visit) -> [SummaryRow] {
        var rows = [
            SummaryRow(visit.say(RequestWording.number), "\(request.id)"),
            SummaryRow(visit.say(RequestWording.about), "\(request.person)"),
            SummaryRow(visit.say(RequestWording.article), "Art. \(request.kind.article)"),
            SummaryRow(visit.say(RequestWording.channel), visit.say(RequestWording.channel(request.channel))),
            SummaryRow(visit.say(RequestWording.received), request.received.danish),
            SummaryRow(visit.say(RequestWording.due), visit.say(RequestWording.due(request, on: visit.today))),
        ]
        if request.onBehalf {
            rows.append(SummaryRow(visit.say(RequestWording.onBehalf), visit.say(StewardshipWording.yes)))
        }
        if let day = request.extended { rows.append(SummaryRow(visit.say(RequestWording.extended), day.danish)) }
        if let approval = request.approval {
            rows.append(SummaryRow(visit.say(RequestWording.approved), visit.say(RequestWording.approved(approval))))
        }
        if let closed = request.closed, let outcome = request.outcome {
            rows.append(
                SummaryRow(visit.say(RequestWording.closed), visit.say(RequestWording.closed(closed, outcome))))
        }
        return rows
    }

    /// What the officer may do now, one thing a line.
    private static func next(_ request: Rights.Request, _ visit: Visit, _ html: inout HTML) {
        guard request.isOpen else { return }
        html.h2(visit.say(RequestWording.next))
        html.p(visit.say(RequestWording.what(request.kind)))
        let id = "\(request.id)"
        html.ul {
            if request.extended == nil, visit.today <= request.due {
                $0.li { $0.a(visit.say(RequestWording.extend), to: .path("requests", id, "extend")) }
            }
            if request.kind.asksForExport, visit.tenant.configuration.exportsNeedTwo {
                $0.li { $0.a(visit.say(RequestWording.approve), to: .path("requests", id, "approve")) }
            }
            $0.li { $0.a(visit.say(RequestWording.close), to: .path("requests", id, "close")) }
        }
    }
}
