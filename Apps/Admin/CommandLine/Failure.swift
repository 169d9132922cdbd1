import Access
import Backups
import CSV
import Casework
import Consent
import Days
import Foundation
import Import
import Messages
import Moving
import Outcomes
import Participation
import People
import Retention
import Rights
import SQLite
import Sealing
import Store
import Tenancy

/// The one place where errors become exit codes and words. Each room's typed errors are mapped here.
struct Failure: Equatable {
    let status: ExitStatus
    let text: String

    init(_ error: any Error) {
        status = Self.status(of: error)
        text = Self.sentence(Self.text(of: error))
    }

    private static func status(of error: any Error) -> ExitStatus {
        switch error {
        case _ where isOfNothing(error): .usage
        case is UsageError, is NotAnOperator, is ConfigurationError, is IdentifierError: .usage
        case is Refusal, is LooksAlike, is Objected, is NoConsent, is NoCustodyConsent, is OthersConcern,
            is RestrictedError,
            is ClockError:
            .refused
        case is NoTenants: .noTenant
        case is Interrupted: .interrupted
        case is CaseworkError: .usage
        case let error as TenancyError: status(of: error)
        case let error as StoreError: status(of: error)
        case let error as MasterKeyError: status(of: error)
        case let error as RetentionError: status(of: error)
        case let error as BackupError: status(of: error)
        case let error as ImportError: status(of: error)
        case let error as SQLiteError where error.isBusy: .locked
        case AccessExportError.needsApproval, is ExportApprovalError: .refused
        case let error as MovingError: status(of: error)
        case let error as DisclosureError: status(of: error)
        case let error as BreachError: status(of: error)
        case let error as NoticeError: status(of: error)
        case let error as AccessError: status(of: error)
        case let error as MessageError: status(of: error)
        case let error as OutcomesError: status(of: error)
        case AccessExportError.noFolder: .usage
        case is CPRError, is DateError: .usage
        default: .failed
        }
    }

    /// Whether a word of the command line names what is not there: as wrong as a word that is no id at all.
    private static func isOfNothing(_ error: any Error) -> Bool {
        switch error {
        case PeopleError.unknown, ParticipationError.notFound, RequestError.unknown, RestrictionError.unknown,
            ConsentError.unknownPurpose, AccessExportError.nothingHeld:
            true
        default: false
        }
    }

    private static func status(of error: TenancyError) -> ExitStatus {
        switch error {
        case .noSuchTenant: .noTenant
        case .notAName, .exists, .wrongUser, .notAnOperator, .notAllowed, .noSuchProgramme, .notEditable: .usage
        case .notConfirmed, .planIsOld, .underHold, .stillEnabled, .disabled: .refused
        case .unknownProgrammeRows, .unwritable: .failed
        }
    }

    private static func status(of error: StoreError) -> ExitStatus {
        switch error {
        case .tenantName, .alreadyExists, .notOwner: .usage
        case .wrongKey: .wrongKey
        case .purgeRunning: .locked
        default: .failed
        }
    }

    private static func status(of error: MasterKeyError) -> ExitStatus {
        switch error {
        case .malformed: .wrongKey
        case .missing, .exists, .exposed, .unreadable: .usage
        case .unwritable: .failed
        }
    }

    /// What a person can decide, confirm or repair is refused; what is wrong on the command line is usage.
    private static func status(of error: RetentionError) -> ExitStatus {
        switch error {
        case .emptyPeriod, .unknownRule, .unknownRecord, .unknownHold, .noSuchPlan, .severalPlans, .holdNeedsOwner,
            .holdReviewNotAhead, .holdJournalUnreadable, .archiveReferenceMissing:
            .usage
        case .planDamaged, .certificateUnreadable, .certificateTampered, .certificateOfOtherKey: .problems
        default: .refused
        }
    }

    private static func status(of error: BackupError) -> ExitStatus {
        switch error {
        case .notFound, .wrongKind, .otherTenant: .usage
        case .notABackup, .tampered, .fileChanged, .damaged: .problems
        case .expired, .needsApproval, .ledgerBehind, .keysUsable, .wouldRevive: .refused
        case .newerSchema, .cannotWrite: .failed
        }
    }

