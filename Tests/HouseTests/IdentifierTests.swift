import Foundation
import Testing

@Suite("Printed ids")
struct IdentifierTests {
    @Test("No two kinds of id share a prefix, so that one pasted in the wrong place is refused")
    func prefixes() throws {
        let modules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Modules")
        let files = FileManager.default.enumerator(at: modules, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        var owners: [String: String] = [:]
        for file in (files ?? []).filter({ $0.pathExtension == "swift" }) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /static let prefix = "([A-Z]+)"/) {
                let prefix = String(match.output.1)
                #expect(owners[prefix] == nil, "\(prefix): \(file.lastPathComponent) and \(owners[prefix] ?? "")")
                owners[prefix] = file.lastPathComponent
            }
        }
        #expect(owners["P"] == "Identifier.swift")
    }
}
