import Days
import Foundation
import Testing

@Suite("Day")
struct DayTests {
    @Test("Every day over four hundred years goes to its date and back, one after the other")
    func roundTrip() throws {
        let first = try #require(Day(year: 1800, month: 1, day: 1))
        var previous = (year: 1799, month: 12, day: 31)
        for offset in 0..<146_097 {
            let day = first.adding(days: offset)
            let date = day.date
            #expect(Day(year: date.year, month: date.month, day: date.day) == day)
            let follows =
                (date.month, date.year) == (previous.month, previous.year)
                ? date.day == previous.day + 1
                : date.day == 1 && date.year * 12 + date.month == previous.year * 12 + previous.month + 1
            #expect(follows)
            previous = date
        }
        #expect(previous == (2199, 12, 31))
    }

    @Test(
        "Day numbers agree with Foundation's calendar",
        arguments: ["1970-01-01", "1969-12-31", "2000-02-29", "2026-11-21"])
    func foundation(text: String) throws {
        let date = try Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().parse(text)
        #expect(try Day(iso: text).number == Int32((date.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    @Test("Dates that no calendar has are refused")
    func impossible() {
        for (year, month, day) in [
            (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1),
            (10_000, 1, 1),
        ] {
            #expect(Day(year: year, month: month, day: day) == nil)
        }
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
    }

    @Test("Weekdays, firsts and lasts")
    func parts() throws {
        let day = try Day(iso: "2026-11-21")
        #expect(day.weekday == 6)
        #expect(Day(number: 0).weekday == 4)
        #expect(try Day(iso: "1969-12-28").weekday == 7)
        #expect(day.firstOfMonth.iso == "2026-11-01")
        #expect(day.lastOfYear.iso == "2026-12-31")
        #expect(day.danish == "21-11-2026")
        #expect(day.days(until: try Day(iso: "2026-12-21")) == 30)
    }

    @Test("Age is counted when the birthday has come")
    func age() throws {
        let born = try Day(iso: "2008-02-29")
        #expect(born.wholeYears(until: try Day(iso: "2026-02-28")) == 17)
        #expect(born.wholeYears(until: try Day(iso: "2026-03-01")) == 18)
        #expect(born.wholeYears(until: try Day(iso: "2028-02-29")) == 20)
    }

    @Test(
        "Danish ways of writing a date are read",
        arguments: [
            "23-04-2016", "23.04.2016", "23/4-2016", "23/4 2016", "23/04/2016", "23-4-2016", "23. 4. 2016",
            " 23-04-2016 ", "2016-04-23",
        ])
    func danish(text: String) throws {
        #expect(try Day(danish: text).iso == "2016-04-23")
    }

    @Test(
        "A text that is no certain date is refused",
        arguments: [
            "", "23-04-16", "2016", "31-04-2016", "04-23-2016", "23--04-2016", "23-04-2016 kl. 12", "-23-04-2016",
            "23-04-2016-", "april", "23-04-20161", "123-4-2016", "23a04a2016",
        ])
    func notDanish(text: String) {
        #expect(throws: DateError.notADay) { try Day(danish: text) }
    }

    @Test(
        "Only the exact ISO form is read as ISO",
        arguments: ["2016-4-23", "20160423", "2016-04-23 ", "23-04-2016", "2016-02-30"])
    func notISO(text: String) {
        #expect(throws: DateError.notADay) { try Day(iso: text) }
    }

    @Test("A day, a period and an instant are written to JSON as their ISO text")
    func json() throws {
        let day = try Day(iso: "2026-11-21")
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-11-21"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-21"]"#.utf8)) == [day])
        #expect(try JSONDecoder().decode([Period].self, from: JSONEncoder().encode([Period("P5Y")])) == [Period("P5Y")])
        let instant = Instant(milliseconds: 1_795_289_400_123)
        #expect(try JSONDecoder().decode([Instant].self, from: JSONEncoder().encode([instant])) == [instant])
    }
}
