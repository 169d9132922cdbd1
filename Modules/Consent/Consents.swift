package import Days
import PersonalData
package import Rights
import SQLite
package import Store

/// Consents given, and whether a purpose may be pursued for a person today.
package enum Consents {
    /// Whether the person's data may be used for the purpose now: never while restricted; by valid consent exactly
    /// where consent is the basis; else because the tenant's own basis carries it.
    package static func mayUse(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws -> Bool {
        let basis = try Purposes.find(tx, purpose).basis
        if try Restrictions.isRestricted(tx, person) { return false }
        return basis == .consent ? try valid(tx, person, purpose) != nil : true
    }

    /// Whether this purpose needs the person's consent, restricted or not.
    package static func isRequired(_ tx: borrowing Transaction, _ purpose: String) throws -> Bool {
        try Purposes.find(tx, purpose).basis == .consent
    }

    /// Records consent to the text in force. An earlier consent to the same purpose ends here.
    package static func give(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String, language: String, channel: Channel,
        onBehalf: OnBehalf? = nil, expires: Day? = nil
    ) throws -> ConsentID {
        let basis = try Purposes.find(tx, purpose).basis
        guard basis == .consent else { throw ConsentError.notConsentBased(purpose, basis) }
        if let expires, expires <= tx.today { throw ConsentError.expiryInPast }
        try Restrictions.refuse(tx, person)
        let text = try ConsentTexts.current(tx, of: purpose, language: language)
        _ = try end(tx, person, purpose, on: tx.today)
        let id: ConsentID = tx.newID(near: person)
        try insert(tx, id, person, text.id, channel, onBehalf, expires)
        try tx.audit(
            "consent.give", about: [person], record: id.raw,
            detail: "\(purpose) v\(text.version) \(channel.rawValue)")
        return id
    }

    /// Ends standing consents without a withdrawal, because the support they were for has closed or a new one
    /// replaces them. Their proof's clock starts on that day. Returns how many ended.
    package static func end(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String, on day: Day
    ) throws -> Int {
        let standing = try unended(tx, person, purpose)
        for consent in standing {
            try tx.run("UPDATE consent SET ended = ? WHERE id = ?", .day(day), .id(consent.id))
            try tx.audit("consent.end", about: [person], record: consent.id.raw, detail: purpose)
        }
        return standing.count
    }

    /// The same for every purpose: the person takes part in nothing any more, in no capacity. What begins anew later is
    /// asked for anew. Returns how many ended.
    @discardableResult
    package static func endAll(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws -> Int {
        let purposes = try tx.all(
            "SELECT DISTINCT consent_text.purpose FROM consent JOIN consent_text ON consent_text.id = consent.text "
                + "WHERE consent.person = ? AND \(standing)", .id(person)
        ) { $0.text(0) }
        var ended = 0
        for purpose in purposes { ended += try end(tx, person, purpose, on: day) }
        return ended
    }

    /// The consent that carries the purpose today: to the text in force, not withdrawn, paused, expired or ended.
    package static func valid(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws -> Consent? {
        let version = try ConsentTexts.currentVersion(tx, of: purpose)
        let today = tx.today
        for consent in try unended(tx, person, purpose)
        where consent.version == version && consent.expires.map({ $0 > today }) ?? true {
            if try !Pauses.isPaused(tx, consent.id) { return consent }
        }
        return nil
    }

    /// Whether the person agreed and has not taken it back: also after the support has closed, when what was agreed to
    /// reaches beyond it, such as a question half a year later. Where consent is not the basis, as ``mayUse(_:_:_:)``.
    package static func stillAgrees(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws -> Bool {
        guard try isRequired(tx, purpose) else { return try mayUse(tx, person, purpose) }
        if try Restrictions.isRestricted(tx, person) { return false }
        return try tx.first(
            "\(agreeing) AND consent.person = ?3", .text(purpose), .day(tx.today), .id(person)
        ) { _ in true } ?? false
    }

    /// Everybody who agreed to the purpose and has not taken it back, by the same conditions, in one statement. With
    /// `whileOpen` only those whose support goes on.
    package static func people(
        _ tx: borrowing Transaction, agreeingTo purpose: String, whileOpen: Bool
    ) throws -> Set<PersonID> {
        let open = whileOpen ? " AND ended IS NULL" : ""
        return Set(try tx.all(agreeing + open, .text(purpose), .day(tx.today)) { $0.id(0) })
    }

    /// Consents to ?1 that nobody has taken back, paused or outlived on the day ?2. One that still stands is to the text
    /// in force.
    private static let agreeing = """
        SELECT consent.person FROM consent JOIN consent_text ON consent_text.id = consent.text
        WHERE purpose = ?1 AND (ended IS NOT NULL OR version = (
            SELECT max(version) FROM consent_text AS newest WHERE newest.purpose = ?1))
        AND (expires IS NULL OR expires > ?2)
        AND NOT EXISTS (SELECT 1 FROM consent_withdrawal AS w WHERE w.person = consent.person AND w.undone IS NULL
            AND w.consent IN (SELECT c.id FROM consent AS c JOIN consent_text AS t ON t.id = c.text WHERE t.purpose = ?1)
            AND w.at >= consent.given)
        AND NOT EXISTS (SELECT 1 FROM consent_pause AS p WHERE p.consent = consent.id AND p.ended IS NULL
            AND (p.until IS NULL OR p.until > ?2))
        """

    /// Every consent of the person, the newest first, ended and withdrawn ones too.
    package static func list(_ tx: borrowing Transaction, of person: PersonID) throws -> [Consent] {
        try tx.all("\(columns) WHERE consent.person = ? ORDER BY given DESC, consent.id", .id(person), map: consent)
    }

    /// What a consent is worth today.
    package static func state(_ tx: borrowing Transaction, of consent: Consent) throws -> ConsentState {
        if try isWithdrawn(tx, consent.id) { return .withdrawn }
        if consent.ended != nil { return .ended }
        if let expires = consent.expires, expires <= tx.today { return .expired }
        if try Pauses.isPaused(tx, consent.id) { return .paused }
        return try consent.version == ConsentTexts.currentVersion(tx, of: consent.purpose) ? .valid : .outdated
    }

    static func isWithdrawn(_ tx: borrowing Transaction, _ id: ConsentID) throws -> Bool {
        try tx.first("SELECT 1 FROM consent_withdrawal WHERE consent = ? AND undone IS NULL", .id(id)) { _ in true }
            ?? false
    }

    /// Standing consents that run out within `days` (30 on the coordinator's desk); restricted people are left out.
    package static func expiring(_ tx: borrowing Transaction, within days: Int = 30) throws -> [Consent] {
        try tx.all(
            """
            \(columns) WHERE expires >= ? AND expires <= ? AND \(standing)
            AND \(Restrictions.excluding("consent.person")) ORDER BY expires, consent.id
            """, .day(tx.today), .day(tx.today.adding(days: days)), map: consent)
    }

    /// Standing consents to an older text: these people have to be asked afresh.
    package static func outdated(_ tx: borrowing Transaction) throws -> [Consent] {
        try tx.all(
            """
            \(columns) WHERE \(standing) AND \(Restrictions.excluding("consent.person")) AND consent_text.version < (
                SELECT max(version) FROM consent_text AS newer WHERE newer.purpose = consent_text.purpose)
            ORDER BY given, consent.id
            """, map: consent)
    }

    /// One consent, standing or not; nil where there is none.
    package static func find(_ tx: borrowing Transaction, _ id: ConsentID) throws -> Consent? {
        try tx.first("\(columns) WHERE consent.id = ?", .id(id), map: consent)
    }

    /// Consents neither ended nor withdrawn.
    static func unended(
        _ tx: borrowing Transaction, _ person: PersonID, _ purpose: String
    ) throws -> [Consent] {
        try tx.all(
            """
            \(columns) WHERE consent.person = ? AND consent_text.purpose = ? AND \(standing)
            ORDER BY given DESC, consent.id
            """, .id(person), .text(purpose), map: consent)
    }

    static func standingCount(_ tx: borrowing Transaction, to purpose: String) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM consent JOIN consent_text ON consent_text.id = consent.text
            WHERE consent_text.purpose = ? AND \(standing)
            """, .text(purpose)
        ) { Int($0.int(0)) }
        return count ?? 0
    }

    private static func insert(
        _ tx: borrowing Transaction, _ id: ConsentID, _ person: PersonID, _ text: ConsentTextID, _ channel: Channel,
        _ onBehalf: OnBehalf?, _ expires: Day?
    ) throws {
        try tx.run(
            """
            INSERT INTO consent (id, person, text, given, channel, recorded_by, on_behalf, expires)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .id(text), .instant(tx.now), .text(channel.rawValue), .text(tx.actor.id),
            .optional(onBehalf?.rawValue), .day(expires))
    }

    private static let standing = """
        consent.ended IS NULL AND NOT EXISTS (
            SELECT 1 FROM consent_withdrawal AS w WHERE w.consent = consent.id AND w.undone IS NULL)
        """

    private static let columns = """
        SELECT consent.id, consent.person, purpose, version, given, channel, on_behalf, expires, ended
        FROM consent JOIN consent_text ON consent_text.id = consent.text
        """

    private static func consent(_ row: borrowing Row) throws -> Consent {
        Consent(
            id: row.id(0), person: row.id(1), purpose: row.text(2), version: Int(row.int(3)), given: row.instant(4),
            channel: Channel(rawValue: row.text(5)) ?? .paper, onBehalf: row.textOrNil(6).flatMap(OnBehalf.init),
            expires: row.dayOrNil(7), ended: row.dayOrNil(8))
    }
}
