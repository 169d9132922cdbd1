import Days
import Pages
import ProgrammeKit
import Reception

extension Visit {
    /// The choices of a list of codes.
    func choices<Code: RawRepresentable<String>>(_ codes: [Code], _ words: (Code) -> Text) -> [Choice] {
        codes.map { Choice($0.rawValue, say(words($0))) }
    }
}

extension Entered {
    /// A form whose date begins with today: what has come is mostly written down the same day.
    init(today: Day, in field: String) {
        self.init([
            "\(field)-day": "\(today.day)", "\(field)-month": "\(today.month)", "\(field)-year": "\(today.year)",
        ])
    }
}

/// What a form has done, as the address of the page behind it says it.
enum Receipt: String, ReceiptCode {
    case registered, extended, approved, closed, placed, released, reviewed, reported
}
