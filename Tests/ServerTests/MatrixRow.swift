import Access
import Foundation

/// A line of `matrix.txt`: a route, and who may have it. `own` behind a role says that only what is theirs.
struct MatrixRow {
    let route: String
    let isPublic: Bool
    let isPending: Bool
    /// Whether a confirmed phone will do.
    let isPhone: Bool
    /// For each role whether everything is theirs or only their own.
    let roles: [AccountRole: Bool]

    /// - Returns: nil for a line that is none.
    init?(_ line: Substring) {
        let parts = line.components(separatedBy: " = ")
        guard parts.count == 2 else { return nil }
        route = parts[0].trimmingCharacters(in: .whitespaces)
        let words = parts[1].split(separator: " ").map(String.init)
        isPublic = words.contains("everybody")
        isPending = words.contains("pending")
        isPhone = words.contains("phone")
        var roles: [AccountRole: Bool] = [:]
        for word in words {
            let pair = word.split(separator: ":")
            if word == "signed-in" { for role in AccountRole.allCases { roles[role] = false } }
            if let role = AccountRole(rawValue: String(pair[0])) { roles[role] = pair.count == 2 }
        }
        self.roles = roles
    }

    static func all() throws -> [MatrixRow] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("matrix.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap(MatrixRow.init)
    }
}
