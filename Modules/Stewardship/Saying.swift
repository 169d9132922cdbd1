import Days
import HTML
import Pages
import ProgrammeKit
import Reception

extension Visit {
    /// A text in the reader's language.
    func say(_ text: Text) -> String { text.in(language) }

    /// The choices of a list of codes.
    func choices<Code: RawRepresentable<String>>(_ codes: [Code], _ words: (Code) -> Text) -> [Choice] {
        codes.map { Choice($0.rawValue, say(words($0))) }
    }

    /// What was done, first on the page that a form leads to; the address says it by a code.
    func receipt(_ html: inout HTML) {
        guard let done = query("done").flatMap(Receipt.init) else { return }
        html.panel(.done, say(done.words))
    }
}

extension Entered {
    /// A form whose date begins with today: what has come is mostly written down the same day.
    init(today: Day, in field: String) {
        self.init([
            "\(field)-day": "\(today.day)", "\(field)-month": "\(today.month)", "\(field)-year": "\(today.year)",
        ])
    }
}

extension HTML {
    /// A row of a table: the first cell names it.
    mutating func row(_ cells: String...) {
        tr {
            $0.th(cells[0], .scope(.row))
            for cell in cells.dropFirst() { $0.td(cell) }
        }
    }

    /// A row whose first cell leads on.
    mutating func row(_ name: String, to link: Link, _ cells: String...) {
        tr {
            $0.th(.scope(.row)) { $0.a(name, to: link) }
            for cell in cells { $0.td(cell) }
        }
    }
}

/// What a form has done, as the address of the page behind it says it.
enum Receipt: String {
    case registered, extended, approved, closed, placed, released, reviewed, reported

    /// A page with this receipt.
    func link(_ parts: String...) -> Link { .path(parts, query: [(name: "done", value: rawValue)]) }
}
