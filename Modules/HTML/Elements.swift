// The elements that a browser of 2020 knows and the house uses. Each is written once with text and once with content.
// swift-format-ignore-file
// One line an element is easier to survey than five.

extension HTML {
    public mutating func div(_ text: String, _ attributes: Attribute...) { element(Tag("<div", "</div>"), attributes, text) }
    public mutating func h1(_ text: String, _ attributes: Attribute...) { element(Tag("<h1", "</h1>"), attributes, text) }
    public mutating func h2(_ text: String, _ attributes: Attribute...) { element(Tag("<h2", "</h2>"), attributes, text) }
    public mutating func h3(_ text: String, _ attributes: Attribute...) { element(Tag("<h3", "</h3>"), attributes, text) }
    public mutating func p(_ text: String, _ attributes: Attribute...) { element(Tag("<p", "</p>"), attributes, text) }
    public mutating func span(_ text: String, _ attributes: Attribute...) { element(Tag("<span", "</span>"), attributes, text) }
    public mutating func strong(_ text: String, _ attributes: Attribute...) { element(Tag("<strong", "</strong>"), attributes, text) }
    public mutating func em(_ text: String, _ attributes: Attribute...) { element(Tag("<em", "</em>"), attributes, text) }
    public mutating func small(_ text: String, _ attributes: Attribute...) { element(Tag("<small", "</small>"), attributes, text) }
    public mutating func abbr(_ text: String, _ attributes: Attribute...) { element(Tag("<abbr", "</abbr>"), attributes, text) }
    public mutating func bdi(_ text: String, _ attributes: Attribute...) { element(Tag("<bdi", "</bdi>"), attributes, text) }
    public mutating func time(_ text: String, _ attributes: Attribute...) { element(Tag("<time", "</time>"), attributes, text) }
    public mutating func li(_ text: String, _ attributes: Attribute...) { element(Tag("<li", "</li>"), attributes, text) }
    public mutating func dt(_ text: String, _ attributes: Attribute...) { element(Tag("<dt", "</dt>"), attributes, text) }
    public mutating func dd(_ text: String, _ attributes: Attribute...) { element(Tag("<dd", "</dd>"), attributes, text) }
    public mutating func caption(_ text: String, _ attributes: Attribute...) { element(Tag("<caption", "</caption>"), attributes, text) }
    public mutating func th(_ text: String, _ attributes: Attribute...) { element(Tag("<th", "</th>"), attributes, last: inColumn(), text) }
    public mutating func td(_ text: String, _ attributes: Attribute...) { element(Tag("<td", "</td>"), attributes, last: inColumn(), text) }
    public mutating func legend(_ text: String, _ attributes: Attribute...) { element(Tag("<legend", "</legend>"), attributes, text) }
    public mutating func label(_ text: String, _ attributes: Attribute...) { element(Tag("<label", "</label>"), attributes, text) }
    public mutating func option(_ text: String, _ attributes: Attribute...) { element(Tag("<option", "</option>"), attributes, text) }
    public mutating func figcaption(_ text: String, _ attributes: Attribute...) { element(Tag("<figcaption", "</figcaption>"), attributes, text) }
    public mutating func summary(_ text: String, _ attributes: Attribute...) { element(Tag("<summary", "</summary>"), attributes, text) }
    public mutating func blockquote(_ text: String, _ attributes: Attribute...) { element(Tag("<blockquote", "</blockquote>"), attributes, text) }

    public mutating func header(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<header", "</header>"), attributes, content) }
    public mutating func nav(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<nav", "</nav>"), attributes, content) }
    public mutating func main(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<main", "</main>"), attributes, content) }
    public mutating func section(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<section", "</section>"), attributes, content) }
    public mutating func article(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<article", "</article>"), attributes, content) }
    public mutating func aside(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<aside", "</aside>"), attributes, content) }
    public mutating func footer(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<footer", "</footer>"), attributes, content) }
    public mutating func div(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<div", "</div>"), attributes, content) }
    public mutating func h1(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<h1", "</h1>"), attributes, content) }
    public mutating func h2(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<h2", "</h2>"), attributes, content) }
    public mutating func h3(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<h3", "</h3>"), attributes, content) }
    public mutating func p(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<p", "</p>"), attributes, content) }
    public mutating func span(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<span", "</span>"), attributes, content) }
    public mutating func strong(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<strong", "</strong>"), attributes, content) }
    public mutating func address(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<address", "</address>"), attributes, content) }
    public mutating func ul(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<ul", "</ul>"), attributes, content) }
    public mutating func ol(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<ol", "</ol>"), attributes, content) }
    public mutating func li(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<li", "</li>"), attributes, content) }
    public mutating func dl(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<dl", "</dl>"), attributes, content) }
    public mutating func dt(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<dt", "</dt>"), attributes, content) }
    public mutating func dd(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<dd", "</dd>"), attributes, content) }
    public mutating func table(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<table", "</table>"), attributes, content) }
    public mutating func caption(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<caption", "</caption>"), attributes, content) }
    public mutating func thead(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<thead", "</thead>"), attributes, content) }
    public mutating func tbody(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<tbody", "</tbody>"), attributes, content) }
    public mutating func tfoot(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<tfoot", "</tfoot>"), attributes, content) }
    public mutating func tr(_ attributes: Attribute..., content: (inout HTML) -> Void) { column = 0; element(Tag("<tr", "</tr>"), attributes, content) }
    public mutating func th(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<th", "</th>"), attributes, last: inColumn(), content) }
    public mutating func td(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<td", "</td>"), attributes, last: inColumn(), content) }
    public mutating func fieldset(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<fieldset", "</fieldset>"), attributes, content) }
    public mutating func legend(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<legend", "</legend>"), attributes, content) }
    public mutating func label(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<label", "</label>"), attributes, content) }
    public mutating func figure(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<figure", "</figure>"), attributes, content) }
    public mutating func figcaption(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<figcaption", "</figcaption>"), attributes, content) }
    public mutating func details(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<details", "</details>"), attributes, content) }
    public mutating func summary(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<summary", "</summary>"), attributes, content) }
    public mutating func blockquote(_ attributes: Attribute..., content: (inout HTML) -> Void) { element(Tag("<blockquote", "</blockquote>"), attributes, content) }
}
