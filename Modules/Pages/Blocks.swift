public import HTML
public import ProgrammeKit

/// Something to put right, and where.
public struct FieldError: Equatable, Sendable {
    /// The field that it leads to.
    public let field: ElementID
    /// What to do.
    public let words: String

    /// An error of a field.
    public init(_ field: ElementID, _ words: String) {
        self.field = field
        self.words = words
    }
}

extension HTML {
    /// What has to be put right, first on the page. Each line leads to its field (WCAG 3.3.1). Nothing when all is well.
    public mutating func errorSummary(_ errors: [FieldError], _ language: ProgrammeKit.Language) {
        guard !errors.isEmpty else { return }
        div(
            .class("panel wrong"), .role(.alert), .focusable, .id("errors"), .labelled(by: "errors-title")
        ) {
            $0.h2(PageWording.errors.in(language), .id("errors-title"))
            $0.ul { for error in errors { $0.li { $0.a(error.words, to: .fragment(error.field)) } } }
        }
    }

    /// A message that stays: what was done, what is good to know, or what needs somebody.
    public mutating func panel(_ kind: PanelKind, _ title: String, _ words: String? = nil) {
        div(kind.attribute, .role(kind == .done ? .status : .group), .label(title)) {
            $0.h2(title)
            if let words { $0.p(words) }
        }
    }

    /// Instead of an empty table: that all is well, or what to do first.
    public mutating func emptyState(_ title: String, _ words: String, action: Action? = nil) {
        div(.class("empty")) {
            $0.h2(title)
            $0.p(words)
            if let action { $0.a(action.words, to: action.link, .class("button")) }
        }
    }

    /// What is known, line by line, each with the way to change it.
    public mutating func summary(_ rows: [SummaryRow]) {
        dl(.class("summary")) {
            for row in rows {
                $0.div(.class("row")) {
                    $0.dt(row.name)
                    $0.dd(row.value)
                    if let action = row.action {
                        $0.dd(.class("action")) {
                            $0.a(to: action.link) {
                                $0.text(action.words)
                                $0.span(" \(row.name.lowercased())", .class("unseen"))
                            }
                        }
                    }
                }
            }
        }
    }

    /// A table. Wider than the screen it scrolls by itself, and the page does not; on a phone each row of more than two
    /// columns is a list, in which every line says what it is.
    public mutating func dataTable(
        _ caption: String, id: ElementID, columns: [TableColumn], rows: (inout HTML) -> Void
    ) {
        let isWide = columns.count > 2
        div(.class(isWide ? "scroll stack" : "scroll"), .role(.region), .labelled(by: id), .scrollable) {
            $0.table {
                $0.caption(caption, .id(id))
                $0.thead {
                    $0.tr {
                        for column in columns {
                            $0.th(
                                column.words, .scope(.column), column.isNumber ? .class("number") : .class("words"))
                        }
                    }
                }
                $0.tbody(under: isWide ? columns.map(\.words) : [], content: rows)
            }
        }
    }

    /// A row of words: the first cell names it.
    public mutating func row(_ cells: String...) {
        tr {
            $0.th(cells.first ?? "", .scope(.row))
            for cell in cells.dropFirst() { $0.td(cell) }
        }
    }

    /// A row whose first cell leads on.
    public mutating func row(_ name: String, to link: Link, _ cells: String...) {
        tr {
            $0.th(.scope(.row)) { $0.a(name, to: link) }
            for cell in cells { $0.td(cell) }
        }
    }

    /// A cell with a number, which stands under the others' ones.
    public mutating func number(_ number: Int) { td("\(number)", .class("number")) }

    /// The one thing to do on this page.
    public mutating func primary(_ words: String) { button(words, .class("button")) }

    /// Another thing one may do.
    public mutating func secondary(_ words: String) { button(words, .class("button quiet")) }
}

/// What a panel says.
public enum PanelKind: Sendable {
    case done, note, wrong

    var attribute: Attribute {
        switch self {
        case .done: .class("panel done")
        case .note: .class("panel note")
        case .wrong: .class("panel wrong")
        }
    }
}

/// A way on.
public struct Action: Sendable {
    let words: String
    let link: Link

    /// Words and where they lead.
    public init(_ words: String, to link: Link) {
        self.words = words
        self.link = link
    }
}

/// One line of what is known.
public struct SummaryRow: Sendable {
    let name: String
    let value: String
    let action: Action?

    /// A line; the action's words stand before its name: "Ret telefon".
    public init(_ name: String, _ value: String, action: Action? = nil) {
        self.name = name
        self.value = value
        self.action = action
    }
}

/// A column of a table.
public struct TableColumn: Sendable {
    let words: String
    let isNumber: Bool

    /// A column of words.
    public static func words(_ words: String) -> TableColumn {
        TableColumn(words: words, isNumber: false)
    }
    /// A column of numbers.
    public static func number(_ words: String) -> TableColumn {
        TableColumn(words: words, isNumber: true)
    }
}
