package import Store

/// One search box: an id, a CPR number, a telephone number, an e-mail address, or the beginning of names.
package enum Search {
    /// The people found, opened as far as a list shows them; one entry of the access trail names them all.
    ///
    /// Restricted people are never found. Protected people are found by id or by an exact number or address, masked.
    package static func people(
        _ store: Store, as actor: Actor, _ text: String, index: NameIndex, limit: Int = 50
    ) throws -> [Person] {
        let query = Query(text)
        let named = try query.isExact ? [] : index.find(text, in: store, limit: limit)
        return try store.read(as: actor, for: "person.search") { tx in
            try People.list(tx, query.exact(tx) ?? named)
        }
    }

    private enum Query {
        case id(PersonID)
        case exact(LookupKind, String)
        case name

        init(_ text: String) {
            if let id = try? PersonID(text: text) {
                self = .id(id)
            } else if let cpr = try? CPR(text) {
                self = .exact(.cpr, cpr.digits)
            } else if text.contains("@"), let email = ContactForm.email(text) {
                self = .exact(.email, email)
            } else if !text.unicodeScalars.contains(where: \.properties.isAlphabetic),
                let phone = ContactForm.phone(text)
            {
                self = .exact(.phone, phone)
            } else {
                self = .name
            }
        }

        var isExact: Bool { if case .name = self { false } else { true } }

        func exact(_ tx: borrowing Transaction) throws -> [PersonID]? {
            switch self {
            case .id(let id): [try People.resolve(tx, id)]
            case .exact(let kind, let text): try tx.find(text, as: kind)
            case .name: nil
            }
        }
    }
}
