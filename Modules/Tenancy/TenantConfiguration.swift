package import Days
package import Participation
package import People
package import PersonalData
package import ProgrammeKit
package import Retention
import Store

/// What a tenant decided about itself: the text of its `tenant.json`, checked.
package final class TenantConfiguration: Sendable {
    package let kind: TenantKind
    /// The controller's name, for staff and letters.
    package let name: String
    package let alias: Alias
    /// How messages reach people.
    package let messages: MessageSettings
    /// How people reach the tenant.
    package let contact: ContactSettings
    /// How former participants become volunteers.
    package let pathway: PathwaySettings
    /// The language of pages and letters.
    package let language: Language
    package let operators: [Operator]
    package let cpr: CPRPolicy
    package let purge: PurgePolicy
    /// How long a copy of the keys lives. It outlives no backup of the data.
    package let keyCopyPeriod: Period
    /// Whether restoring a backup needs the approval of a second operator.
    package let restoresNeedTwo: Bool
    /// Whether exporting what is held of a person needs the approval of a second operator.
    package let exportsNeedTwo: Bool
    /// Whether what rested on a withdrawn consent is erased after the days of grace without anybody confirming it.
    package let erasesWithdrawn: Bool
    /// The public archives that receive what must be kept (arkivloven); nil where none is named.
    package let archives: String?
    /// Who shares courses with the tenant.
    package let cooperations: [Cooperation]
    /// The words of instruments whose wording is the tenant's to give.
    package let instruments: InstrumentTexts
    /// The programmes that are turned on, and those that have settings but are turned off.
    package let programmes: [ProgrammeConfiguration]

    /// Reads a configuration and checks every key of it.
    /// - Throws: `ConfigurationError`, naming the key path and what to write instead.
    package init(_ text: [UInt8], installed: [any Programme]) throws {
        let root = try Section(Tree.read(text))
        try root.allow(TenantConfiguration.keys)
        kind = try root.required(
            "kind", root.code("kind", TenantKind.self), expected: "municipality, region or association")
        name = try root.required("name", root.text("name"), expected: "the controller's name")
        alias = try Alias(root.section("alias"))
        messages = try MessageSettings(root.section("messages"), of: alias)
        contact = try ContactSettings(root.section("contact"))
        pathway = try PathwaySettings(root.section("pathway"))
        language = try root.code("language", Language.self) ?? .danish
        operators = try Operator.all(in: root.section("operators"))
        cpr = try CPRPolicy(root.section("cpr"), kind: kind)
        let backups = try root.section("backups")
        try backups.allow(["period", "key-copy-period", "two-persons"])
        let backupPeriod = try backups.period("period") ?? TenantConfiguration.backupPeriod
        keyCopyPeriod = try backups.period("key-copy-period") ?? backupPeriod
        restoresNeedTwo = try backups.flag("two-persons") ?? false
        exportsNeedTwo = try root.onlyFlag("two-persons", in: "exports") ?? false
        erasesWithdrawn = try root.onlyFlag("erase-withdrawn", in: "consent") ?? false
        var purge = try PurgePolicy(root.section("retention"), kind: kind, backupPeriod: backupPeriod)
        purge.persons = SecondPerson(operators)
        self.purge = purge
        archives = try root.text("archives")
        cooperations = try Cooperation.all(in: root.section("cooperations"))
        instruments = try InstrumentTexts(root.section("instruments"))
        programmes = try ProgrammeConfiguration.all(in: root.section("programmes"), installed: installed)
    }

    private static let keys = [
        "kind", "name", "alias", "messages", "contact", "language", "operators", "cpr", "retention", "consent",
        "exports", "backups", "archives", "cooperations", "instruments", "pathway", "programmes",
    ]

    /// Backups are destroyed after 35 days.
    private static let backupPeriod = Period.days(35)

    /// Who counts as a second person beside whoever restores; nil where one is enough.
    package var restoreSecond: SecondPerson? { restoresNeedTwo ? purge.persons : nil }

    /// The operator behind a user of the machine.
    package func `operator`(user: String) -> Operator? {
        operators.first { $0.user == user }
    }

    /// A cooperation that the tenant is in, by its code.
    package func cooperation(_ code: String?) -> Cooperation? {
        cooperations.first { $0.code == code }
    }

    /// What the tenant says about a programme; nil where it says nothing.
    package func programme(_ id: ProgrammeID) -> ProgrammeConfiguration? {
        programmes.first { $0.id == id }
    }
}

extension SecondPerson {
    fileprivate init(_ operators: [Operator]) {
        let own = operators.compactMap { one in one.account.map { ($0.description, one.id) } }
        self.init(accounts: Dictionary(uniqueKeysWithValues: own))
    }
}

extension Section {
    /// The flag that is all a section of the configuration may hold.
    fileprivate func onlyFlag(_ key: String, in section: String) throws -> Bool? {
        let section = try self.section(section)
        try section.allow([key])
        return try section.flag(key)
    }
}
