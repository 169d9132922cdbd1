/// A drawing inside a page (SVG 2), in units of its own coordinate system. Sizes and colours come from the stylesheet.
public struct Drawing: Sendable {
    private var html: HTML

    fileprivate init(_ html: HTML) {
        self.html = html
    }

    /// Parts that belong together.
    public mutating func group(_ name: StaticString, content: (inout Drawing) -> Void) {
        html.open(Tag("<g", "</g>"), [.class(name)])
        content(&self)
        html.write("</g>")
    }

    /// A rectangle, as a bar of a chart, filled by the stylesheet or by a pattern.
    public mutating func rectangle(
        _ name: StaticString, x: Double, y: Double, width: Double, height: Double,
        pattern: ElementID? = nil
    ) {
        let place: [Attribute] = [
            .decimal("x", x), .decimal("y", y), .decimal("width", width), .decimal("height", height),
        ]
        empty(
            Tag("<rect", "</rect>"), name, place + (pattern.map { [.text("fill", "url(#\($0))")] } ?? []))
    }

    /// A straight line.
    public mutating func line(
        _ name: StaticString, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
    ) {
        empty(
            Tag("<line", "</line>"), name,
            [
                .decimal("x1", start.x), .decimal("y1", start.y), .decimal("x2", end.x),
                .decimal("y2", end.y),
            ])
    }

    /// A line through points.
    public mutating func polyline(_ name: StaticString, _ points: [(x: Double, y: Double)]) {
        let list = points.map { "\(Attribute.rounded($0.x)),\(Attribute.rounded($0.y))" }.joined(
            separator: " ")
        empty(Tag("<polyline", "</polyline>"), name, [.text("points", list)])
    }

    /// A dot.
    public mutating func circle(_ name: StaticString, x: Double, y: Double, radius: Double) {
        empty(
            Tag("<circle", "</circle>"), name,
            [.decimal("cx", x), .decimal("cy", y), .decimal("r", radius)])
    }

    /// A shape whose outline stands in the program.
    public mutating func path(_ name: StaticString, _ outline: StaticString) {
        empty(Tag("<path", "</path>"), name, [.text("d", outline.description)])
    }

    /// Stretches of one unit's height as one shape, such as the squares of a code for a camera.
    public mutating func stretches(_ name: StaticString, _ stretches: [(x: Int, y: Int, width: Int)]) {
        let outline = stretches.map { "M\($0.x) \($0.y)h\($0.width)v1h-\($0.width)z" }.joined()
        empty(Tag("<path", "</path>"), name, [.text("d", outline)])
    }

    /// Words, with the start, the middle or the end at the point by the class.
    public mutating func label(_ text: String, _ name: StaticString, x: Double, y: Double) {
        html.element(Tag("<text", "</text>"), [.class(name), .decimal("x", x), .decimal("y", y)], text)
    }

    /// A pattern that shapes are filled with: colour is never the only difference (WCAG 1.4.1).
    public mutating func pattern(_ id: ElementID, size: Double, content: (inout Drawing) -> Void) {
        html.open(Tag("<defs", "</defs>"), [])
        html.open(
            Tag("<pattern", "</pattern>"),
            [
                .id(id), .decimal("width", size), .decimal("height", size),
                .text("patternUnits", "userSpaceOnUse"),
            ])
        content(&self)
        html.write("</pattern>")
        html.write("</defs>")
    }

    private mutating func empty(_ tag: Tag, _ name: StaticString, _ attributes: [Attribute]) {
        html.open(tag, [.class(name)] + attributes)
        html.write(tag.end)
    }

    fileprivate consuming func finish() -> HTML { html }
}

extension HTML {
    /// A drawing with a title that a screen reader reads.
    public mutating func drawing(
        _ title: String, id: ElementID, width: Double, height: Double, _ attributes: Attribute...,
        content: (inout Drawing) -> Void
    ) {
        open(
            Tag("<svg", "</svg>"),
            Self.frame(width, height) + [.role(.img), .labelled(by: id)] + attributes)
        element(Tag("<title", "</title>"), [.id(id)], title)
        draw(content)
    }

    /// A drawing that says nothing which the words beside it do not.
    public mutating func ornament(
        width: Double, height: Double, _ attributes: Attribute..., content: (inout Drawing) -> Void
    ) {
        open(
            Tag("<svg", "</svg>"),
            Self.frame(width, height) + [.decorative, .text("focusable", "false")] + attributes)
        draw(content)
    }

    private static func frame(_ width: Double, _ height: Double) -> [Attribute] {
        [.text("viewBox", "0 0 \(Attribute.rounded(width)) \(Attribute.rounded(height))")]
    }

    /// The page's own buffer is lent to the drawing, so that nothing is copied.
    private mutating func draw(_ content: (inout Drawing) -> Void) {
        var drawing = Drawing(self)
        self = HTML()
        content(&drawing)
        self = drawing.finish()
        write("</svg>")
    }
}
