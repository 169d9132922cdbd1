import Days
package import SQLite
package import Sealing

/// A tenant's secrets in memory: its key, what is derived from it, and its signing key.
package final class Vault: Sendable {
    package let tenant: TenantName
    package let signing: SigningKey
    let tenantKey: SecretKey
    let lookupKey: SecretKey
    /// What pages prove and seal with for a while: forms, and text that waits for its author.
    package let pageKey: SecretKey

    private init(tenant: TenantName, tenantKey: SecretKey, signing: SigningKey) {
        self.tenant = tenant
        self.tenantKey = tenantKey
        self.signing = signing
        lookupKey = tenantKey.derive(subkey: 1, context: "lookups_")
        pageKey = tenantKey.derive(subkey: 2, context: "pages___")
    }

    /// Makes a tenant's secrets and stores them, wrapped by the master key.
    static func create(for tenant: TenantName, under master: MasterKey, in keys: Connection, at now: Instant) throws {
        let tenantKey = SecretKey.random()
        let seed = SecretKey.random()
        try keys.run(
            "INSERT INTO tenant_key VALUES (1, ?, ?, ?)",
            .blob(Seal.wrap(tenantKey, with: master.key, for: wrapping(tenant, .tenantKey))),
            .blob(Seal.wrap(seed, with: tenantKey, for: wrapping(tenant, .signingSeed))),
            .int(now.milliseconds))
    }

    /// Opens a tenant's secrets. Throws `wrongKey` when the master key is another one.
    package static func open(_ tenant: TenantName, under master: MasterKey, in keys: Connection) throws -> Vault {
        let stored = try keys.first("SELECT wrapped, signing FROM tenant_key WHERE id = 1") { ($0.blob(0), $0.blob(1)) }
        guard let (wrapped, signing) = stored else { throw StoreError.missing(file: "tenant key") }
        guard let tenantKey = try? Seal.unwrap(wrapped, with: master.key, for: wrapping(tenant, .tenantKey)) else {
            throw StoreError.wrongKey
        }
        let seed = try Seal.unwrap(signing, with: tenantKey, for: wrapping(tenant, .signingSeed))
        return Vault(tenant: tenant, tenantKey: tenantKey, signing: SigningKey(seed: seed))
    }

    private enum TenantSecret: Int { case tenantKey = -1, signingSeed = -2 }

    /// Tenant secrets share the wrapping of person keys, under categories that no person has.
    private static func wrapping(_ tenant: TenantName, _ secret: TenantSecret) -> WrapContext {
        WrapContext(tenant: tenant.text, person: 0, category: secret.rawValue, record: 0)
    }

    func seal(_ text: String, at place: Place, with key: SecretKey) -> [UInt8] {
        Seal.seal(Array(text.utf8), with: key, for: context(of: place))
    }

    func open(_ sealed: UnsafeBufferPointer<UInt8>, at place: Place, with key: SecretKey) throws -> String {
        do {
            return try Seal.openText(sealed, with: key, for: context(of: place))
        } catch {
            throw StoreError.damaged(what: "a sealed value in \(place.table).\(place.column)")
        }
    }

    private func context(of place: Place) -> SealContext {
        SealContext(tenant: tenant.text, table: place.table, column: place.column, row: place.row)
    }

    func wrap(_ key: SecretKey, as name: KeyName) -> [UInt8] {
        Seal.wrap(key, with: tenantKey, for: context(of: name))
    }

    func unwrap(_ wrapped: UnsafeBufferPointer<UInt8>, as name: KeyName) throws -> SecretKey {
        do {
            return try Seal.unwrap(wrapped, with: tenantKey, for: context(of: name))
        } catch {
            throw StoreError.damaged(what: "a key in the key store")
        }
    }

    private func context(of name: KeyName) -> WrapContext {
        WrapContext(tenant: tenant.text, person: name.person.raw, category: name.category, record: name.record)
    }

    /// The keyed hash of a value to look up, cut to 128 bits: a hit is confirmed by opening the value itself.
    func lookupHash(_ text: String, _ kind: LookupKind) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1)
        bytes.append(UInt8(kind.rawValue))
        bytes.append(contentsOf: text.utf8)
        return Array(KeyedHash.hash(bytes, with: lookupKey).prefix(16))
    }
}
