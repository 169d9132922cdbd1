import Access
import Days
import HTML
import HTTP
import Import
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Taking over people with their history: a sheet is sent here, and earlier imports are listed and taken back.
enum ImportPages {
    static let all =
        [.show(["imports", .batch], for: .administrators, show)]
        + Page.form(["import"], for: .administrators, bodyLimit: Limits.upload, sending)
        + Page.form(["imports", .batch, "undo"], for: .administrators, stepUp: true, undoing)

    private static let sending = FormPage(
        show: { visit, entered in
            let past = try visit.read(for: "import-list") { tx in try Imports.list(tx) }
            return visit.page(visit.say(ImportPageWording.imports), entered) {
                visit.receipt(Receipt.self, &$0)
                $0.p(visit.say(ImportPageWording.lead), .class("lead"))
                visit.form(&$0, isUpload: true) { fields(visit, entered, &$0) }
                history(past, visit, &$0)
            }
        },
        submit: { visit, answers in
            let sheet = answers.choice("sheet", Sheet.self, missing: ImportPageWording.sheetMissing)
            let codes = visit.tenant.programmes.map(\.id.text)
            let programme = answers.choice("programme", among: codes) ?? (codes.count == 1 ? codes.first : nil)
            if let sheet, sheet.isHistory, programme == nil {
                answers.fault("programme", ImportPageWording.programmeMissing)
            }
            let content = visit.file?.content ?? []
            if content.isEmpty { answers.fault("file", ImportPageWording.fileMissing) }
            try answers.check()
            let upload = Upload(
                account: "\(try visit.session().account)", sheet: sheet?.rawValue ?? "", programme: programme,
                made: visit.now)
            let uploads = try Uploads(visit)
            let id = try uploads.add(content, upload)
            try refuseUnreadable(id, upload, uploads, visit)
            return .path("import", id)
        })

    /// A file that is no sheet at all is told at once, and not kept.
    private static func refuseUnreadable(_ id: String, _ upload: Upload, _ uploads: Uploads, _ visit: Visit) throws {
        do {
            _ = try uploads.reading(id) { path in try Imports.headings(path, of: upload.kind) }
        } catch {
            uploads.discard(id)
            guard let words = ImportRefusal.text(of: error) else { throw error }
            throw FormFaults("file", visit.say(words))
        }
    }

    private static func fields(_ visit: Visit, _ entered: Entered, _ html: inout HTML) {
        let language = visit.language
        html.choices(
            entered.field("sheet", visit.say(ImportPageWording.sheetQuestion)), language,
            visit.choices(Sheet.allCases, ImportPageWording.sheet))
        if visit.tenant.programmes.count > 1 {
            html.menu(
                entered.field(
                    "programme", visit.say(ImportPageWording.programmeQuestion),
                    hint: visit.say(ImportPageWording.programmeHint), isOptional: true), language,
                visit.tenant.programmes.map { Choice($0.id.text, visit.say(visit.tenant.terms(of: $0).wording.name)) })
        }
        html.fileField(
            entered.field(
                "file", visit.say(ImportPageWording.fileQuestion), hint: visit.say(ImportPageWording.fileHint)),
            language)
        html.primary(visit.say(ImportPageWording.send))
    }

    private static func history(_ past: [PastImport], _ visit: Visit, _ html: inout HTML) {
        guard !past.isEmpty else { return }
        html.dataTable(
            visit.say(ImportPageWording.history), id: "imports",
            columns: [
                .words(visit.say(ImportPageWording.day)), .words(visit.say(ImportPageWording.what)),
                .number(visit.say(ImportPageWording.new)), .number(visit.say(ImportPageWording.updated)),
                .words(visit.say(ImportPageWording.state)),
            ]
        ) {
            for one in past { row(one, visit, &$0) }
        }
    }

    private static func row(_ one: PastImport, _ visit: Visit, _ html: inout HTML) {
        html.tr {
            $0.th(.scope(.row)) { $0.a(AccountView.moment(one.at), to: .path("imports", "\(one.id)")) }
            $0.td(Sheet(rawValue: one.sheet).map { visit.say(ImportPageWording.sheet($0)) } ?? one.sheet)
            $0.number(one.added)
            $0.number(one.updated)
            $0.td(
                visit.say(
                    one.undone.map { ImportPageWording.undone(Copenhagen.day(of: $0)) } ?? ImportPageWording.stands))
        }
    }

    /// One import, and the way to take it back.
    @Sendable private static func show(_ visit: Visit) throws -> HTML {
        let one = try found(visit)
        return visit.page(AccountView.moment(one.at)) {
            $0.summary([
                SummaryRow(
                    visit.say(ImportPageWording.what),
                    Sheet(rawValue: one.sheet).map { visit.say(ImportPageWording.sheet($0)) } ?? one.sheet),
                SummaryRow(visit.say(ImportPageWording.by), one.actor),
                SummaryRow(visit.say(ImportPageWording.new), "\(one.added)"),
                SummaryRow(visit.say(ImportPageWording.updated), "\(one.updated)"),
            ])
            if let undone = one.undone {
                return $0.p(visit.say(ImportPageWording.undone(Copenhagen.day(of: undone))))
            }
            $0.p { $0.a(visit.say(ImportPageWording.undo), to: .path("imports", "\(one.id)", "undo")) }
        }
    }

    private static func found(_ visit: Visit) throws -> PastImport {
        let id: ImportID = try visit.id()
        let past = try visit.read(for: "import-list") { tx in try Imports.list(tx) }
        guard let one = past.first(where: { $0.id == id }) else { throw StatusError(.notFound) }
        return one
    }

    private static let undoing = FormPage(
        show: { visit, entered in
            let one = try found(visit)
            return visit.page(visit.say(ImportPageWording.undoTitle), entered) {
                $0.p(visit.say(ImportPageWording.undoMeans(one.added, one.updated)))
                visit.form(&$0) { $0.primary(visit.say(ImportPageWording.undo)) }
            }
        },
        reply: { visit, _ in
            let id: ImportID = try visit.id()
            _ = try visit.read(for: "import-undo") { tx in tx.today }
            let tenant = visit.tenant
            let report = try Refused.explaining {
                try Imports.undo(id, in: tenant.store, as: visit.actor, inventory: tenant.inventory)
            }
            return visit.page(visit.say(Receipt.undone.words)) {
                $0.summary([
                    SummaryRow(visit.say(ImportPageWording.removed), "\(report.removed)"),
                    SummaryRow(visit.say(ImportPageWording.restored), "\(report.restored)"),
                    SummaryRow(visit.say(ImportPageWording.keptPeople), "\(report.kept.count)"),
                    SummaryRow(visit.say(ImportPageWording.records), "\(report.records)"),
                    SummaryRow(visit.say(ImportPageWording.keptRecords), "\(report.keptRecords)"),
                ])
                if !report.kept.isEmpty { $0.p(visit.say(ImportPageWording.keptWhy)) }
                $0.p { $0.a(visit.say(ImportPageWording.back), to: .path("import")) }
            }
        })
}

extension Sheet {
    /// Sheets of history belong to a programme; people and volunteers need one for their dates alone.
    var isHistory: Bool { self != .people && self != .volunteers }
}

extension Visit {
    /// The choices of a list of codes.
    func choices<Code: RawRepresentable<String>>(_ codes: [Code], _ words: (Code) -> Text) -> [Choice] {
        codes.map { Choice($0.rawValue, say(words($0))) }
    }
}
