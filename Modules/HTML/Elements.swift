// The elements that a browser of 2020 knows and the house uses. Each is written once with text and once with content.
// swift-format-ignore-file
// One line an element is easier to survey than five.

extension HTML {
    public mutating func div(_ text: String, _ attributes: Attribute...) { element("div", attributes, text) }
    public mutating func h1(_ text: String, _ attributes: Attribute...) { element("h1", attributes, text) }
    public mutating func h2(_ text: String, _ attributes: Attribute...) { element("h2", attributes, text) }
    public mutating func h3(_ text: String, _ attributes: Attribute...) { element("h3", attributes, text) }
    public mutating func p(_ text: String, _ attributes: Attribute...) { element("p", attributes, text) }
    public mutating func span(_ text: String, _ attributes: Attribute...) { element("span", attributes, text) }
    public mutating func strong(_ text: String, _ attributes: Attribute...) { element("strong", attributes, text) }
    public mutating func em(_ text: String, _ attributes: Attribute...) { element("em", attributes, text) }
    public mutating func small(_ text: String, _ attributes: Attribute...) { element("small", attributes, text) }
    public mutating func abbr(_ text: String, _ attributes: Attribute...) { element("abbr", attributes, text) }
    public mutating func bdi(_ text: String, _ attributes: Attribute...) { element("bdi", attributes, text) }
    public mutating func time(_ text: String, _ attributes: Attribute...) { element("time", attributes, text) }
    public mutating func li(_ text: String, _ attributes: Attribute...) { element("li", attributes, text) }
    public mutating func dt(_ text: String, _ attributes: Attribute...) { element("dt", attributes, text) }
    public mutating func dd(_ text: String, _ attributes: Attribute...) { element("dd", attributes, text) }
    public mutating func caption(_ text: String, _ attributes: Attribute...) { element("caption", attributes, text) }
    public mutating func th(_ text: String, _ attributes: Attribute...) { element("th", attributes, text) }
    public mutating func td(_ text: String, _ attributes: Attribute...) { element("td", attributes, text) }
    public mutating func legend(_ text: String, _ attributes: Attribute...) { element("legend", attributes, text) }
    public mutating func label(_ text: String, _ attributes: Attribute...) { element("label", attributes, text) }
    public mutating func option(_ text: String, _ attributes: Attribute...) { element("option", attributes, text) }
    public mutating func figcaption(_ text: String, _ attributes: Attribute...) { element("figcaption", attributes, text) }
    public mutating func summary(_ text: String, _ attributes: Attribute...) { element("summary", attributes, text) }
    public mutating func blockquote(_ text: String, _ attributes: Attribute...) { element("blockquote", attributes, text) }

    public mutating func header(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("header", attributes, content) }
    public mutating func nav(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("nav", attributes, content) }
    public mutating func main(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("main", attributes, content) }
    public mutating func section(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("section", attributes, content) }
    public mutating func article(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("article", attributes, content) }
    public mutating func aside(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("aside", attributes, content) }
    public mutating func footer(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("footer", attributes, content) }
    public mutating func div(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("div", attributes, content) }
    public mutating func h1(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("h1", attributes, content) }
    public mutating func h2(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("h2", attributes, content) }
    public mutating func h3(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("h3", attributes, content) }
    public mutating func p(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("p", attributes, content) }
    public mutating func span(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("span", attributes, content) }
    public mutating func strong(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("strong", attributes, content) }
    public mutating func address(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("address", attributes, content) }
    public mutating func ul(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("ul", attributes, content) }
    public mutating func ol(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("ol", attributes, content) }
    public mutating func li(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("li", attributes, content) }
    public mutating func dl(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("dl", attributes, content) }
    public mutating func dt(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("dt", attributes, content) }
    public mutating func dd(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("dd", attributes, content) }
    public mutating func table(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("table", attributes, content) }
    public mutating func caption(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("caption", attributes, content) }
    public mutating func thead(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("thead", attributes, content) }
    public mutating func tbody(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("tbody", attributes, content) }
    public mutating func tfoot(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("tfoot", attributes, content) }
    public mutating func tr(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("tr", attributes, content) }
    public mutating func th(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("th", attributes, content) }
    public mutating func td(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("td", attributes, content) }
    public mutating func fieldset(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("fieldset", attributes, content) }
    public mutating func legend(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("legend", attributes, content) }
    public mutating func label(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("label", attributes, content) }
    public mutating func figure(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("figure", attributes, content) }
    public mutating func figcaption(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("figcaption", attributes, content) }
    public mutating func details(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("details", attributes, content) }
    public mutating func summary(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("summary", attributes, content) }
    public mutating func blockquote(_ attributes: Attribute..., content: (inout HTML) -> Void) { element("blockquote", attributes, content) }
}
