package import Days
package import Reception
package import Store

/// What a tenant administrator does: who may come in, what the tenant decided, and the sheets that are taken over. No
/// participant stands here by name.
package enum Administration {
    package static let room = PageRoom(
        pages: AccountPages.all + AccountForms.all + ImportPages.all + ImportSteps.all + SettingsPages.all
            + MessagePages.all,
        menu: [
            MenuEntry(AccountWording.accounts, ["accounts"], for: .administrators),
            MenuEntry(ImportPageWording.imports, ["import"], for: .administrators, also: ["imports"]),
            MenuEntry(MessageWording.messages, ["messages"], for: .administrators),
            MenuEntry(SettingsWording.settings, ["settings"], for: .administrators),
        ])

    /// Erases a tenant's sheets that were sent more than a day ago and not imported. Opens nothing; safe at any time.
    package static func sweepUploads(_ files: TenantFiles, now: Instant) { Uploads.sweep(files, now: now) }
}
