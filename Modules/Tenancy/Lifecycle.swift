package import Foundation
import Glibc
package import Participation
package import ProgrammeKit
import Retention
package import Store

extension Installation {
    /// Makes a tenant beside its place and moves it there when it is whole: seeded rules, purposes and configuration.
    /// - Throws: `.exists` for a second one, `.notAName` for a path, `ConfigurationError` for a text with a mistake.
    @discardableResult
    package func create(_ text: String, _ template: ConfigurationTemplate) throws -> TenantName {
        try create(text, configuration: template.text)
    }

    /// Makes a tenant with a configuration of its own.
    @discardableResult
    package func create(_ text: String, configuration bytes: [UInt8]) throws -> TenantName {
        try create(text, configuration: bytes) { try $0.seed() }
    }

    /// Makes a tenant whose content somebody brings, before it gets its place: when that throws, there is none.
    @discardableResult
    package func create(
        _ text: String, configuration bytes: [UInt8], filling fill: (Tenant) throws -> Void
    ) throws -> TenantName {
        guard let name = try? TenantName(text) else { throw TenancyError.notAName }
        let configuration = try TenantConfiguration(bytes, installed: house.programmes)
        return try exclusively {
            try requireFree(text)
            let final = files(of: name).directory
            removeHalfMade()
            let building = folder.appendingPathComponent(Installation.making + name.text)
            do {
                try build(name, configuration, bytes, in: building, fill)
                guard rename(building.path, final.path) == 0 else { throw TenancyError.exists(name.text) }
                FileOutput.sync(folder)
            } catch {
                try? FileManager.default.removeItem(at: building)
                throw error
            }
            return name
        }
    }

    /// Throws `.notAName` for a path or the like, `.exists` where there is a tenant of the name.
    package func requireFree(_ text: String) throws {
        guard let name = try? TenantName(text) else { throw TenancyError.notAName }
        guard !FileManager.default.fileExists(atPath: files(of: name).directory.path) else {
            throw TenancyError.exists(name.text)
        }
    }

    /// What a tenant in the making is called until it is whole.
    private static let making = ".making-"

    /// Takes away what was left of tenants whose making was killed: whoever makes one holds the lock.
    private func removeHalfMade() {
        let left = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in left where name.hasPrefix(Installation.making) {
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    private func build(
        _ name: TenantName, _ configuration: TenantConfiguration, _ bytes: [UInt8], in directory: URL,
        _ fill: (Tenant) throws -> Void
    ) throws {
        let opening = try opening(name, in: directory)
        try Store.create(opening)
        try write(bytes, to: TenantFiles(directory).configuration)
        let tenant = Tenant(
            name: name, store: try Store.open(opening, replay: house.replay), configuration: configuration,
            house: house, isDisabled: false)
        try fill(tenant)
        try tenant.refuseUnknownProgrammes()
        try tenant.declarePurposes()
    }

    /// Turns a tenant off: nobody opens it but those who run its retention.
    package func disable(_ text: String) throws {
        let name = try find(text)
        try requireOwner(of: name)
        try write([], to: disabledMark(name))
    }

    /// Turns a tenant on again.
    package func enable(_ text: String) throws {
        let name = try find(text)
        try requireOwner(of: name)
        try? FileManager.default.removeItem(at: disabledMark(name))
    }

    /// Turns a programme on or off, and changes what the tenant may set about it, in the tenant's own text, whose
    /// comments stay.
    /// - Throws: `ConfigurationError` for a value outside its range; the text stays as it was.
    package func set(
        _ programme: ProgrammeID, enabled: Bool, _ changes: [(setting: Setting, value: SettingValue)] = [],
        for name: TenantName
    ) throws {
        guard house.programmes.contains(where: { $0.id == programme }) else {
            throw TenancyError.noSuchProgramme(programme.text, nearest: nil)
        }
        _ = try configuration(of: name)
        try exclusively {
            let file = files(of: name).configuration
            guard let bytes = try? Data(contentsOf: file) else { throw ConfigurationError.unreadable }
            var text = ConfigurationText([UInt8](bytes))
            try text.set(["programmes", programme.text, "enabled"], to: enabled)
            for (setting, value) in changes {
                let keys = setting.key.split(separator: ".").map(String.init)
                try text.set(["programmes", programme.text, "settings"] + keys, to: try value.json)
            }
            let changed = try TenantConfiguration(text.bytes, installed: house.programmes)
            guard changed.programme(programme)?.isEnabled == enabled else { throw TenancyError.notEditable }
            try write(text.bytes, to: file)
        }
    }

    /// Whether an administrator has turned the tenant off.
    package func isDisabled(_ name: TenantName) -> Bool {
        FileManager.default.fileExists(atPath: disabledMark(name).path)
    }

    /// Stands while the tenant is turned off.
    package func disabledMark(_ name: TenantName) -> URL {
        files(of: name).directory.appendingPathComponent("disabled")
    }

    /// One at a time among those who make, change and delete tenants of this data folder.
    func exclusively<Result>(_ body: () throws -> Result) throws -> Result {
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = Glibc.open(root.appendingPathComponent(".lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw TenancyError.unwritable("the data folder") }
        defer { close(lock) }
        return try body()
    }
}

extension SettingValue {
    /// As JSON writes it; lists of a programme's own are changed with an editor.
    fileprivate var json: String {
        get throws {
            switch self {
            case .number(let number): return String(number)
            case .flag(let flag): return String(flag)
            case .word(let word): return try SettingValue.json(word)
            case .words(let words): return try SettingValue.json(words)
            case .manuals, .prices: throw TenancyError.notEditable
            }
        }
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}

extension Installation {
    /// Writes a file of a tenant, whole or not at all, for its owner alone.
    func write(_ bytes: [UInt8], to url: URL) throws {
        let output = try FileOutput(in: url.deletingLastPathComponent())
        try output.write(bytes)
        try output.finish(as: url)
    }
}
