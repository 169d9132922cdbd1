extension Attribute {
    /// The field's name in what is sent.
    public static func name(_ name: String) -> Attribute { text("name", name) }
    /// The field's value: what somebody typed before comes back as it was.
    public static func value(_ value: String) -> Attribute { text("value", value) }
    /// The field that a label names.
    public static func `for`(_ id: ElementID) -> Attribute { text("for", id.description) }
    /// What a field takes.
    public static func type(_ type: InputType) -> Attribute { text("type", type.rawValue) }
    /// Whether the box is ticked or the button chosen.
    public static func checked(_ isChecked: Bool) -> Attribute { flag("checked", isChecked) }
    /// Whether the option is chosen.
    public static func selected(_ isSelected: Bool) -> Attribute { flag("selected", isSelected) }
    /// The field holds what cannot be accepted as it is.
    public static func invalid(_ isInvalid: Bool) -> Attribute {
        isInvalid ? text("aria-invalid", "true") : flag("aria-invalid", false)
    }
    /// What the browser may fill in (WCAG 1.3.5).
    public static func autocomplete(_ purpose: Autocomplete) -> Attribute {
        text("autocomplete", purpose.rawValue)
    }
    /// Which keyboard a phone shows.
    public static func inputmode(_ mode: InputMode) -> Attribute { text("inputmode", mode.rawValue) }
    /// The longest text that can be typed, in UTF-16 units.
    public static func maxlength(_ length: Int) -> Attribute { number("maxlength", length) }
    /// A file field takes these, such as `.csv`.
    public static func accept(_ types: StaticString) -> Attribute { literal("accept", types) }
    /// Lines that a text field shows.
    public static func rows(_ rows: Int) -> Attribute { number("rows", rows) }
    /// A name or a code is no prose.
    public static let unchecked = literal("spellcheck", "false")

    static func action(_ link: Link) -> Attribute { address("action", link) }

    /// Kinds of fields. There is none for dates: browsers show them in an order of their own.
    public enum InputType: String, Sendable {
        case text, email, tel, password, search, checkbox, radio, hidden, file
    }

    /// Keyboards of phones.
    public enum InputMode: String, Sendable {
        case numeric, decimal, tel, email, text
    }

    /// Purposes of fields (html.spec.whatwg.org, 4.10.18.7).
    public enum Autocomplete: String, Sendable {
        case off, name, email, tel, username
        case givenName = "given-name"
        case familyName = "family-name"
        case streetAddress = "street-address"
        case currentPassword = "current-password"
        case newPassword = "new-password"
        case oneTimeCode = "one-time-code"
        case birthDay = "bday-day"
        case birthMonth = "bday-month"
        case birthYear = "bday-year"
    }
}
