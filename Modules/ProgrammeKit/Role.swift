/// A role that people have in a programme. What it is called is the wording's, and a tenant may rename it.
public struct Role: Hashable, Sendable {
    /// A stable code that names the role in wording and configuration.
    public let code: String
    /// Whose side the role is on.
    public let side: RoleSide

    /// A role.
    public init(_ code: String, _ side: RoleSide) {
        self.code = code
        self.side = side
    }
}

/// Whose side a role is on.
public enum RoleSide: String, CaseIterable, Sendable {
    case participant, volunteer, relative, staff
}
