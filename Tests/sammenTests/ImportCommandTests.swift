import Foundation
import Testing

@testable import sammen

@Suite("Imports on the command line")
struct ImportCommandTests {
    private let installation: TestInstallation
    private let sheet =
        "Navn;Telefon;Fødselsdag\r\nSøren Aagaard;20304050;23-04-1976\r\nElse Ørsted;20304051;1980-02-29\r\n"

    init() throws {
        installation = try TestInstallation.withTenant()
    }

    private func file(_ text: String, _ encoding: String.Encoding = .utf8) throws -> String {
        let url = installation.folder.appendingPathComponent("\(UUID().uuidString).csv")
        try text.data(using: encoding)?.write(to: url)
        return url.path
    }

    @Test("A preview changes nothing, --apply imports, the same file twice adds nobody, and undo takes it back")
    func roundTrip() throws {
        let path = try file(sheet, .windowsCP1252)
        let preview = installation.run("import people \(path)")
        #expect(preview.status == .done, "\(preview.err)")
        #expect(preview.err.contains("nothing was changed"))
        #expect(installation.run("person find Søren").out.isEmpty)
        let applied = installation.run("import people \(path) --apply --json")
        #expect(applied.result["added"] as? Int == 2)
        #expect(installation.run("person find Soren").out.contains("Aagaard"))
        #expect(installation.run("import people \(path) --apply --json").result["unchanged"] as? Int == 2)
        let batch = applied.result["batch"] as? String ?? ""
        #expect(installation.run("import list").out.contains(batch))
        #expect(installation.run("import undo \(batch)").status == .refused)
        #expect(installation.run("import undo \(batch) --confirm=testby").status == .done)
        #expect(installation.run("person find Søren").out.isEmpty)
        #expect(installation.run("import undo \(batch) --confirm=testby").status == .refused)
    }

    @Test("Rows that need somebody are named by row and column, never by content, and written to a file of their own")
    func errors() throws {
        let path = try file(sheet + "Ole Odde;12;i går\r\n")
        let errors = installation.folder.appendingPathComponent("errors.csv").path
        let preview = installation.run("import people \(path)")
        #expect(preview.status == .problems)
        #expect(preview.out.contains("row 4"))
        #expect(!preview.out.contains("Odde") && !preview.err.contains("Odde"))
        let applied = installation.run("import people \(path) --apply --errors \(errors)")
        #expect(applied.status == .partly)
        #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("Odde"))
        #expect(installation.run("import people \(path) --apply --dry-run").err.contains("nothing was changed"))
    }

    @Test("A truncated, a binary, an empty and a missing file change nothing and say why")
    func broken() throws {
        let truncated = installation.run("import people \(try file(sheet + "\"Ole; afbrudt")) --apply")
        #expect(truncated.status == .failed)
        #expect(truncated.err.contains("never ends"))
        let binary = installation.run("import people \(try file("Navn\u{0};\u{1}\u{0}")) --apply")
        #expect(binary.status == .failed)
        #expect(binary.err.contains("NUL"))
        #expect(installation.run("import people \(try file("")) --apply").status == .failed)
        #expect(installation.run("import people /nowhere.csv --apply").status == .failed)
        #expect(installation.run("import list").out.isEmpty)
        #expect(installation.run("person find Søren").out.isEmpty)
    }

    @Test("Dates of people are courses of support in the programme that is named, or the only one")
    func dates() throws {
        let path = try file("Navn;Startdato;Slutdato;Årsag\r\nSøren Aagaard;01-02-2016;01-08-2016;flyttet\r\n")
        let refused = installation.run("import people \(path) --apply")
        #expect(refused.status == .usage)
        #expect(refused.err.contains("--programme") && refused.err.contains("--column"))
        let without = "--column Startdato= --column Slutdato= --column Årsag="
        #expect(installation.run("import people \(path) \(without)").status == .done)
        _ = installation.run("programme disable peer-groups")
        #expect(installation.run("import people \(path)").status == .done)
        #expect(installation.run("import people \(path) --apply --programme one-to-one-mentoring").status == .done)
        let person = installation.run("person find Søren").out.split(separator: "\n").last?.prefix(15) ?? ""
        #expect(installation.run("enrolment list \(person)").out.contains("2016-08-01"))
        #expect(installation.run("import volunteers \(path) --programme peer-group").status == .usage)
    }

    @Test("A sheet of history wants its programme")
    func history() throws {
        let path = try file("Reference;Modtaget\r\n1;2026-01-05\r\n")
        #expect(installation.run("import referrals \(path)").status == .usage)
    }
}
