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
    case code
    case unknown(code: String, language: String)
    case unpublished(code: String)
    case empty(code: String)

    package var description: String {
        switch self {
        case .code: "A notice is a code of 1 to 40 characters a-z, 0-9 and hyphen."
        case .unknown(let code, let language):
            "No notice \(code) is published in language \(language). Publish it first."
        case .unpublished(let code): "No notice \(code) is published. List the notices to find its code."
        case .empty(let code): "Notice \(code) has no text. Give at least one language."
        }
    }
}

/// What people are told when data is collected (GDPR Art. 13, 14): versioned texts, and who got which, when.
package enum Notices {
    /// One version of a notice in one language.
    package struct Text: Hashable, Sendable {
        package let code: String
        package let version: Int
        package let language: String
        package let digest: [UInt8]
        package let words: String
        package let published: Day
    }

    package struct Given: Hashable, Sendable {
        package let person: PersonID
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
        guard RegisterCode.isCode(code) else { throw NoticeError.code }
        guard words.values.contains(where: { !$0.isEmpty }) else { throw NoticeError.empty(code: code) }
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

    /// Every version of every notice, the newest first.
    package static func list(_ tx: borrowing Transaction) throws -> [Text] {
        try tx.all(
            """
            SELECT code, version, language, digest, words, published FROM notice
            ORDER BY code, version DESC, language
            """
        ) { row in
            Text(
                code: row.text(0), version: Int(row.int(1)), language: row.text(2), digest: row.blob(3),
                words: row.text(4), published: row.day(5))
        }
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

    /// What a person was given, the oldest first.
    package static func given(_ tx: borrowing Transaction, to person: PersonID) throws -> [Given] {
        try tx.all("\(givenColumns) WHERE notice_given.person = ? \(byDay)", .id(person), map: given)
    }

    /// Who was given a notice, in which version, the oldest first.
    package static func given(_ tx: borrowing Transaction, code: String) throws -> [Given] {
        guard try currentVersion(tx, code) > 0 else { throw NoticeError.unpublished(code: code) }
        return try tx.all("\(givenColumns) WHERE notice.code = ? \(byDay)", .text(code), map: given)
    }

    private static let givenColumns = """
        SELECT notice_given.person, notice.code, notice.version, notice.language, notice_given.given,
            notice_given.channel
        FROM notice_given JOIN notice ON notice.id = notice_given.notice
        """

    private static let byDay = "ORDER BY notice_given.given, notice.version, notice_given.id"

    private static func given(_ row: borrowing Row) throws -> Given {
        Given(
            person: row.id(0), code: row.text(1), version: Int(row.int(2)), language: row.text(3), given: row.day(4),
            channel: Channel(rawValue: row.text(5)) ?? .paper)
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
