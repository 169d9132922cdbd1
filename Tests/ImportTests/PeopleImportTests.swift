import CSV
import Days
import Foundation
import People
import Store
import TestSupport
import Testing

@testable import Import

@Suite struct PeopleImportTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private let three =
        heading
        + "1;Åse Bo;010190-1234;12 34 56 78;aase@example.org;\"Nørregade 1\r\n7100 Vejle\";\r\n"
        + "2;Søren Å;;;;;23-04-1976\r\n"
        + "3;Karen Holm;;87654321;;;1980-02-29\r\n"

    @Test("A preview says what would happen and changes no byte")
    func preview() throws {
        let before = try fixture.tenant.fileHashes()
        let report = try fixture.preview(three)
        #expect(report.added == 3)
        #expect(report.batch == nil)
        #expect(try fixture.tenant.fileHashes().filter { !$0.key.contains("/sheets/") } == before)
    }

    @Test("People are imported with what the sheet says of them")
    func apply() throws {
        let report = try fixture.apply(three)
        #expect(report.added == 3)
        #expect(report.left == 0)
        #expect(report.cprWarnings == 1)
        let people = try fixture.people()
        #expect(people.map { $0.displayName.text } == ["Karen Holm", "Søren Å", "Åse Bo"])
        #expect(people[2][.address].text == "Nørregade 1 7100 Vejle")
        #expect(people[2].birthDay == Day(year: 1990, month: 1, day: 1))
        #expect(people[0].birthDay == Day(year: 1980, month: 2, day: 29))
    }

    @Test("Importing the same file twice changes nothing, in any order of its rows and columns")
    func twice() throws {
        _ = try fixture.apply(three)
        let before = try fixture.tenant.fileHashes().filter { !$0.key.contains("/sheets/") }
        let again = try fixture.apply(three)
        #expect(again.unchanged == 3)
        #expect(again.batch == nil)
        let turned = "Navn;Født;Nr\nKaren Holm;29-02-1980;9\nSøren Å;1976-04-23;2\n"
        #expect(try fixture.preview(turned).unchanged == 1)
        #expect(try fixture.tenant.fileHashes().filter { !$0.key.contains("/sheets/") } == before)
    }

    @Test("A CPR number, or the sheet's own reference, leads to the person, whose filled cells are changed")
    func update() throws {
        _ = try fixture.apply(three)
        let report = try fixture.apply(
            heading + "1;Åse Bo Lund;0101901234;;;;\r\n2;Søren Å;;11223344;;;23-04-1976\r\n")
        #expect(report.updated == 2)
        #expect(report.added == 0)
        let people = try fixture.people()
        #expect(people.count == 3)
        #expect(people.map { $0.displayName.text } == ["Karen Holm", "Søren Å", "Åse Bo Lund"])
        #expect(people[2][.phone].text == "12 34 56 78")
        #expect(people[1][.phone].text == "11223344")
    }

    @Test("Somebody who looks like a known person is left out, unless the operator says otherwise")
    func alike() throws {
        _ = try fixture.apply(three)
        let row = "Navn;Fødselsdato\nCaren Holm;29-02-1980\n"
        let report = try fixture.apply(row)
        #expect(report.duplicates == 1)
        #expect(report.added == 0)
        #expect(report.found.first?.description.contains("Holm") == false)
        #expect(try fixture.apply(row) { $0.addsAlike = true }.added == 1)
    }

    @Test("The same person twice in one file is imported once, in a preview too")
    func inFile() throws {
        let text = "Navn;CPR;By\nÅse Bo;0101901234;\nÅse B.;010190-1234;Vejle\nÅse Bo;0101901234;\n"
        for report in [try fixture.preview(text), try fixture.apply(text)] {
            #expect(report.added == 1)
            #expect(report.found.map(\.row) == [3, 4])
            #expect(report.found.map(\.duplicate) == [.ofRow(2), .ofRow(2)])
        }
    }

    @Test("A volunteer who was a participant gets a further capacity")
    func capacity() throws {
        _ = try fixture.apply(three)
        let report = try fixture.apply(heading + "1;Åse Bo;0101901234;;;;\r\n", of: .volunteers)
        #expect(report.updated == 1)
        #expect(try fixture.people().map(\.capacities.count).sorted() == [1, 1, 2])
    }

    @Test("What is wrong is named by row, column and advice, and never shown")
    func problems() throws {
        let text =
            heading + "1;;3102901234;123;a;;31-02-1980\r\n" + "2;Bo Å;;;;;\r\n" + "3;Ib\r\n"
            + "4;Eva Ø;0101901234;;;;02-01-1990\r\n"
        let report = try fixture.apply(text)
        #expect(report.errors == 3)
        #expect(report.added == 1)
        #expect(report.problems.map(\.row) == [2, 2, 2, 2, 2, 4, 5])
        #expect(report.problems.map(\.code).contains("too-few-columns"))
        let said = report.problems.map(\.description).joined(separator: "\n")
        #expect(said.contains("row 2, column C “CPR”: The first six digits"))
        for value in ["3102901234", "31-02-1980", "Eva", "0101901234"] { #expect(!said.contains(value)) }
    }

    @Test("Rows with errors come back as a sheet for its owner alone, and can be imported once corrected")
    func errorFile() throws {
        let path = fixture.path("errors.csv")
        let report = try fixture.apply(heading + "1;Bo Å;;+4512345678;a@b;\"x;\"\"y\";\r\n2;Ib Ø;;;;;\r\n") {
            $0.errorFile = path
        }
        #expect(report.errors == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        var text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("Række"))
        #expect(text.contains("E-mail: not one e-mail address"))
        text.replace("a@b;", with: "a@b.dk;")
        let again = try fixture.apply(text)
        #expect(again.added == 1)
        #expect(try fixture.people().compactMap { $0[.phone].text } == ["+4512345678"])
    }

    @Test("A file of error rows never replaces another file")
    func errorFileExists() throws {
        let path = fixture.path("errors.csv")
        try Data("kept".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: ImportError.self) { try fixture.apply("Navn;Tlf\nBo;1\n") { $0.errorFile = path } }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
    }

    @Test("A truncated file changes nothing")
    func truncated() throws {
        let rows = (1...50).map { "\($0);Bo Holm;;;;;\($0 % 28 + 1)-01-1980\r\n" }.joined()
        #expect(throws: CSVError.unfinishedQuote(line: 52)) {
            try fixture.apply(heading + rows + "51;\"Bo") { $0.batch = 10 }
        }
        #expect(try fixture.people().isEmpty)
    }

    @Test("Of a telephone and a mobile column the filled one is taken, and of two numbers somebody has to choose")
    func mobile() throws {
        let report = try fixture.apply(
            "Navn;Tlf.;Mobil\nBo Å;;12 34 56 78\nIb Ø;+45 87654321;87 65 43 21\nEva Æ;11111111;22222222\n")
        #expect(report.added == 2)
        #expect(report.problems.map(\.code) == ["two-phones"])
        #expect(report.problems.first?.column == 2)
        #expect(Set(try fixture.people().compactMap { $0[.phone].text }) == ["12 34 56 78", "+45 87654321"])
    }

    @Test("A tenant that holds no CPR numbers takes none")
    func noCPR() throws {
        let path = try fixture.write("Navn;CPR\nBo Å;0101901234\n")
        let report = try Imports(store: fixture.store, actor: .tester, policy: .notHeld).apply(path, of: .people)
        #expect(report.problems.map(\.code) == ["cpr-not-held"])
    }

    @Test("No imported value stands readable in any file of the tenant")
    func canaries() throws {
        _ = try fixture.apply(three)
        try FileManager.default.removeItem(atPath: fixture.path("sheet.csv"))
        for value in ["Åse Bo", "0101901234", "aase@example.org", "Nørregade", "12 34 56 78", "4512345678"] {
            #expect(try fixture.tenant.filesContaining(value).isEmpty, "\(value)")
        }
    }
}
