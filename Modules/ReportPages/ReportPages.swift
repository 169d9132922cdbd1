import Access
package import Reception

/// What the programmes have done, for those who answer for them: figures that say what they count, and nobody's name.
package enum ReportPages {
    static let readers = Audience.roles([.coordinator, .dataProtection, .tenantAdministrator])

    package static let room = PageRoom(
        pages: ProgrammePages.all + NarrativePage.all + FundingPage.all,
        menu: [MenuEntry(ReportPageWording.reports, ["reports"], for: readers)])
}
