package import Participation
package import ProgrammeKit

/// What a tenant says about one installed programme.
package final class ProgrammeConfiguration: Sendable {
    package let id: ProgrammeID
    /// Whether the tenant offers it. Rows of a programme that is turned off stay, and are purged by their rules.
    package let isEnabled: Bool
    package let settings: Settings
    /// The programme's wording with the roles that the tenant renamed.
    package let wording: Wording
    /// The lawful basis of each of the programme's purposes.
    package let bases: [String: LawfulBasis]
    /// The tenant's reference to its impact assessment (GDPR Art. 35).
    package let assessment: String?
    /// Joint controllers of a cooperation (GDPR Art. 26).
    package let jointControllers: [String]

    /// What holds for a programme that the tenant says nothing about.
    init(standard programme: any Programme) {
        id = programme.id
        isEnabled = false
        settings = .standard
        wording = programme.wording
        bases = [:]
        assessment = nil
        jointControllers = []
    }

    static func all(in section: Section, installed: [any Programme]) throws -> [ProgrammeConfiguration] {
        let ids = installed.map(\.id.text)
        return try section.values.keys.sorted().map { key in
            guard let programme = installed.first(where: { $0.id.text == key }) else {
                throw ConfigurationError.unknownProgramme(
                    path: section.full(key), nearest: nearest(to: key, among: ids))
            }
            return try ProgrammeConfiguration(section.section(key), of: programme)
        }
    }

    private init(_ section: Section, of programme: any Programme) throws {
        try section.allow(["enabled", "settings", "wording", "bases", "assessment", "joint-controllers"])
        id = programme.id
        isEnabled = try section.flag("enabled") ?? true
        settings = try SettingReader(programme.settings).read(section.section("settings"))
        wording = try programme.wording.renaming(Nouns.read(section.section("wording"), of: programme))
        bases = try ProgrammeConfiguration.bases(section.section("bases"), of: programme)
        assessment = try section.text("assessment")
        jointControllers = try section.texts("joint-controllers") ?? []
    }

    private static func bases(_ section: Section, of programme: any Programme) throws -> [String: LawfulBasis] {
        try section.allow(programme.purposes.map(\.code))
        return try section.values.keys.reduce(into: [:]) { bases, key in
            bases[key] = try section.code(key, LawfulBasis.self)
        }
    }
}

/// The roles that a tenant renames: four Danish forms, or two English ones, or both.
enum Nouns {
    static func read(_ section: Section, of programme: any Programme) throws -> [String: Noun] {
        try section.allow(programme.roles.map(\.code))
        return try section.values.keys.sorted().reduce(into: [:]) { nouns, role in
            nouns[role] = try programme.wording.nouns[role].map { try renamed($0, section.section(role)) }
        }
    }

    private static func renamed(_ noun: Noun, _ section: Section) throws -> Noun {
        try section.allow(Language.allCases.map(\.rawValue))
        let danish = try form(
            "da", of: section, noun.danish, "four forms, such as [mentor, mentoren, mentorer, mentorerne]")
        return try form("en", of: section, (danish ?? noun).english, "two forms, such as [mentor, mentors]")
            ?? danish ?? noun
    }

    private static func form(
        _ language: String, of section: Section, _ rename: ([String]) -> Noun?, _ expected: String
    ) throws -> Noun? {
        guard let forms = try section.texts(language) else { return nil }
        guard let noun = rename(forms) else {
            throw ConfigurationError.wrongKind(path: section.full(language), expected: expected)
        }
        return noun
    }
}
