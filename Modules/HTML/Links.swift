extension HTML {
    /// A link with words.
    public mutating func a(_ text: String, to link: Link, _ attributes: Attribute...) {
        element(Tag("<a", "</a>"), first: .href(link), attributes, text)
    }

    /// A link round other content.
    public mutating func a(to link: Link, _ attributes: Attribute..., content: (inout HTML) -> Void) {
        element(Tag("<a", "</a>"), first: .href(link), attributes, content)
    }

    /// A line ends.
    public mutating func br() { open(Tag(void: "<br"), []) }

    /// A change of subject.
    public mutating func hr() { open(Tag(void: "<hr"), []) }

    /// A picture of this host; words are empty where it only decorates.
    public mutating func img(_ source: Link, words: String, width: Int, height: Int) {
        open(
            Tag(void: "<img"),
            [
                .address("src", source), .text("alt", words), .number("width", width),
                .number("height", height),
            ])
    }

    /// What stands in the head of a page that is kept as a file: its title, and how wide it is.
    public mutating func head(title: String) {
        open(Tag(void: "<meta"), [.literal("charset", "utf-8")])
        meta("viewport", "width=device-width, initial-scale=1")
        meta("color-scheme", "light dark")
        meta("robots", "noindex")
        element(Tag("<title", "</title>"), [], title)
    }

    /// The same of a page that is served, with the one stylesheet.
    public mutating func head(title: String, stylesheet: Link, icon: Link) {
        head(title: title)
        open(Tag(void: "<link"), [.literal("rel", "stylesheet"), .href(stylesheet)])
        open(
            Tag(void: "<link"), [.literal("rel", "icon"), .href(icon), .literal("type", "image/svg+xml")])
    }

    /// A script of this host, run after the page. There is no other way to a script.
    public mutating func script(_ source: Link) {
        element(Tag("<script", "</script>"), [.address("src", source), .flag("defer", true)], "")
    }

    private mutating func meta(_ name: String, _ content: String) {
        open(Tag(void: "<meta"), [.name(name), .text("content", content)])
    }
}
