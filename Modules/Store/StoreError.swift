/// Why a tenant's files could not be used. Every case says what to do.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    case tenantName
    case alreadyExists
    case missing(file: String)
    case wrongKey
    case newerSchema
    case changedMigration(module: String, number: Int)
    case damaged(what: String)
    case unaudited
    case replayNeeded
    case ledgerBehindKeys
    case purgeRunning
    case notOwner
    case cannotWrite(file: String)
    case trailUnwritable

    package var description: String {
        switch self {
        case .tenantName:
            "A tenant name has 1 to 40 small letters, digits and hyphens, such as vejle. Choose another name."
        case .alreadyExists:
            "This tenant exists already. Nothing was changed. Choose another name, or use the one that exists."
        case .missing(let file):
            "The tenant's \(file) is missing. Restore it from a backup: see sammen backup restore and keys copy."
        case .wrongKey:
            "The master key does not open this tenant. Give the right key file with --master-key or SAMMEN_MASTER_KEY."
        case .newerSchema:
            "The tenant's data was written by a newer version of Sammen. Install that version: this one writes nothing to it."
        case .changedMigration(let module, let number):
            "Migration \(number) of \(module) differs from the one this tenant was made with. Install the right version."
        case .damaged(let what):
            "Damaged: \(what). The tenant is closed until it is mended: run sammen doctor, then restore a backup."
        case .unaudited:
            "A change without an entry in the audit trail was refused. Nothing was changed."
        case .replayNeeded:
            "The ledger holds entries that the data has not followed. Open the tenant again: it is done before serving."
        case .ledgerBehindKeys:
            "The ledger is older than the key store. Put back the newest ledger before anything is read."
        case .purgeRunning:
            "A purge or a restore of this tenant runs already. Wait for it to end; nothing was changed."
        case .notOwner:
            "The tenant's folder belongs to another user of this machine. Run the command as its owner."
        case .cannotWrite(let file):
            "The tenant's \(file) cannot be written. Check free space and permissions, and run the command again: what "
                + "was begun is then ended or undone."
        case .trailUnwritable:
            "The access trail cannot be written, so nothing is shown. Check free space and permissions."
        }
    }
}
