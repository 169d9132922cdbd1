/// Why a tenant could not be carried away, or not be taken in. Nothing is left half done where one is thrown.
package enum MovingError: Error, Equatable, CustomStringConvertible {
    case noFolder
    case cannotWrite(String)
    case unlisted(table: String, column: String?)
    case unowned(table: String)
    case noManifest
    case newerFormat(Int)
    case otherSchema(theirs: Int, ours: Int)
    case fileChanged(String)
    case row(file: String, line: Int)
    case rejected(file: String, line: Int)
    case dangling
    case ledgerNotLater
    case notAnOperator(String)

    package var description: String {
        switch self {
        case .noFolder: "The folder for the export does not exist. Make it first; nothing was written."
        case .cannotWrite(let file): "\(file) could not be written. Check free space and permissions of the folder."
        case .unlisted(let table, let column):
            "\(table)\(column.map { ".\($0)" } ?? "") stands in no inventory, so it would be left behind unsaid. "
                + "Install the version of Sammen that wrote it."
        case .unowned(let table): "A sealed value in \(table) belongs to nobody: run sammen doctor first."
        case .noManifest: "This folder holds no readable manifest.json, so it is no whole export. Name another one."
        case .newerFormat(let format):
            "This export has format \(format), which is newer than this Sammen. Install a newer one."
        case .otherSchema(let theirs, let ours):
            "This export was made by another version of Sammen (schema \(theirs), here \(ours)). Install that version, "
                + "import, and then update."
        case .fileChanged(let file): "\(file) is missing or not the file that was exported. Use a copy that is whole."
        case .row(let file, let line): "Line \(line) of \(file) is no row of its table. Use a copy that is whole."
        case .rejected(let file, let line):
            "Line \(line) of \(file) contradicts the rest of the export. Use a copy that is whole."
        case .dangling: "Rows of this export point at rows that are not in it. Use a copy that is whole."
        case .ledgerNotLater: "This ledger does not go on from the one in the export. Name the newest of that tenant."
        case .notAnOperator(let user):
            "\(user) is no operator in the tenant.json of the export, so nobody here could open the tenant. Add the user "
                + "under operators in a copy of it, and name the copy with --configuration."
        }
    }
}
