package import Reception

/// Looking after the data: what is erased when, what people ask for, what must be kept, and proof of it. Everybody
/// stands here by their number, nobody by name.
package enum Stewardship {
    package static let room = PageRoom(
        pages: [Overview.page] + RequestPages.all + RequestForms.all + HoldPages.all + PlanPages.all + RulePages.all
            + BreachPages.all + [RecordPage.page, RecordPage.file, TrailPage.page],
        menu: [
            MenuEntry(StewardshipWording.protection, ["protection"], for: .dataProtection, also: ["record"]),
            MenuEntry(StewardshipWording.requests, ["requests"], for: .dataProtection),
            MenuEntry(StewardshipWording.plans, ["plans"], for: .dataProtection),
            MenuEntry(StewardshipWording.holds, ["holds"], for: .dataProtection),
            MenuEntry(StewardshipWording.rules, ["rules"], for: .dataProtection),
            MenuEntry(StewardshipWording.breaches, ["breaches"], for: .dataProtection),
        ])
}
