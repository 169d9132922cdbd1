extension HTML {
    /// A form that changes something. The browser does not judge it: the server's words are better (WCAG 3.3.1).
    public mutating func post(
        to link: Link, _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        element(
            Tag("<form", "</form>"),
            [.literal("method", "post"), .action(link), .flag("novalidate", true)] + attributes, content)
    }

    /// A form that sends files.
    public mutating func upload(
        to link: Link, _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        element(
            Tag("<form", "</form>"),
            [
                .literal("method", "post"), .action(link), .literal("enctype", "multipart/form-data"),
                .flag("novalidate", true),
            ] + attributes, content)
    }

    /// A form that only asks, such as a search. What is typed stands in the address, so never a person's data.
    public mutating func get(
        from link: Link, _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        element(
            Tag("<form", "</form>"), [.literal("method", "get"), .action(link)] + attributes, content)
    }

    /// A field of one line, a box to tick, a choice or a file.
    public mutating func input(_ attributes: Attribute...) { open(Tag(void: "<input"), attributes) }

    /// The same with attributes at hand.
    public mutating func input(_ attributes: [Attribute]) { open(Tag(void: "<input"), attributes) }

    /// A value that goes along unseen.
    public mutating func hidden(_ name: String, _ value: String) {
        open(Tag(void: "<input"), [.type(.hidden), .name(name), .value(value)])
    }

    /// A field of several lines with what it holds so far.
    public mutating func textarea(_ text: String, _ attributes: Attribute...) {
        open(Tag("<textarea", "</textarea>"), attributes)
        // A parser drops the first line feed (html.spec.whatwg.org, 13.2.6.4.7), so that one of the text's own is kept.
        write("\n")
        self.text(text)
        write("</textarea>")
    }

    /// A choice among many.
    public mutating func select(_ attributes: Attribute..., content: (inout HTML) -> Void) {
        element(Tag("<select", "</select>"), attributes, content)
    }

    /// The button that sends the form. There are no disabled ones: pressing tells what is missing.
    public mutating func button(_ text: String, _ attributes: Attribute...) {
        element(Tag("<button", "</button>"), [.literal("type", "submit")] + attributes, text)
    }
}
