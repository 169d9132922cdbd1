import HTML

/// The house's own mark: two people side by side, who share a part of the way. It says nothing about health.
package enum Mark {
    /// Where the server serves ``icon``.
    package static let path = ["mark.svg"]
    static let link = Link.path(path)

    static func draw(_ html: inout HTML) { html.add(drawn) }

    /// Drawn once: it stands on every page.
    private static let drawn: HTML = {
        var html = HTML()
        html.ornament(width: 40, height: 32, .class("mark")) { shapes(&$0) }
        return html
    }()

    private static func shapes(_ drawing: inout Drawing) {
        drawing.circle("one", x: 14, y: 16, radius: 12)
        drawing.circle("two", x: 26, y: 16, radius: 12)
        drawing.path("both", "M20 5.6a12 12 0 0 1 0 20.8a12 12 0 0 1 0-20.8z")
    }

    /// The icon of the browser's tab, a file of its own: no stylesheet reaches it.
    package static let icon = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 32"><circle cx="14" cy="16" r="12" fill="#c4633a"/>\
        <circle cx="26" cy="16" r="12" fill="#1f6f6b"/>\
        <path d="M20 5.6a12 12 0 0 1 0 20.8a12 12 0 0 1 0-20.8z" fill="#f6d9b8"/></svg>
        """.utf8)
}
