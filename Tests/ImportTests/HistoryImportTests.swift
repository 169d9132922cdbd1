import Days
import Foundation
import Participation
import PersonalData
import ProgrammeKit
import SQLite
import Store
import TestSupport
import Testing

@testable import Import

@Suite struct HistoryImportTests {
    private func count(_ fixture: Fixture, _ table: String) throws -> Int64 {
        try fixture.store.upkeep { tx in try tx.first("SELECT count(*) FROM \(table)") { $0.int(0) } } ?? -1
    }

    private func people(_ fixture: Fixture) throws {
        _ = try fixture.apply("Nr;Navn;CPR\n1;Åse Bo;0101901234\n2;Bo Å;\n3;Ib Ø;\n")
        _ = try fixture.apply("Nr;Navn\n1;Karen Holm\n2;Ole Lund\n", of: .volunteers)
    }

    private let referrals = """
        Nr;CPR;Henvist;Kilde;Afgørelse;Afgjort;Start
        1;;01-02-2024;Et sted;accepteret;05-02-2024;10-02-2024
        2;;03-02-2024;;afvist;04-02-2024;
        ;0101901234;01-01-2020;selv;trukket tilbage;02-01-2020;

        """

    private let matches = """
        Deltager nr;Frivillig nr;Start;Slut;Årsag;Hyppighed
        1;2;15-02-2024;15-08-2024;gennemført;hver 14. dag

        """

    @Test("Referrals become intakes and courses of support, and twice changes nothing")
    func referral() throws {
        let fixture = try Fixture(testPairs())
        try people(fixture)
        #expect(try fixture.preview(referrals, of: .referrals).added == 3)
        #expect(try count(fixture, "intake") == 0)
        let report = try fixture.apply(referrals, of: .referrals)
        #expect(report.problems.map(\.description) == [])
        #expect(report.added == 3)
        #expect(try fixture.apply(referrals, of: .referrals).unchanged == 3)
        #expect(try count(fixture, "intake WHERE source = 'somewhere'") == 1)
        #expect(try count(fixture, "enrolment") == 1)
    }

    @Test("A row that names nobody who is known is an error")
    func unknown() throws {
        let fixture = try Fixture(testPairs())
        let report = try fixture.apply(referrals, of: .referrals)
        #expect(report.errors == 3)
        #expect(Set(report.problems.map(\.code)) == ["unknown-person"])
    }

