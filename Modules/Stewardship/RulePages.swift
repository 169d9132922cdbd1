import HTML
import HTTP
import Pages
import PersonalData
import Reception
import Retention
import Store
import Tenancy

/// How long each category is kept, and the second person's word on a change.
enum RulePages {
    static let all =
        [list]
        + Page.form(["rules", .word("category"), .word("version")], for: .dataProtection, stepUp: true, approving)

    private static let list = Page.show(["rules"], for: .dataProtection) { visit in
        let inventory = visit.tenant.inventory
        let (rules, missing) = try visit.read(for: "retention-rules") { tx in
            (try Rules.all(tx), try Exceptions.list(tx, inventory: inventory))
        }
        return visit.page(visit.say(StewardshipWording.rules)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(RuleWording.lead), .class("lead"))
            proposals(rules.filter { $0.approvedBy == nil }, visit, &$0)
            current(RulePages.newest(rules), visit, &$0)
            without(missing, visit, &$0)
        }
    }

    /// The approved rule in force of each category.
    private static func newest(_ rules: [RetentionRule]) -> [RetentionRule] {
        let approved = rules.filter { $0.approvedBy != nil }
        return Dictionary(approved.map { ($0.category, $0) }) { $1 }.values.sorted { $0.category < $1.category }
    }

    private static func proposals(_ rules: [RetentionRule], _ visit: Visit, _ html: inout HTML) {
        guard !rules.isEmpty else { return }
        html.dataTable(
            visit.say(RuleWording.proposals), id: "proposals",
            columns: [StewardshipWording.category, RuleWording.period, RuleWording.basis, RuleWording.proposedBy].map {
                .words(visit.say($0))
            }
        ) {
            for rule in rules {
                $0.row(
                    visit.say(CategoryWording.name(rule.category)),
                    to: .path("rules", rule.category.name, "\(rule.version)"),
                    visit.say(RuleWording.period(rule.period)),
                    visit.say(RuleWording.basis(rule.basis)),
                    rule.proposedBy == visit.actor.id ? visit.say(StewardshipWording.you) : rule.proposedBy)
            }
        }
    }

    private static func current(_ rules: [RetentionRule], _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(RuleWording.inForce), id: "rules",
            columns: [StewardshipWording.category, RuleWording.kept, RuleWording.then, RuleWording.basis].map {
                .words(visit.say($0))
            }
        ) {
            for rule in rules {
                $0.row(
                    visit.say(CategoryWording.name(rule.category)),
                    visit.say(RuleWording.reason(rule.category, rule.period)),
                    visit.say(RuleWording.action(rule.action)),
                    visit.say(RuleWording.basis(rule.basis)))
            }
        }
    }

    /// Records that would be kept for ever: how many of each kind, and which day is missing.
    private static func without(_ missing: [MissingStart], _ visit: Visit, _ html: inout HTML) {
        guard !missing.isEmpty else { return }
        html.h2(visit.say(StewardshipWording.missingTask(missing.count)))
        html.p(visit.say(StewardshipWording.missingTaskWhat))
        let counts = Dictionary(grouping: missing, by: \.category).sorted { $0.key < $1.key }
        html.dataTable(
            visit.say(RuleWording.withoutStart), id: "missing",
            columns: [
                .words(visit.say(StewardshipWording.category)), .words(visit.say(RuleWording.missingDay)),
                .number(visit.say(StewardshipWording.count)),
            ]
        ) {
            for (category, records) in counts {
                $0.tr {
                    $0.th(visit.say(CategoryWording.name(category)), .scope(.row))
                    $0.td(visit.say(CategoryWording.start(category)))
                    $0.number(records.count)
                }
            }
        }
    }

    private static let approving = FormPage(
        show: { visit, entered in
            let (rule, effect) = try proposal(visit)
            return visit.page(visit.say(RuleWording.approveHeading), entered) {
                $0.summary([
                    SummaryRow(visit.say(StewardshipWording.category), visit.say(CategoryWording.name(rule.category))),
                    SummaryRow(visit.say(RuleWording.period), visit.say(RuleWording.period(rule.period))),
                    SummaryRow(visit.say(RuleWording.basis), visit.say(RuleWording.basis(rule.basis))),
                    SummaryRow(visit.say(RuleWording.dueNow), "\(effect.dueNow)"),
                    SummaryRow(visit.say(RuleWording.dueThen), "\(effect.dueThen)"),
                ])
                $0.p(visit.say(RuleWording.approveMeans))
                visit.form(&$0) { $0.primary(visit.say(RuleWording.approve)) }
            }
        },
        submit: { visit, _ in
            let (category, version) = try named(visit)
            return try visit.write { tx in
                try Refused.explaining {
                    try Rules.approve(
                        tx, category: category, version: version,
                        by: visit.tenant.configuration.purge.secondPerson)
                }
                return Receipt.approved.at("rules")
            }
        })

    private static func named(_ visit: Visit) throws -> (PersonalData.Category, Int) {
        guard let category = PersonalData.Category(name: try visit.word("category")),
            let version = Int(try visit.word("version"))
        else { throw StatusError(.notFound) }
        return (category, version)
    }

    /// The proposal that the address names; one that is in force, or never was made, is missing.
    private static func proposal(_ visit: Visit) throws -> (RetentionRule, RuleEffect) {
        let (category, version) = try named(visit)
        let found = try visit.read(for: "retention-rules") { tx -> (RetentionRule, RuleEffect)? in
            let rule = try Rules.all(tx).first { $0.category == category && $0.version == version }
            guard let rule, rule.approvedBy == nil else { return nil }
            return (
                rule,
                try Rules.effect(tx, inventory: visit.tenant.inventory, category: category, period: rule.period)
            )
        }
        guard let found else { throw StatusError(.notFound) }
        return found
    }
}
