import Foundation
import Testing

@testable import sammen

@Suite("Settings")
struct SettingsTests {
    private func file(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".json"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test("A flag beats the environment, which beats the configuration file, which beats the default")
    func precedence() throws {
        let path = try file("{ data: '/from/file', tenant: 'file' /* a note */ }")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let environment = ["SAMMEN_CONFIG": path, "SAMMEN_TENANT": "environment"]
        let settings = try Settings(["tenant": ["flag"]], environment: environment)
        #expect(settings.tenant == "flag")
        #expect(settings.data == "/from/file")
        #expect(try Settings([:], environment: environment).tenant == "environment")
        #expect(try Settings([:], environment: ["SAMMEN_CONFIG": path]).tenant == "file")
        #expect(try Settings([:], environment: [:]).data == "/var/lib/sammen")
        #expect(try Settings([:], environment: [:]).masterKey == "/etc/sammen/master.key")
    }

    @Test("A configuration file with a typo is refused with its path and the nearest known name")
    func typo() throws {
        let path = try file("{ \"tenat\": \"vejle\" }")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: UsageError.self) { try Settings(["config": [path]], environment: [:]) }
        #expect(error?.description == "\(path): unknown setting \"tenat\". Did you mean tenant?")
    }

    @Test("A configuration file that was named but is missing, and one that is no object, are refused")
    func unreadable() throws {
        #expect(throws: UsageError.self) { try Settings(["config": ["/nowhere/sammen.json"]], environment: [:]) }
        let path = try file("[1]")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: UsageError.self) { try Settings(["config": [path]], environment: [:]) }
    }

    @Test("Confirmations never come from the environment or a file")
    func confirmations() throws {
        let settings = try Settings([:], environment: ["SAMMEN_CONFIRM": "vejle", "SAMMEN_YES": "1"])
        #expect(settings.confirm == nil)
        #expect(!settings.yes)
        let path = try file("{ yes: true }")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: UsageError.self) { try Settings(["config": [path]], environment: [:]) }
    }

    @Test("A switch in the environment is true or false, and nothing else")
    func switches() throws {
        #expect(try Settings([:], environment: ["SAMMEN_JSON": "1"]).json)
        #expect(try !Settings([:], environment: ["SAMMEN_JSON": "false"]).json)
        #expect(throws: UsageError.self) { try Settings([:], environment: ["SAMMEN_JSON": "maybe"]) }
    }

    @Test("Options that exclude each other are refused")
    func conflicts() {
        #expect(throws: UsageError.conflict("--tenant", "--all-tenants")) {
            try Settings(["tenant": ["vejle"], "all-tenants": []], environment: [:])
        }
        #expect(throws: UsageError.conflict("--quiet", "--verbose")) {
            try Settings(["quiet": [], "verbose": []], environment: [:])
        }
    }
}
