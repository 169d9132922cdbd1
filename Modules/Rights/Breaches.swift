package import Days
import SQLite
package import Store

package enum BreachTag: IdentifierKind {
    package static let prefix = "BR"
}

enum BreachPersonTag: IdentifierKind {
    static let prefix = "BP"
}

package typealias BreachID = Identifier<BreachTag>

package enum BreachKind: String, Sendable, CaseIterable {
    case confidentiality
    case integrity
    case availability
}

/// How likely harm to people is: it decides who has to be told (GDPR Art. 33(1), 34(1)).
package enum BreachRisk: String, Sendable, CaseIterable {
    case unlikely
    case risk
    case high
}

/// Why the authority was told after 72 hours (Art. 33(1), last sentence).
package enum DelayReason: String, Sendable, CaseIterable {
    case investigation
    case processorLate = "processor-late"
    case police
    case oversight
}

/// One breach. What happened is told in the tenant's own case system, under `reference`.
package struct Breach: Hashable, Sendable {
    package let id: BreachID
    package let kind: BreachKind
    package let risk: BreachRisk
    package let reference: String
    package let aware: Instant
    /// 72 hours after the tenant became aware.
    package let deadline: Instant
    package let reported: Instant?
    package let closed: Day?

    /// Whether the authority waits for word: a risk to people, and nobody has reported it (Art. 33(1)).
    package var awaitsReport: Bool { closed == nil && reported == nil && risk != .unlikely }

    /// Whether the authority should have heard by now.
    package func isOverdue(at now: Instant) -> Bool { awaitsReport && now > deadline }
}

package enum BreachError: Error, Equatable, CustomStringConvertible {
    case unknown(BreachID)
    case closed(BreachID)
    case reference
    case awareInFuture
    case delayNeedsReason(BreachID)
    case notReported(BreachID)
    case peopleNotTold(BreachID, count: Int)
    case notAffected(BreachID, PersonID)
    case reportedBefore(BreachID)

    package var description: String {
        switch self {
        case .unknown(let id): "There is no breach \(id). List the open ones to find its id."
        case .closed(let id): "Breach \(id) is closed. Register a new one."
        case .reference: "A reference is a case number of 1 to 40 characters A-Z, a-z, 0-9, '.', '/' and '-'."
        case .awareInFuture: "A breach cannot be discovered in the future. Give the moment you became aware."
        case .delayNeedsReason(let id):
            "The 72 hours of breach \(id) are over: report it with the reason for the delay (Art. 33(1))."
        case .notReported(let id): "Breach \(id) is a risk to people: report it to the authority before closing."
        case .peopleNotTold(let id, let count):
            "Breach \(id) is a high risk: \(count) people have not been told yet (Art. 34)."
        case .notAffected(let id, let person):
            "\(person) is not on the list of breach \(id). Add everybody who is affected first."
        case .reportedBefore(let id): "Breach \(id) was reported before. What comes later is added in the case itself."
        }
    }
}

