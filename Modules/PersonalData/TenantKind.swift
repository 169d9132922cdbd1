/// What a tenant is in law; it decides bases, periods and whether the archives act applies.
public enum TenantKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// A municipality (kommune).
    case municipality
    /// A region.
    case region
    /// A private association or organisation.
    case association

    /// Whether data may be discarded only under an archive decision or a receipt of delivery (arkivloven).
    public var isUnderArchivesAct: Bool { self != .association }
}
