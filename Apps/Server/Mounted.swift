import Desk
import Reception
import SignIn
import Stewardship

/// The rooms whose pages this server shows, in the order of the menu.
enum Mounted {
    static let rooms: [PageRoom] = [
        FrontPage.room,
        Desk.room,
        SignInPages.room(letters: { _, _ in }),
        Stewardship.room,
    ]
}
