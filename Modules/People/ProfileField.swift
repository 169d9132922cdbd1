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

    /// What a protected name and address hides (CPR-loven § 28): everything that names or locates.
    package static let protected: Set<ProfileField> = [.name, .chosenName, .phone, .email, .address, .cpr, .contact]

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
