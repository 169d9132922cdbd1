package import Store

/// Tenants that share courses. Each keeps its own people; what they share is which courses are open.
package struct Cooperation: Hashable, Sendable {
    /// A code that every partner uses for it, such as `skolen-paa-tvaers`.
    package let code: String
    /// What people see, such as "Skolen på tværs".
    package let name: String
    /// The other tenants. One sees the other's courses only where each names the other.
    package let partners: [TenantName]
    /// The reference of the arrangement between the joint controllers (GDPR Art. 26).
    package let arrangement: String

    package init(code: String, name: String, partners: [TenantName], arrangement: String) {
        self.code = code
        self.name = name
        self.partners = partners
        self.arrangement = arrangement
    }
}

extension Cooperation {
    /// What a tenant says about the cooperations that it is in, by their codes.
    static func all(in section: Section) throws -> [Cooperation] {
        try section.values.keys.sorted().map { try one($0, section.section($0)) }
    }

    private static func one(_ code: String, _ section: Section) throws -> Cooperation {
        try section.allow(["name", "partners", "arrangement"])
        guard (try? TenantName(code)) != nil else {
            throw ConfigurationError.refused(
                path: section.path, because: "must be a code of 1 to 40 small letters, digits and hyphens")
        }
        let name = try section.required("name", section.text("name"), expected: "what people call the cooperation")
        let arrangement = try section.required(
            "arrangement", section.text("arrangement"),
            expected: "the reference of the joint controllers' arrangement (GDPR Art. 26)")
        return Cooperation(
            code: code, name: name, partners: try partners(section), arrangement: arrangement)
    }

    private static func partners(_ section: Section) throws -> [TenantName] {
        let texts = try section.required("partners", section.texts("partners"), expected: "a list of tenants")
        let names = texts.compactMap { try? TenantName($0) }
        guard names.count == texts.count, Set(names).count == names.count, !names.isEmpty else {
            throw ConfigurationError.refused(
                path: section.full("partners"), because: "must name at least one other tenant, each once")
        }
        return names
    }
}
