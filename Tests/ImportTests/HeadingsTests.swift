import CSV
import Testing

@testable import Import

@Suite struct HeadingsTests {
    private func headings(
        _ line: String, _ sheet: Sheet = .people, renamed: [String: String] = [:]
    ) throws -> Headings {
        var found: Headings?
        var reader = CSVReader()
        let take = { (record: Record) throws in found = try Headings(record, of: sheet, renamed: renamed) }
        try reader.feed(Array((line + "\n").utf8), take)
        try reader.finish(take)
        return try #require(found)
    }

    @Test("Danish and English headings are known whatever their case, spaces and signs")
    func known() throws {
        let danish = try headings("NAVN;Cpr.nr.;Tlf. nr.;E-Mail;Fødselsdato")
        #expect([.name, .cpr, .phone, .email, .birthDay].map(danish.column) == [0, 1, 2, 3, 4])
        let english = try headings("First name,Last name,Phone,Date of birth")
        #expect([.givenName, .surname, .phone, .birthDay].map(english.column) == [0, 1, 2, 3])
        #expect(try headings("navn;foedselsdato").column(of: .birthDay) == 1)
    }

    @Test("An unknown heading is listed and not imported")
    func ignored() throws {
        let found = try headings("Navn;Kommentar")
        #expect(found.ignored.map(\.column) == [1])
        #expect(found.ignored.first?.description == "column B “Kommentar” is not imported")
    }

    @Test("A misspelt heading is refused with what was meant")
    func misspelt() {
        #expect(throws: HeadingError.misspelt("Telfon", column: 1, meant: .phone)) { try headings("Navn;Telfon") }
        #expect(throws: HeadingError.missing(.name, column: 0)) { try headings("Navne;Telefon") }
    }

    @Test("A second telephone column is not taken for a misspelt one")
    func second() throws {
        #expect(try headings("Navn;Telefon;Telefon 2").ignored.map(\.heading) == ["Telefon 2"])
    }

    @Test("The operator can explain a heading, and leave one out")
    func renamed() throws {
        let found = try headings("Navn;Privat;Telfon", renamed: ["privat": "telefon", "Telfon": ""])
        #expect(found.column(of: .phone) == 1)
        let without = try headings("Navn;Startdatoen", renamed: ["Startdatoen": ""])
        #expect(without.ignored.map(\.heading) == ["Startdatoen"])
        let known = try headings("Navn;Startdato", renamed: ["Startdato": ""])
        #expect(known.column(of: .started) == nil)
    }

    @Test("An explanation of a heading that is not there, or by a word that is no field, is refused")
    func explainedWrongly() {
        #expect(throws: HeadingError.notThere("Privatt")) {
            try headings("Navn;Privat", renamed: ["Privatt": "telefon"])
        }
        #expect(throws: HeadingError.noSuchField("telfon")) {
            try headings("Navn;Privat", renamed: ["Privat": "telfon"])
        }
    }

    @Test("The headings of real sheets are known, and what else stands in them is not taken for a slip")
    func realSheets() throws {
        let people = try headings(
            "Løbenr.;Fornavn;Efternavn;CPR-nr.;Tlf.;Mobil;E-mail;Adresse;Postnr.;By;Opstart;Afslutningsdato;Årsag;"
                + "Bemærkninger;Alder;Køn;Hold;Kontaktperson;Kommune;Noter;Mentor;Børneattest")
        #expect(people.ignored.map(\.column) == Array(13...21))
        let referrals = try headings(
            "Borgernr.;Henvist den;Henvist fra;Visiteret;Visitationsdato;Opstart", .referrals)
        #expect(referrals.ignored.isEmpty)
        #expect(try headings("Nr.;Navn;Tlf. nr.;Opstart;Stoppet", .volunteers).ignored.isEmpty)
        #expect(try headings("Nr;Afslutningsdato;Afslutningsårsag;Videre til", .closings).ignored.isEmpty)
    }

    @Test("Two columns of one meaning are refused")
    func twice() {
        #expect(throws: HeadingError.twice(.phone, first: 1, second: 2)) { try headings("Navn;Tlf;Telefonnummer") }
    }

    @Test("A first row without any known heading may be data and is not shown")
    func noHeadings() {
        #expect(throws: HeadingError.noHeadings(.people)) { try headings("Åse Bo;0101901234;12345678") }
        #expect(!HeadingError.noHeadings(.people).description.contains("Åse"))
    }

    @Test("Every heading means one field of its sheet")
    func vocabulary() {
        for sheet in Sheet.allCases {
            var seen: [String: Field] = [:]
            for field in sheet.fields {
                #expect(!Vocabulary.headings(of: field).isEmpty, "\(field)")
                for heading in Vocabulary.headings(of: field).map(Heading.fold) {
                    #expect(seen[heading] == nil || seen[heading] == field, "\(sheet) \(heading)")
                    seen[heading] = field
                }
            }
        }
    }

    @Test("Columns are named as a spreadsheet names them")
    func letters() {
        #expect([0, 25, 26, 51, 52, 701, 702].map(Heading.letter) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }
}
