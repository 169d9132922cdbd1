package import Days
import PersonalData
import SQLite
package import Store

/// The register of what people have asked for under Art. 15–21.
package enum Requests {
    /// Registers a request. An objection restricts the person at once, until it has been decided (Art. 18(1)(d)).
    package static func register(
        _ tx: borrowing Transaction, _ kind: RequestKind, of person: PersonID, channel: Channel,
        onBehalf: Bool = false, received: Day? = nil, words: String? = nil
    ) throws -> RequestID {
        let day = received ?? tx.today
        guard day <= tx.today else { throw RequestError.receivedInFuture }
        let id: RequestID = tx.newID()
        try insert(tx, id, kind, person, channel, onBehalf, day)
        if let words { try store(tx, words, in: id, of: person) }
        try tx.audit("rights.request", about: [person], record: id.raw, detail: kind.rawValue)
        if kind == .objection {
            _ = try Restrictions.restrict(tx, person, ground: .objection, request: id)
        }
        return id
    }

    /// Two further months, told with the reason while the first month still runs (Art. 12(3)).
    package static func extend(
        _ tx: borrowing Transaction, _ id: RequestID, because reason: ExtensionReason
    ) throws {
        let request = try open(tx, id)
        guard request.extended == nil else { throw RequestError.extendedBefore(id) }
        guard tx.today <= request.due else { throw RequestError.extensionTooLate(id, due: request.due) }
        try tx.run(
            "UPDATE request SET extended = ?, extension_reason = ?, due = ? WHERE id = ?",
            .day(tx.today), .text(reason.rawValue), .day(RequestClock.extendedDue(received: request.received)),
            .id(id))
        try tx.audit("rights.extend", about: [request.person], record: id.raw, detail: reason.rawValue)
    }

    /// Lets the export that a request asks for be made, as the second person of two.
    package static func approve(_ tx: borrowing Transaction, _ id: RequestID) throws {
        let request = try open(tx, id)
        guard request.kind.asksForExport else { throw RequestError.notAnExport(id) }
        try tx.run(
            "UPDATE request SET approved_by = ?, approved = ? WHERE id = ?", .text(tx.actor.id), .day(tx.today), .id(id)
        )
        try tx.audit("rights.request.approve", about: [request.person], record: id.raw)
    }

    /// Closes a request. Its words go; the codes and dates stay as the nameless proof.
    package static func close(
        _ tx: borrowing Transaction, _ id: RequestID, outcome: RequestOutcome
    ) throws {
        let request = try open(tx, id)
        try tx.run(
            "UPDATE request SET closed = ?, outcome = ?, words = NULL WHERE id = ?",
            .day(tx.today), .text(outcome.rawValue), .id(id))
        try tx.audit("rights.close", about: [request.person], record: id.raw, detail: outcome.rawValue)
    }

    package static func find(_ tx: borrowing Transaction, _ id: RequestID) throws -> Request? {
        try tx.first("\(columns) WHERE id = ?", .id(id), map: request)
    }

    /// Open requests, the most urgent first.
    package static func open(_ tx: borrowing Transaction) throws -> [Request] {
        try tx.all("\(columns) WHERE closed IS NULL ORDER BY due, id", map: request)
    }

    /// What a person has asked for, the newest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Request] {
        try tx.all("\(columns) WHERE person = ? ORDER BY received DESC, id", .id(person), map: request)
    }

    /// Open requests whose day has passed.
    package static func overdue(_ tx: borrowing Transaction) throws -> [Request] {
        try tx.all("\(columns) WHERE closed IS NULL AND due < ? ORDER BY due, id", .day(tx.today), map: request)
    }

    /// What the person said, while the request is open.
    package static func words(_ tx: borrowing Transaction, of id: RequestID) throws -> Opened {
        guard let request = try find(tx, id) else { throw RequestError.unknown(id) }
        let sealed = try tx.first("SELECT words FROM request WHERE id = ?", .id(id)) { $0.blobOrNil(0) }
        return try tx.open(sealed ?? nil, at: place(id), under: key(id, request.person))
    }

    /// The open request, or the error that says why it cannot be worked on.
    static func open(
        _ tx: borrowing Transaction, _ id: RequestID, kind: RequestKind? = nil
    ) throws -> Request {
        guard let request = try find(tx, id) else { throw RequestError.unknown(id) }
        guard request.isOpen else { throw RequestError.closed(id) }
        if let kind, request.kind != kind { throw RequestError.wrongKind(id, needed: kind) }
        return request
    }

    /// Throws unless the request is open, of this kind and of this person.
    package static func require(
        _ tx: borrowing Transaction, _ id: RequestID, _ kind: RequestKind, of person: PersonID
    ) throws {
        guard try open(tx, id, kind: kind).person == person else { throw RequestError.otherPerson(id) }
    }

    /// The person's own open request; another's is as unknown as one that does not exist.
    static func open(
        _ tx: borrowing Transaction, _ id: RequestID, of person: PersonID
    ) throws -> Request {
        guard try find(tx, id)?.person == person else { throw RequestError.unknown(id) }
        return try open(tx, id)
    }

    /// Whether the objection that a restriction rests on is still undecided.
    static func isOpen(_ tx: borrowing Transaction, behind restriction: RestrictionID) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM request JOIN restriction ON restriction.request = request.id
            WHERE restriction.id = ? AND request.kind = 'objection' AND request.closed IS NULL
            """, .id(restriction)
        ) { _ in true } ?? false
    }

    private static func insert(
        _ tx: borrowing Transaction, _ id: RequestID, _ kind: RequestKind, _ person: PersonID, _ channel: Channel,
        _ onBehalf: Bool, _ received: Day
    ) throws {
        try tx.run(
            """
            INSERT INTO request (id, person, kind, channel, on_behalf, received, due)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .text(kind.rawValue), .text(channel.rawValue), .flag(onBehalf), .day(received),
            .day(RequestClock.due(received: received)))
    }

    private static func store(
        _ tx: borrowing Transaction, _ words: String, in id: RequestID, of person: PersonID
    ) throws {
        let sealed = try tx.seal(words, at: place(id), under: key(id, person))
        try tx.run("UPDATE request SET words = ? WHERE id = ?", sealed, .id(id))
    }

    private static func place(_ id: RequestID) -> Place {
        Place("request", "words", row: id.raw)
    }

    private static func key(_ id: RequestID, _ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.request.number, record: id.raw)
    }

    private static let columns = """
        SELECT id, person, kind, channel, on_behalf, received, due, extended, closed, outcome, approved_by, approved
        FROM request
        """

    private static func request(_ row: borrowing Row) throws -> Request {
        Request(
            id: row.id(0), person: row.id(1), kind: RequestKind(rawValue: row.text(2)) ?? .access,
            channel: Channel(rawValue: row.text(3)) ?? .paper, onBehalf: row.flag(4), received: row.day(5),
            due: row.day(6), extended: row.dayOrNil(7), approval: approval(row), closed: row.dayOrNil(8),
            outcome: row.textOrNil(9).flatMap(RequestOutcome.init))
    }

    private static func approval(_ row: borrowing Row) -> RequestApproval? {
        guard let by = row.textOrNil(10), let day = row.dayOrNil(11) else { return nil }
        return RequestApproval(by: by, on: day)
    }
}
