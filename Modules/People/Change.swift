package import Days
package import Rights
import SQLite
package import Store

/// One field of a profile and its new value; nil empties it.
package struct Change: Sendable {
    let field: ProfileField
    let text: String?
    private(set) var cpr: CPR?

    private init(_ field: ProfileField, _ text: String?) {
        self.field = field
        self.text = text.flatMap { text in text.utf8.contains { $0 > 0x20 } ? text : nil }
    }

    package static func name(_ text: String) -> Change { Change(.name, text) }
    package static func chosenName(_ text: String?) -> Change { Change(.chosenName, text) }
    package static func phone(_ text: String?) -> Change { Change(.phone, text) }
    package static func email(_ text: String?) -> Change { Change(.email, text) }
    package static func address(_ text: String?) -> Change { Change(.address, text) }
    package static func birthDay(_ day: Day?) -> Change { Change(.birthDay, day?.iso) }
    package static func languages(_ text: String?) -> Change { Change(.languages, text) }
    package static func interests(_ text: String?) -> Change { Change(.interests, text) }
    package static func wishes(_ text: String?) -> Change { Change(.wishes, text) }
    package static func declines(_ text: String?) -> Change { Change(.declines, text) }
    package static func contact(_ text: String?) -> Change { Change(.contact, text) }

    package static func cpr(_ cpr: CPR?) -> Change {
        var change = Change(.cpr, cpr?.digits)
        change.cpr = cpr
        return change
    }
}

extension Change: CustomStringConvertible, CustomReflectable {
    package var description: String { "a change of \(field.rawValue)" }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

extension People {
    /// Changes fields of one profile (GDPR Art. 16). A CPR number brings its day of birth along. Each field is logged as
    /// corrected, after the person's request where there is one, and who was given the old text is owed a notice.
    ///
    /// Another capacity's profile keeps what it says: each is a record of its own.
    package static func update(
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: Capacity, _ changes: [Change],
        policy: CPRPolicy = .notHeld, request: RequestID? = nil, recorded: Recording = .here
    ) throws {
        try mayChange(tx, person)
        guard try Profiles.exists(tx, of: person, as: capacity) else {
            throw PeopleError.lacksCapacity(person, capacity)
        }
        let changes = withBirthDay(changes, capacity)
        for change in changes { try check(change, capacity, policy) }
        for change in changes { try write(tx, change, person, capacity) }
        let kinds = Set(changes.flatMap { Lookups.kinds(of: $0.field) })
        try Lookups.renew(tx, kinds, of: person, as: capacity)
        if case .here = recorded { try log(tx, changes, person, capacity, request) }
        try record(tx, "person.update", person, capacity, recorded)
    }

    private static func log(
        _ tx: borrowing Transaction, _ changes: [Change], _ person: PersonID, _ capacity: Capacity,
        _ request: RequestID?
    ) throws {
        for change in changes {
            try Corrections.log(
                tx, of: person, at: Profiles.place(capacity, change.field, person), request: request)
        }
    }

    private static func withBirthDay(_ changes: [Change], _ capacity: Capacity) -> [Change] {
        guard let cpr = changes.lazy.compactMap(\.cpr).first, !changes.contains(where: { $0.field == .birthDay })
        else { return changes }
        return changes + [.birthDay(cpr.birthDay)]
    }

    private static func check(_ change: Change, _ capacity: Capacity, _ policy: CPRPolicy) throws(PeopleError) {
        try policy.check(change.cpr)
        guard capacity.fields.contains(change.field) else { throw .notKept(change.field, capacity) }
        guard change.text == nil else { return }
        if change.field == .name { throw .nameMissing }
        if change.field == .chosenName, !capacity.needsName { throw .chosenNameMissing }
    }

    private static func write(
        _ tx: borrowing Transaction, _ change: Change, _ person: PersonID, _ capacity: Capacity
    ) throws {
        let place = Profiles.place(capacity, change.field, person)
        let value = try change.text.map { try tx.seal($0, at: place, under: capacity.key(of: person)) }
        try tx.run(
            "UPDATE \(capacity.table.name) SET \(change.field.rawValue) = ? WHERE person = ?", value ?? .null,
            .id(person))
    }
}

extension People {
    /// Notes a contact with an enquirer: the enquiry's clock starts anew.
    package static func contacted(_ tx: borrowing Transaction, _ person: PersonID, on day: Day? = nil) throws {
        let changed = try tx.run(
            "UPDATE enquirer_profile SET last_contact = max(last_contact, ?) WHERE person = ?",
            .day(day ?? tx.today), .id(person))
        guard changed == 1 else { throw PeopleError.lacksCapacity(person, .enquirer) }
        try tx.audit("person.contacted", about: [person])
    }
}
