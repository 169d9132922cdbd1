public import Participation
public import PersonalData

/// Why data about people is processed. The wording holds its text as `purpose.<code>`.
public struct Purpose: Hashable, Sendable {
    /// A stable code, such as `support`.
    public let code: String
    /// The lawful basis where the tenant is a municipality or a region.
    public let publicBasis: LawfulBasis
    /// The lawful basis where the tenant is an association.
    public let associationBasis: LawfulBasis

    /// A purpose with its basis for each kind of tenant.
    public init(_ code: String, publicBody: LawfulBasis, association: LawfulBasis) {
        self.code = code
        publicBasis = publicBody
        associationBasis = association
    }

    /// The code under which a tenant registers the purpose: a consent to one programme is none to another.
    public func registered(for programme: ProgrammeID) -> String {
        programme.text + "-" + code
    }

    /// The basis for a kind of tenant, before the tenant has named another.
    public func basis(for kind: TenantKind) -> LawfulBasis {
        switch kind {
        case .municipality, .region: publicBasis
        case .association: associationBasis
        }
    }
}

/// On which ground personal data may be processed: GDPR Art. 6, with Art. 9 where the data says something of health.
/// The codes are those that the register of purposes stores.
public enum LawfulBasis: String, CaseIterable, Sendable {
    /// Explicit consent: Art. 6(1)(a) and 9(2)(a).
    case consent
    /// A task of a public authority, with health data: Art. 6(1)(e) and 9(2)(g).
    case publicTask = "public-task"
    /// A public authority's task, where legal claims are settled: Art. 6(1)(e) and 9(2)(f).
    case legalClaims = "legal-claims"
    /// A legal obligation: Art. 6(1)(c).
    case legalObligation = "legal-obligation"
    /// Legitimate interests: Art. 6(1)(f).
    case legitimateInterests = "legitimate-interests"
    /// A not-for-profit body's own members and contacts: Art. 6(1)(f) and 9(2)(d).
    case nonProfit = "non-profit"
}
