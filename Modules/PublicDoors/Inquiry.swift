import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// A form at a door, in three steps: questions, "check your answers", a receipt that says when somebody answers.
///
/// Nothing is kept between the steps: the answers travel with the page and are read anew when they are sent.
protocol Inquiry: Sendable {
    /// What was answered, checked.
    associatedtype Given: Sendable

    var path: String { get }
    var heading: Text { get }
    /// The names of its fields, in order.
    var fields: [String] { get }
    /// Which side of a programme it leads to; nil where it leads to none.
    var side: Side? { get }
    /// What stands on the receipt before the day on which somebody answers at the latest.
    var thanks: [Text] { get }

    /// Whether this door leads to the offer.
    func leads(to offer: OpenOffer) -> Bool
    func ask(_ html: inout HTML, _ visit: Visit, _ doorway: Doorway, _ entered: Entered)
    /// nil only with a fault among the answers.
    func read(_ answers: inout Answers, _ doorway: Doorway) -> Given?
    func summary(_ given: Given, _ doorway: Doorway) -> [SummaryRow]
    func hand(in given: Given, _ tx: borrowing Transaction, _ visit: Visit, _ doorway: Doorway) throws
}

extension Inquiry {
    func leads(to offer: OpenOffer) -> Bool { true }

    private func doorway(_ visit: Visit) throws -> Doorway {
        try Doorway(visit, for: side) { leads(to: $0) }
    }

    func pages(_ doorstep: Doorstep) -> [Page] {
        [
            .show([.literal(path)], for: .everybody) { visit in
                try questions(visit, try doorway(visit), Entered())
            },
            .post([.literal(path)], for: .everybody, answered),
            .act([.literal(path), "send"], for: .everybody) { visit in try send(visit, doorstep) },
            .show([.literal(path), "received"], for: .everybody, receipt),
        ]
    }

    private func questions(_ visit: Visit, _ doorway: Doorway, _ entered: Entered) throws -> HTML {
        let language = visit.language
        guard side == nil || !doorway.offers.isEmpty else {
            return visit.page(heading.in(language)) {
                $0.p(DoorsWording.closed.in(language))
                CallUs.draw(&$0, visit)
            }
        }
        return visit.page(heading.in(language), entered) { html in
            visit.form(&html) { ask(&$0, visit, doorway, entered) }
            Notice.draw(&html, visit, doorway)
        }
    }

    /// Shows the answers once more, or the questions with what is missing.
    private func answered(_ visit: Visit) throws -> Response {
        let doorway = try doorway(visit)
        guard visit.entered["step"] != "edit" else { return .page(try questions(visit, doorway, visit.entered)) }
        do {
            return .page(check(try given(visit, doorway), visit, doorway))
        } catch let faults {
            return .page(try questions(visit, doorway, visit.entered.with(faults.errors)), .unprocessableContent)
        }
    }

    private func given(_ visit: Visit, _ doorway: Doorway) throws(FormFaults) -> Given {
        var answers = Answers(visit.entered, visit.language)
        let given = read(&answers, doorway)
        try answers.check()
        guard let given else { throw FormFaults(fields[0], DoorsWording.again.in(visit.language)) }
        return given
    }

    private func check(_ given: Given, _ visit: Visit, _ doorway: Doorway) -> HTML {
        let language = visit.language
        return visit.page(DoorsWording.check.in(language)) { html in
            html.summary(summary(given, doorway))
            visit.form(&html, to: .path(path, "send")) {
                carry(&$0, visit)
                $0.primary(DoorsWording.send.in(language))
            }
            visit.form(&html, to: .path(path)) {
                carry(&$0, visit)
                $0.hidden("step", "edit")
                $0.secondary(DoorsWording.change.in(language))
            }
        }
    }

    private func carry(_ html: inout HTML, _ visit: Visit) {
        for field in fields { for value in visit.entered.all(field) { html.hidden(field, value) } }
    }

    private func send(_ visit: Visit, _ doorstep: Doorstep) throws -> Link {
        let doorway = try doorway(visit)
        let given = try given(visit, doorway)
        try doorstep.pass(visit)
        return try visit.write { tx in
            try hand(in: given, tx, visit, doorway)
            return .path(path, "received")
        }
    }

    private func receipt(_ visit: Visit) throws -> HTML {
        let doorway = try doorway(visit)
        let language = visit.language
        return visit.page(DoorsWording.received.in(language)) {
            for words in thanks { $0.p(words.in(language)) }
            $0.p(DoorsWording.answered(by: doorway.answerBy(visit)).in(language))
            CallUs.draw(&$0, visit)
            $0.p { $0.a(DoorsWording.toFront.in(language), to: .path()) }
        }
    }
}