    @Test("Matches and closings follow, and undoing the batches brings everything back")
    func life() throws {
        let fixture = try Fixture(testPairs())
        try people(fixture)
        let first = try fixture.apply(referrals, of: .referrals)
        let second = try fixture.apply(matches, of: .matches)
        #expect(second.added == 1)
        #expect(try fixture.apply(matches, of: .matches).unchanged == 1)
        let closings = "Nr;Afsluttet;Årsag;Videre\n1;20-08-2024;gennemført;forening\n2;01-01-2024;flyttet;\n"
        let third = try fixture.apply(closings, of: .closings)
        #expect(third.added == 1)
        #expect(third.problems.map(\.code) == ["nothing-open"])
        #expect(try fixture.apply(closings, of: .closings).unchanged == 1)
        #expect(try count(fixture, "enrolment WHERE onward = 'association' AND reason = 'completed'") == 1)
        for report in [third, second, first] {
            let undone = try Imports.undo(
                try #require(report.batch), in: fixture.store, as: .tester, inventory: Fixture.inventory)
            #expect(undone.keptRecords == 0)
            #expect(undone.records > 0)
        }
        for table in ["intake", "enrolment", "support_match", "import_record", "participant_end"] {
            #expect(try count(fixture, table) == 0, "\(table)")
        }
    }

    @Test("Groups and attendance make places that start with the first presence")
    func groups() throws {
        let fixture = try Fixture(testGroups())
        try people(fixture)
        let groups =
            "Gruppens start;Sted;Tid;Pladser;Frivillig nr\n03-09-2024;Biblioteket;14:00;12;1\n03-09-2024;Biblioteket;14:00;12;2\n"
        #expect(try fixture.apply(groups, of: .groups).added == 2)
        #expect(try fixture.apply(groups, of: .groups).unchanged == 2)
        #expect(try count(fixture, "support_group") == 1)
        #expect(try count(fixture, "group_leader") == 2)
        let attendance = """
            Nr;Gruppens start;Dato;Fremmøde
            1;03-09-2024;03-09-2024;afbud
            1;03-09-2024;10-09-2024;til stede
            2;03-09-2024;03-09-2024;til stede
            2;03-09-2024;04-09-2024;til stede
            3;04-09-2024;04-09-2024;måske

            """
        let report = try fixture.apply(attendance, of: .attendance)
        #expect(report.added == 3)
        #expect(report.problems.map(\.code) == ["no-session", "unknown-word"])
        #expect(try fixture.apply(attendance, of: .attendance).unchanged == 3)
        let second = try Day(iso: "2024-09-10").number
        #expect(try count(fixture, "group_place WHERE started = \(second)") == 1)
        #expect(throws: ImportError.otherBond(.matches, "test-groups")) { try fixture.apply(matches, of: .matches) }
    }

    @Test("A sheet of people that has gone on neither makes a second course nor passes over an end in silence")
    func goesOn() throws {
        let fixture = try Fixture(testPairs())
        let first = "Nr;Navn;Start;Slut;Årsag\n"
        _ = try fixture.apply(first + "1;Åse Bo;01-02-2024;;\n2;Bo Å;01-02-2014;01-08-2014;flyttet\n")
        func codes(_ rows: String) throws -> [String] { try fixture.apply(first + rows).problems.map(\.code) }
        #expect(try codes("1;Åse Bo;02-02-2024;;\n") == ["already-open"])
        #expect(try codes("1;Åse Bo;01-02-2024;01-08-2024;gennemført\n") == ["still-open"])
        #expect(try codes("2;Bo Å;01-02-2014;02-08-2014;flyttet\n") == ["other-end"])
        #expect(try codes("2;Bo Å;01-02-2014;;\n") == [])
        #expect(try codes("2;Bo Å;01-02-2024;;\n") == [])
        #expect(try count(fixture, "enrolment") == 3)
        let volunteer = "Nr;Navn;Start;Slut\n1;Karen Holm;01-02-2014;"
        _ = try fixture.apply(volunteer + "\n", of: .volunteers)
        let ended = try fixture.apply(volunteer + "01-08-2015\n", of: .volunteers)
        #expect(ended.problems.map(\.code) == ["still-open"])
        #expect(ended.problems.first?.advice.contains("volunteer exit") == true)
    }

    @Test("A referral of a course of support that the sheet of people brought joins it, and undone leaves it")
    func joins() throws {
        let fixture = try Fixture(testPairs())
        _ = try fixture.apply(
            "Nr;Navn;Start;Slut;Årsag\n1;Åse Bo;10-02-2024;20-08-2024;flyttet\n2;Bo Å;10-02-2024;;\n")
        let sheet = "Nr;Henvist;Afgørelse;Start\n1;01-02-2024;ja;10-02-2024\n2;01-02-2024;ja;10-02-2024\n"
        let report = try fixture.apply(sheet, of: .referrals)
        #expect(report.problems.map(\.description) == [])
        #expect(report.added == 2)
        #expect(try count(fixture, "enrolment") == 2)
        #expect(try count(fixture, "enrolment WHERE intake IS NOT NULL") == 2)
        let closed = try Day(iso: "2024-08-20").number
        #expect(try count(fixture, "intake WHERE closing = 'case-closed' AND closed = \(closed)") == 1)
        #expect(try fixture.apply(sheet, of: .referrals).unchanged == 2)
        let undone = try Imports.undo(
            try #require(report.batch), in: fixture.store, as: .tester, inventory: Fixture.inventory)
        #expect(undone.keptRecords == 0)
        #expect(try count(fixture, "intake") == 0)
        #expect(try count(fixture, "enrolment WHERE intake IS NULL") == 2)
    }

    @Test("A sheet of history without a programme is refused")
    func noProgramme() throws {
        let fixture = try Fixture()
        #expect(throws: ImportError.programmeMissing(.closings)) { try fixture.apply("Nr\n", of: .closings) }
    }

    @Test("A sheet of people with dates gives each a course of support, or a time as a volunteer")
    func parts() throws {
        let fixture = try Fixture(testPairs())
        let text =
            "Nr;Navn;Start;Slut;Årsag\n1;Åse Bo;01-02-2014;01-08-2014;flyttet\n2;Bo Å;01-02-2024;;\n3;Ib Ø;;01-01-2020;\n"
        let people = try fixture.apply(text)
        #expect(people.added == 2)
        #expect(people.problems.map(\.code) == ["missing"])
        #expect(try count(fixture, "enrolment WHERE reason = 'moved'") == 1)
        #expect(try count(fixture, "enrolment WHERE reason IS NULL") == 1)
        let volunteers = try fixture.apply("Navn;Start;Slut\nKaren Holm;01-02-2014;01-08-2015\n", of: .volunteers)
        #expect(try count(fixture, "volunteering WHERE closing = 'finished'") == 1)
        #expect(try fixture.apply(text).unchanged == 2)
        for report in [volunteers, people] {
            let undone = try Imports.undo(
                try #require(report.batch), in: fixture.store, as: .tester, inventory: Fixture.inventory)
            #expect(undone.kept.isEmpty)
        }
        for table in ["person", "enrolment", "volunteering", "import_record"] {
            #expect(try count(fixture, table) == 0, "\(table)")
        }
        #expect(throws: ImportError.programmeMissing(.people)) { try Fixture().apply(text) }
    }
}
