package import Store

/// Why something could not be done with a person. No case carries personal data; ids are random.
package enum PeopleError: Error, Hashable, CustomStringConvertible {
    case cprNotHeld, cprNeedsGround
    case notKept(ProfileField, Capacity)
    case nameMissing, chosenNameMissing
    case unknown(PersonID)
    case hasCapacity(PersonID, Capacity)
    case lacksCapacity(PersonID, Capacity)
    case restricted(PersonID)
    case reasonMissing
    case notProtected(PersonID)
    case notInHousehold(PersonID)
    case samePerson
    case held(PersonID)
    case entangled(String)
    case notDeceased(PersonID)
    case emptySearch

    package var description: String {
        switch self {
        case .cprNotHeld:
            "This tenant holds no CPR numbers: leave it out, or record the legal ground in the tenant's settings first."
        case .cprNeedsGround: "A CPR number is held only on a recorded legal ground: write it in the tenant's settings."
        case .notKept(let field, let capacity):
            "The \(field.words) of an \(capacity.rawValue) is not kept: leave it out, or choose another capacity."
        case .nameMissing: "The name is missing: give one."
        case .chosenNameMissing: "The chosen first name is missing: ask what the person wants to be called."
        case .unknown(let person): "There is no person \(person): check the id; the person may have been erased."
        case .hasCapacity(let person, let capacity):
            "\(person) is known as \(capacity.rawValue) already: update that profile instead."
        case .lacksCapacity(let person, let capacity):
            "\(person) is not known as \(capacity.rawValue): add that capacity first."
        case .restricted(let person):
            "\(person) is restricted and may only be stored (GDPR Art. 18): lift the restriction first."
        case .reasonMissing: "A protected name or address is shown only for a reason: write it in a few words."
        case .notProtected(let person): "\(person) has no protected name and address: show the person as usual."
        case .notInHousehold(let person): "\(person) is not in that household today: check the id."
        case .samePerson: "Both ids lead to the same person: there is nothing to merge."
        case .held(let person):
            "\(person) is under a legal hold: merge the other record into this one instead, or release the hold first."
        case .entangled(let table):
            "Both have rows in \(table) that cannot become one: end or remove one of them first. Nothing was merged."
        case .notDeceased(let person): "\(person) is not recorded as deceased: record that first."
        case .emptySearch: "There is nothing to look for: write at least one letter or digit."
        }
    }
}
