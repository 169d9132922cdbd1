import Access
import Days
import Foundation
import Import
import PageSupport
import People
import SQLite
import Store
import Testing

@Suite("Importing on pages")
struct ImportPageTests {
    let office: Office

    init() throws { office = try Office() }

    private static let sheet = """
        Nr;Navn;Telefon;Fødselsdag på listen
        1;Karoline Fiktivsen;20304050;1
        2;Bertil Fiktivsen;ikke et nummer;2
        3;Cecilie Fiktivsen;20304052;3

        """

    private func send(_ content: String, _ answers: [String: String] = ["sheet": "people"]) throws -> TestBrowser.Page {
        try office.browser.upload(
            office.browser.get("/import").form(), answers, file: ("file", "borgere.csv", Array(content.utf8)))
    }

    private var people: Int {
        get throws {
            try office.house.read { tx in try tx.first("SELECT count(*) FROM person") { Int($0.int(0)) } ?? 0 }
        }
    }

    @Test("A sheet is sent, its columns explained, seen through, imported, and its error rows come back as a file")
    func whole() throws {
        let path = try #require(send(Self.sheet).location)
        let columns = try office.browser.get(path)
        #expect(columns.form()?["column-1"] == "name" && columns.form()?["column-3"] == "")
        #expect(!columns.text.contains("Fiktivsen"), "headings, and no row")
        let seen = try office.browser.submit(columns.form(), ["column-3": "-"])
        #expect(seen.location == "\(path)/preview", "\(seen.words)")
        let preview = try office.browser.get("\(path)/preview")
        #expect(
            preview.words.contains("Skriv ét telefonnummer med otte cifre") && preview.words.contains("C “Telefon”"))
        #expect(!preview.text.contains("Fiktivsen") && !preview.text.contains("ikke et nummer"))
        #expect(try people == 0, "a preview changes nothing")
        let rows = try office.browser.get("\(path)/errors")
        #expect(rows.text.contains("Bertil") && rows.text.contains("Skriv ét telefonnummer"))
        let form = preview.form("apply")
        #expect(try office.browser.submit(form).location == "\(path)/result")
        #expect(try office.browser.submit(form).location == "\(path)/result", "a double click imports once")
        let result = try office.browser.get("\(path)/result")
        #expect(result.words.contains("2 rækker er importeret") && !result.text.contains("Fiktivsen"))
        #expect(try people == 2)
        #expect(try office.browser.get("\(path)/errors").text.contains("Bertil"))
        #expect(
            try office.uploads.filter { ["sheet", "taken"].contains($0.pathExtension) }.isEmpty, "the sheet is gone")
    }

    @Test("What lies on the disk is sealed, for its owner alone, and goes after a day")
    func sealed() throws {
        let path = try #require(send(Self.sheet).location)
        let files = try office.uploads
        #expect(files.count == 2)
        for file in files {
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try Data(contentsOf: file).range(of: Data("Fiktivsen".utf8)) == nil)
        }
        let old = Date(timeIntervalSince1970: Double(office.house.clock.now().milliseconds) / 1000 - 2 * 86_400)
        for file in files { try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file.path) }
        #expect(try office.browser.get(path).status == 404)
        #expect(try office.uploads.isEmpty)
    }

    @Test("Nobody else sees a sheet: not another administrator, not another tenant, not a guessed name")
    func strangers() throws {
        let path = try #require(send(Self.sheet).location)
        let colleague = try office.house.browser(as: [.tenantAdministrator])
        let other = try office.house.browser(as: [.tenantAdministrator], in: "beby")
        for suffix in ["", "/preview", "/errors", "/result"] {
            #expect(try colleague.get(path + suffix).status == 404)
            #expect(try other.get(path + suffix).status == 404)
        }
        #expect(try office.browser.get("/import/0000000000001").status == 404)
        #expect(try office.browser.get("/import/../preview").status == 400)
    }

    @Test("No file, an empty one, a workbook, data without headings and no programme are refused with what to do")
    func faults() throws {
        #expect(try send("").words.contains("Vælg en fil"))
        #expect(try send(Self.sheet, [:]).words.contains("Vælg, hvad der står i arket"))
        #expect(try send("PK\u{3}\u{4}").words.contains("ikke en CSV-fil"))
        let bare = try send("Karoline Fiktivsen;20304050\nBertil Fiktivsen;20304051\n")
        #expect(bare.words.contains("ingen overskrift, vi kender") && !bare.text.contains("Fiktivsen"))
        #expect(try send("Nr;Henvist\n1;01-02-2024\n", ["sheet": "referrals"]).words.contains("Vælg tilbuddet"))
        #expect(try office.uploads.isEmpty, "what was refused is not kept")
    }

    @Test("A file beyond 10 MiB is refused by its length")
    func large() throws {
        let page = try send(String(repeating: "x", count: 10 * 1024 * 1024 + 1))
        #expect(page.status == 413)
    }

    @Test("A heading with a script in it comes back as text, in the form and in the file")
    func scripts() throws {
        let path = try #require(send("Nr;Navn;<script>alert(1)</script>\n1;=cmd|' /C calc'!A0;x\n").location)
        let page = try office.browser.get(path)
        #expect(!page.text.contains("<script>alert") && page.text.contains("&lt;script&gt;"))
        _ = try office.browser.submit(page.form(), ["column-2": "-"])
        let rows = try office.browser.get("\(path)/errors")
        #expect(rows.status == 404 || !rows.text.contains(";=cmd"))
    }

    @Test("An import is taken back after the secrets were given again, and once")
    func undo() throws {
        let path = try #require(send(Self.sheet).location)
        _ = try office.browser.submit(office.browser.get(path).form(), ["column-3": "-"])
        _ = try office.browser.submit(office.browser.get("\(path)/preview").form("apply"))
        let batch = try #require(try office.house.read { tx in try Imports.list(tx).first?.id })
        #expect(try office.browser.get("/imports/\(batch)/undo").location?.hasPrefix("/step-up") == true)
        try office.stepUp()
        let form = try office.browser.get("/imports/\(batch)/undo").form()
        let page = try office.browser.submit(form)
        #expect(page.status == 200 && page.words.contains("Personer slettet"))
        #expect(try people == 0)
        #expect(try office.browser.submit(form).words.contains("Importen er taget tilbage"))
        #expect(try office.browser.get("/import").words.contains("taget tilbage 21-11-2026"))
    }

    @Test("A sheet can be thrown away before anything was imported")
    func discarded() throws {
        let path = try #require(send(Self.sheet).location)
        #expect(
            try office.browser.submit(office.browser.get(path).form("discard")).location == "/import?done=discarded")
        #expect(try office.uploads.isEmpty)
        #expect(try office.browser.get(path).status == 404)
    }
}
