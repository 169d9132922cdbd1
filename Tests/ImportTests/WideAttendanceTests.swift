import Days
import Foundation
import Participation
import SQLite
import Store
import TestSupport
import Testing

@testable import Import

/// Attendance as coordinators keep it: a row a participant, a column a session.
@Suite struct WideAttendanceTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(testGroups())
        _ = try fixture.apply("Nr;Navn;CPR\n1;Åse Bo;0101901234\n2;Bo Å;\n3;Ib Ø;\n")
        _ = try fixture.apply("Gruppens start;Sted\n05-09-2022;Biblioteket\n", of: .groups)
    }

    private let dates = """
        Nr;Navn;05-09-2022;12-09-2022;19-09-2022;I alt
        1;Åse Bo;x;afbud;X;2
        2;Bo Å;1;til stede;kom ikke;2
        3;Ib Ø;-;ja;;1

        """

    /// Person's number in the sheet, session, mark; sorted.
    private func marks() throws -> [String] {
        try fixture.store.upkeep { tx in
            try tx.all(
                """
                SELECT s.number, a.mark FROM attendance a JOIN group_session s ON s.id = a.session
                ORDER BY s.number, a.mark
                """
            ) { "\($0.int(0)) \($0.text(1))" }
        }
    }

    @Test("A cell a session is read with what people write in it; an empty one and a dash say nothing")
    func read() throws {
        let preview = try fixture.preview(dates, of: .attendance)
        #expect(preview.problems.map(\.description) == [])
        #expect(preview.rows == 3 && preview.added == 7)
        #expect(preview.ignored.map(\.heading) == ["Navn", "I alt"])
        #expect(try marks() == [])
        #expect(try fixture.apply(dates, of: .attendance).added == 7)
        #expect(
            try marks() == [
                "1 present", "1 present", "2 excused", "2 present", "2 present", "3 absent", "3 present",
            ])
    }

    @Test("Imported twice it changes nothing, and undone nothing is left")
    func again() throws {
        let first = try fixture.apply(dates, of: .attendance)
        let same = try fixture.apply(dates, of: .attendance)
        #expect(same.unchanged == 7 && same.added == 0 && same.batch == nil && same.left == 0)
        let batch = try #require(first.batch)
        let undone = try Imports.undo(batch, in: fixture.store, as: .tester, inventory: Fixture.inventory)
        #expect(undone.records == 3 && undone.keptRecords == 0)
        #expect(try marks() == [])
    }

    @Test("Sessions may be numbered, as weeks or as meetings, when a column says which group it is")
    func numbered() throws {
        let weeks = "Nr;Gruppens start;Sted;Uge 1;Uge 2;uge3\n1;05-09-2022;Biblioteket;x;syg;\n"
        #expect(try fixture.apply(weeks, of: .attendance).added == 2)
        let meetings = "CPR;Gruppens start;Mødegang 1;Mødegang 2\n010190-1234;05-09-2022;x;afbud\n"
        #expect(try fixture.preview(meetings, of: .attendance).unchanged == 2)
        #expect(try marks() == ["1 present", "2 excused"])
        let narrow = "Nr;Gruppens start;Mødegang;Fremmøde\n1;05-09-2022;3;til stede\n"
        #expect(try fixture.apply(narrow, of: .attendance).added == 1)
        #expect(throws: HeadingError.missing(.groupStart, column: nil)) {
            try fixture.preview("Nr;Uge 1\n1;x\n", of: .attendance)
        }
    }

    @Test("What is wrong is said with row and column, once where a row shares it, and comes back as one row")
    func wrong() throws {
        let sheet = """
            Nr;05-09-2022;12-09-2022;20-09-2022
            1;måske;x;x
            9;x;x;
            2;x;;

            """
        let path = fixture.path("fejl.csv")
        let report = try fixture.preview(sheet, of: .attendance) { $0.errorFile = path }
        #expect(
            report.problems.map { "\($0.row) \(Heading.letter($0.column ?? 99)) \($0.code)" } == [
                "2 B unknown-word", "2 D no-session", "3 A unknown-person",
            ])
        #expect(report.problems[1].heading == "20-09-2022")
        #expect(report.added == 2 && report.errors == 3)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[1].contains("måske;x;x;2;") && lines[1].contains(" · "))
    }

    @Test("One session in two columns, or in the future, is refused; a heading can be explained or left out")
    func headings() throws {
        #expect(throws: HeadingError.twice(.day, first: 1, second: 2)) {
            try fixture.preview("Nr;05-09-2022;5/9-2022\n1;x;x\n", of: .attendance)
        }
        #expect(throws: HeadingError.twice(.session, first: 2, second: 3)) {
            try fixture.preview("Nr;Gruppens start;Uge 1;Mødegang 1\n1;05-09-2022;x;x\n", of: .attendance)
        }
        let explained = "Nr;Første gang;12-09-2022\n1;x;x\n"
        let report = try fixture.preview(explained, of: .attendance) { $0.renamed = ["Første gang": "05-09-2022"] }
        #expect(report.added == 2 && report.left == 0)
        let without = try fixture.preview(dates, of: .attendance) { $0.renamed = ["19-09-2022": ""] }
        #expect(without.added == 5)
        let future = try fixture.preview("Nr;05-09-2022;05-09-2030\n1;x;x\n2;x;\n", of: .attendance)
        #expect(future.added == 2 && future.problems.map(\.code) == ["future"])
    }
}
