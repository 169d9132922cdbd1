import HTML

/// The access export as one page that needs nothing else: no script, no style sheet, nothing fetched.
struct AccessPage {
    private let document: AccessDocument
    private let language: ExportLanguage

    init(_ document: AccessDocument, _ language: ExportLanguage) {
        self.document = document
        self.language = language
    }

    var bytes: [UInt8] { page.bytes }

    private var page: HTML {
        .plainPage(Wording.title(language), language) { html in
            let made = LookWording.when(String(document.made.prefix(10)), language)
            html.p(Wording.introduction(language, made: made))
            html.p("\(Wording.ownNumber(language)): \(document.person)")
            for one in document.parts { part(one, &html) }
            section(Wording.recipients(language), document.recipients, &html)
            section(Wording.looks(language), document.looks.map(look), &html)
            section(Wording.withheld(language), withheld, &html)
        }
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

    /// Rows of one table under its title.
    private func part(_ part: AccessDocument.Part, _ html: inout HTML) {
        html.h2(part.heading)
        if let kept = part.kept { html.p(kept) }
        var table: String?
        for one in part.entries {
            let rows = rows(of: one)
            guard !rows.isEmpty else { continue }
            if one.table != table { html.h3(TableWording.title(one.table, language)) }
            table = one.table
            html.dl { for row in rows { $0.dt(row.words); $0.dd(row.value) } }
        }
    }

    /// Empty for a row of which nothing but internal numbers is left; the person's own stands once, on top.
    private func rows(of entry: AccessDocument.Entry) -> [(words: String, value: String)] {
        entry.fields.compactMap { field in
            field.value.flatMap {
                $0 == document.person ? nil : (words: field.words, value: LookWording.when($0, language))
            }
        }
    }

    private func section(_ heading: String, _ items: [String], _ html: inout HTML) {
        html.h2(heading)
        html.list(items, empty: Wording.none(language))
    }
}

extension HTML {
    /// A page to keep: it stands alone, without style sheet or script.
    static func plainPage(_ title: String, _ language: ExportLanguage, content: (inout HTML) -> Void) -> HTML {
        document(language: language == .danish ? .danish : .english) {
            $0.head(title: title)
        } body: {
            $0.h1(title)
            content(&$0)
        }
    }

    mutating func list(_ items: [String], empty: String) {
        guard !items.isEmpty else { return p(empty) }
        ul { for item in items { $0.li(item) } }
    }
}
