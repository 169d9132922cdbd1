import Days
import Participation
import ProgrammeKit

/// Reads the settings of one programme: the nested keys of the configuration against the key paths of the programme.
struct SettingReader {
    private let settings: [Setting]

    init(_ settings: [Setting]) {
        self.settings = settings
    }

    func read(_ section: Section) throws -> Settings {
        var given: [String: SettingValue] = [:]
        try walk(section, under: "", into: &given)
        do {
            return try Settings(given, of: settings)
        } catch SettingError.refused(let key, let because) {
            throw ConfigurationError.refused(path: section.full(key), because: because)
        } catch SettingError.unknown(let key) {
            throw ConfigurationError.unknownKey(path: section.full(key), nearest: nil)
        }
    }

    private func walk(_ section: Section, under prefix: String, into given: inout [String: SettingValue]) throws {
        for key in section.values.keys.sorted() {
            let whole = prefix + key
            if let setting = settings.first(where: { $0.key == whole }) {
                given[whole] = try value(of: setting, key, in: section)
            } else if settings.contains(where: { $0.key.hasPrefix(whole + ".") }) {
                try walk(section.section(key), under: whole + ".", into: &given)
            } else {
                throw ConfigurationError.unknownKey(
                    path: section.full(key), nearest: nearest(to: whole, among: names(like: whole)))
            }
        }
    }

    /// The key paths as deep as the unknown one, and the whole ones.
    private func names(like key: String) -> [String] {
        let depth = key.split(separator: ".").count
        let cut = settings.map { $0.key.split(separator: ".").prefix(depth).joined(separator: ".") }
        return Array(Set(cut + settings.map(\.key)))
    }

    private func value(of setting: Setting, _ key: String, in section: Section) throws -> SettingValue {
        let value: SettingValue?
        switch setting.kind {
        case .number(_, let range): value = try section.number(key, in: range).map { .number($0) }
        case .flag: value = try section.flag(key).map { .flag($0) }
        case .choice: value = try section.text(key).map { .word($0) }
        case .choices, .words: value = try section.texts(key).map { .words($0) }
        case .manuals: value = try section.sections(key)?.map(manual).asManuals(setting)
        case .prices: value = .prices(try (section.sections(key) ?? []).map(price))
        }
        return try section.required(key, value, expected: setting.expected)
    }

    private func manual(_ section: Section) throws -> Manual {
        try section.allow(["version", "themes"])
        return Manual(
            version: try section.required("version", section.text("version"), expected: "a text such as \"2\""),
            themes: try section.required("themes", section.texts("themes"), expected: "a list of themes"))
    }

    private func price(_ section: Section) throws -> Price {
        try section.allow(["code", "kroner", "participants", "published-kroner"])
        let kroner = 0...100_000_000
        return Price(
            code: try section.required("code", section.text("code"), expected: "a code of the price"),
            total: Amount(
                kroner: try section.required("kroner", section.number("kroner", in: kroner), expected: "whole kroner")),
            participants: try section.required(
                "participants", section.number("participants", in: 1...100_000), expected: "a number of people"),
            published: try section.number("published-kroner", in: kroner).map { Amount(kroner: $0) })
    }
}

extension [Manual] {
    /// The built-in versions stay: a tenant adds its own behind them and never changes what a group has run with.
    fileprivate func asManuals(_ setting: Setting) -> SettingValue {
        guard case .manuals(let builtIn, _) = setting.kind else { return .manuals(self) }
        return .manuals(builtIn.filter { old in !contains { $0.version == old.version && $0 == old } } + self)
    }
}
