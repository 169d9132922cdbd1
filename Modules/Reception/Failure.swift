import Access
import Foundation
import HTTP
package import ProgrammeKit
import SQLite
import Store

/// An error that can be told to whoever reads the page: what it is, and what to do.
package protocol Explained: Error {
    var words: Text { get }
}

/// Somebody else has changed what a form is about since it was opened.
package struct StaleForm: Error {
    package init() {}
}

/// The form does not come from a page of ours in this browser, or from one too old.
struct FormExpired: Error {}

extension Visit {
    /// Refuses a form whose subject was changed since it was shown; the text typed is shown again.
    package func requireUnchanged(_ version: String) throws(StaleForm) {
        guard entered["version"] == version else { throw StaleForm() }
    }
}

/// What an error means for the answer.
enum Failure {
    static func status(of error: any Error) -> Status {
        switch error {
        case let error as StatusError: error.status
        case let refusal as Refusal: refusal.answer
        case is FormExpired: .forbidden
        case is FormFaults, is any Explained: .conflict
        case AccessError.busy: .serviceUnavailable
        case StoreError.trailUnwritable, StoreError.cannotWrite: .insufficientStorage
        case is StoreError: .serviceUnavailable
        case let error as SQLiteError where error.isFull || error.isReadOnly || error.isInputOutput:
            .insufficientStorage
        case let error as SQLiteError where error.isBusy || error.isDamaged: .serviceUnavailable
        default: .internalServerError
        }
    }

    /// Whether the tenant has to be opened anew before it can be served.
    static func needsOpening(_ error: any Error) -> Bool {
        switch error {
        case StoreError.replayNeeded, StoreError.newerSchema, StoreError.damaged, StoreError.missing: true
        default: false
        }
    }

    /// Into the journal: the kind of error and the page, nothing of what was asked.
    static func report(_ error: any Error, _ page: String, _ status: Status) {
        guard status.code >= 500 else { return }
        let code = (error as? SQLiteError).map { " sqlite=\($0.code)" } ?? ""
        FileHandle.standardError.write(Data("error=\(type(of: error))\(code) page=\"\(page)\"\n".utf8))
    }
}

extension Refusal {
    fileprivate var answer: Status {
        switch self {
        case .mediaType: .unsupportedMediaType
        case .bodyTooLarge: .contentTooLarge
        default: .badRequest
        }
    }
}
