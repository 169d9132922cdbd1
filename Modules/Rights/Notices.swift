package import Days
import SQLite
import Sealing
package import Store

package enum NoticeTag: IdentifierKind {
    package static let prefix = "NO"
}

enum NoticeGivenTag: IdentifierKind {
    static let prefix = "NG"
}

package typealias NoticeID = Identifier<NoticeTag>

package enum NoticeError: Error, Equatable, CustomStringConvertible {
    case unknown(code: String, language: String)
    case empty(code: String)

    package var description: String {
        switch self {
        case .unknown(let code, let language):
            "No notice \(code) is published in language \(language). Publish it first."
        case .empty(let code): "Notice \(code) has no text. Give at least one language."
        }
    }
}

/// What people are told when data is collected (GDPR Art. 13, 14): versioned texts, and who got which, when.
package enum Notices {
    package struct Given: Hashable, Sendable {
        package let code: String
        package let version: Int
        package let language: String
        package let given: Day
        package let channel: Channel
    }

    /// Publishes the next version; the same words again are the version there is. Returns its number.
    package static func publish(
        _ tx: borrowing Transaction, code: String, words: [String: String]
    ) throws -> Int {
        guard !words.isEmpty else { throw NoticeError.empty(code: code) }
        let version = try currentVersion(tx, code)
        if version > 0, try digests(tx, code, version) == words.mapValues(Digest.of(_:)) { return version }
        for (language, text) in words.sorted(by: { $0.key < $1.key }) {
            let id: NoticeID = tx.newID()
            try tx.run(
                """
                INSERT INTO notice (id, code, version, language, digest, words, published)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .id(id), .text(code), .int(Int64(version + 1)), .text(language), .blob(Digest.of(text)), .text(text),
                .day(tx.today))
        }
        try tx.audit("rights.notice.publish", detail: "\(code) v\(version + 1)")
        return version + 1
    }

    /// Records that the person got the version in force.
    package static func give(
        _ tx: borrowing Transaction, to person: PersonID, code: String, language: String, channel: Channel
    ) throws {
        let version = try currentVersion(tx, code)
        let notice: NoticeID? = try tx.first(
            "SELECT id FROM notice WHERE code = ? AND version = ? AND language = ?",
            .text(code), .int(Int64(version)), .text(language)
        ) { $0.id(0) }
        guard let notice else { throw NoticeError.unknown(code: code, language: language) }
        let id: Identifier<NoticeGivenTag> = tx.newID()
        try tx.run(
            "INSERT INTO notice_given (id, person, notice, channel, given) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(person), .id(notice), .text(channel.rawValue), .day(tx.today))
        try tx.audit("rights.notice.give", about: [person], record: id.raw, detail: "\(code) v\(version)")
    }

    package static func given(_ tx: borrowing Transaction, to person: PersonID) throws -> [Given] {
        try tx.all(
            """
            SELECT notice.code, notice.version, notice.language, notice_given.given, notice_given.channel
            FROM notice_given JOIN notice ON notice.id = notice_given.notice
            WHERE notice_given.person = ? ORDER BY notice_given.given, notice_given.id
            """, .id(person)
        ) {
            Given(
                code: $0.text(0), version: Int($0.int(1)), language: $0.text(2), given: $0.day(3),
                channel: Channel(rawValue: $0.text(4)) ?? .paper)
        }
    }

    /// Whether the person has the version that is in force now.
    package static func isCurrent(_ tx: borrowing Transaction, _ person: PersonID, code: String) throws -> Bool {
        let version = try currentVersion(tx, code)
        return try given(tx, to: person).contains { $0.code == code && $0.version == version }
    }

    private static func currentVersion(_ tx: borrowing Transaction, _ code: String) throws -> Int {
        Int(try tx.first("SELECT coalesce(max(version), 0) FROM notice WHERE code = ?", .text(code)) { $0.int(0) } ?? 0)
    }

    private static func digests(
        _ tx: borrowing Transaction, _ code: String, _ version: Int
    ) throws -> [String: [UInt8]] {
        let pairs = try tx.all(
            "SELECT language, digest FROM notice WHERE code = ? AND version = ?", .text(code), .int(Int64(version))
        ) { ($0.text(0), $0.blob(1)) }
        return Dictionary(pairs) { first, _ in first }
    }
}
