import Participation
import ProgrammeKit
import Testing

@Suite("Settings")
struct SettingsTests {
    private let months = TypedSetting.number("match.months", 6, in: 1...24)
    private let strict = TypedSetting.flag("strict", true)
    private let days = TypedSetting.choices("days", ["7"], among: ["7", "14"])
    private let first = Manual(version: "1", themes: ["a", "b"])
    private var manuals: TypedSetting<[Manual]> { .manuals("manuals", [first], themes: 1...3) }
    private var all: [Setting] { [months.setting, strict.setting, days.setting, manuals.setting] }

    @Test("A tenant that says nothing gets the defaults")
    func defaults() {
        #expect(Settings.standard[months] == 6)
        #expect(Settings.standard[strict])
        #expect(Settings.standard[days] == ["7"])
        #expect(Settings.standard[manuals] == [first])
    }

    @Test("What a tenant says replaces the default of that setting alone")
    func given() throws {
        let settings = try Settings(["match.months": .number(24)], of: all)
        #expect(settings[months] == 24)
        #expect(settings[strict])
        #expect(settings[months.setting] == .number(24))
    }

    @Test("A number outside its range is refused, and the range named", arguments: [0, 25])
    func range(number: Int) {
        let error = #expect(throws: SettingError.self) { try Settings(["match.months": .number(number)], of: all) }
        #expect(error?.description == "match.months: is \(number), but must be 1 to 24")
    }

    @Test("A value of another kind is refused")
    func kind() {
        let error = #expect(throws: SettingError.self) { try Settings(["strict": .number(1)], of: all) }
        #expect(error == .refused(key: "strict", because: "must be true or false"))
    }

    @Test("A code outside the closed list is refused")
    func closed() {
        #expect(throws: SettingError.self) { try Settings(["days": .words(["7", "8"])], of: all) }
        #expect(throws: SettingError.unknown(key: "day")) { try Settings(["day": .words(["7"])], of: all) }
    }

    @Test("Manuals need themes within the range, and one manual a version")
    func versions() {
        let second = Manual(version: "2", themes: ["a", "b", "c"])
        #expect(throws: Never.self) { try Settings(["manuals": .manuals([first, second])], of: all) }
        for wrong in [[], [first, first], [Manual(version: "3", themes: ["a", "b", "c", "d"])]] {
            #expect(throws: SettingError.self) { try Settings(["manuals": .manuals(wrong)], of: all) }
        }
    }
}
