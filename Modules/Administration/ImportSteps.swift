import Access
import HTML
import HTTP
import Import
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// From a sheet that was sent to people in the tenant: columns, preview, result.
enum ImportSteps {
    static let all: [Page] =
        Page.form(["import", upload], for: .administrators, mapping)
        + [
            .show(["import", upload, "preview"], for: .administrators, preview),
            .file(["import", upload, "errors"], for: .administrators, errors),
            .act(["import", upload, "apply"], for: .administrators, apply),
            .act(["import", upload, "discard"], for: .administrators, discard),
            .show(["import", upload, "result"], for: .administrators, result),
        ]

    private static let upload = PathPart.word("upload")
    /// A column that is left out: an empty answer leaves it to the heading.
    private static let leftOut = "-"

    // MARK: - Columns

    private static let mapping = FormPage(
        begin: { visit in
            let (uploads, id, upload) = try found(visit)
            var entered = Entered()
            for (index, heading) in try headings(uploads, id, upload).enumerated() {
                entered.set("column-\(index)", chosen(heading, upload))
            }
            if upload.addsAlike { entered.set("alike", "yes") }
            return entered
        },
        show: { visit, entered in
            let (uploads, id, upload) = try found(visit)
            let headings = try headings(uploads, id, upload)
            let fields = upload.kind.fields.map { Choice($0.rawValue, $0.heading) }
            let choices = [Choice(leftOut, visit.say(ImportPageWording.leaveOut))] + fields
            return visit.page(visit.say(ImportPageWording.columns), entered) {
                $0.p(visit.say(ImportPageWording.columnsMeans))
                visit.form(&$0) {
                    for (index, heading) in headings.enumerated() where !heading.isEmpty {
                        $0.menu(entered.field("column-\(index)", String(heading.prefix(40))), visit.language, choices)
                    }
                    if upload.kind == .people || upload.kind == .volunteers {
                        $0.boxes(
                            entered.field("alike", visit.say(ImportPageWording.alikeQuestion), isOptional: true),
                            visit.language, [Choice("yes", visit.say(ImportPageWording.alikeYes))],
                            chosen: Set(entered.all("alike")))
                    }
                    $0.primary(visit.say(ImportPageWording.toPreview))
                }
                discardButton(id, visit, &$0)
            }
        },
        submit: { visit, answers in
            var (uploads, id, upload) = try found(visit)
            upload.renamed = [:]
            for (index, heading) in try headings(uploads, id, upload).enumerated() where !heading.isEmpty {
                let answer = answers.entered["column-\(index)"]
                guard answer != chosen(heading, Upload.unexplained(upload)) else { continue }
                if answer == leftOut { upload.renamed[heading] = "" }
                if let field = Field(rawValue: answer), upload.kind.fields.contains(field) {
                    upload.renamed[heading] = field.heading
                }
            }
            upload.addsAlike = answers.isTicked("alike")
            try uploads.save(upload, id)
            _ = try Refused.explaining { try run(visit, uploads, id, upload) }
            return .path("import", id, "preview")
        })

    /// What a column holds, as far as it is known or was explained.
    private static func chosen(_ heading: String, _ upload: Upload) -> String {
        if let meaning = upload.renamed[heading] {
            return meaning.isEmpty ? leftOut : upload.kind.field(for: meaning)?.rawValue ?? ""
        }
        return upload.kind.field(for: heading)?.rawValue ?? ""
    }

    // MARK: - Preview

    @Sendable private static func preview(_ visit: Visit) throws -> HTML {
        let (uploads, id, upload) = try found(visit)
        let report = try Refused.explaining { try run(visit, uploads, id, upload) }
        return visit.page(visit.say(ImportPageWording.preview)) {
            $0.p(visit.say(ImportPageWording.previewMeans), .class("lead"))
            ReportView.show(report, visit, &$0)
            if report.left > 0 {
                $0.p { $0.a(visit.say(ImportPageWording.errorFile), to: .path("import", id, "errors")) }
            }
            if report.added + report.updated > 0 {
                visit.button(
                    &$0, visit.say(ImportPageWording.apply(report.added + report.updated)),
                    to: .path("import", id, "apply"), isPrimary: true)
            }
            $0.p { $0.a(visit.say(ImportPageWording.toColumns), to: .path("import", id)) }
            discardButton(id, visit, &$0)
        }
    }

