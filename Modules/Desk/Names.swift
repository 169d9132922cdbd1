import Access
import Casework
import HTML
import People
import ProgrammeKit
import Reception
import Store

extension Visit {
    /// A name as a page may show it. One who has been erased is still one side of what others shared.
    func name(_ shown: Shown) -> String {
        switch shown {
        case .text(let name): name
        case .masked: say(DeskWording.protected)
        case .empty, .erased: say(DeskWording.erased)
        }
    }

    /// The same; nil is a side that has been erased.
    func name(_ named: Named?) -> String { named.map { name($0.name) } ?? say(DeskWording.erased) }

    /// A name that leads to its person; somebody erased leads nowhere.
    func link(_ html: inout HTML, _ named: Named?) {
        if let named { html.a(name(named), to: .path(page(of: named.id))) } else { html.text(name(named)) }
    }

    /// Where the reader meets somebody: an adviser works with families alone.
    func page(of person: PersonID) -> [String] {
        [roles.contains(.coordinator) ? "people" : "families", "\(person)"]
    }

    /// The same as the first cell of a row.
    func nameCell(_ html: inout HTML, _ named: Named?) {
        html.th(.scope(.row)) { link(&$0, named) }
    }

    /// The pair of a match, as one line.
    func pair(_ participant: Named?, _ volunteer: Named?) -> String {
        "\(name(participant)) \(say(DeskWording.and)) \(name(volunteer))"
    }
}
