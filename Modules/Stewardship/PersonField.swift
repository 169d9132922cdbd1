import HTTP
import Pages
import ProgrammeKit
import Reception
import Store

/// A field that takes a person's number. Whoever looks after the data has it from a letter's file or from a
/// coordinator; no name is typed here, and none is shown.
enum PersonField {
    static let missing = StewardshipWording.personMissing

    static func field(_ visit: Visit, _ entered: Entered) -> FormField {
        entered.field(
            "person", visit.say(StewardshipWording.person), hint: visit.say(StewardshipWording.personHint))
    }

    /// - Throws: ``FormFaults`` for a number that nobody here has: the form comes back with what was typed.
    static func chosen(_ tx: borrowing Transaction, _ visit: Visit) throws -> PersonID {
        do {
            if let person: PersonID = try visit.chosen(tx, .person, "person") { return person }
        } catch is StatusError {}
        throw FormFaults("person", visit.say(StewardshipWording.personUnknown))
    }
}