    private static func discardButton(_ id: String, _ visit: Visit, _ html: inout HTML) {
        visit.button(&html, visit.say(ImportPageWording.discard), to: .path("import", id, "discard"))
    }

    /// The rows that need somebody: of the preview, or as they were left by the import.
    @Sendable private static func errors(_ visit: Visit) throws -> Response {
        let (uploads, id, upload) = try found(visit, needsSheet: false)
        if upload.result != nil { return .download(try uploads.errors(id), as: "rows-to-correct.csv") }
        let (_, rows) = try uploads.collectingErrors { path in
            try Refused.explaining { try run(visit, uploads, id, upload, errorFile: path) }
        }
        guard let rows else { throw StatusError(.notFound) }
        return .download(rows, as: "rows-to-correct.csv")
    }

    // MARK: - Result

    /// Imports the sheet once, whoever presses twice, and erases it.
    @Sendable private static func apply(_ visit: Visit) throws -> Link {
        let (uploads, id, upload) = try found(visit, needsSheet: false)
        guard upload.result == nil, uploads.take(id) else { return .path("import", id, "result") }
        defer { uploads.drop(id) }
        let (report, rows) = try uploads.collectingErrors { path in
            try Refused.explaining {
                try run(visit, uploads, id, upload, errorFile: path, applies: true)
            }
        }
        if let rows { try uploads.keepErrors(rows, id) }
        var done = upload
        done.result = Upload.Outcome(
            batch: report.batch.map { "\($0)" }, rows: report.rows, added: report.added, updated: report.updated,
            unchanged: report.unchanged, duplicates: report.duplicates, errors: report.errors, hasErrorFile: rows != nil
        )
        try uploads.save(done, id)
        return .path("import", id, "result")
    }

    @Sendable private static func result(_ visit: Visit) throws -> HTML {
        let (_, id, upload) = try found(visit, needsSheet: false)
        return visit.page(visit.say(ImportPageWording.result)) {
            guard let result = upload.result else {
                return $0.panel(
                    .note, visit.say(ImportPageWording.running), visit.say(ImportPageWording.runningWhat))
            }
            $0.panel(.done, visit.say(ImportPageWording.imported(result.added + result.updated)))
            ReportView.counts(result, visit, &$0)
            if result.hasErrorFile {
                $0.p { $0.a(visit.say(ImportPageWording.errorFile), to: .path("import", id, "errors")) }
            }
            $0.p { $0.a(visit.say(ImportPageWording.back), to: .path("import")) }
        }
    }

    @Sendable private static func discard(_ visit: Visit) throws -> Link {
        let (uploads, id, _) = try found(visit, needsSheet: false)
        uploads.discard(id)
        return Receipt.discarded.at("import")
    }

    // MARK: - The sheet

    private static func found(
        _ visit: Visit, needsSheet: Bool = true
    ) throws -> (uploads: Uploads, id: String, upload: Upload) {
        let id = try visit.word("upload")
        let uploads = try Uploads(visit)
        let upload = try uploads.find(id)
        if needsSheet, !uploads.hasSheet(id) { throw StatusError(.notFound) }
        return (uploads, id, upload)
    }

    private static func headings(_ uploads: Uploads, _ id: String, _ upload: Upload) throws -> [String] {
        try uploads.reading(id) { path in try Imports.headings(path, of: upload.kind) }
    }

    private static func run(
        _ visit: Visit, _ uploads: Uploads, _ id: String, _ upload: Upload, errorFile: String? = nil,
        applies: Bool = false
    ) throws -> ImportReport {
        let tenant = visit.tenant
        let programme = tenant.programmes.first { $0.id.text == upload.programme }
        let terms = programme.map { programme in
            let terms = tenant.terms(of: programme)
            return Terms(programme: programme, settings: terms.settings, wording: terms.wording)
        }
        let imports = Imports(store: tenant.store, actor: visit.actor, policy: tenant.configuration.cpr, terms: terms)
        var options = ImportOptions()
        options.renamed = upload.renamed
        options.addsAlike = upload.addsAlike
        options.errorFile = errorFile
        options.language = visit.language
        return try uploads.reading(id, taken: applies) { path in
            try applies
                ? imports.apply(path, of: upload.kind, options: options)
                : imports.preview(path, of: upload.kind, options: options)
        }
    }
}

extension Upload {
    /// The same before anybody explained a heading.
    static func unexplained(_ upload: Upload) -> Upload {
        var plain = upload
        plain.renamed = [:]
        return plain
    }
}
