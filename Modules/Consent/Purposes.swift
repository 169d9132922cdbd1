import PersonalData
package import Rights
import SQLite
package import Store

/// The tenant's purposes. Consent is required exactly where it is the basis.
package enum Purposes {
    /// Declares a purpose, or changes what rests on it. A basis of consent stays once somebody has consented.
    package static func declare(_ tx: borrowing Transaction, _ purpose: Purpose) throws {
        guard isCode(purpose.code) else { throw ConsentError.purposeCode }
        try guardBasis(tx, purpose)
        try tx.run(
            """
            INSERT INTO purpose (code, basis, since) VALUES (?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET basis = excluded.basis, since = excluded.since
            WHERE basis <> excluded.basis
            """, .text(purpose.code), .text(purpose.basis.rawValue), .day(tx.today))
        try tx.run("DELETE FROM purpose_category WHERE purpose = ?", .text(purpose.code))
        for category in Set(purpose.categories) {
            try tx.run(
                "INSERT INTO purpose_category (purpose, category) VALUES (?, ?)", .text(purpose.code),
                .count(category.number))
        }
        try tx.audit("consent.purpose", detail: "\(purpose.code) \(purpose.basis.rawValue)")
    }

    /// A purpose with its basis. Throws `unknownPurpose`.
    package static func find(_ tx: borrowing Transaction, _ code: String) throws -> Purpose {
        let basis = try tx.first("SELECT basis FROM purpose WHERE code = ?", .text(code)) { $0.text(0) }
        guard let basis = basis.flatMap(Basis.init) else { throw ConsentError.unknownPurpose(code) }
        return Purpose(code: code, basis: basis, categories: try categories(tx, of: code))
    }

    /// Every purpose that this tenant has declared, by code.
    package static func list(_ tx: borrowing Transaction) throws -> [Purpose] {
        var purposes: [Purpose] = []
        for code in try tx.all("SELECT code FROM purpose ORDER BY code", map: { $0.text(0) }) {
            purposes.append(try find(tx, code))
        }
        return purposes
    }

    private static func categories(
        _ tx: borrowing Transaction, of code: String
    ) throws -> [Category] {
        try tx.all(
            "SELECT category FROM purpose_category WHERE purpose = ? ORDER BY category", .text(code)
        ) { Int($0.int(0)) }.compactMap { Category(number: $0) }
    }

    private static func guardBasis(_ tx: borrowing Transaction, _ purpose: Purpose) throws {
        let consented =
            try tx.first(
                """
                SELECT 1 FROM purpose WHERE code = ? AND basis = 'consent' AND EXISTS (
                    SELECT 1 FROM consent JOIN consent_text ON consent_text.id = consent.text
                    WHERE consent_text.purpose = purpose.code)
                """, .text(purpose.code)
            ) { _ in true } ?? false
        if consented && purpose.basis != .consent { throw ConsentError.basisTaken(purpose.code, .consent) }
    }

    private static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension Purposes {
    /// The purposes for the record of processing (GDPR Art. 30).
    package static func forRecord(_ tx: borrowing Transaction) throws -> [ProcessingPurpose] {
        try list(tx).map {
            ProcessingPurpose(code: $0.code, basis: $0.basis.articles, categories: $0.categories)
        }
    }
}
