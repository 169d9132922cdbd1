import Days
import Participation
import People
import PersonalData
import Store

/// A sheet of participants or volunteers, one row a person.
struct PeopleSheet: SheetImport {
    let sheet: Sheet
    let capacity: Capacity
    let policy: CPRPolicy
    let addsAlike: Bool
    /// The programme whose courses of support, or volunteers, the sheet lists; nil: it lists people alone.
    let programme: ProgrammeID?
    /// Makes the keyed hash of a value.
    let lookup: @Sendable (String, LookupKind) -> Lookup

    /// Dates say nothing without the programme that they are dates of.
    func check(_ headings: Headings) throws {
        if programme == nil, headings.column(of: .started) != nil { throw ImportError.programmeMissing(sheet) }
    }

    func parse(_ reader: inout RowReader, today: Day) -> PersonRow? {
        guard var row = PersonRow(&reader, as: capacity, today: today) else { return nil }
        guard row.details.cpr == nil || policy.holdsCPR else {
            reader.note(.cpr, "cpr-not-held", PeopleError.cprNotHeld.description)
            return nil
        }
        row.lookups = lookups(row)
        return row
    }

    private func lookups(_ row: PersonRow) -> [Lookup] {
        let own = People.lookups(row.details, by: lookup) + [lookup(row.canonical, .importRow)]
        guard let reference = row.reference else { return own }
        return own + [lookup(Reference.text(reference, capacity), .importReference)]
    }

    func warns(_ row: PersonRow) -> Bool { !(row.details.cpr?.warnings.isEmpty ?? true) }

    func judge(_ tx: borrowing Transaction, _ row: PersonRow, _ seen: inout Seen) throws -> Verdict {
        if let earlier = seen.note(row.canonical, row: row.row) { return .duplicate(.ofRow(earlier)) }
        let (alike, known) = try seen.find(tx, row)
        if known.contains(where: { $0.kind == .importRow }) { return .unchanged }
        if let earlier = alike.lazy.filter(\.isLikely).compactMap(seen.row).first, !addsAlike {
            return .duplicate(.ofRow(earlier))
        }
        let same = same(known, alike)
        if same.count > 1 { return .duplicate(.ofSeveral) }
        if let person = same.first { return try change(tx, person, row) }
        if let person = alike.lazy.filter(\.isLikely).compactMap(\.person).first, !addsAlike {
            return .duplicate(.ofPerson(person))
        }
        return .new
    }

    /// Who the row surely is: by CPR number, else by the sheet's own reference.
    private func same(_ known: [(kind: LookupKind, person: PersonID)], _ alike: [Duplicate]) -> [PersonID] {
        let byCPR = alike.filter { $0.signs.contains(.cpr) }.compactMap(\.person)
        return byCPR.isEmpty ? known.map(\.person) : byCPR
    }

    private func change(_ tx: borrowing Transaction, _ person: PersonID, _ row: PersonRow) throws -> Verdict {
        guard let known = try People.show(tx, person, fields: []) else { return .new }
        if known.standing.isRestricted {
            return .refused(nil, code: "restricted", advice: PeopleError.restricted(person).description)
        }
        if known.standing.isProtected {
            let advice = "\(person) has a protected name and address: change what is new by hand"
            return .refused(nil, code: "protected", advice: advice)
        }
        if let programme, let conflict = try row.part?.conflict(tx, of: person, as: capacity, in: programme) {
            return conflict
        }
        return known.capacities.contains(capacity) ? .update(person) : .newCapacity(person)
    }

    func write(
        _ tx: borrowing Transaction, _ row: PersonRow, _ verdict: Verdict, in step: ImportStep
    ) throws -> [PersonID] {
        let person: PersonID
        var change = ImportChange(batch: step.batch, capacity: capacity, kind: .newPerson)
        switch verdict {
        case .update(let known):
            person = known
            change.kind = .update
            change.edits = try update(tx, person, row)
            try remember(tx, row, of: person)
        case .newCapacity(let known):
            person = known
            change.kind = .newCapacity
            try People.addCapacity(
                tx, person, row.details, as: capacity, policy: policy, lookups: row.lookups, recorded: .byCaller)
        case .new, .unchanged, .duplicate, .refused:
            person = try People.add(
                tx, row.details, as: capacity, policy: policy, id: step.newPerson,
                lookups: row.lookups, recorded: .byCaller)
        }
        try change.insert(tx, person)
        if let programme, let record = try row.part?.write(tx, of: person, as: capacity, in: programme) {
            try record.note(tx, step.batch, person)
        }
        return [person]
    }

    /// The row takes the place of the one that was imported before.
    private func remember(_ tx: borrowing Transaction, _ row: PersonRow, of person: PersonID) throws {
        let key = ImportChange.key(person, capacity)
        try tx.forget(.importRow, under: key)
        try tx.remember(row.lookups.filter { [.importRow, .importReference].contains($0.kind) }, under: key)
    }

    /// Changes what the row says otherwise. An empty cell says nothing. Returns each field's text before and after.
    private func update(
        _ tx: borrowing Transaction, _ person: PersonID, _ row: PersonRow
    ) throws -> [ProfileField: [String]] {
        let profile = try People.show(tx, person)?.profile(capacity)
        var edits: [ProfileField: [String]] = [:]
        var changes: [Change] = []
        for field in ImportChange.fields {
            guard let text = row.details.text(of: field), text != profile?[field].text else { continue }
            edits[field] = [profile?[field].text ?? "", text]
            changes.append(ImportChange.change(field, row.details))
        }
        if !changes.isEmpty {
            try People.update(tx, person, as: capacity, changes, policy: policy, recorded: .byCaller)
        }
        if row.details.protected { try Protection.protect(tx, person) }
        return edits
    }

    func settle(_ tx: borrowing Transaction) throws { try People.changed(tx) }
}

/// The number that a person has in the municipality's own sheets. Participants and volunteers are numbered apart.
enum Reference {
    static func text(_ reference: String, _ capacity: Capacity) -> String {
        "\(capacity.rawValue)|\(reference.lowercased())"
    }
}

extension CPRPolicy {
    var holdsCPR: Bool { self != .notHeld }
}
