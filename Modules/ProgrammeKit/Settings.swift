/// The settings of one programme as they hold for one tenant: what it says, and the default where it says nothing.
public struct Settings: Sendable {
    private let given: [String: SettingValue]

    /// Every setting at its default.
    public static let standard = Settings(unchecked: [:])

    /// The values that a tenant gives, by key, checked against the programme's settings.
    /// - Throws: `SettingError` for an unknown key or a value that its setting refuses.
    public init(_ given: [String: SettingValue], of settings: [Setting]) throws {
        let known = Dictionary(settings.map { ($0.key, $0) }) { first, _ in first }
        for (key, value) in given.sorted(by: { $0.key < $1.key }) {
            guard let setting = known[key] else { throw SettingError.unknown(key: key) }
            if let refusal = setting.refusal(of: value) { throw SettingError.refused(key: key, because: refusal) }
        }
        self.init(unchecked: given)
    }

    private init(unchecked given: [String: SettingValue]) {
        self.given = given
    }

    /// The value of a setting for this tenant.
    public subscript<Value>(setting: TypedSetting<Value>) -> Value {
        given[setting.setting.key].flatMap(setting.read) ?? setting.standard
    }

    /// The value of a setting for this tenant, without its type: what a listing prints.
    public subscript(setting: Setting) -> SettingValue {
        given[setting.key] ?? setting.standard
    }
}

/// Why the settings of a programme are refused.
public enum SettingError: Error, Equatable, CustomStringConvertible {
    /// The programme has no such setting.
    case unknown(key: String)
    /// The value is outside what the setting allows.
    case refused(key: String, because: String)

    /// What is wrong with which key.
    public var description: String {
        switch self {
        case .unknown(let key): "\(key): no such setting; remove it or correct its name"
        case .refused(let key, let because): "\(key): \(because)"
        }
    }
}