    private static func status(of error: MovingError) -> ExitStatus {
        switch error {
        case .noFolder, .ledgerNotLater, .notAnOperator: .usage
        case .noManifest, .fileChanged, .row, .rejected, .dangling, .unowned: .problems
        case .newerFormat, .otherSchema, .unlisted, .cannotWrite: .failed
        }
    }

    private static func status(of error: DisclosureError) -> ExitStatus {
        switch error {
        case .recipientCode, .reference, .unknownNotice: .usage
        }
    }

    /// What the law still asks for before a breach can go on is refused.
    private static func status(of error: BreachError) -> ExitStatus {
        switch error {
        case .unknown, .reference, .awareInFuture, .notAffected: .usage
        case .closed, .delayNeedsReason, .notReported, .peopleNotTold, .reportedBefore: .refused
        }
    }

    private static func status(of error: NoticeError) -> ExitStatus {
        switch error {
        case .code, .unknown, .unpublished, .empty: .usage
        }
    }

    private static func status(of error: AccessError) -> ExitStatus {
        switch error {
        case .unknownAccount, .noRoles, .mixedEntrances, .loginEmpty: .usage
        case .hasAccount, .loginTaken, .wrongState, .lastAdministrator, .ownAccount, .identityTaken: .refused
        case .busy: .failed
        }
    }

    private static func status(of error: MessageError) -> ExitStatus {
        switch error {
        case .unknown: .usage
        case .notFailed, .tooLate, .noNumber: .refused
        }
    }

    private static func status(of error: OutcomesError) -> ExitStatus {
        switch error {
        case .notFound, .notAsked, .notNow, .ahead, .foreignGoal, .quoteLength: .usage
        case .unknownCode: .failed
        }
    }

    private static func status(of error: ImportError) -> ExitStatus {
        switch error {
        case .programmeMissing, .otherBond, .unknownBatch: .usage
        case .stoppedHalfway: .partly
        case .undoneAlready, .notTheNewest, .tooOld: .refused
        case .errorFile: .failed
        }
    }

    /// The house's own errors say what is wrong and what to do; foreign ones keep what the system says.
    private static func text(of error: any Error) -> String {
        if let error = error as? SQLiteError { return text(of: error) }
        if let error = error as? CaseworkError { return text(of: error) }
        if let error = error as? NoConsent {
            return "\(error) Record it with sammen consent give \(error.person) \(error.purpose)."
        }
        if !(error is CocoaError), let own = (error as Any) as? any CustomStringConvertible, !(own is NSError) {
            return own.description
        }
        return (error as NSError).localizedDescription
    }

    /// The same in the words of the command line.
    private static func text(of error: CaseworkError) -> String {
        switch error {
        case .notOffered(let id, let tenant):
            "\(tenant) does not offer \(id): sammen programme enable \(id) --tenant \(tenant)."
        case .bringsGroups(let id): "\(id) is a programme of groups: use sammen group."
        case .bringsPairs(let id): "\(id) is a programme of pairs: use sammen match."
        case .trainsNobody, .noSecondReader: error.description
        case .unknownAnswer(let known, let nearest):
            UsageError.badChoice("--answer", choices: known, nearest: nearest).description
        case .unknownSource(let known): UsageError.badChoice("--source", choices: known, nearest: nil).description
        case .endMissing: UsageError.missingOption("--ends DAY").description
        }
    }

    private static func text(of error: SQLiteError) -> String {
        if error.isBusy {
            return "Another process works on this tenant. Try again: what was begun is then ended or undone."
        }
        if error.isFull {
            return "The disk is full. Free some space and run the command again: what was begun is then ended or "
                + "undone."
        }
        if error.isReadOnly { return "The disk or the tenant's files are read-only: nothing more can be written." }
        if error.isInputOutput {
            return "The disk could not be read or written. Check it and run the command again: what was begun is then "
                + "ended or undone."
        }
        if error.isDamaged { return "A database is damaged. Run sammen doctor, then restore a backup." }
        return error.description
    }

    /// A sentence with a capital and a full stop; a file's name keeps its letters.
    private static func sentence(_ text: String) -> String {
        let isFile = text.prefix { $0 != " " && $0 != ":" }.contains(".")
        let start = isFile ? text : text.prefix(1).uppercased() + text.dropFirst()
        return start.hasSuffix(".") || start.hasSuffix("?") ? start : start + "."
    }

    var json: JSON {
        ["error": .text(text), "status": .int(Int(status.rawValue))]
    }
}
