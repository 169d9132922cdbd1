import Access
import Casework
import Days
import HTML
import HTTP
import Messages
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// The desk: what waits, how much of it, since when, and one action a row.
enum QueuePages {
    static let all: [Page] = [
        .show(["desk"], for: .coordinators) { visit in
            let (share, queues, worries) = try visit.look(for: "desk") { tx in
                let share = try visit.site.desk.share(tx, visit.offers, of: visit.actor)
                return (
                    share, try visit.site.desk.queues(tx, visit.offers, of: reader(visit, share)),
                    try ConcernSteps.open(tx, of: visit.actor.id)
                )
            }
            return page(visit, queues.filter { $0.count > 0 }, share) { ConcernPages.cards(&$0, visit, worries) }
        },
        .show(["desk", .word("queue")], for: .coordinators) { visit in
            guard let kind = QueueKind(rawValue: try visit.word("queue")) else { throw StatusError(.notFound) }
            let from = visit.place("from", in: 0...1_000_000)
            let whose = visit.query("whose") == mine ? visit.actor : nil
            let queue = try visit.look(for: "desk") { tx in
                try visit.site.desk.queue(kind, tx, visit.offers, of: whose, from: from, rows: Visit.pageSize)
            }
            return page(visit, queue, from)
        },
        .act(["desk", "wishes", .subject(.wish), "answer"], for: .coordinators) { visit in
            try visit.change { tx in
                try Wishes.answer(tx, try visit.id())
                return Receipt.answered.at("desk")
            }
        },
        .act(["desk", "messages", .subject(.message), "called"], for: .coordinators) { visit in
            try visit.change { tx in
                try Outbox.dismiss(tx, visit.id())
                return Receipt.called.at("desk")
            }
        },
        .act(["desk", "accounts", .account, "confirm"], for: .coordinators) { visit in
            try visit.change { tx in
                try Accounts.confirm(tx, try visit.id())
                return Receipt.confirmed.at("desk")
            }
        },
    ]

    private static let (mine, everybody) = ("mine", "all")

    /// Whose rows are shown: one's own where one is responsible for anything, until everybody's are asked for.
    private static func reader(_ visit: Visit, _ share: DeskShare) -> Actor? {
        share.mine == nil || visit.query("whose") == everybody ? nil : visit.actor
    }

    private static func page(
        _ visit: Visit, _ queues: [DeskQueue], _ share: DeskShare, worries: (inout HTML) -> Void
    ) -> HTML {
        let isMine = reader(visit, share) != nil
        return visit.page(visit.say(DeskWording.desk)) { html in
            visit.receipt(Receipt.self, &html)
            worries(&html)
            whose(&html, visit, share, isMine: isMine)
            guard !queues.isEmpty else {
                html.emptyState(
                    visit.say(DeskWording.allClear), visit.say(DeskWording.allClearHint),
                    action: Action(visit.say(DeskWording.seeMatches), to: .path("matches")))
                return
            }
            counts(&html, visit, queues)
            for queue in queues { section(&html, visit, queue, isMine: isMine) }
        }
    }

    /// One's own and everybody's, and what nobody is responsible for, so that nobody who waits is forgotten.
    private static func whose(_ html: inout HTML, _ visit: Visit, _ share: DeskShare, isMine: Bool) {
        guard let own = share.mine else { return }
        html.nav(.label(visit.say(ResponsibleWording.whose))) {
            $0.p {
                $0.a(visit.say(ResponsibleWording.mine(own)), to: .path("desk"), .current(isMine))
                $0.text(" · ")
                $0.a(visit.say(ResponsibleWording.everybodys(share.all)), to: everybodys, .current(!isMine))
            }
        }
        guard isMine, share.unowned > 0 else { return }
        html.p {
            $0.text(visit.say(ResponsibleWording.unowned(share.unowned)) + " ")
            $0.a(visit.say(ResponsibleWording.seeAll), to: everybodys)
        }
    }

    private static let everybodys = Link.path("desk", query: [(name: "whose", value: everybody)])

    private static func list(_ kind: QueueKind, isMine: Bool, from: Int? = nil) -> Link {
        let whose = isMine ? [(name: "whose", value: mine)] : []
        return .path(["desk", kind.rawValue], query: whose + (from.map { [(name: "from", value: "\($0)")] } ?? []))
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

    private static func section(_ html: inout HTML, _ visit: Visit, _ queue: DeskQueue, isMine: Bool) {
        html.section(.class("card"), .id(id(queue.kind)), .focusable) {
            $0.h2 {
                $0.text(visit.say(DeskWording.title(queue.kind)))
                $0.small(" \(queue.count)")
            }
            QueueList.write(&$0, visit, queue)
            if queue.count > queue.rows.count {
                $0.p {
                    $0.a(
                        visit.say(DeskWording.seeAll(queue.count, queue.kind)), to: list(queue.kind, isMine: isMine))
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
                    to: list(queue.kind, isMine: visit.query("whose") == mine, from: next))
            }
        }
    }
}
