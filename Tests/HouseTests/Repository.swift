import Foundation

/// The repository as the house tests read it.
struct Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Source {
        /// Path below the root, such as `Modules/Days/Day.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The room: the second folder.
        var room: String { String(path.split(separator: "/")[1]) }

        /// The modules that the file imports.
        var imports: Set<String> {
            Set(
                lines.compactMap { line in
                    let words = line.split(separator: " ")
                    guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
                        words[..<at].allSatisfy({ importModifiers.contains($0) })
                    else { return nil }
                    return String(words[at + 1].split(separator: ".")[0])
                })
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The Swift sources below a folder, in order.
    static func sources(_ folder: String) throws -> [Source] {
        let base = root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
        let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        return try files.map { file in
            let path = String(file.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
            return Source(path: path, text: try String(contentsOf: file, encoding: .utf8))
        }.sorted { $0.path < $1.path }
    }

    /// The folders right below a folder.
    static func rooms(_ folder: String) throws -> [String] {
        let base = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: nil)
            .filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
    }
}

private let importModifiers: Set<Substring> = ["public", "package", "internal", "private", "@testable"]
