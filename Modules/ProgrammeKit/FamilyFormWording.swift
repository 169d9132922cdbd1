import Outcomes
import Participation

/// The six areas of a family's life together, and the three that mentors gain besides. Each adult is asked about their own
/// part: nobody is asked how somebody else is, a partner least of all.
enum FamilyFormWording {
    static let lead = Text(
        "Tænk på de sidste to uger. Vælg et tal fra 0 til 10.",
        "Think of the last two weeks. Choose a number from 0 to 10.")

    static func items(_ instrument: Instrument, for who: Respondent) -> [Text] {
        let six = who == .relative ? shared + [partnersOwn] : shared + [own]
        return instrument == .mentorLife ? six + mentors : six
    }

    private static let shared = [
        Text(
            "Har du overskud hjemme, også når I er uenige?", "Do you have surplus at home, also when you disagree?"),
        Text("Har du god kontakt med dine nærmeste?", "Do you have good contact with those closest to you?"),
        Text(
            "Er du sammen med andre så tit, som du gerne vil?", "Are you with others as often as you would like?"),
        Text(
            "Har børnene overskud til skole og fritid? Spring over, hvis der ingen børn er.",
            "Do the children have surplus for school and leisure? Skip it where there are none."),
        Text(
            "Tager du initiativ og ansvar, hjemme og blandt andre?",
            "Do you take initiative and responsibility, at home and among others?"),
    ]

    private static let own = Text(
        "Har du tid til det, der er vigtigt for dig?", "Do you have time for what matters to you?")

    private static let partnersOwn = Text(
        "Bruger du tid på det, du selv har brug for?", "Do you spend time on what you need yourself?")

    private static let mentors = [
        Text(
            "Er du god til at løse ting sammen med andre?", "Are you good at solving things together with others?"),
        Text("Kan du lide den, du er nu?", "Do you like who you are now?"),
        Text("Hører du til, og sætter andre pris på dig?", "Do you belong, and do others value you?"),
    ]

    /// What an area is called in a report.
    static let names: [String: Text] = [
        "less-conflict": Text("Færre konflikter og mere overskud", "Less conflict and more surplus"),
        "close-family": Text("Kontakt med de nærmeste", "Contact with the closest"),
        "out-of-isolation": Text("Ud af ensomheden", "Out of isolation"),
        "children": Text("Børnenes overskud", "The children's surplus"),
        "initiative": Text("Initiativ og ansvar", "Initiative and responsibility"),
        "own-needs": Text("Egne behov", "Own needs"),
        "social-skills": Text("At løse ting sammen", "Constructive and social skills"),
        "new-identity": Text("Nyt syn på sig selv", "New positive identity"),
        "valued": Text("At høre til og blive anerkendt", "Being included and valued"),
    ]
}
