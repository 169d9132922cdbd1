import Access
import Days
import ProgrammeKit

/// What is said at the door. It never tells whether somebody is known here.
package enum SignInWording {
    static let signIn = Text("Log ind", "Sign in")
    static let login = Text("E-mail", "E-mail")
    static let password = Text("Adgangskode", "Password")
    static let goOn = Text("Fortsæt", "Continue")
    static let noPassword = Text("Har du ingen adgangskode?", "Do you have no password?")
    static let noPasswordWhy = Text(
        "Deltagere og pårørende logger ind med et link og en kode.",
        "Participants and relatives sign in by a link and a PIN.")
    static let askForLink = Text("Få et link", "Get a link")
    static let loginMissing = Text("Skriv din e-mail", "Enter your e-mail")
    static let passwordMissing = Text("Skriv din adgangskode", "Enter your password")
    static let refused = Text(
        "Det passer ikke sammen. Tjek e-mail og adgangskode, og prøv igen.",
        "These do not match. Check e-mail and password, and try again.")

    static func wait(_ until: Instant) -> Text {
        let (hour, minute) = Copenhagen.clock(of: until.adding(milliseconds: 59_999))
        let clock = "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
        return Text("Prøv igen efter kl. \(clock).", "Try again after \(clock).")
    }

    static let code = Text("Skriv koden fra din app", "Enter the code from your app")
    static let codeField = Text("Kode", "Code")
    static let codeHint = Text("Seks tal, eller en af dine nødkoder", "Six digits, or one of your recovery codes")
    static let codeWrong = Text(
        "Koden passer ikke. Vent på den næste, og prøv igen.",
        "The code does not match. Wait for the next one and try again.")
    static let setUp = Text("Gør dit login sikkert", "Make your sign-in safe")
    static let setUpWhy = Text(
        "Du skal bruge en app på din telefon, der viser en ny kode hvert halve minut. Så kan ingen komme ind med din adgangskode alene.",
        "You need an app on your phone that shows a new code every half minute. Then nobody gets in with your password alone."
    )
    static let showKey = Text("Vis min nøgle", "Show my key")
    static let setUpOpen = Text("Åbn appen, og vælg at tilføje en konto.", "Open the app and choose to add an account.")
    static let setUpScan = Text("Hold telefonens kamera hen over koden her.", "Hold the phone's camera to this code.")
    static let qr = Text("Kode til kameraet i din app", "Code for the camera of your app")
    static let setUpType = Text(
        "Er du på telefonen nu, eller vil den ikke? Så skriv nøglen selv:",
        "Are you on the phone now, or does it not work? Then type the key yourself:")
    static let recovery = Text("Gem dine nødkoder", "Keep your recovery codes")
    static let recoveryWhy = Text(
        "Mister du telefonen, kan du logge ind med en af dem. Hver kode virker én gang. Du ser dem kun nu.",
        "If you lose your phone you can sign in with one of them. Each works once. You see them only now.")
    static let awaits = Text(
        "Tak. En koordinator siger god for dig, før du kan logge ind.",
        "Thank you. A coordinator confirms you before you can sign in.")
    static let welcome = Text("Velkommen", "Welcome")
    static let choosePassword = Text("Vælg en adgangskode til dit login.", "Choose a password for your sign-in.")
    static let choosePIN = Text("Vælg en kode, som kun du kender.", "Choose a PIN that only you know.")
    static let newPassword = Text("Ny adgangskode", "New password")
    static let newPIN = Text("Ny kode", "New PIN")
    static let passwordHint = Text(
        "Mindst 12 tegn. Tre ord efter hinanden er fint.", "At least 12 characters. Three words in a row are fine.")
    static let pinHint = Text("4 til 8 tal. Brug ikke dit fødselsår.", "4 to 8 digits. Do not use your year of birth.")
    static let again = Text("Skriv den igen", "Type it again")
    static let different = Text("De to er ikke ens. Skriv den samme to gange.", "The two differ. Type the same twice.")
    static let thanks = Text("Tak", "Thank you")
    static let ready = Text(
        "Din kode er gemt. Bed om et link, når du vil logge ind.",
        "Your PIN is saved. Ask for a link when you want to sign in.")
    static let gone = Text("Linket virker ikke mere", "The link no longer works")
    static let goneWhat = Text(
        "Det er brugt, eller det er for gammelt. Bed den, der inviterede dig, om et nyt.",
        "It was used, or it is too old. Ask whoever invited you for a new one.")
    static let linkGone = Text(
        "Det er brugt eller for gammelt, eller du har åbnet det i en anden browser. Bed om et nyt.",
        "It was used, it is too old, or you opened it in another browser. Ask for a new one.")
    static let linkWhy = Text(
        "Skriv din e-mail eller dit telefonnummer. Så sender vi et link, der virker i 10 minutter.",
        "Enter your e-mail or your telephone number. We send a link that works for 10 minutes.")
    static let contact = Text("E-mail eller telefon", "E-mail or telephone")
    static let contactMissing = Text(
        "Skriv din e-mail eller dit telefonnummer", "Enter your e-mail or your telephone number")
    static let sendLink = Text("Send link", "Send link")
    static let linkSent = Text("Tjek din besked", "Check your message")
    static let linkSentWhat = Text(
        "Kender vi dig, får du et link om lidt. Åbn det i denne browser.",
        "If we know you, you get a link in a moment. Open it in this browser.")
    static let pin = Text("Skriv din kode", "Enter your PIN")
    static let pinField = Text("Kode", "PIN")
    static let pinWrong = Text("Koden passer ikke. Prøv igen.", "The PIN does not match. Try again.")
    static let stepUp = Text("Bekræft, at det er dig", "Confirm that it is you")
    static let stepUpWhy = Text(
        "Det næste kan ikke fortrydes. Derfor beder vi om adgangskode og kode igen.",
        "What comes next cannot be undone. That is why we ask for password and code again.")
    static let phone = Text("Din telefon", "Your phone")
    static let phoneWhy = Text(
        "Vælg en kode. Så kan du i 30 dage skrive møder ind, melde afbud og holde pause på denne telefon med koden alene.",
        "Choose a PIN. For 30 days you can then log meetings, cancel and pause on this phone with the PIN alone.")
    static let phoneConfirm = Text("Brug denne telefon", "Use this phone")
    static let phoneAdd = Text("Brug koden på denne telefon", "Use a PIN on this phone")
    static func phoneUntil(_ day: String) -> Text {
        Text("En telefon er åben til \(day).", "A phone is open until \(day).")
    }
    static let endPhones = Text("Luk mine telefoner", "Close my phones")
    static let fullSignIn = Text("Log helt ind", "Sign in fully")
    static let ownAccount = Text("Min konto", "My account")
    static let roles = Text("Du er", "You are")
    static let sessions = Text("Åbne steder", "Open places")
    static let endOthers = Text("Log ud alle andre steder", "Sign out everywhere else")

    static func flaw(_ flaw: PasswordFlaw, _ entrance: Entrance) -> Text {
        switch flaw {
        case .short where entrance == .link: Text("Skriv mindst 4 tal", "Enter at least 4 digits")
        case .short: Text("Skriv mindst 12 tegn", "Enter at least 12 characters")
        case .long where entrance == .link: Text("Skriv højst 8 tal", "Enter at most 8 digits")
        case .long: Text("Skriv højst 128 tegn", "Enter at most 128 characters")
        case .common: Text("Den er for let at gætte. Brug andre ord.", "It is too easy to guess. Use other words.")
        case .simple: Text("Den er for let at gætte. Vælg en anden.", "It is too easy to guess. Choose another.")
        case .notDigits: Text("Brug kun tal", "Use digits only")
        }
    }
}
