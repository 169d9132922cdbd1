import Days
import HTML
import Messages
import Pages
import ProgrammeKit
import Reception
import Tenancy

/// What went out, waits or failed: kinds, days and states. To whom is nobody's business here, and what it said stands
/// nowhere, but in a demonstration, whose people do not exist.
enum MessagePages {
    static let all = [list]

    private static let list = Page.show(["messages"], for: .administrators) { visit in
        let (log, counts) = try visit.read(for: "message-log") { tx in
            (try Outbox.log(tx), try Outbox.counts(tx))
        }
        let kept = try keepsMessages(visit) ? visit.read(for: "message-kept") { tx in try Outbox.kept(tx) } : []
        return visit.page(visit.say(MessageWording.messages)) {
            $0.p(visit.say(MessageWording.lead), .class("lead"))
            guard !log.isEmpty else {
                return $0.emptyState(visit.say(MessageWording.none), visit.say(MessageWording.noneHint))
            }
            $0.summary(
                OutgoingMessage.State.allCases.map {
                    SummaryRow(visit.say(MessageWording.state($0)), "\(counts[$0] ?? 0)")
                })
            if counts[.failed] ?? 0 > 0 { $0.panel(.note, visit.say(MessageWording.failed)) }
            if !kept.isEmpty { texts(kept, visit, &$0) }
            table(log, visit, &$0)
        }
    }

    private static func keepsMessages(_ visit: Visit) -> Bool {
        let configuration = visit.tenant.configuration
        return configuration.messages.delivery == .page && configuration.alias.staysHere
    }

    /// What people would have got.
    private static func texts(_ kept: [KeptMessage], _ visit: Visit, _ html: inout HTML) {
        html.h2(visit.say(MessageWording.kept))
        html.p(visit.say(MessageWording.keptMeans))
        for one in kept {
            html.section(.class("card")) {
                $0.h3(one.subject.isEmpty ? visit.say(MessageWording.sms) : one.subject)
                for line in one.text.split(separator: "\n") { $0.p(String(line)) }
            }
        }
    }

    private static func table(_ log: [LoggedMessage], _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(MessageWording.latest), id: "messages",
            columns: [
                MessageWording.kind, MessageWording.day, MessageWording.channel, MessageWording.stateTitle,
                MessageWording.why,
            ].map { .words(visit.say($0)) }
        ) {
            for one in log {
                $0.row(
                    visit.say(MessageWording.kind(one.kind)), one.day.danish,
                    one.channel.map { visit.say(MessageWording.channel($0)) } ?? "",
                    visit.say(MessageWording.state(one.state)),
                    one.obstacle.map { visit.say(MessageWording.obstacle($0)) } ?? "")
            }
        }
    }
}
