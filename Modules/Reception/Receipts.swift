package import HTML
import Pages
package import ProgrammeKit

/// What a form has done, told on the page that it leads to. The address holds its code alone; each room says what its own
/// codes mean.
package protocol ReceiptCode: RawRepresentable<String> {
    var words: Text { get }
}

extension ReceiptCode {
    /// A page with this receipt.
    package func at(_ path: String...) -> Link { at(path) }

    /// The same with the parts at hand.
    package func at(_ path: [String]) -> Link { .path(path, query: [(name: "done", value: rawValue)]) }
}

extension Visit {
    /// What was done, first on the page that a form leads to.
    package func receipt<Code: ReceiptCode>(_ kind: Code.Type, _ html: inout HTML) {
        guard let done = query("done").flatMap({ Code(rawValue: $0) }) else { return }
        html.panel(.done, say(done.words))
    }
}
