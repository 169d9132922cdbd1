import Days
import Testing

@Suite("Period")
struct PeriodTests {
    @Test("P1825D and P5Y give their distinct due days")
    func distinct() throws {
        let start = try Day(iso: "2021-10-31")
        #expect(start.adding(try Period("P5Y")).iso == "2026-10-31")
        #expect(start.adding(try Period("P1825D")).iso == "2026-10-30")
        #expect(try Period("P5Y") != Period("P1825D"))
    }

    @Test(
        "A month's end clamps",
        arguments: [
            ("2026-01-31", "P1M", "2026-02-28"), ("2024-01-31", "P1M", "2024-02-29"),
            ("2026-08-31", "P6M", "2027-02-28"),
            ("2024-02-29", "P5Y", "2029-02-28"), ("2024-02-29", "P4Y", "2028-02-29"),
            ("2023-02-28", "P1Y", "2024-02-28"),
            ("2026-12-31", "P2M", "2027-02-28"), ("2026-11-30", "P3M", "2027-02-28"),
            ("2026-01-31", "P1M1D", "2026-03-01"),
            ("2026-11-21", "P2W", "2026-12-05"), ("2026-11-21", "P0D", "2026-11-21"),
        ])
    func clamps(start: String, period: String, due: String) throws {
        #expect(try Day(iso: start).adding(Period(period)).iso == due)
    }

    @Test(
        "The latest due start is the exact inverse of the due day, on every day of five years",
        arguments: ["P5Y", "P1825D", "P1M", "P3M", "P6M", "P1Y", "P1Y1M1D", "P30D", "P2W", "P0D", "P13M3D"])
    func inverse(text: String) throws {
        let period = try Period(text)
        let first = try Day(iso: "2023-12-01")
        for offset in 0..<1900 {
            let day = first.adding(days: offset)
            let latest = period.latestStart(dueBy: day)
            #expect(latest.adding(period) <= day)
            #expect(latest.adding(days: 1).adding(period) > day)
        }
    }

    @Test("Adding a period never turns two days round")
    func monotone() throws {
        let period = try Period("P1M")
        let first = try Day(iso: "2023-12-01")
        for offset in 0..<1900 {
            #expect(first.adding(days: offset).adding(period) <= first.adding(days: offset + 1).adding(period))
        }
    }

    @Test(
        "A period prints in its canonical form",
        arguments: [
            ("P5Y", "P5Y"), ("P12M", "P1Y"), ("P18M", "P1Y6M"), ("P2W", "P14D"), ("P0D", "P0D"),
            ("P1Y2M3W4D", "P1Y2M25D"),
        ])
    func canonical(text: String, printed: String) throws {
        #expect(try Period(text).description == printed)
        #expect(try Period(printed) == Period(text))
    }

    @Test(
        "A text that is no calendar period is refused",
        arguments: [
            "", "P", "5Y", "PT5H", "P5", "P-5Y", "P1M1Y", "P1Y1Y", "p5y", "P5Y ", "P1.5Y", "P99999999999Y", "P1001Y",
            "PY",
        ])
    func refused(text: String) {
        #expect(throws: DateError.notAPeriod) { try Period(text) }
    }
}
