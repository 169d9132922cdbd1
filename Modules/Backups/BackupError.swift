/// Why a backup or a key copy could not be made, trusted or put back. Nothing was changed where one is thrown.
package enum BackupError: Error, Equatable, CustomStringConvertible {
    case notFound(String)
    case notABackup(String)
    case tampered(String)
    case fileChanged(backup: String, file: String)
    case damaged(backup: String, file: String)
    case wrongKind(String)
    case otherTenant(backup: String, tenant: String)
    case newerSchema(String)
    case expired(String)
    case needsApproval(String)
    case ledgerBehind(String)
    case keysUsable
    case wouldRevive(count: Int)
    case cannotWrite(file: String)

    package var description: String {
        switch self {
        case .notFound(let id):
            "There is no backup \(id) here. List them with sammen backup list."
        case .notABackup(let id):
            "\(id) holds no readable manifest, so it is no whole backup. Use another one, and remove it by hand."
        case .tampered(let id):
            "The manifest of \(id) was not signed by this tenant, or was changed since. Use another backup."
        case .fileChanged(let id, let file):
            "\(file) in \(id) is missing or not the file that was backed up. Use another backup."
        case .damaged(let id, let file):
            "\(file) in \(id) is damaged inside. Use another backup."
        case .wrongKind(let id):
            "\(id) is of the other kind: data comes from backup create, keys come from keys copy."
        case .otherTenant(let id, let tenant):
            "\(id) is a backup of the tenant \(tenant). Choose a backup of this tenant."
        case .newerSchema(let id):
            "\(id) was made by a newer version of Sammen. Install that version."
        case .expired(let id):
            "\(id) is past its expiry day and must not be used any more."
        case .needsApproval(let id):
            "This tenant lets nobody restore alone. A second operator approves this very copy first, with backup "
                + "approve \(id); the approval holds for some days and for one restore."
        case .ledgerBehind(let id):
            "The erasure ledger is older than \(id), so what was erased could come back. Put back the newest ledger."
        case .keysUsable:
            "The tenant's key store is whole, so nothing needs to be put back."
        case .wouldRevive(let count):
            "This copy is older than the ledger and holds \(count) keys that were destroyed since. Use a newer copy, "
                + "or have exactly those keys destroyed again as it is put back."
        case .cannotWrite(let file):
            "Cannot write \(file). Check free space and permissions."
        }
    }
}
