package import CSV
package import Participation
import Store

/// Why an import did not happen, or stopped. No case carries a value of the file.
package enum ImportError: Error, Equatable, CustomStringConvertible {
    /// The file of error rows cannot be made; the operating system's word for it.
    case errorFile(String)
    /// The file could not be read to its end, and the rows before are imported.
    case stoppedHalfway(batch: ImportID, afterRow: Int, cause: CSVError)
    /// A sheet of history belongs to a programme.
    case programmeMissing(Sheet)
    /// A programme of groups has no matches, and one of pairs no groups.
    case otherBond(Sheet, ProgrammeID)
    case unknownBatch(ImportID)
    case undoneAlready(ImportID)
    case tooOld(ImportID)
    case notTheNewest(ImportID, newer: ImportID)

    package var description: String {
        switch self {
        case .errorFile(let reason):
            "the file for the error rows cannot be made: \(reason). Name a file that does not exist yet"
        case .stoppedHalfway(let batch, let row, let cause):
            "\(cause). The rows up to row \(row) are imported as batch \(batch): correct the file and import it again, "
                + "or undo the batch"
        case .programmeMissing(let sheet) where sheet == .people || sheet == .volunteers:
            "the dates in a sheet of \(sheet.rawValue) belong to a programme: name it with --programme, or leave the "
                + "columns out with --column HEADING="
        case .programmeMissing(let sheet):
            "a sheet of \(sheet.rawValue) belongs to a programme: name it with --programme"
        case .otherBond(let sheet, let programme):
            "\(programme) has no \(sheet.rawValue): name another programme, or import another sheet"
        case .unknownBatch(let batch): "there is no import \(batch): sammen import list prints those that can be undone"
        case .undoneAlready(let batch): "import \(batch) is undone already: nothing was changed"
        case .tooOld(let batch):
            "import \(batch) is more than 30 days old and can no longer be undone: change people by hand"
        case .notTheNewest(let batch, let newer):
            "import \(newer) came after \(batch) and changed the same people: undo that one first"
        }
    }
}
