import People
package import Store

/// What an import makes of one row.
enum Verdict: Equatable {
    case new
    /// The person is known in another capacity and gets this one.
    case newCapacity(PersonID)
    case update(PersonID)
    /// Imported before, word for word.
    case unchanged
    case duplicate(Repeat)
    /// A cell that only the tenant's data shows to be wrong.
    case refused(Field?, code: String, advice: String)
}

/// A row that is probably somebody who is known: somebody has to look.
package enum Repeat: Hashable, Sendable, CustomStringConvertible {
    /// An earlier row of the same file.
    case ofRow(Int)
    /// A person who is known.
    case ofPerson(PersonID)
    /// More than one person has this CPR number or reference.
    case ofSeveral

    package var description: String {
        switch self {
        case .ofRow(let row): "the same person as row \(row): delete one of the rows"
        case .ofPerson(let person):
            "probably \(person), who is known: add what is missing there, or import again with possible duplicates"
        case .ofSeveral: "several known people have this number: merge them first"
        }
    }
}

/// A duplicate and where it stands.
package struct FoundRepeat: Hashable, Sendable, CustomStringConvertible {
    package let row: Int
    package let duplicate: Repeat

    package var description: String { "row \(row): \(duplicate)" }
}

/// What the rows of this file have said so far.
struct Seen {
    private var texts: [Int: Int32] = [:]
    /// The file's row number of each row that the finder has seen.
    private var rows: [Int32] = []
    private var finder = DuplicateFinder()

    /// The earlier row that says the same word for word; else nil, and the row is noted.
    mutating func note(_ text: String, row: Int) -> Int? {
        var hasher = Hasher()
        var bytes = text
        bytes.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        let hash = hasher.finalize()
        if let earlier = texts[hash] { return Int(earlier) }
        texts[hash] = Int32(clamping: row)
        return nil
    }

    /// Who may be the same person, among the known and the rows before, and who has this row or reference.
    mutating func find(
        _ tx: borrowing Transaction, _ row: PersonRow
    ) throws -> (duplicates: [Duplicate], others: [(kind: LookupKind, person: PersonID)]) {
        rows.append(Int32(clamping: row.row))
        return try finder.find(tx, row.lookups)
    }

    /// The row's number in the file, where the duplicate is an earlier row.
    func row(_ duplicate: Duplicate) -> Int? {
        guard case .row(let index) = duplicate.other, rows.indices.contains(index) else { return nil }
        return Int(rows[index])
    }
}
