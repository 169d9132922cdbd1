package import Access
package import Reception

/// The pages on which people prove who they are. Each says the same whether a name is known here or not.
package enum SignInPages {
    /// - Parameter letters: sends a one-time link to whoever asked for it.
    package static func room(letters: @escaping Letters) -> PageRoom {
        PageRoom(
            pages: PasswordPages.all + SecondFactorPages.all + InvitationPages.all + LinkPages.all(letters)
                + StepUpPages.all + PhonePages.all + OwnAccountPages.all + [SignOut.page],
            menu: [MenuEntry(SignInWording.ownAccount, ["account"], for: .signedIn)])
    }

    package typealias Letters = @Sendable (Visit, LinkAnswer.Letter) throws -> Void
}
