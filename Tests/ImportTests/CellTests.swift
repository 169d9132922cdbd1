import Days
import Testing

@testable import Import

@Suite struct CellTests {
    private let today = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    @Test("Danish and ISO dates are read", arguments: ["23-04-2016", "2016-04-23", "23.04.2016", "23/4-2016"])
    func dates(_ text: String) throws {
        #expect(try Cell.past(text, today: today) == Day(iso: "2016-04-23"))
    }

    @Test("A date that cannot be is refused by its kind")
    func wrongDates() {
        #expect(throws: CellError.notADay) { try Cell.day("31-02-2016") }
        #expect(throws: CellError.notADay) { try Cell.day("23-04-16") }
        #expect(throws: CellError.tooOld) { try Cell.day("31-12-1899") }
        #expect(throws: CellError.future) { try Cell.past("22-11-2026", today: today) }
        #expect(throws: Never.self) { try Cell.past("21-11-2026", today: today) }
    }

    @Test(
        "Telephone numbers are taken as people write them",
        arguments: ["12 34 56 78", "12345678", "+45 12345678", "0045 12 34 56 78", "+46 (0)8-123 456"])
    func phones(_ text: String) throws {
        #expect(try Cell.phone(text) == text)
    }

    @Test("A telephone number that is none is refused", arguments: ["1234567", "12345678/87654321", "12 34 56 78 mor"])
    func wrongPhones(_ text: String) {
        #expect(throws: CellError.phone) { try Cell.phone(text) }
    }

    @Test("A number that a spreadsheet has rounded is told apart")
    func rounded() {
        #expect(throws: CellError.phoneRounded) { try Cell.phone("4,51235E+09") }
    }

    @Test("E-mail addresses", arguments: ["a@example.org", "søren.å@example.org"])
    func emails(_ text: String) throws {
        #expect(try Cell.email(text) == text)
    }

    @Test(
        "An e-mail address that is none is refused",
        arguments: ["a", "@b.dk", "a@b", "a@.dk", "a@b.", "a@b@c.dk", "a b@c.dk", "a@b.dk; c@d.dk", "Bo <a@b.dk>"])
    func wrongEmails(_ text: String) {
        #expect(throws: CellError.email) { try Cell.email(text) }
    }

    @Test("Line breaks and runs of spaces in one line of text become one space")
    func lines() throws {
        #expect(try Cell.line("Vestergade 1\r\n7100  Vejle") == "Vestergade 1 7100 Vejle")
        #expect(try Cell.line("Åse Bo") == "Åse Bo")
        #expect(throws: CellError.control) { try Cell.line("a\u{7}b") }
        #expect(throws: CellError.tooLong) { try Cell.line(String(repeating: "a", count: 401)) }
    }

    @Test("A name with digits shows shifted columns")
    func names() {
        #expect(throws: CellError.nameHasDigits) { try Cell.name("0101901234") }
        #expect(throws: CellError.nameHasDigits) { try Cell.name("a@b.dk") }
    }

    @Test("Yes, no, numbers and times of day")
    func others() throws {
        #expect(try Cell.flag("Ja"))
        #expect(try !Cell.flag("nej"))
        #expect(throws: CellError.notYesOrNo) { try Cell.flag("måske") }
        #expect(try Cell.number("10", in: 1...52) == 10)
        #expect(throws: CellError.notANumber(1...52)) { try Cell.number("53", in: 1...52) }
        #expect(try Cell.clock("14:30") == 870)
        #expect(try Cell.clock("9.00") == 540)
        #expect(throws: CellError.notAClock) { try Cell.clock("14") }
    }
}
