/// The access export as one page that needs nothing else: no script, no style sheet, nothing fetched.
struct AccessPage {
    private let document: AccessDocument
    private let language: ExportLanguage

    init(_ document: AccessDocument, _ language: ExportLanguage) {
        self.document = document
        self.language = language
    }

    var html: String {
        let introduction = Wording.introduction(
            language, made: LookWording.when(String(document.made.prefix(10)), language))
        let number = "\(Wording.ownNumber(language)): \(document.person)"
        let sections =
            [introduction, number].map { "<p>\(HTMLText.escape($0))</p>" } + document.parts.map(part) + [
                section(Wording.recipients(language), document.recipients),
                section(Wording.looks(language), document.looks.map(look)),
                section(Wording.withheld(language), withheld),
            ]
        return HTMLText.page(
            title: Wording.title(language), language: language, body: sections.joined(separator: "\n"))
    }

    private func look(_ look: AccessDocument.Look) -> String {
        let (when, what) = (LookWording.when(look.at, language), LookWording.action(look.purpose, language))
        return "\(when) · \(look.by) · \(what)"
    }

    /// A line a ground, with the columns that have a word in this language; the JSON names every one of them.
    private var withheld: [String] {
        let grounds = document.withheld.reduce(into: [String]()) { if !$0.contains($1.ground) { $0.append($1.ground) } }
        return grounds.map { ground in
            let columns = document.withheld.filter { $0.ground == ground }.compactMap {
                Wording.known($0.column, language)
            }
            let words = columns.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return words.isEmpty ? ground : "\(ground): \(words.joined(separator: ", "))"
        }
    }

    private func part(_ part: AccessDocument.Part) -> String {
        let kept = part.kept.map { "<p>\(HTMLText.escape($0))</p>\n" } ?? ""
        return "<h2>\(HTMLText.escape(part.heading))</h2>\n\(kept)\(entries(part.entries).joined(separator: "\n"))"
    }

    /// Rows of one table under its title.
    private func entries(_ entries: [AccessDocument.Entry]) -> [String] {
        var (lines, table): ([String], String?) = ([], nil)
        for one in entries {
            guard let text = entry(one) else { continue }
            if one.table != table {
                lines.append("<h3>\(HTMLText.escape(TableWording.title(one.table, language)))</h3>")
            }
            table = one.table
            lines.append(text)
        }
        return lines
    }

    /// Nil for a row of which nothing but internal numbers is left; the person's own stands once, on top.
    private func entry(_ entry: AccessDocument.Entry) -> String? {
        let rows = entry.fields.compactMap { field in
            field.value.flatMap { $0 == document.person ? nil : row(field.words, LookWording.when($0, language)) }
        }
        return rows.isEmpty ? nil : "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
    }

    private func row(_ words: String, _ value: String) -> String {
        "<dt>\(HTMLText.escape(words))</dt><dd>\(HTMLText.escape(value))</dd>"
    }

    private func section(_ heading: String, _ items: [String]) -> String {
        "<h2>\(HTMLText.escape(heading))</h2>\n\(HTMLText.list(items, empty: Wording.none(language)))"
    }
}
