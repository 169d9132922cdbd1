public import Participation

/// A setting together with the type of its value, so that rules read `settings[Terms.months]` as a number.
public struct TypedSetting<Value: Sendable>: Sendable {
    /// The setting as the tenant's configuration sees it.
    public let setting: Setting
    let standard: Value
    let read: @Sendable (SettingValue) -> Value?
}

extension TypedSetting where Value == Int {
    /// A whole number within a range.
    public static func number(_ key: String, _ standard: Int, in range: ClosedRange<Int>) -> TypedSetting<Int> {
        TypedSetting(setting: Setting(key: key, kind: .number(default: standard, in: range)), standard: standard) {
            if case .number(let value) = $0 { value } else { nil }
        }
    }
}

extension TypedSetting where Value == Bool {
    /// Yes or no.
    public static func flag(_ key: String, _ standard: Bool) -> TypedSetting<Bool> {
        TypedSetting(setting: Setting(key: key, kind: .flag(default: standard)), standard: standard) {
            if case .flag(let value) = $0 { value } else { nil }
        }
    }
}

extension TypedSetting where Value == String {
    /// One of a closed list of codes.
    public static func choice(_ key: String, _ standard: String, among: [String]) -> TypedSetting<String> {
        let kind = Setting.Kind.choice(default: standard, among: among)
        return TypedSetting(setting: Setting(key: key, kind: kind), standard: standard) {
            if case .word(let value) = $0 { value } else { nil }
        }
    }
}

extension TypedSetting where Value == [String] {
    /// Any of a closed list of codes.
    public static func choices(_ key: String, _ standard: [String], among: [String]) -> TypedSetting<[String]> {
        words(key, standard, .choices(default: standard, among: among))
    }

    /// A list of the tenant's own words.
    public static func words(_ key: String, _ standard: [String]) -> TypedSetting<[String]> {
        words(key, standard, .words(default: standard))
    }

    private static func words(_ key: String, _ standard: [String], _ kind: Setting.Kind) -> TypedSetting<[String]> {
        TypedSetting(setting: Setting(key: key, kind: kind), standard: standard) {
            if case .words(let value) = $0 { value } else { nil }
        }
    }
}

extension TypedSetting where Value == [Manual] {
    /// Versions of a manual, each with a number of themes within a range.
    public static func manuals(
        _ key: String, _ standard: [Manual], themes: ClosedRange<Int>
    ) -> TypedSetting<[Manual]> {
        let kind = Setting.Kind.manuals(default: standard, themes: themes)
        return TypedSetting(setting: Setting(key: key, kind: kind), standard: standard) {
            if case .manuals(let value) = $0 { value } else { nil }
        }
    }
}

extension TypedSetting where Value == [Price] {
    /// Prices of an offer.
    public static func prices(_ key: String, _ standard: [Price]) -> TypedSetting<[Price]> {
        TypedSetting(setting: Setting(key: key, kind: .prices(default: standard)), standard: standard) {
            if case .prices(let value) = $0 { value } else { nil }
        }
    }
}
