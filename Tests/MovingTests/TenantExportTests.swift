import Access
import Foundation
import PageSupport
import PersonalData
import SQLite
import Store
import Tenancy
import Testing

@testable import Moving

@Suite("What leaves with a tenant")
struct TenantExportTests {
    private let moved: MovedTenant

    init() throws { moved = try MovedTenant() }

    @Test("Every table of the schema travels, or stands in the list of what stays with its reason")
    func complete() throws {
        try moved.house.read { tx in
            let schema = Set(
                try tx.all(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                ) {
                    $0.text(0)
                })
            let tables = try MovedTable.all(tx, moved.tenant.inventory)
            let travelling = Set(tables.map(\.name))
            #expect(travelling.isDisjoint(with: LeftBehind.tables.keys))
            #expect(travelling.union(LeftBehind.tables.keys) == schema)
            #expect(Set(LeftBehind.travelling.keys).isSubset(of: travelling))
            var staying: Set<String> = []
            for table in tables {
                let columns = try tx.all("SELECT name FROM pragma_table_info(?)", .text(table.name)) { $0.text(0) }
                for column in columns where !table.columns.contains(where: { $0.name == column }) {
                    staying.insert("\(table.name).\(column)")
                }
            }
            #expect(
                staying == [
                    "account.secret", "account.totp", "account.totp_since", "account.totp_step", "seat.link",
                    "outgoing_message.token",
                ])
        }
    }

    @Test("A table that no inventory knows stops an export before a folder is there")
    func unlisted() throws {
        try moved.house.write { tx in
            try tx.execute("CREATE TABLE forgotten(id INTEGER PRIMARY KEY) STRICT")
            try tx.audit("test")
        }
        #expect(throws: MovingError.unlisted(table: "forgotten", column: nil)) { try moved.export() }
        #expect(try MovedTenant.files(moved.exports).isEmpty)
    }

    @Test("An export is readable, for its owner alone, and holds no password, token or key")
    func secrets() throws {
        let account = try moved.house.account([.coordinator], login: "signe@example.dk")
        _ = try moved.house.browser(of: account)
        let made = try moved.export()
        let files = try MovedTenant.files(made.folder)
        let texts = files.mapValues { String(decoding: $0, as: UTF8.self) }
        let people = try #require(texts["tables/participant_profile.jsonl"])
        #expect(people.contains(#""name":"Ørnulf \"Ø\" Berg\\Å""#) && people.contains("\(moved.persons[0])"))
        #expect(texts["tables/account.jsonl"]?.contains("signe@example.dk") == true)
        #expect(texts["tables/user_session.jsonl"] == nil && texts["tables/account.jsonl"]?.contains("secret") == false)
        for (name, text) in texts { #expect(!text.contains("$argon2"), "\(name)") }
        let paths = FileManager.default.enumerator(atPath: made.folder.path)?.allObjects as? [String] ?? []
        for path in paths + [""] {
            let file = made.folder.appending(path: path)
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == (path.contains(".") || path == "ledger" ? 0o600 : 0o700), "\(path)")
            #expect(!path.contains("Berg") && !path.contains("P-"))
        }
    }

    @Test("That everything left is in the trail of writes, and who was opened in the trail of reads, once")
    func trail() throws {
        _ = try moved.export()
        let store = try moved.tenant.store
        var writes: [TrailEntry] = []
        try store.forEachEntry(of: .writes) { entry, _ in writes.append(entry) }
        #expect(writes.last?.action == "tenant.export")
        var reads: [TrailEntry] = []
        try store.forEachEntry(of: .reads) { entry, _ in reads.append(entry) }
        let exports = reads.filter { $0.action == "tenant-export" }
        #expect(exports.count == 1 && Set(moved.persons).isSubset(of: exports.first?.persons ?? []))
        #expect(try store.verifyTrails().findings.isEmpty)
    }

    @Test("An export that fails half-way leaves no folder, and one that was killed is swept by the next")
    func halfWay() throws {
        let killed = moved.exports.appending(path: ".export-of-aaby.partial/tables")
        try FileManager.default.createDirectory(at: killed, withIntermediateDirectories: true)
        try Data("Ørnulf".utf8).write(to: killed.appending(path: "person.jsonl"))
        try moved.house.write { tx in
            try tx.run("UPDATE volunteer_profile SET name = x'00'")
            try tx.audit("test")
        }
        #expect(throws: StoreError.self) { try moved.export() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: moved.exports.path).isEmpty)
        #expect(throws: MovingError.noFolder) {
            try TenantExport(moved.tenant, as: .operatorUser("op-1")).write(to: moved.folder.appending(path: "nowhere"))
        }
    }

    @Test("The guide names each file and each column, in Danish and in English")
    func guide() throws {
        let made = try moved.export()
        let guide = try String(contentsOf: made.folder.appending(path: "README.txt"), encoding: .utf8)
        for table in made.manifest.tables {
            #expect(guide.components(separatedBy: "tables/\(table.name).jsonl: ").count == 3, "\(table.name)")
            for column in table.columns { #expect(guide.contains("  \(column["name"] ?? "?"): "), "\(table.name)") }
        }
        let titles = guide.split(separator: "\n").filter { $0.hasPrefix("tables/") }
        for title in titles {
            let words = title.split(separator: " ", maxSplits: 1).last ?? ""
            #expect(words.first?.isUppercase == true, "\(title)")
        }
    }
}
