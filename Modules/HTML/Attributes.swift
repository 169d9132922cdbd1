extension Attribute {
    /// Classes of the stylesheet, separated by spaces.
    public static func `class`(_ names: StaticString) -> Attribute { literal("class", names) }
    /// The element's id.
    public static func id(_ id: ElementID) -> Attribute { text("id", id.description) }
    /// The language of what the element holds.
    public static func lang(_ language: HTML.Language) -> Attribute {
        text("lang", language.rawValue)
    }
    /// Out of sight for everybody, until it is needed.
    public static func hidden(_ isHidden: Bool = true) -> Attribute { flag("hidden", isHidden) }
    /// Takes the focus by script or by a link to it, but not by the tabulator.
    public static let focusable = number("tabindex", -1)
    /// A table's region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    public static let scrollable = number("tabindex", 0)
    /// A word for the page's own script. It carries no personal data.
    public static func data(_ word: StaticString) -> Attribute { literal("data-do", word) }

    /// Where a link leads.
    public static func href(_ link: Link) -> Attribute { address("href", link) }
    /// The link is where the reader already is (WAI-ARIA 1.2).
    public static func current(_ isCurrent: Bool) -> Attribute {
        isCurrent ? text("aria-current", "page") : flag("aria-current", false)
    }
    /// The page that is opened learns nothing of this one.
    public static let external = literal("rel", "noopener noreferrer")
    /// A machine's reading of a time, ISO 8601.
    public static func datetime(_ iso: String) -> Attribute { text("datetime", iso) }
    /// The head cells that a table's cell belongs to.
    public static func scope(_ scope: Scope) -> Attribute { text("scope", scope.rawValue) }
    /// Cells that one cell spans.
    public static func colspan(_ columns: Int) -> Attribute { number("colspan", columns) }

    /// What an element is called where its text does not say it.
    public static func label(_ words: String) -> Attribute { text("aria-label", words) }
    /// The element that names this one.
    public static func labelled(by id: ElementID) -> Attribute {
        text("aria-labelledby", id.description)
    }
    /// The elements that say more of this one: its hint, its error.
    public static func described(by ids: [ElementID]) -> Attribute {
        ids.isEmpty
            ? flag("aria-describedby", false)
            : text("aria-describedby", ids.map(\.description).joined(separator: " "))
    }
    /// A role that no element has by itself.
    public static func role(_ role: Role) -> Attribute { text("role", role.rawValue) }
    /// A screen reader passes it over.
    public static let decorative = literal("aria-hidden", "true")

    /// What a head cell is the head of.
    public enum Scope: String, Sendable {
        /// The column below.
        case column = "col"
        /// The row to its right.
        case row
    }

    /// Roles of WAI-ARIA 1.2 that the house uses.
    public enum Role: String, Sendable {
        case alert, group, img, list, region, status
    }
}
