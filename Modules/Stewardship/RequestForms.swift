import Days
import HTML
import HTTP
import Pages
import PersonalData
import Reception
import Retention
import Rights
import Store
import Tenancy

/// Registering a request, and the steps until it is closed.
enum RequestForms {
    static let all =
        Page.form(["requests", "new"], for: .dataProtection, registering)
        + Page.form(["requests", .request, "extend"], for: .dataProtection, extending)
        + Page.form(["requests", .request, "approve"], for: .dataProtection, stepUp: true, approving)
        + Page.form(["requests", .request, "close"], for: .dataProtection, closing)

    private static let registering = FormPage(
        begin: { visit in Entered(today: visit.today, in: "received") },
        show: { visit, entered in
            visit.page(visit.say(RequestWording.register), entered) {
                visit.form(&$0) { fields(visit, entered, &$0) }
            }
        },
        submit: { visit, answers in
            let kind = answers.choice("kind", RequestKind.self, missing: RequestWording.kindMissing)
            let channel = answers.choice("channel", Channel.self, missing: RequestWording.channelMissing)
            let person = answers.text("person", missing: PersonField.missing)
            let day = answers.day("received", within: visit.today.adding(days: -365)...visit.today)
            let words = answers.text("words", most: Answers.lines)
            let onBehalf = answers.isTicked("on-behalf")
            try answers.check()
            guard let kind, let channel, person != nil else { throw FormFaults([]) }
            return try visit.write { tx in
                let person = try PersonField.chosen(tx, visit)
                let id = try Refused.explaining {
                    try Requests.register(
                        tx, kind, of: person, channel: channel, onBehalf: onBehalf, received: day, words: words)
                }
                return Receipt.registered.at("requests", "\(id)")
            }
        })

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        let language = visit.language
        html.choices(
            entered.field("kind", visit.say(RequestWording.kindQuestion)), language,
            RequestKind.allCases.map {
                Choice($0.rawValue, visit.say(RequestWording.kind($0)), hint: "Art. \($0.article)")
            })
        html.textField(PersonField.field(visit, entered), language, width: .code, .unchecked, .autocomplete(.off))
        html.dateField(
            entered.field(
                "received", visit.say(RequestWording.receivedQuestion), hint: visit.say(RequestWording.clock)),
            language, entered.date("received"))
        html.choices(
            entered.field("channel", visit.say(RequestWording.channelQuestion)), language,
            visit.choices(Channel.allCases, RequestWording.channel))
        html.boxes(
            entered.field("on-behalf", visit.say(RequestWording.onBehalfQuestion), isOptional: true), language,
            [Choice("yes", visit.say(RequestWording.onBehalfYes))], chosen: Set(entered.all("on-behalf")))
        html.textArea(
            entered.field(
                "words", visit.say(RequestWording.wordsQuestion), hint: visit.say(RequestWording.wordsHint),
                isOptional: true), language)
        html.primary(visit.say(RequestWording.save))
    }

    private static let extending = FormPage(
        show: { visit, entered in
            let request = try request(visit)
            return visit.page(visit.say(RequestWording.extend), entered) {
                $0.p(visit.say(RequestWording.extendMeans(request)))
                visit.form(&$0) {
                    $0.choices(
                        entered.field("reason", visit.say(RequestWording.reasonQuestion)), visit.language,
                        visit.choices(ExtensionReason.allCases, RequestWording.reason))
                    $0.primary(visit.say(RequestWording.extend))
                }
            }
        },
        submit: { visit, answers in
            let reason = answers.choice("reason", ExtensionReason.self, missing: RequestWording.reasonMissing)
            try answers.check()
            return try step(visit, .extended) { tx, id in
                if let reason { try Requests.extend(tx, id, because: reason) }
            }
        })

    private static let approving = FormPage(
        show: { visit, entered in
            _ = try request(visit)
            return visit.page(visit.say(RequestWording.approve), entered) {
                $0.p(visit.say(RequestWording.approveMeans(days: visit.tenant.configuration.purge.planValidDays)))
                visit.form(&$0) { $0.primary(visit.say(RequestWording.approve)) }
            }
        },
        submit: { visit, _ in try step(visit, .approved) { tx, id in try Requests.approve(tx, id) } })

    private static let closing = FormPage(
        show: { visit, entered in
            let request = try request(visit)
            return visit.page(visit.say(RequestWording.close), entered) {
                $0.p(visit.say(RequestWording.closeMeans))
                visit.form(&$0) {
                    $0.choices(
                        entered.field("outcome", visit.say(RequestWording.outcomeQuestion)), visit.language,
                        visit.choices(outcomes(of: request), RequestWording.outcome))
                    $0.primary(visit.say(RequestWording.close))
                }
            }
        },
        submit: { visit, answers in
            let codes = outcomes(of: try request(visit)).map(\.rawValue)
            let code = answers.choice("outcome", among: codes, missing: RequestWording.outcomeMissing)
            try answers.check()
            return try step(visit, .closed) { tx, id in
                if let outcome = code.flatMap(RequestOutcome.init) { try Requests.close(tx, id, outcome: outcome) }
            }
        })

    /// An erasure that was met closes its request by itself: nobody says here that something is gone.
    private static func outcomes(of request: Rights.Request) -> [RequestOutcome] {
        request.kind == .erasure ? [.refused, .takenBack] : RequestOutcome.allCases
    }

    private static func request(_ visit: Visit) throws -> Rights.Request {
        let id: RequestID = try visit.id()
        let found = try visit.read(for: "request-show") { tx in try Requests.find(tx, id) }
        guard let found else { throw StatusError(.notFound) }
        return found
    }

    private static func step(
        _ visit: Visit, _ receipt: Receipt, _ body: (borrowing Transaction, RequestID) throws -> Void
    ) throws -> Link {
        let id: RequestID = try visit.id()
        return try visit.write { tx in
            try Refused.explaining { try body(tx, id) }
            return receipt.at("requests", "\(id)")
        }
    }
}
