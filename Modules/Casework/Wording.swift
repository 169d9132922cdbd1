package import Participation
package import People
package import ProgrammeKit

/// Why a step was refused, for the people who tried it: what to do next, and nothing about anybody.
package enum StepRefusal {
    /// nil for an error that is nobody's but the system's.
    package static func text(of error: any Error) -> Text? {
        switch error {
        case let error as Objected: joined(error.remarks.map(\.text))
        case let error as CaseworkError: error.text
        case is NoConsent: noConsent
        case is NoCustodyConsent: noCustody
        case is OthersConcern: othersConcern
        case let error as ParticipationError: error.text
        case let error as PeopleError: error.text
        default: nil
        }
    }

    private static func joined(_ texts: [Text]) -> Text {
        Text(
            texts.map(\.danish).joined(separator: " "), texts.map(\.english).joined(separator: " "))
    }

    private static let noConsent = Text(
        "Her kræver det samtykke, og der er ikke et, der gælder. Spørg først, og skriv samtykket ned.",
        "This rests on consent, and there is none that is valid. Ask first, and record the consent.")

    private static let noCustody = Text(
        "Barnet er først med, når alle med forældremyndighed har sagt ja. Spørg hver for sig.",
        "Every holder of the child's custody must agree first. Ask each of them alone.")

    private static let othersConcern = Text(
        "Bekymringen læses kun af den, der har den, og af stedfortræderen. Spørg en af dem.",
        "This worry is read only by its handler and the deputy. Ask one of them.")
}

extension CaseworkError {
    /// What to do about it.
    package var text: Text {
        switch self {
        case .notOffered:
            Text("Tilbuddet er ikke slået til her.", "The programme is not turned on here.")
        case .bringsGroups:
            Text(
                "Tilbuddet foregår i grupper. Giv en plads i en gruppe.",
                "This is a programme of groups. Give a place in a group.")
        case .bringsPairs:
            Text("Tilbuddet foregår to og to. Foreslå et match.", "This is a programme of pairs. Propose a match.")
        case .trainsNobody: Text("Tilbuddet har ingen uddannelse.", "The programme has no training.")
        case .unknownAnswer:
            Text("Vælg et af svarene på listen.", "Choose one of the answers listed.")
        case .unknownSource:
            Text("Vælg på listen, hvem der henviser.", "Choose from the list who refers.")
        case .endMissing: Text("Skriv den sidste dag.", "Write the last day.")
        case .noSecondReader:
            Text(
                "Ring til os i stedet. Der mangler en, der kan læse med.",
                "Call us instead: there is no second person to read it.")
        }
    }
}

extension ParticipationError {
    /// What to do about it.
    package var text: Text {
        switch self {
        case .notFound: Text("Det findes ikke her. Måske er det slettet.", "It is not here. It may have been erased.")
        case .beforeStart: Text("Dagen ligger før starten. Vælg en senere dag.", "This day lies before the start.")
        case .alreadyDecided: Text("Det er allerede afgjort.", "It has been decided already.")
        case .alreadyOpen:
            Text("Der er et i gang i forvejen. Afslut det først, eller gå videre med det.", "There is an open one.")
        case .alreadyEnded: Text("Det er afsluttet og kan ikke ændres.", "It has ended and cannot be changed.")
        case .stillOpen:
            Text(
                "Der er stadig noget i gang, som skal afsluttes først.",
                "Something of it is still open: end that first.")
        case .noCapacity:
            Text(
                "Den frivillige har ikke plads til flere. Vælg en anden.", "The volunteer has no room. Choose another.")
        case .vetoed: Text("De to kan ikke matches. Vælg en anden.", "These two cannot be matched. Choose another.")
        case .notAccepted: Text("Begge skal sige ja først.", "Both sides must accept first.")
        case .alreadyExtended: Text("Et match kan forlænges én gang.", "A match is extended once.")
        case .notRunning: Text("Matchet er ikke i gang.", "The match is not running.")
        case .full: Text("Alle pladser er taget.", "Every place is taken.")
        case .tooLateToCorrect:
            Text("Det kan rettes i 14 dage. Skriv i stedet en ny.", "It can be corrected for 14 days. Write a new one.")
        case .wrongOrder: Text("Det kan ikke lade sig gøre endnu.", "This step does not follow from where it is.")
        case .deputyMissing: Text("Vælg en stedfortræder, der er en anden.", "Name a deputy other than the handler.")
        case .samePerson: Text("Det er den samme person. Vælg to.", "The two are one person. Choose two.")
        case .outOfRange: Text("Tallet er for lille eller for stort.", "The number is too small or too large.")
        case .unknownCode: Text("Valget findes ikke her.", "This choice does not exist here.")
        }
    }
}

extension PeopleError {
    /// What to do about it.
    package var text: Text {
        switch self {
        case .unknown: Text("Personen findes ikke her.", "There is no such person here.")
        case .restricted:
            Text("Oplysningerne må kun opbevares lige nu.", "The data is restricted: it may only be stored.")
        case .lacksCapacity, .hasCapacity:
            Text("Personen har en anden rolle.", "The person is known in another capacity.")
        case .cprNotHeld, .cprNeedsGround: Text("CPR-nummer må ikke gemmes her.", "No CPR number is held here.")
        case .nameMissing, .chosenNameMissing: Text("Skriv et navn.", "Write a name.")
        case .reasonMissing: Text("Skriv kort hvorfor.", "Write in a few words why.")
        case .held: Text("Det skal gemmes lige nu.", "It is under a legal hold.")
        case .emptySearch: Text("Skriv mindst ét bogstav.", "Write at least one letter.")
        case .notKept: Text("Den oplysning gemmes ikke her.", "This is not kept here.")
        case .notProtected: Text("Navn og adresse er ikke beskyttet.", "Name and address are not protected.")
        case .notInHousehold: Text("Personen bor ikke i husstanden.", "The person is not in this household.")
        case .samePerson: Text("Det er den samme person.", "It is the same person.")
        case .entangled: Text("De to kan ikke lægges sammen.", "The two cannot be merged.")
        case .notDeceased: Text("Personen er ikke noteret som død.", "The person is not recorded as deceased.")
        }
    }
}
