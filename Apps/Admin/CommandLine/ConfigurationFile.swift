import Foundation
import Tenancy

/// The administrator's own defaults: a JSON5 object of global settings, for instance `{ data: "/srv/sammen" }`.
enum ConfigurationFile {
    static let standardPath = "/etc/sammen/sammen.json"

    /// Settings by option name; empty when no file was named and the standard one does not exist.
    /// - Throws: ``UsageError/configuration(_:)`` naming the file and what is wrong with it.
    static func read(_ named: String?) throws -> [String: String] {
        let path = named ?? standardPath
        if named == nil, !FileManager.default.fileExists(atPath: path) { return [:] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError.configuration("The configuration file \(path) cannot be read.")
        }
        return try parse(data, path: path)
    }

    static func parse(_ data: Data, path: String) throws -> [String: String] {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let values = try? decoder.decode([String: Setting].self, from: data) else {
            throw UsageError.configuration("\(path) must be a JSON5 object of texts and true/false.")
        }
        try check(values.keys.sorted(), path: path)
        return values.mapValues(\.text)
    }

    private static func check(_ keys: [String], path: String) throws {
        let known = GlobalOptions.settings.map(\.name)
        for key in keys where !known.contains(key) {
            let nearest = nearest(to: key, among: known).map { " Did you mean \($0)?" } ?? ""
            throw UsageError.configuration("\(path): unknown setting \"\(key)\".\(nearest)")
        }
    }

    private struct Setting: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = try (try? container.decode(Bool.self)).map { $0 ? "true" : "false" } ?? container.decode(String.self)
        }
    }
}
