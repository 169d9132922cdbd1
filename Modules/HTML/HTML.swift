/// A piece of HTML under construction, as UTF-8.
///
/// Everything that goes in is written by a method that knows its place: text, attribute, address. There is no method
/// that takes markup as text, so nothing a person has typed can become an element, an attribute or a script. Parts of
/// pages are mutating methods in extensions, and read like the elements:
///
///     html.section(.class("card")) {
///         $0.h2("Møder")
///         $0.ul { for meeting in meetings { $0.li(meeting.day) } }
///     }
public struct HTML: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    /// The columns of the table whose rows are written, and the next cell's place among them.
    var columns: [String] = []
    var column = 0

    /// The language that a text is written in, so that a screen reader pronounces it right (WCAG 3.1.1, 3.1.2).
    public enum Language: String, Sendable, CaseIterable {
        /// Danish.
        case danish = "da"
        /// English.
        case english = "en"
    }

    /// Nothing yet. A capacity near the final size spares copies.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// A whole document.
    public static func document(
        language: Language, capacity: Int = 16_384, head: (inout HTML) -> Void,
        body: (inout HTML) -> Void
    ) -> HTML {
        var html = HTML(capacity: capacity)
        html.write("<!DOCTYPE html>\n")
        html.element(Tag("<html", "</html>"), [.lang(language)]) {
            $0.element(Tag("<head", "</head>"), [], head)
            $0.element(Tag("<body", "</body>"), [], body)
        }
        return html
    }

    /// Text as somebody wrote it.
    public mutating func text(_ text: String) {
        bytes.appendEscaped(text)
    }

    /// A whole number.
    public mutating func text(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A piece made before.
    public mutating func add(_ piece: HTML) {
        bytes.append(contentsOf: piece.bytes)
    }

    /// An element with content. Its end is written here, so that none can be forgotten.
    mutating func element(
        _ tag: Tag, first: Attribute? = nil, _ attributes: [Attribute], last: Attribute? = nil,
        _ content: (inout HTML) -> Void
    ) {
        open(tag, first: first, attributes, last: last)
        content(&self)
        write(tag.end)
    }

    /// An element that holds text alone.
    mutating func element(
        _ tag: Tag, first: Attribute? = nil, _ attributes: [Attribute], last: Attribute? = nil, _ text: String
    ) {
        open(tag, first: first, attributes, last: last)
        bytes.appendEscaped(text)
        write(tag.end)
    }

    /// The start of an element; a void element has nothing else. What the house adds before and behind the attributes
    /// that a caller gives stands by itself: to join arrays would cost more than to write them.
    mutating func open(
        _ tag: Tag, first: Attribute? = nil, _ attributes: [Attribute], last: Attribute? = nil
    ) {
        assert(
            Attribute.areDistinct([first, last].compactMap(\.self) + attributes),
            "an attribute stands twice on \(tag.start)>")
        write(tag.start)
        first?.write(to: &bytes)
        // Looked at where they stand: a loop over the array would copy each.
        let span = attributes.span
        for index in span.indices { span[index].write(to: &bytes) }
        last?.write(to: &bytes)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Markup that stands in the program itself.
    mutating func write(_ literal: StaticString) {
        bytes.append(literal)
    }
}

/// How an element begins and ends, each written at one stroke.
struct Tag {
    let start: StaticString
    let end: StaticString

    init(_ start: StaticString, _ end: StaticString) {
        self.start = start
        self.end = end
    }

    /// An element without content.
    init(void start: StaticString) {
        self.init(start, "")
    }
}
