import Days
import Testing

@Suite("Clock")
struct ClockTests {
    @Test(
        "A Danish day begins at its own midnight, also round the changes of summer time",
        arguments: [
            ("2026-03-28", "2026-03-27T23:00:00.000Z"), ("2026-03-29", "2026-03-28T23:00:00.000Z"),
            ("2026-03-30", "2026-03-29T22:00:00.000Z"), ("2026-10-25", "2026-10-24T22:00:00.000Z"),
            ("2026-10-26", "2026-10-25T23:00:00.000Z"), ("2040-07-01", "2040-06-30T22:00:00.000Z"),
        ])
    func start(day: String, instant: String) throws {
        let day = try Day(iso: day)
        let start = Copenhagen.start(of: day)
        #expect(start.iso == instant)
        #expect(Copenhagen.day(of: start) == day)
        #expect(Copenhagen.day(of: start.adding(milliseconds: -1)) == day.adding(days: -1))
        #expect(Copenhagen.clock(of: start) == (0, 0))
    }

    @Test("The day that loses an hour has 23, the day that gains one has 25")
    func lengths() throws {
        for (text, hours) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-21", 24)] {
            let day = try Day(iso: text)
            let length = Copenhagen.start(of: day).milliseconds(until: Copenhagen.start(of: day.adding(days: 1)))
            #expect(length == Int64(hours) * 3_600_000)
        }
    }

    @Test("The Danish clock skips an hour in March and repeats one in October")
    func clock() throws {
        #expect(Copenhagen.clock(of: try Instant(iso: "2026-03-29T00:59:00Z")) == (1, 59))
        #expect(Copenhagen.clock(of: try Instant(iso: "2026-03-29T01:00:00Z")) == (3, 0))
        #expect(Copenhagen.clock(of: try Instant(iso: "2026-10-25T00:30:00Z")) == (2, 30))
        #expect(Copenhagen.clock(of: try Instant(iso: "2026-10-25T01:30:00Z")) == (2, 30))
    }

    @Test("Every day of ten years begins on itself")
    func everyDay() throws {
        let first = try Day(iso: "2020-01-01")
        for offset in 0..<3653 {
            let day = first.adding(days: offset)
            #expect(Copenhagen.day(of: Copenhagen.start(of: day)) == day)
            #expect(Copenhagen.day(of: Copenhagen.start(of: day).adding(milliseconds: -1)) == day.adding(days: -1))
        }
    }

    @Test("An instant is written and read in UTC, before 1970 too")
    func iso() throws {
        #expect(Instant(milliseconds: 0).iso == "1970-01-01T00:00:00.000Z")
        #expect(Instant(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
        #expect(try Instant(iso: "1969-12-31T23:59:59.999Z").milliseconds == -1)
        #expect(try Instant(iso: "2026-11-21T19:30:00Z").iso == "2026-11-21T19:30:00.000Z")
        for text in ["2026-11-21", "2026-11-21T24:00:00Z", "2026-11-21T19:30:00", "2026-11-21T19:30:00+01", ""] {
            #expect(throws: DateError.notAnInstant) { try Instant(iso: text) }
        }
    }

    @Test("A fixed clock stands still, keeps the time of day over summer time, and can be set")
    func fixed() throws {
        let clock = FixedClock(day: try Day(iso: "2026-03-28"))
        #expect(clock.now() == clock.now())
        #expect(clock.today.iso == "2026-03-28")
        clock.advance(days: 3)
        #expect(clock.now().iso == "2026-03-31T10:00:00.000Z")
        clock.advance(milliseconds: -12 * 3_600_000 - 1)
        #expect(clock.today.iso == "2026-03-30")
        clock.set(day: try Day(iso: "2024-02-29"))
        #expect(clock.today.iso == "2024-02-29")
    }

    @Test("The system's clock runs")
    func system() throws {
        #expect(SystemClock().now() > (try Instant(iso: "2024-01-01T00:00:00Z")))
    }

    @Test("A clock before the last trusted time is refused, and a jump beyond the limit needs a word")
    func trusted() throws {
        let last = try Instant(iso: "2026-11-21T12:00:00Z")
        let limit = last.adding(milliseconds: 30 * 86_400_000)
        try TrustedTime.check(now: last, last: last, jumpLimitDays: 30)
        try TrustedTime.check(now: limit, last: last, jumpLimitDays: 30)
        #expect(throws: ClockError.backwards) {
            try TrustedTime.check(now: last.adding(milliseconds: -1), last: last, jumpLimitDays: 30)
        }
        #expect(throws: ClockError.jumped(days: 30, limit: 30)) {
            try TrustedTime.check(now: limit.adding(milliseconds: 1), last: last, jumpLimitDays: 30)
        }
    }
}
