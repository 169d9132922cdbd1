import Days
import People
import Testing

@Suite("CPR numbers")
struct CPRTests {
    @Test("A number is read with and without its hyphen", arguments: ["070761-4285", "0707614285", " 070761 4285 "])
    func forms(_ text: String) throws {
        let cpr = try CPR(text)
        #expect(cpr.digits == "0707614285")
        #expect(cpr.formatted == "070761-4285")
        #expect(cpr.warnings.isEmpty)
    }

    @Test("A number that fails modulus 11 is accepted with a warning")
    func modulus() throws {
        let cpr = try CPR("070761-4286")
        #expect(cpr.warnings == [.failsModulus11])
    }

    @Test(
        "The seventh digit decides the century",
        arguments: [
            ("0101500000", 1950), ("0101500001", 1950), ("0101993000", 1999), ("0101364000", 2036),
            ("0101374000", 1937), ("0101369000", 2036), ("0101379000", 1937), ("0101575000", 2057),
            ("0101585000", 1858), ("0101008000", 2000), ("0101998000", 1899),
        ])
    func century(_ text: String, year: Int) throws {
        #expect(try CPR(text).birthDay == Day(year: year, month: 1, day: 1))
    }

    @Test("A replacement number has sixty added to its day, and says so")
    func replacement() throws {
        let cpr = try CPR("670761-4285")
        #expect(cpr.birthDay == Day(year: 1961, month: 7, day: 7))
        #expect(cpr.warnings == [.replacement])
    }

    @Test("29 February is a day in leap years only")
    func leapDay() throws {
        #expect(try CPR("290204-4000").birthDay == Day(year: 2004, month: 2, day: 29))
        #expect(throws: CPRError.noSuchDay) { try CPR("290205-4000") }
    }

    @Test(
        "What is no number is refused with what to do",
        arguments: [
            ("", CPRError.malformed), ("1,23457E+09", .rounded), ("0707614285x", .malformed),
            ("07076142851", .malformed),
            ("0707-614285", .malformed),
            ("707614285", .leadingZeroLost), ("3213611234", .noSuchDay), ("0013611234", .noSuchDay),
            ("3102611234", .noSuchDay), ("0707٦14285", .malformed),
        ])
    func refused(_ text: String, error: CPRError) {
        #expect(throws: error) { try CPR(text) }
    }

    @Test("No way of printing a number or its errors shows a digit of it")
    func masked() throws {
        let cpr = try CPR("070761-4285")
        var dumped = ""
        dump(cpr, to: &dumped)
        for text in [cpr.description, "\(cpr)", String(reflecting: cpr), dumped, "\([cpr])"] {
            #expect(!text.contains("0707") && !text.contains("4285"))
        }
        for error in [CPRError.malformed, .leadingZeroLost, .noSuchDay, .rounded] {
            #expect(!error.description.contains("0707"))
        }
    }

    @Test("The type says nothing about gender")
    func gender() throws {
        let (odd, even) = (try CPR("070761-4285"), try CPR("070761-4284"))
        #expect(odd.birthDay == even.birthDay)
        #expect(Mirror(reflecting: odd).children.isEmpty)
    }
}
