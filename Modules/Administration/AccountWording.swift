import Access
import Days
import ProgrammeKit

/// The words of accounts.
enum AccountWording {
    static let accounts = Text("Adgang", "Accounts")
    static let lead = Text(
        "Her står, hvem der kan komme ind. Gå listen igennem hvert halve år, og luk for dem, der er stoppet.",
        "Here is who may come in. Go through the list each half year, and close for those who have left.")
    static let staff = Text("Medarbejdere", "Staff")
    static let others = Text("Frivillige og deltagere", "Volunteers and participants")
    static let othersLead = Text(
        "De står med kontoens nummer. Koordinatorerne ved, hvem der er hvem.",
        "They stand by the number of their account. The coordinators know who is who.")
    static let seeOthers = Text("Se deres konti", "See their accounts")
    static let invite = Text("Invitér en medarbejder", "Invite a member of staff")
    static let inviteMeans = Text(
        "Frivillige og deltagere bliver inviteret af en koordinator.",
        "Volunteers and participants are invited by a coordinator.")
    static let makeInvitation = Text("Lav invitationen", "Make the invitation")

    static let name = Text("Navn", "Name")
    static let nameMissing = Text("Skriv navnet.", "Enter the name.")
    static let login = Text("Logger ind med", "Signs in with")
    static let email = Text("E-mail", "E-mail")
    static let emailHint = Text("Den bruges til at logge ind med.", "It is used to sign in with.")
    static let emailMissing = Text("Skriv e-mailadressen.", "Enter the e-mail address.")
    static let emailWrong = Text(
        "Skriv en e-mailadresse, for eksempel navn@kommune.dk.", "Enter an e-mail address, such as name@example.dk.")
    static let account = Text("Konto", "Account")
    static let mayDo = Text("Hvad og siden hvornår", "What, and since when")
    static let state = Text("Status", "State")
    static let open = Text("Åbne", "Open")
    static let created = Text("Oprettet", "Created")
    static let leaves = Text("Lukker, hvis den ikke bruges", "Closes if unused")
    static let secondFactor = Text("App med koder", "Second factor")
    static let yes = Text("Ja", "Yes")
    static let no = Text("Nej", "No")
    static let you = Text("dig", "you")
    static let more = Text("Mere", "More")

    static let openNow = Text("Logget ind nu", "Signed in now")
    static let what = Text("Hvad", "What")
    static let since = Text("Siden", "Since")
    static let until = Text("Til", "Until")
    static let session = Text("browser", "browser")
    static let phone = Text("telefon", "phone")
    static let end = Text("Log ud alle steder", "Sign out everywhere")

    static let own = Text("Det er din egen konto", "This is your own account")
    static let ownWhat = Text(
        "Ingen ændrer sine egne rettigheder. Bed en anden administrator.",
        "Nobody changes their own rights. Ask another administrator.")

    static let confirm = Text("Ja, det er den rette", "Yes, this is who was meant")
    static let confirmMeans = Text(
        "Invitationen er brugt. Ring, og hør, om det var den, du mente.",
        "The invitation was used. Call, and hear whether it was who you meant.")
    static let reinstate = Text("Åbn kontoen igen", "Open the account again")
    static let suspend = Text("Luk for en tid", "Suspend")
    static let suspendMeans = Text(
        "Personen bliver logget ud nu og kan ikke komme ind, før du åbner igen.",
        "The person is signed out now and cannot come in until you open the account again.")
    static let close = Text("Luk for altid", "Close for good")
    static let closeMeans = Text(
        "Det er til den, der er stoppet. Kontoen kan ikke åbnes igen og slettes efter 90 dage.",
        "This is for somebody who has left. The account cannot be opened again, and is erased after 90 days.")
    static let reset = Text("Lav et nyt link", "Make a new link")
    static let resetMeans = Text(
        "Adgangskode, app, telefoner og åbne sider lukkes nu. Personen vælger nye med linket.",
        "Password, app, phones and open pages end now. The person chooses new ones by the link.")
    static let roles = Text("Skift opgaver", "Change roles")
    static let rolesMeans = Text(
        "Personen bliver logget ud og kan logge ind igen med de nye opgaver.",
        "The person is signed out and can sign in again with the new roles.")
    static let saveRoles = Text("Gem opgaverne", "Save the roles")
    static let rolesQuestion = Text("Hvad er personens opgaver?", "What are the person's roles?")
    static let rolesMissing = Text(
        "Vælg mindst én. Luk kontoen, hvis personen er stoppet.",
        "Choose one at least. Close the account of somebody who has left.")

