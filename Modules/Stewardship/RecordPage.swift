import CSV
import Consent
import HTML
import HTTP
import Pages
import PersonalData
import ProgrammeKit
import Reception
import Rights
import Store
import Tenancy

/// The record of processing activities (GDPR Art. 30): a page, and a file for the municipality's own register.
enum RecordPage {
    static let page = Page.show(["record"], for: .dataProtection) { visit in
        let record = try record(visit)
        return visit.page(visit.say(RecordWording.title)) {
            $0.p(visit.say(RecordWording.lead(visit.tenant.configuration.name)), .class("lead"))
            $0.p { $0.a(visit.say(RecordWording.file), to: .path("record", "file")) }
            activities(record, visit, &$0)
            held(record, visit, &$0)
            joint(visit, &$0)
            $0.h2(visit.say(RecordWording.security))
            $0.ul { for measure in RecordWording.measures { $0.li(visit.say(measure)) } }
        }
    }

    static let file = Page.file(["record", "file"], for: .dataProtection) { visit in
        let record = try record(visit)
        var writer = CSVWriter()
        writer.row(columns.map(visit.say))
        for held in record.held { writer.row(cells(held, visit)) }
        return .download(writer.drain(), as: "record-of-processing-\(record.made).csv")
    }

    private static func record(_ visit: Visit) throws -> RecordOfProcessing {
        try visit.read(for: "record-of-processing") { tx in
            try RecordOfProcessing.make(tx, inventory: visit.tenant.inventory, purposes: Purposes.forRecord(tx))
        }
    }

    private static func activities(_ record: RecordOfProcessing, _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(RecordWording.purposes), id: "purposes",
            columns: [RecordWording.purpose, RecordWording.basis, RecordWording.kinds].map { .words(visit.say($0)) }
        ) {
            for one in record.activities {
                $0.row(
                    RecordWording.purpose(one.purpose, visit.tenant, visit.language), one.basis,
                    one.categories.map { name($0, visit) }.joined(separator: ", "))
            }
        }
    }

    /// With whom the tenant decides together about shared courses (GDPR Art. 26).
    private static func joint(_ visit: Visit, _ html: inout HTML) {
        let cooperations = visit.tenant.configuration.cooperations
        guard !cooperations.isEmpty else { return }
        html.h2(visit.say(RecordWording.joint))
        html.p(visit.say(RecordWording.jointWords))
        html.ul {
            for one in cooperations {
                let partners = one.partners.map(\.text).joined(separator: ", ")
                $0.li(visit.say(RecordWording.joint(one.name, with: partners, arrangement: one.arrangement)))
            }
        }
    }

    private static let columns = [
        StewardshipWording.category, RecordWording.data, RuleWording.kept, RuleWording.then, RuleWording.basis,
        RecordWording.purposes, RecordWording.recipients,
    ]

    private static func held(_ record: RecordOfProcessing, _ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(RecordWording.limits), id: "held", columns: columns.map { .words(visit.say($0)) }
        ) {
            for held in record.held {
                $0.tr {
                    for (index, cell) in cells(held, visit).enumerated() {
                        if index == 0 { $0.th(cell, .scope(.row)) } else { $0.td(cell) }
                    }
                }
            }
        }
    }

    private static func cells(_ held: RecordOfProcessing.Held, _ visit: Visit) -> [String] {
        let category = PersonalData.Category(name: held.category)
        return [
            name(held.category, visit),
            held.data(in: visit.language == .danish ? .danish : .english).joined(separator: ", "),
            held.period.map { visit.say(RecordWording.kept(category, $0)) } ?? visit.say(RecordWording.noRule),
            held.action.map { visit.say(RuleWording.action($0)) } ?? "",
            held.basis.map { visit.say(RuleWording.basis($0)) } ?? "",
            held.purposes.map { RecordWording.purpose($0, visit.tenant, visit.language) }.joined(separator: ", "),
            held.recipients.joined(separator: ", "),
        ]
    }

    private static func name(_ category: String, _ visit: Visit) -> String {
        PersonalData.Category(name: category).map { visit.say(CategoryWording.name($0)) } ?? category
    }
}
