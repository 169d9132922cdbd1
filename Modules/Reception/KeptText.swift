import Access
import Foundation
import HTML
import HTTP
import Pages
import ProgrammeKit
import Sealing
import Store

/// What somebody typed when their session had ended. It goes back to the browser sealed, comes again after signing in,
/// and opens for the account that typed it and nobody else; the server keeps nothing.
struct KeptText: Codable {
    let path: [String]
    let fields: [[String]]

    func sealed(for account: AccountID, in store: Store) throws -> String {
        let sealed = Seal.seal(
            Array(try JSONEncoder().encode(self)), with: store.vault.pageKey, for: KeptText.context(account, store))
        return Data(sealed).base64EncodedString()
    }

    /// Nil for another account's, and for anything that was changed.
    static func open(_ text: String, for account: AccountID, in store: Store) -> KeptText? {
        guard let sealed = Data(base64Encoded: text),
            let plain = try? Seal.open(
                [UInt8](sealed), with: store.vault.pageKey, for: context(account, store))
        else { return nil }
        return try? JSONDecoder().decode(KeptText.self, from: Data(plain))
    }

    private static func context(_ account: AccountID, _ store: Store) -> SealContext {
        SealContext(tenant: store.tenant.text, table: "page", column: "kept", row: account.raw)
    }

    /// Says that nothing is lost, and goes on to signing in.
    static func page(_ visit: Visit, _ sealed: String) -> Response {
        let html = visit.page(ReceptionWording.ended.in(visit.language)) {
            $0.p(ReceptionWording.endedWhy.in(visit.language))
            visit.form(&$0, to: .path("sign-in", "kept")) {
                $0.hidden("kept", sealed)
                $0.primary(ReceptionWording.signInAgain.in(visit.language))
            }
        }
        return .page(html, .unprocessableContent)
    }
}
