import Consent
import PersonalData
import Store

/// A purpose as the register of consents stores it.
struct PurposeEntry: Equatable {
    let code: String
    let basis: String
    let categories: Set<PersonalData.Category>
}

/// The register of purposes, in plain values: a programme's purposes and the register's have one name for two types.
enum PurposeRegister {
    static func known(_ tx: borrowing Transaction) throws -> [String: PurposeEntry] {
        try Purposes.list(tx).reduce(into: [:]) { known, purpose in
            known[purpose.code] = PurposeEntry(
                code: purpose.code, basis: purpose.basis.rawValue, categories: Set(purpose.categories))
        }
    }

    static func declare(_ tx: borrowing Transaction, _ entry: PurposeEntry) throws {
        guard let basis = Basis(rawValue: entry.basis) else { throw ConsentError.unknownPurpose(entry.code) }
        try Purposes.declare(
            tx, Purpose(code: entry.code, basis: basis, categories: entry.categories.sorted()))
    }
}
