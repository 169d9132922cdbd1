package import Participation
package import Store
package import Tenancy

/// Everything a tenant offers today, in the house's order.
package struct Offers: Sendable {
    package let tenant: TenantName
    package let all: [Offer]
    /// How former participants become volunteers here.
    package let pathway: PathwaySettings

    package init(_ tenant: Tenant) {
        self.init(
            tenant.programmes.map { Offer($0, in: tenant) }, of: tenant.name, tenant.configuration.pathway)
    }

    package init(_ all: [Offer], of tenant: TenantName, _ pathway: PathwaySettings = .standard) {
        self.tenant = tenant
        self.all = all
        self.pathway = pathway
    }

    /// - Throws: ``CaseworkError`` where the tenant does not offer it.
    package func of(_ id: ProgrammeID) throws -> Offer {
        guard let offer = all.first(where: { $0.id == id }) else {
            throw CaseworkError.notOffered(id, tenant: tenant)
        }
        return offer
    }

    /// The offer that a match belongs to.
    package func of(_ tx: borrowing Transaction, _ match: MatchID) throws -> Offer {
        try of(Matches.show(tx, match).programme)
    }

    /// The offer that a group belongs to.
    package func of(_ tx: borrowing Transaction, _ group: GroupID) throws -> Offer {
        try of(Groups.show(tx, group).programme)
    }

    /// The offer that a training cohort belongs to.
    package func of(_ tx: borrowing Transaction, _ cohort: CohortID) throws -> Offer {
        try of(Cohorts.programme(tx, cohort))
    }
}
