import Access
import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception

/// The desk: what waits, how much of it, since when, and one action a row.
enum QueuePages {
    static let all: [Page] = [
        .show(["desk"], for: .coordinators) { visit in
            let queues = try visit.look(for: "desk") { tx in try visit.site.desk.queues(tx, visit.offers) }
            return page(visit, queues.filter { $0.count > 0 })
        },
        .show(["desk", .word("queue")], for: .coordinators) { visit in
            guard let kind = QueueKind(rawValue: try visit.word("queue")) else { throw StatusError(.notFound) }
            let from = visit.query("from").flatMap(Int.init).map { min(max($0, 0), 1_000_000) } ?? 0
            let queue = try visit.look(for: "desk") { tx in
                try visit.site.desk.queue(kind, tx, visit.offers, from: from, rows: Visit.pageSize)
            }
            return page(visit, queue, from)
        },
        .act(["desk", "wishes", .subject(.wish), "answer"], for: .coordinators) { visit in
            try visit.change { tx in
                try Wishes.answer(tx, try visit.id())
                return Receipt.answered.at("desk")
            }
        },
        .act(["desk", "accounts", .account, "confirm"], for: .coordinators) { visit in
            try visit.change { tx in
                try Accounts.confirm(tx, try visit.id())
                return Receipt.confirmed.at("desk")
            }
        },
    ]

    private static func page(_ visit: Visit, _ queues: [DeskQueue]) -> HTML {
        visit.page(visit.say(DeskWording.desk)) { html in
            visit.receipt(&html)
            guard !queues.isEmpty else {
                html.emptyState(
                    visit.say(DeskWording.allClear), visit.say(DeskWording.allClearHint),
                    action: Action(visit.say(DeskWording.seeMatches), to: .path("matches")))
                return
            }
            counts(&html, visit, queues)
            for queue in queues { section(&html, visit, queue) }
        }
    }

    /// All queues at a glance.
    private static func counts(_ html: inout HTML, _ visit: Visit, _ queues: [DeskQueue]) {
        html.nav(.class("counts"), .label(visit.say(DeskWording.desk))) {
            $0.ul {
                for queue in queues {
                    $0.li {
                        $0.a(to: .fragment(id(queue.kind))) {
                            $0.strong("\(queue.count)")
                            $0.text(" " + visit.say(DeskWording.title(queue.kind)))
                        }
                        if let oldest = queue.oldest {
                            $0.small(visit.say(DeskWording.oldest(queue.kind, oldest, visit.today)))
                        }
                    }
                }
            }
        }
    }

    private static func id(_ kind: QueueKind) -> ElementID { ElementID("queue-\(kind.rawValue)") }

    private static func section(_ html: inout HTML, _ visit: Visit, _ queue: DeskQueue) {
        html.section(.class("card"), .id(id(queue.kind)), .focusable) {
            $0.h2 {
                $0.text(visit.say(DeskWording.title(queue.kind)))
                $0.small(" \(queue.count)")
            }
            QueueList.write(&$0, visit, queue)
            if queue.count > queue.rows.count {
                $0.p {
                    $0.a(
                        visit.say(DeskWording.seeAll(queue.count, queue.kind)), to: .path("desk", queue.kind.rawValue))
                }
            }
        }
    }

    private static func page(_ visit: Visit, _ queue: DeskQueue, _ from: Int) -> HTML {
        visit.page(visit.say(DeskWording.title(queue.kind))) { html in
            html.p { $0.a(visit.say(DeskWording.toDesk), to: .path("desk")) }
            guard !queue.rows.isEmpty else {
                html.emptyState(visit.say(DeskWording.allClear), visit.say(DeskWording.allClearHint))
                return
            }
            QueueList.write(&html, visit, queue)
            let next = from + queue.rows.count
            guard next < queue.count else { return }
            html.p {
                $0.a(
                    visit.say(PersonWording.next),
                    to: .path(["desk", queue.kind.rawValue], query: [(name: "from", value: "\(next)")]))
            }
        }
    }
}
