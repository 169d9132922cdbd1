/// The access export as one page that needs nothing else: no script, no style sheet, nothing fetched.
struct AccessPage {
    private let document: AccessDocument
    private let language: ExportLanguage

    init(_ document: AccessDocument, _ language: ExportLanguage) {
        self.document = document
        self.language = language
    }

    var html: String {
        let introduction = Wording.introduction(language, made: String(document.made.prefix(10)))
        let sections =
            ["<p>\(HTMLText.escape(introduction))</p>"] + document.parts.map(part) + [
                section(Wording.recipients(language), document.recipients),
                section(Wording.looks(language), document.looks.map { "\($0.at) · \($0.by) · \($0.purpose)" }),
                section(Wording.withheld(language), withheld),
            ]
        return HTMLText.page(
            title: Wording.title(language), language: language, body: sections.joined(separator: "\n"))
    }

    /// Each column in words and once, whatever tables have it; the JSON names them all.
    private var withheld: [String] {
        document.withheld.reduce(into: []) { found, one in
            let text = "\(Wording.column(one.column, language)): \(one.ground)"
            if !found.contains(text) { found.append(text) }
        }
    }

    private func part(_ part: AccessDocument.Part) -> String {
        let kept = part.kept.map { "<p>\(HTMLText.escape($0))</p>\n" } ?? ""
        let entries = part.entries.compactMap(entry).joined(separator: "\n")
        return "<h2>\(HTMLText.escape(part.heading))</h2>\n\(kept)\(entries)"
    }

    /// Nil for a row of which nothing but internal numbers is left.
    private func entry(_ entry: AccessDocument.Entry) -> String? {
        let rows = entry.fields.compactMap { field in
            field.value.map { "<dt>\(HTMLText.escape(field.words))</dt><dd>\(HTMLText.escape($0))</dd>" }
        }
        return rows.isEmpty ? nil : "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
    }

    private func section(_ heading: String, _ items: [String]) -> String {
        "<h2>\(HTMLText.escape(heading))</h2>\n\(HTMLText.list(items, empty: Wording.none(language)))"
    }
}
