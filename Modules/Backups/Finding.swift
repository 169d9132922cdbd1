/// One thing that an examination of a tenant found. It names files, tables, categories and counts; never a person.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What was looked at. The words stand in machine-readable output; never rename one.
    package enum Check: String, Sendable, CaseIterable {
        case files, permissions, integrity, residue, ledger, keys, clock, rules, overdue, holds, programmes, backups
    }

    package let check: Check
    /// A notice wants nobody's hand; everything else does.
    package let isNotice: Bool
    /// What was found, and what to do.
    package let message: String

    package var description: String { "\(check.rawValue): \(message)" }

    static func problem(_ check: Check, _ message: String) -> Finding {
        Finding(check: check, isNotice: false, message: message)
    }

    static func notice(_ check: Check, _ message: String) -> Finding {
        Finding(check: check, isNotice: true, message: message)
    }
}
