import Access
import Days
import SQLite
import Store
import Tenancy

/// A message on its way, with what is known of it only while it is.
struct Envelope {
    let id: MessageID
    let person: PersonID
    /// How often it has been tried, this time included.
    let attempts: Int
    let address: Address
    let letter: Letter
}

/// Takes what is due, in one transaction: each message is put off to its next try first, so that a courier who dies
/// loses none, and what may not go is ended.
struct Claim {
    let tenant: Tenant
    /// What links begin with; nil where the tenant names no host.
    let origin: String?
    private static let most = 20

    /// Minutes to the next try, after each one. After the last there is none.
    static let delays: [Int64] = [1, 5, 15, 60, 240, 240, 240, 240]

    /// Whether anything is due, without a write.
    static func isDue(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM outgoing_message WHERE state = 'waiting' AND due <= ?", .instant(tx.now)
        ) { _ in true } ?? false
    }

    func take(_ tx: borrowing Transaction) throws -> (envelopes: [Envelope], tally: DeliveryRound) {
        let due = try tx.all(
            "\(Outbox.columns) WHERE state = 'waiting' AND due <= ? ORDER BY due, id LIMIT ?", .instant(tx.now),
            .int(Int64(Claim.most)), map: Outbox.message)
        guard !due.isEmpty else { return ([], DeliveryRound()) }
        var envelopes: [Envelope] = []
        var tally = DeliveryRound()
        for message in due {
            if let envelope = try take(tx, message, &tally) { envelopes.append(envelope) }
        }
        try tx.audit("message.deliver", about: Array(Set(due.map(\.person))).sorted())
        return (envelopes, tally)
    }

    private func take(
        _ tx: borrowing Transaction, _ message: OutgoingMessage, _ tally: inout DeliveryRound
    ) throws -> Envelope? {
        if let obstacle = try Recipients.obstacle(tx, message) {
            try end(tx, message, obstacle, &tally)
            return nil
        }
        if try waitsForMorning(tx, message) { return nil }
        try putOff(tx, message)
        switch try Recipients.address(tx, message) {
        case .failure(let missing):
            try end(tx, message, missing.obstacle, &tally)
            return nil
        case .success(let address):
            guard let letter = try letter(tx, message) else {
                try Claim.postpone(tx, message.id, Obstacle.noHost.rawValue, attempts: message.attempts + 1, &tally)
                return nil
            }
            return Envelope(
                id: message.id, person: message.person, attempts: message.attempts + 1, address: address,
                letter: letter)
        }
    }

    private func waitsForMorning(_ tx: borrowing Transaction, _ message: OutgoingMessage) throws -> Bool {
        guard !message.kind.isAskedFor else { return false }
        let next = tenant.configuration.messages.quiet.next(after: tx.now)
        guard next > tx.now else { return false }
        try tx.run("UPDATE outgoing_message SET due = ? WHERE id = ?", .instant(next), .id(message.id))
        return true
    }

    private func putOff(_ tx: borrowing Transaction, _ message: OutgoingMessage) throws {
        let minutes = Claim.delays[min(message.attempts, Claim.delays.count - 1)]
        try tx.run(
            "UPDATE outgoing_message SET attempts = attempts + 1, due = ? WHERE id = ?",
            .instant(tx.now.adding(milliseconds: minutes * 60_000)), .id(message.id))
    }

    private func letter(_ tx: borrowing Transaction, _ message: OutgoingMessage) throws -> Letter? {
        guard let origin else { return nil }
        let token = try tx.open(
            message.token, at: OutgoingMessage.place("token", message.id),
            under: OutgoingMessage.key(message.id, message.person)
        ).text
        return Letter(
            message.kind, message.occasion, token: token.flatMap(Token.init), origin: origin,
            sender: tenant.configuration.alias.line, telephone: tenant.configuration.contact.telephone,
            language: tenant.configuration.language, today: tx.today)
    }

    private func end(
        _ tx: borrowing Transaction, _ message: OutgoingMessage, _ obstacle: Obstacle, _ tally: inout DeliveryRound
    ) throws {
        let fails =
            switch obstacle {
            case .expired, .badAddress: true
            case .noAddress, .protected: message.kind.mustReach
            default: false
            }
        let code = obstacle == .expired ? message.obstacle ?? obstacle.rawValue : obstacle.rawValue
        try Claim.end(tx, message.id, fails ? .failed : .dropped, code)
        if fails { tally.failed += 1 } else { tally.dropped += 1 }
    }
}

extension Claim {
    /// Nothing more is done with the message, and what its link opens is forgotten.
    static func end(
        _ tx: borrowing Transaction, _ id: MessageID, _ state: OutgoingMessage.State, _ obstacle: String?,
        channel: String? = nil
    ) throws {
        try tx.run(
            """
            UPDATE outgoing_message SET state = ?, obstacle = ?, channel = ?, ended = ?, token = NULL
            WHERE id = ? AND state = 'waiting'
            """, .text(state.rawValue), .optional(obstacle), .optional(channel), .day(tx.today), .id(id))
    }

    /// Keeps it for the next try, or gives it up after the last.
    static func postpone(
        _ tx: borrowing Transaction, _ id: MessageID, _ obstacle: String, attempts: Int, _ tally: inout DeliveryRound
    ) throws {
        if attempts >= delays.count {
            try end(tx, id, .failed, obstacle)
            tally.failed += 1
        } else {
            try tx.run("UPDATE outgoing_message SET obstacle = ? WHERE id = ?", .text(obstacle), .id(id))
            tally.postponed += 1
        }
    }
}
