import Foundation
import Installed
import Participation
import PersonalData
import Testing

@testable import Tenancy

@Suite("Changing a switch in somebody's own text")
struct ConfigurationTextTests {
    private let path = ["programmes", "peer-groups", "enabled"]

    private func set(_ text: String, to value: Bool = true) throws -> String {
        var edited = ConfigurationText(Array(text.utf8))
        try edited.set(path, to: value)
        return String(decoding: edited.bytes, as: UTF8.self)
    }

    @Test("A switch that is there is replaced, and every other byte stays")
    func replaces() throws {
        let before =
            "{ a: '}{', /* } */ programmes: { 'peer-groups': { enabled: false /* why */, x: [1, '{'] } } } // end"
        let after = try set(before)
        #expect(after == before.replacingOccurrences(of: "enabled: false", with: "enabled: true"))
    }

    @Test(
        "What is missing is made, at every depth",
        arguments: [
            "{}", "{ a: 1 }", "{ programmes: {} }", "{ // c\n programmes: { } }", "{ programmes: { other: {} } }",
            "{ programmes: { 'peer-groups': {} } }", "{ programmes: { \"peer-groups\": { settings: {} }, } }",
        ])
    func makes(text: String) throws {
        for value in [true, false] {
            let tree = try Tree.read(Array(try set(text, to: value).utf8))
            guard case .object(let root) = tree, case .object(let programmes)? = root["programmes"],
                case .object(let programme)? = programmes["peer-groups"]
            else {
                Issue.record("not made in \(text)")
                return
            }
            #expect(programme["enabled"] == .flag(value))
        }
    }

    @Test("A text of another shape is left to the hand", arguments: ["", "[]", "{ programmes: 1 }", "{ programmes: ["])
    func shapes(text: String) {
        #expect(throws: TenancyError.notEditable) { try set(text) }
    }

    @Test("A text cut anywhere is refused or edited, and never stops the process")
    func cut() throws {
        let template = ConfigurationTemplate(
            kind: .region, name: "Æ \"}{\" \\", operatorID: "o", user: "u", programmes: ["peer-groups"])
        for length in 0..<(template.text.count - 1) {
            let bytes = Array(template.text.prefix(length))
            var text = ConfigurationText(bytes)
            try? text.set(path, to: false)
            #expect(throws: (any Error).self) {
                try TenantConfiguration(bytes, installed: Installed.programmes)
            }
        }
    }
}
