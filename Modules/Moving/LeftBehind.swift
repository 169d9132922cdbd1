/// What does not travel, and why: the list is closed, and a test compares it with the schema. Whatever is not in it
/// travels.
enum LeftBehind {
    /// Why something stays.
    enum Reason: String, Sendable, Codable {
        /// It opens the installation or proves who somebody is.
        case secret
        /// The store keeps it for itself and makes it anew.
        case ownBooks = "own-books"
        /// It goes along as a trail to read; the new place begins a trail of its own.
        case trail
        /// It belongs to plans, which hold in one place only.
        case plans
    }

    static let tables: [String: Reason] = [
        "migration": .ownBooks, "store_state": .ownBooks, "generation": .ownBooks, "submission": .ownBooks,
        "audit": .trail, "audit_checkpoint": .trail,
        "purge_approval": .plans, "purge_run": .plans, "purge_skip": .plans,
        "invitation": .secret, "recovery_code": .secret, "sign_in_link": .secret, "device": .secret,
        "calendar_feed": .secret, "pending_session": .secret, "user_session": .secret, "sign_in_failure": .secret,
    ]

    /// Columns beyond those that the inventory calls secret: that a second factor works says nothing without it.
    static let columns: [String: Reason] = ["account.totp_since": .secret]

    /// Rows that travel, where not all do: a message that waits is sent by the old place, or by nobody.
    static let travelling = ["outgoing_message": "state <> 'waiting'"]
}
