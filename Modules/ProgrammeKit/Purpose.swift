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

    /// The basis for a kind of tenant, before the tenant has named another.
    public func basis(for kind: TenantKind) -> LawfulBasis {
        switch kind {
        case .municipality, .region: publicBasis
        case .association: associationBasis
        }
    }
}

/// On which ground personal data may be processed: GDPR Art. 6, with Art. 9 where the data says something of health.
public enum LawfulBasis: String, CaseIterable, Sendable {
    /// A task of a public authority, with health data: Art. 6(1)(e) and 9(2)(f) and (g).
    case publicTask = "public-task"
    /// Explicit consent: Art. 6(1)(a) and 9(2)(a).
    case explicitConsent = "explicit-consent"
    /// The person is a party to an agreement: Art. 6(1)(b).
    case agreement = "agreement"
    /// A legal obligation: Art. 6(1)(c).
    case legalObligation = "legal-obligation"
    /// Research and statistics under the law: Art. 6(1)(e) and 9(2)(j).
    case research = "research"

    /// Whether a person's consent is needed before anything is stored for the purpose.
    public var needsConsent: Bool { self == .explicitConsent }
}
