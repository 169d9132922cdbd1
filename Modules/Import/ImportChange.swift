import Days
import Foundation
import People
import PersonalData
import SQLite
import Store

/// What an import did to one person.
struct ImportChange {
    enum Kind: Int64 { case newPerson = 1, newCapacity = 2, update = 3 }

    let batch: ImportID
    let capacity: Capacity
    var kind: Kind
    /// What each changed field held before and after; empty text where it held nothing.
    var edits: [ProfileField: [String]] = [:]

    init(batch: ImportID, capacity: Capacity, kind: Kind) {
        self.batch = batch
        self.capacity = capacity
        self.kind = kind
    }

    /// The fields that a sheet can change.
    static let fields: [ProfileField] = [.name, .chosenName, .cpr, .birthDay, .phone, .email, .address]

    static func change(_ field: ProfileField, _ details: PersonDetails) -> Change {
        switch field {
        case .cpr: .cpr(details.cpr)
        case .birthDay: .birthDay(details.birthDay ?? details.cpr?.birthDay)
        case .chosenName: .chosenName(details.chosenName)
        case .phone: .phone(details.phone)
        case .email: .email(details.email)
        case .address: .address(details.address)
        default: .name(details.name)
        }
    }

    func insert(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let before = try tx.seal(text, at: Self.place(person), under: Self.key(person, capacity))
        try tx.add("INSERT INTO import_change(person, batch, category, kind, before) VALUES (?, ?, ?, ?, ?)") {
            [.id(person), .id(batch), .count(capacity.category.number), .int(kind.rawValue), before]
        }
    }

    /// Since when imports can be undone. What a change found is not kept for longer than somebody needs to notice a
    /// mistake (GDPR Art. 5(1)(e)).
    static func oldest(_ tx: borrowing Transaction) -> Instant { tx.now.adding(milliseconds: -30 * 86_400_000) }

    /// Empties what older imports found.
    static func forgetOld(_ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE import_change SET before = NULL
            WHERE before IS NOT NULL AND batch IN (SELECT id FROM import_batch WHERE at < ?)
            """, .instant(oldest(tx)))
    }

    private var text: String? {
        guard !edits.isEmpty else { return nil }
        let named = Dictionary(uniqueKeysWithValues: edits.map { ($0.key.rawValue, $0.value) })
        return (try? JSONEncoder().encode(named)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The changes that bring back what stood there, for the fields that still hold what the import wrote.
    static func undoing(_ text: String, now profile: Profile) throws -> [Change] {
        let named = try JSONDecoder().decode([String: [String]].self, from: Data(text.utf8))
        var details = PersonDetails()
        var undone: [ProfileField] = []
        for field in fields {
            guard let edit = named[field.rawValue], edit.count == 2, profile[field].text ?? "" == edit[1] else {
                continue
            }
            set(field, of: &details, to: edit[0])
            undone.append(field)
        }
        return undone.map { change($0, details) }
    }

    private static func set(_ field: ProfileField, of details: inout PersonDetails, to text: String) {
        switch field {
        case .cpr: details.cpr = try? CPR(text)
        case .birthDay: details.birthDay = try? Day(iso: text)
        case .chosenName: details.chosenName = text
        case .phone: details.phone = text
        case .email: details.email = text
        case .address: details.address = text
        default: details.name = text
        }
    }

    static func place(_ person: PersonID) -> Place { Place("import_change", "before", row: person.raw) }

    static func key(_ person: PersonID, _ capacity: Capacity) -> KeyName {
        KeyName(person: person, category: capacity.category.number)
    }
}
