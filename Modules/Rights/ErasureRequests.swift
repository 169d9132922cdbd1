package import Days
package import PersonalData
package import Retention
import SQLite
package import Store

/// Why a record need not be erased although it was asked for (GDPR Art. 17(3)(a)–(e)).
package enum RefusalGround: String, Sendable, CaseIterable, Codable {
    case expression
    case legalTask = "legal-task"
    case publicHealth = "public-health"
    case archive
    case legalClaims = "legal-claims"
}

/// What was decided about one record of an erasure request.
package struct ErasureDecision: Hashable, Sendable {
    package let item: ErasureItem
    /// The ground of the refusal; nil: it is to be erased.
    package let refused: RefusalGround?
    package let decided: Day
    package let carriedOut: Day?
}

/// Erasure on request (GDPR Art. 17): decided record by record, carried out by the engine of the purge.
package enum ErasureRequests {
    /// What can be decided about: every record of the person but the register of requests itself, which is the
    /// tenant's proof and names nobody.
    package static func records(
        _ tx: borrowing Transaction, of person: PersonID, in inventory: Inventory
    ) throws -> [ErasureItem] {
        try Erasure(inventory).items(tx, of: person)
            .filter { $0.category != Category.request.number }
    }

    /// Records without a decision yet.
    package static func undecided(
        _ tx: borrowing Transaction, _ id: RequestID, in inventory: Inventory
    ) throws -> [ErasureItem] {
        let request = try Requests.open(tx, id, kind: .erasure)
        let known = Set(try decisions(tx, id).map(\.item))
        return try records(tx, of: request.person, in: inventory).filter { !known.contains($0) }
    }

    /// Decides about one record; deciding again replaces a decision that has not been carried out.
    package static func decide(
        _ tx: borrowing Transaction, _ id: RequestID, _ item: ErasureItem, refuse ground: RefusalGround? = nil
    ) throws {
        let request = try Requests.open(tx, id, kind: .erasure)
        guard item.person == request.person else { throw RequestError.otherPerson(id) }
        try tx.run(
            """
            INSERT INTO erasure_decision (request, category, record, person, decided, ground)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (request, category, record) DO UPDATE
            SET decided = excluded.decided, ground = excluded.ground WHERE carried_out IS NULL
            """,
            .id(id), .count(item.category), .int(item.record), .id(item.person), .day(tx.today),
            .optional(ground?.rawValue))
        try tx.audit(
            "rights.erasure.decide", about: [item.person], record: item.record, detail: ground?.rawValue ?? "erase")
    }

    package static func decisions(_ tx: borrowing Transaction, _ id: RequestID) throws -> [ErasureDecision] {
        try tx.all(
            """
            SELECT person, category, record, ground, decided, carried_out FROM erasure_decision
            WHERE request = ? ORDER BY category, record
            """, .id(id)
        ) { row in
            ErasureDecision(
                item: ErasureItem(person: row.id(0), category: Int(row.int(1)), record: row.int(2)),
                refused: row.textOrNil(3).flatMap(RefusalGround.init), decided: row.day(4),
                carriedOut: row.dayOrNil(5))
        }
    }

    /// Erases what was decided to be erased, keys and rows, and closes the request when nothing is left to do.
    ///
    /// A legal hold keeps its records: they are returned as held, and the request stays open until the hold is
    /// released or the record is refused. Throws `RequestError.undecided`, and `RestrictedError` for a person who is
    /// restricted on another ground than an objection: what is stored only is not erased either.
    package static func carryOut(
        _ tx: borrowing Transaction, _ id: RequestID, in inventory: Inventory
    ) throws -> Erasure.Outcome {
        let request = try Requests.open(tx, id, kind: .erasure)
        let waiting = try undecided(tx, id, in: inventory).count
        guard waiting == 0 else { throw RequestError.undecided(id, records: waiting) }
        try mayErase(tx, request.person)
        let chosen = try decisions(tx, id).filter { $0.refused == nil && $0.carriedOut == nil }
        let outcome = try Erasure(inventory).erase(tx, chosen.map(\.item), reason: "request", record: id.raw)
        for item in outcome.erased { try markCarriedOut(tx, id, item) }
        if outcome.held.isEmpty { try Requests.close(tx, id, outcome: try result(tx, id)) }
        return outcome
    }

    /// The same in a transaction of its own, and then nothing of it is left in the write-ahead logs unless a reader
    /// is in the way.
    package static func carryOut(
        _ store: Store, _ id: RequestID, in inventory: Inventory, by actor: Actor
    ) throws -> Erasure.Outcome {
        let outcome = try store.write(as: actor) { tx in try carryOut(tx, id, in: inventory) }
        _ = try store.truncateLogs()
        return outcome
    }

    /// Throws `RestrictedError` for a person who is restricted on another ground than an objection.
    package static func mayErase(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let grounds = try Restrictions.active(tx, of: person).map(\.ground)
        if grounds.contains(where: { $0 != .objection }) { throw RestrictedError(person: person) }
    }

    private static func markCarriedOut(
        _ tx: borrowing Transaction, _ id: RequestID, _ item: ErasureItem
    ) throws {
        try tx.run(
            "UPDATE erasure_decision SET carried_out = ? WHERE request = ? AND category = ? AND record = ?",
            .day(tx.today), .id(id), .count(item.category), .int(item.record))
    }

    private static func result(_ tx: borrowing Transaction, _ id: RequestID) throws -> RequestOutcome {
        let refused = try decisions(tx, id).map { $0.refused != nil }
        if refused.allSatisfy({ !$0 }) { return .met }
        return refused.contains(false) ? .partly : .refused
    }
}
