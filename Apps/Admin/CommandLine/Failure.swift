import Foundation

/// The one place where errors become exit codes and words. Each room's typed errors are mapped here.
struct Failure: Equatable {
    let status: ExitStatus
    let text: String

    init(_ error: any Error) {
        status = Self.status(of: error)
        text = Self.text(of: error)
    }

    private static func status(of error: any Error) -> ExitStatus {
        switch error {
        case is UsageError: .usage
        case is Refusal: .refused
        case is Interrupted: .interrupted
        default: .failed
        }
    }

    /// The house's own errors say what is wrong and what to do; foreign ones keep what the system says.
    private static func text(of error: any Error) -> String {
        if !(error is CocoaError), let own = (error as Any) as? any CustomStringConvertible, !(own is NSError) {
            return own.description
        }
        return (error as NSError).localizedDescription
    }

    var json: JSON {
        ["error": .text(text), "status": .int(Int(status.rawValue))]
    }
}
