import Access
import Days
import Import
import Participation

/// What is known of a sheet that somebody has sent. It holds headings and counts, and nobody's data.
struct Upload: Codable, Equatable {
    /// Who sent it: nobody else sees it.
    let account: String
    let sheet: String
    let programme: String?
    let made: Instant
    /// What headings of the file mean; an empty meaning leaves a column out.
    var renamed: [String: String] = [:]
    /// Whether rows that look like a known person are added all the same.
    var addsAlike = false
    var result: Outcome?

    /// What an import did.
    struct Outcome: Codable, Equatable {
        let batch: String?
        let rows: Int
        let added: Int
        let updated: Int
        let unchanged: Int
        let duplicates: Int
        let errors: Int
        let hasErrorFile: Bool
    }

    var kind: Sheet { Sheet(rawValue: sheet) ?? .people }
}
