/// A sealed field of a profile. Raw values are the columns.
package enum ProfileField: String, CaseIterable, Hashable, Sendable {
    case name
    /// What the person wants to be called; at groups and courses the only name.
    case chosenName = "chosen_name"
    case phone, email, address, cpr
    /// ISO 8601.
    case birthDay = "birth_day"
    case languages, interests
    /// What the person hopes for, in own words.
    case wishes
    /// What the person does not want.
    case declines
    /// How it is safe to make contact: number, hours, whether voicemail is.
    case contact

    /// Its place among all fields, in the order of `allCases`.
    var index: Int {
        switch self {
        case .name: 0
        case .chosenName: 1
        case .phone: 2
        case .email: 3
        case .address: 4
        case .cpr: 5
        case .birthDay: 6
        case .languages: 7
        case .interests: 8
        case .wishes: 9
        case .declines: 10
        case .contact: 11
        }
    }

    /// The field at a place.
    init?(index: Int) {
        switch index {
        case 0: self = .name
        case 1: self = .chosenName
        case 2: self = .phone
        case 3: self = .email
        case 4: self = .address
        case 5: self = .cpr
        case 6: self = .birthDay
        case 7: self = .languages
        case 8: self = .interests
        case 9: self = .wishes
        case 10: self = .declines
        case 11: self = .contact
        default: return nil
        }
    }

    /// The words of the field in an access export.
    var words: String {
        switch self {
        case .name: "name"
        case .chosenName: "chosen name"
        case .phone: "telephone number"
        case .email: "e-mail address"
        case .address: "address"
        case .cpr: "CPR number"
        case .birthDay: "day of birth"
        case .languages: "languages"
        case .interests: "interests"
        case .wishes: "wishes"
        case .declines: "what the person does not want"
        case .contact: "how to make contact safely"
        }
    }
}
