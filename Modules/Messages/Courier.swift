import Days
import Store
package import Tenancy

/// What a courier did on one round.
package struct DeliveryRound: Equatable, Sendable {
    package var sent = 0
    /// Tried in vain, and tried again later.
    package var postponed = 0
    /// Given up: somebody calls instead.
    package var failed = 0
    /// Neither sent nor missed, such as a reminder of a session that was moved.
    package var dropped = 0
    /// Another courier was out already; nothing was done.
    package var isElsewhere = false

    package init(sent: Int = 0, postponed: Int = 0, failed: Int = 0, dropped: Int = 0, isElsewhere: Bool = false) {
        self.sent = sent
        self.postponed = postponed
        self.failed = failed
        self.dropped = dropped
        self.isElsewhere = isElsewhere
    }

    package static func + (one: DeliveryRound, other: DeliveryRound) -> DeliveryRound {
        DeliveryRound(
            sent: one.sent + other.sent, postponed: one.postponed + other.postponed, failed: one.failed + other.failed,
            dropped: one.dropped + other.dropped, isElsewhere: one.isElsewhere || other.isElsewhere)
    }
}

/// Takes messages to where they leave the house. Killed between sending one and noting it, it sends that one twice; it
/// loses none.
package struct Courier {
    private let tenant: Tenant
    private let claim: Claim
    private let milliseconds: Int
    private let isStopping: () -> Bool

    /// - Parameters:
    ///   - origin: what links begin with where that is not the tenant's public host, as in a demonstration.
    ///   - milliseconds: how long one mail may take.
    ///   - isStopping: asked between two messages.
    package init(
        _ tenant: Tenant, origin: String? = nil, milliseconds: Int = 30_000,
        until isStopping: @escaping () -> Bool = { false }
    ) {
        self.tenant = tenant
        let origin = origin ?? tenant.configuration.alias.host.map { "https://\($0)" }
        claim = Claim(tenant: tenant, origin: origin)
        self.milliseconds = milliseconds
        self.isStopping = isStopping
    }

    /// Writes down the reminders for tomorrow and delivers what is due. Cheap when there is nothing: call it each few
    /// seconds. A tenant that is turned off sends nothing.
    package func deliver() throws -> DeliveryRound {
        guard !tenant.isDisabled, try hasWork() else { return DeliveryRound() }
        guard let lock = try DeliveryLock(tenant.store.files) else {
            return DeliveryRound(isElsewhere: true)
        }
        let done = try round()
        lock.release()
        return done
    }

    private static let actor = Actor.system("messages")

    private func hasWork() throws -> Bool {
        try tenant.store.upkeep { tx in try Claim.isDue(tx) || Outbox.hasToRemind(tx) }
    }

    private func round() throws -> DeliveryRound {
        if try tenant.store.upkeep({ tx in try Outbox.hasToRemind(tx) }) {
            try tenant.store.write(as: Courier.actor) { tx in _ = try Outbox.remind(tx) }
        }
        let ways = Ways(tenant.configuration.messages, milliseconds: milliseconds)
        var done = DeliveryRound()
        while !isStopping(), try tenant.store.upkeep({ tx in try Claim.isDue(tx) }) {
            let taken = try tenant.store.write(as: Courier.actor) { tx in try claim.take(tx) }
            done = done + taken.tally
            for envelope in taken.envelopes where !isStopping() { done = try done + carry(envelope, by: ways) }
        }
        return done
    }

    /// Sends one message outside any transaction, and notes what became of it.
    private func carry(_ envelope: Envelope, by ways: Ways) throws -> DeliveryRound {
        let outcome = ways.send(envelope, from: tenant.configuration.alias.line, at: tenant.store.clock.now())
        try tenant.store.faults.reach("message sent")
        return try tenant.store.write(as: Courier.actor) { tx in
            let tally = try note(tx, envelope, outcome)
            try tx.audit("message.\(outcome.word)", about: [envelope.person], record: envelope.id.raw)
            return tally
        }
    }

    private func note(
        _ tx: borrowing Transaction, _ envelope: Envelope, _ outcome: Ways.Outcome
    ) throws -> DeliveryRound {
        var tally = DeliveryRound()
        switch outcome {
        case .sent(let channel):
            try Claim.end(tx, envelope.id, .sent, nil, channel: channel)
            tally.sent = 1
        case .kept(let text):
            let sealed = try tx.seal(
                text, at: OutgoingMessage.place("kept", envelope.id),
                under: OutgoingMessage.key(envelope.id, envelope.person))
            try tx.run("UPDATE outgoing_message SET kept = ? WHERE id = ?", sealed, .id(envelope.id))
            try Claim.end(tx, envelope.id, .sent, nil, channel: "page")
            tally.sent = 1
        case .postponed(let obstacle):
            try Claim.postpone(tx, envelope.id, obstacle, attempts: envelope.attempts, &tally)
        case .refused(let obstacle):
            try Claim.end(tx, envelope.id, .failed, obstacle)
            tally.failed = 1
        }
        return tally
    }
}
