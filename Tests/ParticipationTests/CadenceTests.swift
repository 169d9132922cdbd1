import Days
import Participation
import Testing

@Suite("How often a pair means to meet")
struct CadenceTests {
    @Test(
        "Half a year holds 26 weekly or 13 fortnightly meetings, whatever month it begins in",
        arguments: 1...12)
    func halfAYear(month: Int) throws {
        let start = try #require(Day(year: 2025, month: month, day: 1))
        let end = start.adding(try Period("P6M"))
        #expect(Cadence.weekly.planned(from: start, to: end) == 26)
        #expect(Cadence.everyFourteenDays.planned(from: start, to: end) == 13)
    }

    @Test("A pair that ends before it starts has no meeting planned")
    func backwards() throws {
        let start = try #require(Day(year: 2026, month: 3, day: 1))
        #expect(Cadence.weekly.planned(from: start, to: start.adding(days: -7)) == 0)
    }

    @Test("A cadence is at least a day and at most a quarter", arguments: [0, -7, 93])
    func range(days: Int) {
        #expect(Cadence(days: days) == nil)
    }
}
