import Participation
import ProgrammeKit

/// What people of the families' network say.
enum FamilyPhrases {
    static let consents: [(code: String, words: Text)] = [
        (
            "support",
            Text(
                "Jeg siger ja til, at foreningen gemmer det, jeg fortæller, så jeg kan få støtte fra en mentor.",
                "I agree that the association keeps what I tell, so that a mentor can support me.")
        ),
        (
            "volunteering",
            Text(
                "Jeg siger ja til, at foreningen gemmer det, jeg fortæller, så jeg kan være mentor.",
                "I agree that the association keeps what I tell, so that I can be a mentor.")
        ),
        ("evaluation", evaluation),
    ]

    static let evaluation = Text(
        "Jeg siger ja til, at foreningen spørger, hvordan det går, og lægger svarene sammen for at se, om det hjælper.",
        "I agree that the association asks how things are, and adds the answers up to see whether it helps.")

    static let mentors = [
        Traits(days: "hverdage efter kl. 16", area: "Sjælland", interests: "Gåture og hund"),
        Traits(days: "lørdage", area: "Sjælland", interests: "Haven og at lave mad"),
        Traits(days: "tirsdag og torsdag", area: "Fyn", interests: "Fiskeri og friluftsliv"),
        Traits(days: "når som helst", area: "Jylland", interests: "Cykling og værksted"),
        Traits(days: "aftener", area: "hele landet, på telefon", interests: "Musik", languages: "Dansk, engelsk"),
        Traits(days: "weekender", area: "Jylland", interests: "Fodbold med børn"),
    ]

    static let partnerWish = "Jeg vil gerne tale med en, der kender det hjemmefra."
    static let partnerGoal = "Jeg vil til kor igen om onsdagen."
    static let notes = ["Vi lavede mad sammen og grinede.", "Hun vil gerne have en aften for sig selv."]
    static let hall = "Medborgerhuset i Odense"
    static let place = "Caféen ved havnen"
    static let safeContact = "10 00 00 99\nHverdage 9–12\nLæg ikke besked"
    static let station = "Station Bellahøj"
    static let avoided: [(AvoidanceKind, String)] = [
        (.ownStation, "Station Amager"), (.ownDistrict, "København"), (.station, "Bellahøj"),
        (.person, "Min tidligere makker"),
    ]
}
