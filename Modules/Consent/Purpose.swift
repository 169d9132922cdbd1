package import PersonalData

/// The legal basis a tenant names for a purpose: one, never two (GDPR Art. 6 and, for health data, Art. 9).
package enum Basis: String, Sendable, CaseIterable, Codable {
    case consent
    case publicTask = "public-task"
    case legalClaims = "legal-claims"
    case legalObligation = "legal-obligation"
    case legitimateInterests = "legitimate-interests"
    case nonProfit = "non-profit"

    /// The articles, as the record of processing prints them.
    package var articles: String {
        switch self {
        case .consent: "Art. 6(1)(a), 9(2)(a)"
        case .publicTask: "Art. 6(1)(e), 9(2)(g)"
        case .legalClaims: "Art. 6(1)(e), 9(2)(f)"
        case .legalObligation: "Art. 6(1)(c)"
        case .legitimateInterests: "Art. 6(1)(f)"
        case .nonProfit: "Art. 6(1)(f), 9(2)(d)"
        }
    }
}

/// Why data is processed, on which basis, and which categories rest on it.
package struct Purpose: Hashable, Sendable {
    /// `[a-z0-9-]`, 1 to 40 characters, such as `support` or `photo`.
    package let code: String
    package let basis: Basis
    package let categories: [Category]

    package init(code: String, basis: Basis, categories: [Category] = []) {
        self.code = code
        self.basis = basis
        self.categories = categories
    }
}

package enum ConsentError: Error, Equatable, CustomStringConvertible {
    case purposeCode
    case unknownPurpose(String)
    case basisTaken(String, Basis)
    case notConsentBased(String, Basis)
    case noText(purpose: String, language: String)
    case emptyText(purpose: String)
    case expiryInPast
    case nothingToWithdraw(String)
    case nothingToUndo(String)
    case undoOver(String)
    case pauseEndsInPast
    case nothingToPause(String)
    case pausedBefore(String)
    case notPaused(String)

    package var description: String {
        switch self {
        case .purposeCode: "A purpose is a code of 1 to 40 characters a-z, 0-9 and hyphen."
        case .unknownPurpose(let code):
            "No purpose \(code) is declared here: sammen report processing names those that are."
        case .basisTaken(let code, let basis):
            "Purpose \(code) rests on \(basis.rawValue) and people have consented; a consent cannot be swapped for "
                + "another basis. Declare a new purpose."
        case .notConsentBased(let code, let basis):
            "Purpose \(code) rests on \(basis.rawValue): asking for consent would mislead. Do not record one."
        case .noText(let purpose, let language):
            "Purpose \(purpose) has no consent text in language \(language). Publish it first."
        case .emptyText(let purpose): "The consent text of \(purpose) is empty. Give at least one language."
        case .expiryInPast: "A consent cannot expire before it is given. Give a later day."
        case .nothingToWithdraw(let purpose): "There is no standing consent to \(purpose). Nothing was changed."
        case .nothingToUndo(let purpose): "No withdrawal of \(purpose) is waiting. Nothing was changed."
        case .undoOver(let purpose):
            "The days in which the withdrawal of \(purpose) could be undone are over. Ask for a fresh consent."
        case .pauseEndsInPast: "A pause ends after today. Give a later day, or none."
        case .nothingToPause(let purpose): "There is no standing consent to \(purpose) to pause. Nothing was changed."
        case .pausedBefore(let purpose):
            "The consent to \(purpose) is paused already. Resume it first to pause it for another time."
        case .notPaused(let purpose): "The consent to \(purpose) is not paused. Nothing was changed."
        }
    }
}
