import Days
package import Foundation
package import PersonalData
package import Retention
package import Store

package enum AccessExportTag: IdentifierKind {
    package static let prefix = "EX"
}

/// A copy of what is held about a person (GDPR Art. 15), or of what the person provided (Art. 20).
package struct AccessExport: Sendable {
    package enum Kind: String, Sendable {
        /// Everything, as a page to read and as JSON.
        case access
        /// What the person provided, as JSON for another controller.
        case portability
    }

    package let kind: Kind
    package let language: ExportLanguage
    /// Names of staff are withheld unless the tenant finds that the person needs them (CJEU C-579/21).
    package let namesStaff: Bool
    /// The person's own request. A restricted person's data leaves only for it: asking is the consent of Art. 18(2).
    package let request: RequestID?
    /// For how many days a second operator's approval of the request holds, where the tenant demands one.
    package let approvalDays: Int?
    /// Who counts as a second operator.
    private let second: SecondPerson
    /// What the codes of programmes are called.
    private let naming: CodeNaming

    package init(
        _ kind: Kind = .access, language: ExportLanguage = .danish, namesStaff: Bool = false,
        request: RequestID? = nil, approvalDays: Int? = nil, secondPerson second: SecondPerson = SecondPerson(),
        naming: @escaping CodeNaming = { _, _, _, _ in nil }
    ) {
        self.kind = kind
        self.language = language
        self.namesStaff = namesStaff
        self.request = request
        self.approvalDays = approvalDays
        self.second = second
        self.naming = naming
    }

    /// Writes the files into a folder that exists, mode 0600, named by a random id; the audit trail has the entry
    /// before the first byte is written. Returns the files made.
    ///
    /// Throws `RestrictedError`, `AccessExportError`, and what the store throws.
    package func write(
        _ store: Store, of person: PersonID, inventory: Inventory, by actor: Actor, to folder: URL
    ) throws -> [URL] {
        try PrivateFile.requireFolder(folder)
        let document = try collect(store, of: person, inventory: inventory, by: actor)
        let id = Identifier<AccessExportTag>(raw: Store.newID())
        try store.write(as: actor) { tx in
            try tx.audit("rights.export", about: [person], record: id.raw, detail: kind.rawValue)
        }
        let base = folder.appendingPathComponent("export-\(id)")
        var files = [base.appendingPathExtension("json")]
        try PrivateFile.write(try document.json(), to: files[0])
        if kind == .access {
            files.append(base.appendingPathExtension("html"))
            try PrivateFile.write(document.page(language), to: files[1])
        }
        return files
    }

    /// The document itself. The read is in the access trail when this returns.
    package func collect(
        _ store: Store, of person: PersonID, inventory: Inventory, by actor: Actor
    ) throws -> AccessDocument {
        let looks = kind == .access ? try looks(store, at: person) : []
        return try store.read(as: actor, for: "access-export") { tx in
            try permit(tx, person)
            tx.note([person])
            return try document(tx, person, inventory, looks)
        }
    }

    private func permit(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let named = try request.map { try Requests.open(tx, $0, of: person) }
        let own = named.flatMap { $0.kind.asksForExport ? $0 : nil }
        if try own == nil && Restrictions.isRestricted(tx, person) { throw RestrictedError(person: person) }
        guard let approvalDays else { return }
        guard let approval = own?.approval, second.isAnother(approval.by, than: tx.actor.id),
            tx.today <= approval.on.adding(days: approvalDays)
        else { throw AccessExportError.needsApproval(person) }
    }

    private func document(
        _ tx: borrowing Transaction, _ person: PersonID, _ inventory: Inventory, _ looks: [AccessDocument.Look]
    ) throws -> AccessDocument {
        let columns = AccessColumns(language: language, protected: try protected(tx, person, inventory), naming: naming)
        let scope = kind == .access ? inventory : Portability.part(of: inventory)
        let collector = AccessCollector(person: person, inventory: scope, columns: columns)
        let parts = try collector.parts(tx, kept: try KeptWords.all(tx, language))
        guard !parts.isEmpty || kind == .portability else { throw AccessExportError.nothingHeld(person) }
        return AccessDocument(
            kind: kind.rawValue, article: kind == .access ? "GDPR Art. 15" : "GDPR Art. 20",
            person: person.description, tenant: tx.tenant.text, made: tx.now.iso, language: language.rawValue,
            parts: parts, recipients: try Disclosures.recipients(tx, of: person), looks: looks,
            withheld: columns.coverage(scope).compactMap { entry in
                entry.ground.map { .init(table: entry.table, column: entry.column, ground: $0) }
            })
    }

    /// The columns that this person's own protection keeps out, with the ground.
    private func protected(
        _ tx: borrowing Transaction, _ person: PersonID, _ inventory: Inventory
    ) throws -> [String: String] {
        var protected: [String: String] = [:]
        for withholding in inventory.withholdings {
            let isMeant = try tx.first("SELECT 1 WHERE ? IN (\(withholding.persons))", .id(person)) { _ in true }
            guard isMeant != nil else { continue }
            for column in withholding.columns { protected[column] = withholding.ground }
        }
        return protected
    }

    /// Who looked and who changed, from the trails of reads and of writes, the newest first.
    private func looks(_ store: Store, at person: PersonID) throws -> [AccessDocument.Look] {
        let entries = (try store.whoRead(person) + store.whoChanged(person)).sorted {
            ($0.at, $0.action) > ($1.at, $1.action)
        }
        return entries.map { entry in
            AccessDocument.Look(at: entry.at.iso, by: name(entry.actor), purpose: entry.action)
        }
    }

    private func name(_ actor: Actor) -> String {
        if actor.kind == .system { return Wording.system(language) }
        return namesStaff ? actor.id : Wording.staff(language)
    }
}

package enum AccessExportError: Error, Equatable, CustomStringConvertible {
    case nothingHeld(PersonID)
    case needsApproval(PersonID)
    case noFolder
    case cannotWrite

    package var description: String {
        switch self {
        case .nothingHeld(let person): "Nothing is held about \(person). Check the id."
        case .needsApproval(let person):
            "This tenant lets nobody export \(person) alone. Register the request, have a second operator approve it "
                + "with request approve, then name it."
        case .noFolder: "The folder for the export does not exist. Make it first; nothing was written."
        case .cannotWrite: "The export could not be written whole. Check free space and permissions of the folder."
        }
    }
}
