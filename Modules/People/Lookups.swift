import Days
import Store

/// Keyed hashes by which a person is found exactly. They live under the profile's key and die with it.
enum Lookups {
    static let kinds: [LookupKind] = [.cpr, .phone, .email, .likeness]

    /// Everything by which the person described can be found.
    static func hashed(_ tx: borrowing Transaction, _ details: PersonDetails) -> [Lookup] {
        hashed(details) { tx.lookup($0, $1) }
    }

    static func hashed(_ details: PersonDetails, by hash: (String, LookupKind) -> Lookup) -> [Lookup] {
        var lookups: [Lookup] = []
        lookups.reserveCapacity(kinds.count)
        for kind in kinds {
            if let text = text(of: details, kind) { lookups.append(hash(text, kind)) }
        }
        return lookups
    }

    /// What is looked up, in its normal form; nil when the details say nothing of the kind.
    static func text(of details: PersonDetails, _ kind: LookupKind) -> String? {
        switch kind {
        case .cpr: details.cpr?.digits
        case .phone: details.phone.flatMap(ContactForm.phone)
        case .email: details.email.flatMap(ContactForm.email)
        case .likeness: likeness(name: details.name, birthDay: details.birthDay ?? details.cpr?.birthDay)
        default: nil
        }
    }

    /// The kinds that a change of the field touches.
    static func kinds(of field: ProfileField) -> [LookupKind] {
        switch field {
        case .cpr: [.cpr]
        case .phone: [.phone]
        case .email: [.email]
        case .name, .birthDay: [.likeness]
        default: []
        }
    }

    /// Writes the changed kinds of one profile anew, from what is sealed in it now.
    static func renew(
        _ tx: borrowing Transaction, _ kinds: Set<LookupKind>, of person: PersonID, as capacity: Capacity
    ) throws {
        guard !kinds.isEmpty, let texts = try Profiles.details(tx, of: person, as: capacity) else { return }
        let details = PersonDetails(texts)
        let key = capacity.key(of: person)
        for kind in kinds {
            try tx.forget(kind, under: key)
            if let text = text(of: details, kind) { try tx.remember(text, as: kind, under: key) }
        }
    }

    /// Names that sound alike, born on one day.
    private static func likeness(name: String, birthDay: Day?) -> String? {
        guard let birthDay else { return nil }
        let letters = LikeName.reduce(name)
        guard !letters.isEmpty else { return nil }
        let text = String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
        return "\(birthDay.number)|\(text)"
    }
}

extension PersonDetails {
    /// The details that opened texts amount to.
    init(_ texts: [ProfileField: String]) {
        self.init(
            name: texts[.name] ?? "", chosenName: texts[.chosenName], phone: texts[.phone], email: texts[.email],
            address: texts[.address], cpr: texts[.cpr].flatMap { try? CPR($0) },
            birthDay: texts[.birthDay].flatMap { try? Day(iso: $0) }, languages: texts[.languages],
            interests: texts[.interests], wishes: texts[.wishes], declines: texts[.declines],
            contact: texts[.contact])
    }
}
