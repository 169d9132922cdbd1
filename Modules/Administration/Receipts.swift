import HTML
import Pages
import ProgrammeKit
import Reception

/// What a form has done, as the address of the page behind it says it.
enum Receipt: String {
    case confirmed, suspended, reinstated, ended, changed, closed, undone, saved, discarded

    /// A page with this receipt.
    func link(_ parts: String...) -> Link { .path(parts, query: [(name: "done", value: rawValue)]) }
}

extension Visit {
    /// What was done, first on the page that a form leads to.
    func receipt(_ html: inout HTML) {
        guard let done = query("done").flatMap(Receipt.init) else { return }
        html.panel(.done, say(done.words))
    }
}