    static let linkTitle = Text("Linket er klar", "The link is ready")
    static let linkOnce = Text("Linket vises kun her", "The link is shown here only")
    static let linkWhat = Text(
        "Giv det til personen selv. Det virker én gang, i 72 timer.",
        "Hand it over in person. It works once, for 72 hours.")
    static let toAccounts = Text("Til listen", "To the list")

    static func othersCount(_ count: Int) -> Text {
        count == 1
            ? Text("1 konto er åben.", "1 account is open.")
            : Text("\(count) konti er åbne.", "\(count) accounts are open.")
    }

    /// "Koordinator siden 21-11-2026, af dig".
    static func grant(_ role: Text, since day: Day, by name: String) -> Text {
        Text("\(role.danish) siden \(day.danish), af \(name)", "\(role.english) since \(day.danish), by \(name)")
    }

    static func state(_ account: Account) -> Text {
        switch account.state {
        case .invited: Text("inviteret", "invited")
        case .unconfirmed: Text("venter på dit ja", "waits for your word")
        case .active: Text("åben", "active")
        case .suspended: Text("lukket for en tid", "suspended")
        case .closed: Text("lukket for altid", "closed")
        }
    }

    /// What a role lets somebody see.
    static func what(_ role: AccountRole) -> Text {
        switch role {
        case .coordinator: Text("ser deltagere og frivillige", "sees participants and volunteers")
        case .familyAdviser: Text("ser familier", "sees families")
        case .dataProtection: Text("ser frister, anmodninger og loggen", "sees deadlines, requests and the trail")
        case .tenantAdministrator: Text("styrer adgang og indstillinger", "manages accounts and settings")
        case .volunteer, .participant, .relative: Text("", "")
        }
    }

    static let all: [Text] = [
        lead, othersLead, inviteMeans, nameMissing, emailHint, emailMissing, emailWrong, ownWhat, confirmMeans,
        suspendMeans, closeMeans, resetMeans, rolesMeans, rolesQuestion, rolesMissing, linkWhat, linkOnce,
        othersCount(4),
    ]
}

extension Receipt {
    /// What was done.
    var words: Text {
        switch self {
        case .confirmed: Text("Personen kan logge ind.", "The person can sign in.")
        case .suspended: Text("Kontoen er lukket for en tid.", "The account is suspended.")
        case .reinstated: Text("Kontoen er åben igen.", "The account is open again.")
        case .ended: Text("Alle er logget ud.", "Everything is signed out.")
        case .changed: Text("Opgaverne er gemt.", "The roles are saved.")
        case .closed: Text("Kontoen er lukket for altid.", "The account is closed.")
        case .undone: Text("Importen er taget tilbage.", "The import was taken back.")
        case .saved: Text("Det er gemt.", "It is saved.")
        case .discarded: Text("Filen er slettet. Intet er importeret.", "The file is erased. Nothing was imported.")
        }
    }
}

extension AccessError {
    /// What to do next.
    var text: Text {
        switch self {
        case .unknownAccount:
            Text("Kontoen findes ikke her. Se listen igen.", "There is no such account. Look at the list.")
        case .noRoles: AccountWording.rolesMissing
        case .mixedEntrances:
            Text("Den opgave hører til en anden slags konto.", "That role belongs to another kind of account.")
        case .hasAccount:
            Text("Personen har en konto. Ret den i stedet.", "The person has an account. Change that one.")
        case .loginTaken:
            Text(
                "En anden logger ind med den adresse. Vælg en anden, eller luk den andens konto først.",
                "Somebody else signs in with this address. Take another, or close their account first.")
        case .loginEmpty: AccountWording.emailMissing
        case .wrongState:
            Text("Kontoen er ændret siden. Se siden igen.", "The account has changed. Look at the page again.")
        case .lastAdministrator:
            Text(
                "Så er der ingen administrator tilbage. Giv en anden opgaven først.",
                "There would be no administrator left. Give somebody else the role first.")
        case .ownAccount: AccountWording.ownWhat
        case .identityTaken: Text("Den hører til en anden konto.", "It belongs to another account.")
        case .busy: Text("Vi har travlt. Prøv igen om lidt.", "We are busy. Try again in a while.")
        }
    }
}
