package import Store

/// Objection (GDPR Art. 21): the person is restricted from the moment it is registered until it is decided.
package enum Objections {
    /// Upheld: the restriction stays, and what happens to the data is decided as an erasure (Art. 17(1)(c)).
    /// Overridden: compelling grounds prevail; the restriction may be lifted, once the person has been told.
    package enum Decision: String, Sendable, CaseIterable {
        case upheld
        case overridden
    }

    package static func decide(
        _ tx: borrowing Transaction, _ id: RequestID, _ decision: Decision
    ) throws {
        let request = try Requests.open(tx, id, kind: .objection)
        try Requests.close(tx, id, outcome: decision == .upheld ? .met : .refused)
        try tx.audit("rights.objection", about: [request.person], record: id.raw, detail: decision.rawValue)
    }
}