/// The register of breaches with its 72-hour clock and the list of people affected (GDPR Art. 33, 34).
package enum Breaches {
    private static let clock: Int64 = 72 * 60 * 60 * 1000

    package static func register(
        _ tx: borrowing Transaction, kind: BreachKind, risk: BreachRisk, reference: String, aware: Instant? = nil
    ) throws -> BreachID {
        guard RegisterCode.isReference(reference) else { throw BreachError.reference }
        let moment = aware ?? tx.now
        guard moment <= tx.now else { throw BreachError.awareInFuture }
        let id: BreachID = tx.newID()
        try tx.run(
            "INSERT INTO breach (id, kind, risk, reference, aware, deadline) VALUES (?, ?, ?, ?, ?, ?)",
            .id(id), .text(kind.rawValue), .text(risk.rawValue), .text(reference), .instant(moment),
            .instant(moment.adding(milliseconds: clock)))
        try tx.audit("rights.breach", record: id.raw, detail: "\(kind.rawValue) \(risk.rawValue)")
        return id
    }

    /// Adds people to the list of those affected; known ones stay as they are.
    package static func affect(_ tx: borrowing Transaction, _ id: BreachID, people: [PersonID]) throws {
        _ = try open(tx, id)
        for person in people {
            let row: Identifier<BreachPersonTag> = tx.newID()
            try tx.run(
                "INSERT OR IGNORE INTO breach_person (id, breach, person) VALUES (?, ?, ?)", .id(row), .id(id),
                .id(person))
        }
        try tx.audit("rights.breach.people", about: people, record: id.raw)
    }

    package static func affected(_ tx: borrowing Transaction, by id: BreachID) throws -> [PersonID] {
        try tx.all("SELECT person FROM breach_person WHERE breach = ? ORDER BY person", .id(id)) { $0.id(0) }
    }

    /// Those affected who have not been told, which a high risk demands (Art. 34).
    package static func untold(_ tx: borrowing Transaction, of id: BreachID) throws -> [PersonID] {
        try tx.all(
            "SELECT person FROM breach_person WHERE breach = ? AND told IS NULL ORDER BY person", .id(id)
        ) { $0.id(0) }
    }

    /// Records that somebody on the list was told today; the first day stands.
    package static func recordTold(_ tx: borrowing Transaction, _ id: BreachID, person: PersonID) throws {
        _ = try open(tx, id)
        let changed = try tx.run(
            "UPDATE breach_person SET told = coalesce(told, ?) WHERE breach = ? AND person = ?", .day(tx.today),
            .id(id), .id(person))
        guard changed == 1 else { throw BreachError.notAffected(id, person) }
        try tx.audit("rights.breach.told", about: [person], record: id.raw)
    }

    /// Records the report to the authority; after 72 hours it needs the reason for the delay.
    package static func recordReport(
        _ tx: borrowing Transaction, _ id: BreachID, delay: DelayReason? = nil
    ) throws {
        let breach = try open(tx, id)
        guard breach.reported == nil else { throw BreachError.reportedBefore(id) }
        if tx.now > breach.deadline && delay == nil { throw BreachError.delayNeedsReason(id) }
        try tx.run(
            "UPDATE breach SET reported = ?, delay_reason = ? WHERE id = ?",
            .instant(tx.now), .optional(delay?.rawValue), .id(id))
        try tx.audit("rights.breach.report", record: id.raw, detail: delay?.rawValue)
    }

    package static func close(_ tx: borrowing Transaction, _ id: BreachID) throws {
        let breach = try open(tx, id)
        if breach.risk != .unlikely && breach.reported == nil { throw BreachError.notReported(id) }
        let waiting = breach.risk == .high ? try untold(tx, of: id).count : 0
        guard waiting == 0 else { throw BreachError.peopleNotTold(id, count: waiting) }
        try tx.run("UPDATE breach SET closed = ? WHERE id = ?", .day(tx.today), .id(id))
        try tx.audit("rights.breach.close", record: id.raw)
    }

    /// Open breaches, the next deadline first.
    package static func open(_ tx: borrowing Transaction) throws -> [Breach] {
        try tx.all("\(columns) WHERE closed IS NULL ORDER BY deadline, id", map: breach)
    }

    /// Every breach, the newest first, closed ones too.
    package static func list(_ tx: borrowing Transaction) throws -> [Breach] {
        try tx.all("\(columns) ORDER BY aware DESC, id", map: breach)
    }

    package static func find(_ tx: borrowing Transaction, _ id: BreachID) throws -> Breach? {
        try tx.first("\(columns) WHERE id = ?", .id(id), map: breach)
    }

    private static func open(_ tx: borrowing Transaction, _ id: BreachID) throws -> Breach {
        guard let breach = try find(tx, id) else { throw BreachError.unknown(id) }
        guard breach.closed == nil else { throw BreachError.closed(id) }
        return breach
    }

    private static let columns = "SELECT id, kind, risk, reference, aware, deadline, reported, closed FROM breach"

    private static func breach(_ row: borrowing Row) throws -> Breach {
        Breach(
            id: row.id(0), kind: BreachKind(rawValue: row.text(1)) ?? .confidentiality,
            risk: BreachRisk(rawValue: row.text(2)) ?? .high, reference: row.text(3), aware: row.instant(4),
            deadline: row.instant(5), reported: row.instantOrNil(6), closed: row.dayOrNil(7))
    }
}
