package import Days
import SQLite
import Sealing
package import Store

package enum ConsentTextTag: IdentifierKind {
    package static let prefix = "TX"
}

package typealias ConsentTextID = Identifier<ConsentTextTag>

/// One version of what people consent to, in one language.
package struct ConsentText: Hashable, Sendable {
    package let id: ConsentTextID
    package let purpose: String
    package let version: Int
    package let language: String
    /// BLAKE2b-256 of the words: the proof of which text was shown (GDPR Art. 7(1)).
    package let digest: [UInt8]
    package let words: String
    package let published: Day
}

/// Versioned consent texts. A published one is never edited: changed words are a new version, which needs fresh
/// consent.
package enum ConsentTexts {
    /// Publishes the next version in every language given; the same words again are the version there is.
    package static func publish(
        _ tx: borrowing Transaction, purpose: String, words: [String: String]
    ) throws -> Int {
        guard words.values.contains(where: { !$0.isEmpty }) else { throw ConsentError.emptyText(purpose: purpose) }
        let basis = try Purposes.find(tx, purpose).basis
        guard basis == .consent else { throw ConsentError.notConsentBased(purpose, basis) }
        let version = try currentVersion(tx, of: purpose)
        if version > 0, try sameWords(tx, purpose, version, words) { return version }
        for (language, text) in words.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
            try insert(tx, purpose, version + 1, language, text)
        }
        try tx.audit("consent.text", detail: "\(purpose) v\(version + 1)")
        return version + 1
    }

    /// How many standing consents would carry nothing any more if these words were published.
    package static func consentsOutdated(
        _ tx: borrowing Transaction, by words: [String: String], of purpose: String
    ) throws -> Int {
        let version = try currentVersion(tx, of: purpose)
        if try version == 0 || sameWords(tx, purpose, version, words) { return 0 }
        return try Consents.standingCount(tx, to: purpose)
    }

    /// The text in force; consent is asked for with this one.
    package static func current(
        _ tx: borrowing Transaction, of purpose: String, language: String
    ) throws -> ConsentText {
        let text = try tx.first(
            "\(columns) WHERE purpose = ? AND language = ? AND version = ?", .text(purpose), .text(language),
            .count(try currentVersion(tx, of: purpose)), map: text)
        guard let text else { throw ConsentError.noText(purpose: purpose, language: language) }
        return text
    }

    /// Every version of every purpose, the newest first.
    package static func list(_ tx: borrowing Transaction) throws -> [ConsentText] {
        try tx.all("\(columns) ORDER BY purpose, version DESC, language", map: text)
    }

    /// 0 where no text has been published.
    package static func currentVersion(_ tx: borrowing Transaction, of purpose: String) throws -> Int {
        Int(
            try tx.first("SELECT coalesce(max(version), 0) FROM consent_text WHERE purpose = ?", .text(purpose)) {
                $0.int(0)
            } ?? 0)
    }

    private static func insert(
        _ tx: borrowing Transaction, _ purpose: String, _ version: Int, _ language: String, _ words: String
    ) throws {
        let id: ConsentTextID = tx.newID()
        try tx.run(
            """
            INSERT INTO consent_text (id, purpose, version, language, digest, words, published)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .text(purpose), .count(version), .text(language), .blob(Digest.of(words)), .text(words),
            .day(tx.today))
    }

    private static func sameWords(
        _ tx: borrowing Transaction, _ purpose: String, _ version: Int, _ words: [String: String]
    ) throws -> Bool {
        let published = try tx.all(
            "SELECT language, digest FROM consent_text WHERE purpose = ? AND version = ?", .text(purpose),
            .count(version)
        ) { ($0.text(0), $0.blob(1)) }
        return Dictionary(published) { first, _ in first }
            == words.filter { !$0.value.isEmpty }.mapValues(Digest.of(_:))
    }

    private static let columns = """
        SELECT id, purpose, version, language, digest, words, published FROM consent_text
        """

    private static func text(_ row: borrowing Row) throws -> ConsentText {
        ConsentText(
            id: row.id(0), purpose: row.text(1), version: Int(row.int(2)), language: row.text(3), digest: row.blob(4),
            words: row.text(5), published: row.day(6))
    }
}
