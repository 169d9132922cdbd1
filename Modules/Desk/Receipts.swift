import HTML
import Pages
import Reception

/// What was just done, told on the page that a form leads to. The address holds the word alone.
enum Receipt: String, CaseIterable {
    case saved, added, accepted, rejected, paused, resumed, wished, answered, withdrawn, undone, consented
    case proposed, said, declined, started, extended, ended, logged, noted, waits, left
    case planned, advanced, placed, leads, held, joined, finished, confirmed, stepped

    /// A page with this receipt.
    func at(_ path: String...) -> Link { .path(path, query: [(name: "done", value: rawValue)]) }
}

extension Visit {
    /// Shows the receipt that the address names.
    func receipt(_ html: inout HTML) {
        guard let receipt = query("done").flatMap(Receipt.init) else { return }
        html.panel(.done, say(receipt.words))
    }
}
