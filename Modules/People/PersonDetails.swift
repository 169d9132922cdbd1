package import Days

/// What is written down about a person in one capacity. Nil and empty mean: not known.
package struct PersonDetails: Sendable {
    package var name: String
    package var chosenName: String?
    package var phone: String?
    package var email: String?
    package var address: String?
    package var cpr: CPR?
    /// When nil, the day that the CPR number says.
    package var birthDay: Day?
    package var languages: String?
    package var interests: String?
    package var wishes: String?
    package var declines: String?
    package var contact: String?
    /// Protected name and address.
    package var protected: Bool

    package init(
        name: String = "", chosenName: String? = nil, phone: String? = nil, email: String? = nil,
        address: String? = nil, cpr: CPR? = nil, birthDay: Day? = nil, languages: String? = nil,
        interests: String? = nil, wishes: String? = nil, declines: String? = nil, contact: String? = nil,
        protected: Bool = false
    ) {
        self.name = name
        self.chosenName = chosenName
        self.phone = phone
        self.email = email
        self.address = address
        self.cpr = cpr
        self.birthDay = birthDay
        self.languages = languages
        self.interests = interests
        self.wishes = wishes
        self.declines = declines
        self.contact = contact
        self.protected = protected
    }

    /// The text that is sealed for a field; nil when there is none.
    package func text(of field: ProfileField) -> String? {
        switch field {
        case .name: filled(name)
        case .chosenName: filled(chosenName)
        case .phone: filled(phone)
        case .email: filled(email)
        case .address: filled(address)
        case .cpr: cpr?.digits
        case .birthDay: (birthDay ?? cpr?.birthDay)?.iso
        case .languages: filled(languages)
        case .interests: filled(interests)
        case .wishes: filled(wishes)
        case .declines: filled(declines)
        case .contact: filled(contact)
        }
    }

    /// Refuses what the capacity may not hold, and a profile without any name.
    func check(for capacity: Capacity, _ policy: CPRPolicy) throws(PeopleError) {
        try policy.check(cpr)
        let holds = capacity.table.holds
        for (field, isHeld) in zip(ProfileField.allCases, holds) where !isHeld && text(of: field) != nil {
            throw .notKept(field, capacity)
        }
        if capacity.needsName {
            guard text(of: .name) != nil else { throw .nameMissing }
        } else {
            guard text(of: .chosenName) != nil else { throw .chosenNameMissing }
        }
    }

    private func filled(_ text: String?) -> String? {
        guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        return text
    }
}

extension PersonDetails: CustomStringConvertible, CustomReflectable {
    package var description: String { "details of a person" }
    /// `dump` and test failures print children: there are none.
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
