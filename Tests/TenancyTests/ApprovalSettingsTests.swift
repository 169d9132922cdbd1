import Installed
import Tenancy
import Testing

@Suite("What a tenant lets one person do, or a timer")
struct ApprovalSettingsTests {
    @Test("Without a word in the configuration one person restores and exports, and nobody settles without asking")
    func defaults() throws {
        let read = try configuration("")
        #expect(!read.restoresNeedTwo && !read.exportsNeedTwo && !read.erasesWithdrawn)
    }

    @Test("Each is decided by itself")
    func decided() throws {
        #expect(try configuration("backups: { \"two-persons\": true },").restoresNeedTwo)
        #expect(try configuration("exports: { \"two-persons\": true },").exportsNeedTwo)
        #expect(try configuration("consent: { \"erase-withdrawn\": true },").erasesWithdrawn)
    }

    @Test("A misspelt or unclear word is refused with its path", arguments: ["exports", "consent", "backups"])
    func refused(_ section: String) throws {
        for text in ["\(section): { \"two-person\": true },", "\(section): { \"two-persons\": \"yes\" },"] {
            let error = #expect(throws: ConfigurationError.self) { _ = try configuration(text) }
            #expect(error?.description.contains("\(section).two-person") == true)
        }
    }

    private func configuration(_ lines: String) throws -> TenantConfiguration {
        let text = """
            { kind: "association", name: "Prøve", operators: { anna: { user: "anna" } }, \(lines) programmes: {} }
            """
        return try TenantConfiguration(Array(text.utf8), installed: Installed.programmes)
    }
}
