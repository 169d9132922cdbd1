package import PersonalData
package import Store
package import Tenancy

/// An import that can be undone.
package enum ImportKind: IdentifierKind {
    package static let prefix = "I"
}

package typealias ImportID = Identifier<ImportKind>

extension Migration {
    package static let imports = [Migration(module: "Import", number: 1, sql: PackageResources.M0001_import_sql)]
}

extension Inventory {
    package static let imports = Inventory(holdings: [
        .impersonal(
            table: "import_batch", columns: ["id", "sheet", "actor", "added", "updated"], dates: ["at", "undone"]),
        change(of: .participantProfile),
        change(of: .volunteerProfile),
        Holding(
            "import_record", .participantProfile, person: "person", row: "record",
            columns: [.identifier("batch"), .status("kind"), .identifier("record"), .identifier("person")]),
    ])

    private static func change(of category: Category) -> Holding {
        Holding(
            "import_change", category, person: "person", row: "person", where: "category = \(category.number)",
            columns: [
                .identifier("person"), .identifier("batch"), .status("category"), .status("kind"),
                .sealed("before", "what an import changed"),
            ])
    }
}

extension Room {
    /// What this room hands in to every tenant.
    package static let imports = Room(name: "Import", migrations: Migration.imports, inventory: .imports)
}
