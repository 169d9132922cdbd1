package import SQLite
import Sealing

/// Seals values under one key, in whichever thread: it needs neither the key store nor the data.
package struct Sealer: Sendable {
    let vault: Vault
    let key: SecretKey

    /// Seals a text for its place, where there is one.
    package func seal(_ text: String?, at place: Place) -> Value {
        guard let text else { return .null }
        return .blob(vault.seal(text, at: place, with: key))
    }
}
