import CSV
import Days
import Foundation
import People
import PersonalData
import ProgrammeKit
import Store
import Tenancy
import TestSupport

@testable import Import

/// A tenant and a folder for sheets.
struct Fixture {
    static let house = House(upper: [.imports], programmes: [])
    static let inventory = house.inventory

    let tenant: TemporaryStore
    let policy = CPRPolicy.held(ground: "serviceloven § 82")
    let terms: Terms?
    private let folder: URL

    init(_ programme: (any Programme)? = nil) throws {
        terms = programme.map { Terms(programme: $0, settings: .standard, wording: $0.wording) }
        tenant = try TemporaryStore(Self.house.migrations)
        folder = tenant.directory.appendingPathComponent("sheets")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var store: Store { tenant.store }
    var imports: Imports { Imports(store: store, actor: .tester, policy: policy, terms: terms) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ text: String, to name: String = "sheet.csv") throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func apply(
        _ text: String, of sheet: Sheet = .people, _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions()
        set(&options)
        return try imports.apply(try write(text), of: sheet, options: options)
    }

    func preview(
        _ text: String, of sheet: Sheet = .people, _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions()
        set(&options)
        return try imports.preview(try write(text), of: sheet, options: options)
    }

    func people() throws -> [Person] {
        try store.read(as: .tester, for: "test") { tx in
            let ids: [PersonID] = try tx.all("SELECT id FROM person") { $0.id(0) }
            return try People.list(tx, ids, fields: ProfileFields.all)
        }
    }

    func names() throws -> [String] { try people().compactMap { $0.displayName.text } }
}

let heading = "Nr;Navn;CPR;Telefon;E-mail;Adresse;Fødselsdato\r\n"
