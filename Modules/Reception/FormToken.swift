import Access
import Sealing
import Store

/// Proves that a form came from a page that this server showed to this browser: a keyed hash of what the browser holds in
/// its cookie. It also says whose the form was, so that text typed before a session ended goes to nobody else.
struct FormToken: Equatable {
    let account: AccountID?
    private let proof: String

    /// - Parameter secret: the token of the cookie that the reader came with.
    init(account: AccountID?, secret: Token, vault: Vault) {
        self.account = account
        let owner = account?.description ?? "-"
        let bytes = Array("form|\(owner)|\(secret.text)".utf8)
        proof = KeyedHash.hash(bytes, with: vault.pageKey).prefix(16).hex
    }

    /// What stands in the form.
    var text: String { "\(account?.description ?? "-").\(proof)" }

    /// The account that a token in a form names, true or not.
    static func account(in text: String) -> AccountID? {
        text.split(separator: ".").first.flatMap { try? AccountID(text: String($0)) }
    }

    /// Compares without telling by the time how much was right.
    static func areEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
