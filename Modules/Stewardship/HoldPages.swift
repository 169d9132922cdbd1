import Days
import HTML
import HTTP
import Pages
import PersonalData
import ProgrammeKit
import Reception
import Retention
import Store
import Tenancy

/// What must be kept for now, whatever the rules say (GDPR Art. 17(3)).
enum HoldPages {
    static let all =
        [list]
        + Page.form(["holds", "new"], for: .dataProtection, placing)
        + Page.form(["holds", .hold, "review"], for: .dataProtection, reviewing)
        + Page.form(["holds", .hold, "release"], for: .dataProtection, stepUp: true, releasing)

    private static let list = Page.show(["holds"], for: .dataProtection) { visit in
        let holds = try visit.read(for: "legal-holds") { tx in
            let holds = try Holds.standing(tx)
            tx.note(holds.map(\.scope.person))
            return holds
        }
        return visit.page(visit.say(StewardshipWording.holds)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(HoldWording.lead), .class("lead"))
            $0.p { $0.a(visit.say(HoldWording.place), to: .path("holds", "new"), .class("button")) }
            if holds.isEmpty { return $0.emptyState(visit.say(HoldWording.none), visit.say(HoldWording.noneWhat)) }
            table(holds, visit, &$0)
        }
    }

    private static func table(_ holds: [LegalHold], _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(HoldWording.standing), id: "holds",
            columns: [
                HoldWording.about, HoldWording.covers, HoldWording.reason, HoldWording.owner, HoldWording.review,
                HoldWording.actions,
            ].map { .words(visit.say($0)) }
        ) {
            for hold in holds { row(hold, visit, &$0) }
        }
    }

    private static func row(_ hold: LegalHold, _ visit: Visit, _ html: inout HTML) {
        let id = "\(hold.id)"
        html.tr {
            $0.th("\(hold.scope.person)", .scope(.row))
            $0.td(visit.say(HoldWording.covers(hold.scope)))
            $0.td(visit.say(HoldWording.reason(hold)))
            $0.td(hold.owner == visit.actor.id ? visit.say(StewardshipWording.you) : hold.owner)
            $0.td(visit.say(HoldWording.review(hold, on: visit.today)))
            $0.td {
                $0.a(to: .path("holds", id, "review")) { link(HoldWording.toReview, hold, visit, &$0) }
                $0.text(" · ")
                $0.a(to: .path("holds", id, "release")) { link(HoldWording.toRelease, hold, visit, &$0) }
            }
        }
    }

    /// Links of a column are told apart by the row that they belong to (WCAG 2.4.4).
    private static func link(_ words: Text, _ hold: LegalHold, _ visit: Visit, _ html: inout HTML) {
        html.text(visit.say(words))
        html.span(" \(hold.scope.person)", .class("unseen"))
    }

    private static let placing = FormPage(
        show: { visit, entered in
            visit.page(visit.say(HoldWording.place), entered) {
                $0.p(visit.say(HoldWording.placeMeans))
                visit.form(&$0) { fields(visit, entered, &$0) }
            }
        },
        submit: { visit, answers in
            let person = answers.text("person", missing: PersonField.missing)
            let reason = answers.choice("reason", HoldReason.self, missing: HoldWording.reasonMissing)
            let category = answers.choice("category", among: PersonalData.Category.all.map(\.name))
            let journal = answers.text("journal", most: 40)
            let review = answers.day("review", within: visit.today.adding(days: 1)...visit.today.adding(.months(36)))
            try answers.check()
            guard let reason, let review, person != nil else { throw FormFaults([]) }
            return try visit.write { tx in
                let scope = scope(try PersonField.chosen(tx, visit), category)
                _ = try Refused.explaining {
                    try Holds.add(
                        tx, on: scope, reason: reason, owner: visit.actor.id, reviewOn: review, journal: journal)
                }
                return Receipt.placed.at("holds")
            }
        })

    private static func scope(_ person: PersonID, _ category: String?) -> HoldScope {
        guard let category = category.flatMap(PersonalData.Category.init(name:)) else { return .person(person) }
        return .category(category, of: person)
    }

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        let language = visit.language
        html.textField(PersonField.field(visit, entered), language, width: .code, .unchecked, .autocomplete(.off))
        html.menu(
            entered.field(
                "category", visit.say(HoldWording.categoryQuestion), hint: visit.say(HoldWording.categoryHint),
                isOptional: true), language,
            visit.tenant.inventory.categories.map { Choice($0.name, visit.say(CategoryWording.name($0))) })
        html.choices(
            entered.field("reason", visit.say(HoldWording.reasonQuestion)), language,
            visit.choices(HoldReason.allCases.filter { $0 != .restored }, HoldWording.reason))
        html.textField(
            entered.field(
                "journal", visit.say(HoldWording.journalQuestion), hint: visit.say(HoldWording.journalHint),
                isOptional: true), language, width: .code, .unchecked)
        html.dateField(
            entered.field("review", visit.say(HoldWording.reviewQuestion), hint: visit.say(HoldWording.reviewHint)),
            language, entered.date("review"))
        html.primary(visit.say(HoldWording.save))
    }

    private static let reviewing = FormPage(
        show: { visit, entered in
            let hold = try hold(visit)
            return visit.page(visit.say(HoldWording.toReview), entered) {
                $0.summary(rows(hold, visit))
                visit.form(&$0) {
                    $0.dateField(
                        entered.field("review", visit.say(HoldWording.reviewQuestion)), visit.language,
                        entered.date("review"))
                    $0.primary(visit.say(HoldWording.keep))
                }
            }
        },
        submit: { visit, answers in
            let next = answers.day("review", within: visit.today.adding(days: 1)...visit.today.adding(.months(36)))
            try answers.check()
            return try step(visit, .reviewed) { tx, id in if let next { try Holds.review(tx, id, next: next) } }
        })

    private static let releasing = FormPage(
        show: { visit, entered in
            let hold = try hold(visit)
            return visit.page(visit.say(HoldWording.toRelease), entered) {
                $0.summary(rows(hold, visit))
                $0.p(visit.say(HoldWording.releaseMeans))
                visit.form(&$0) { $0.primary(visit.say(HoldWording.toRelease)) }
            }
        },
        submit: { visit, _ in try step(visit, .released) { tx, id in try Holds.release(tx, id) } })

    private static func rows(_ hold: LegalHold, _ visit: Visit) -> [SummaryRow] {
        [
            SummaryRow(visit.say(HoldWording.about), "\(hold.scope.person)"),
            SummaryRow(visit.say(HoldWording.covers), visit.say(HoldWording.covers(hold.scope))),
            SummaryRow(visit.say(HoldWording.reason), visit.say(HoldWording.reason(hold))),
            SummaryRow(visit.say(HoldWording.placed), hold.placedOn.danish),
        ]
    }

    private static func hold(_ visit: Visit) throws -> LegalHold {
        let id: HoldID = try visit.id()
        let found = try visit.read(for: "legal-holds") { tx in
            let found = try Holds.standing(tx).first { $0.id == id }
            if let found { tx.note([found.scope.person]) }
            return found
        }
        guard let found else { throw StatusError(.notFound) }
        return found
    }

    private static func step(
        _ visit: Visit, _ receipt: Receipt, _ body: (borrowing Transaction, HoldID) throws -> Void
    ) throws -> Link {
        let id: HoldID = try visit.id()
        return try visit.write { tx in
            try Refused.explaining { try body(tx, id) }
            return receipt.at("holds")
        }
    }
}
