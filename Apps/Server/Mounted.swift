import Administration
import Desk
import OwnPages
import PublicDoors
import Reception
import ReportPages
import SignIn
import Stewardship

/// The rooms whose pages this server shows, in the order of the menu.
enum Mounted {
    static let rooms: [PageRoom] = [
        FrontPage.room,
        Desk.room,
        Stewardship.room,
        OwnPages.room,
        PublicDoors.room,
        Administration.room,
        ReportPages.room,
        SignInPages.room(letters: PostRound.letters),
    ]
}
