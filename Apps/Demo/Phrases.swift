import ProgrammeKit

/// What people might have said, and coordinators and volunteers might have written; about nobody.
enum Phrases {
    static let journal = [
        "Ønsker selskab til at komme ud ad døren om formiddagen.",
        "Vil gerne i gang med at svømme igen. Aftalt tirsdag.",
        "Midtvejssamtale: forløbet går godt, fortsætter som aftalt.",
        "Afsluttende samtale: har meldt sig ind i en forening.",
    ]

    static let running = [
        "Første møde gik godt. De vil mødes på biblioteket.",
        "Ringede: alt vel. Vil gerne have en fast dag.",
        "Aftalt, at vi taler sammen igen om en måned.",
    ]

    static let other = [
        "Vi gik en tur ved fjorden og drak kaffe.",
        "Var på biblioteket og lånte en bog.",
        "Aflyst første gang, mødtes ugen efter.",
        "Så en kamp sammen og spillede kort.",
    ]

    static let nameless = "Uden navn"
    static let question = "Kan min søster komme med, selv om hun bor i nabokommunen?"

    static let coffee = "Kan vi få en pause mere? Jeg bliver træt efter en time."
    static let coffeeAnswer = "Ja. Fra på mandag holder vi en pause midt i hver gang. Tak for forslaget."
    static let evenings = "Det ville være godt med et hold om aftenen for dem, der har travlt om dagen."
    static let transport = "Kan vi få en bus til døren?"
    static let transportAnswer = "Det er byen, der kører busserne. Vi har sendt dit forslag videre."

    static let mentors = [
        Traits(days: "Hverdage efter kl. 15", area: "Midtbyen", interests: "Gåture, natur og min hund"),
        Traits(days: "Mandag og onsdag formiddag", area: "Midtbyen og Vest", interests: "Bøger, biograf og kaffe"),
        Traits(days: "Weekend", area: "Hele kommunen", interests: "Fiskeri og gamle biler"),
        Traits(days: "Tirsdag aften", area: "Nordbyen", interests: "Musik og kor", languages: "Dansk, engelsk"),
        Traits(days: "Fleksibel", area: "Midtbyen", interests: "Madlavning og brætspil"),
        Traits(days: "Torsdag eftermiddag", area: "Østbyen", interests: "Svømning og cykling"),
        Traits(
            days: "Tirsdag og torsdag formiddag", area: "Midtbyen", interests: "Svømning, gåture og løb",
            declines: "Vil helst ikke besøge nogen hjemme"),
        Traits(
            days: "Weekend og hverdage efter kl. 17", area: "Sydbyen", interests: "Computerspil, film og brætspil",
            languages: "Dansk, engelsk"),
        Traits(
            days: "Hverdage om formiddagen", area: "Hele kommunen, har bil", interests: "Have, håndarbejde og kaffe",
            declines: "Ikke om aftenen", languages: "Dansk, arabisk"),
        Traits(days: "Onsdag", area: "Nordbyen", interests: "Kunst og museer"),
    ]

    static let citizens = [
        Asking(
            answers: ["section-85-support"], words: "Jeg vil gerne ud at gå, når der ikke er for mange mennesker.",
            goal: "At gå en tur to gange om ugen."),
        Asking(
            answers: ["lives-in-facility"], words: "Jeg vil gerne i biografen igen.",
            goal: "At tage bussen til byen alene."),
        Asking(
            answers: ["moving-to-own-home"], words: "Jeg er ny i byen og vil gerne lære den at kende.",
            goal: "At kende tre steder, hvor jeg har lyst til at komme."),
        Asking(
            answers: ["section-85-support"], words: "Jeg savner nogen at spille musik med.",
            goal: "At spille for andre en gang."),
        Asking(answers: ["section-85-support"], words: "Jeg vil gerne lære at lave mad til mig selv."),
        Asking(
            answers: ["moving-to-own-home"], words: "Jeg vil gerne cykle igen.", declines: "Ikke holdsport"),
    ]

    static let waiting = [
        Asking(
            answers: ["section-85-support"], words: "Jeg vil gerne i gang med svømning og gåture om formiddagen.",
            declines: "Ikke for mange mennesker"),
        Asking(
            answers: ["moving-to-own-home"], words: "Jeg kan godt lide computerspil og film.",
            languages: "Dansk, engelsk"),
        Asking(
            answers: ["lives-in-facility"], words: "En, der har tid til en kop kaffe og en tur i haven.",
            languages: "Arabisk, lidt dansk"),
        Asking(answers: ["section-85-support"], words: "Jeg vil gerne have nogen at følges med til gudstjeneste."),
    ]

    static let asking = [
        Asking(answers: ["section-85-support"], words: "Vil gerne høre mere om at få en mentor."),
        Asking(answers: ["moving-to-own-home"], words: "Jeg flytter i egen bolig og kender ikke nogen her."),
        Asking(answers: ["section-85-support"], words: "Jeg har læst om jer på biblioteket. Hvordan foregår det?"),
    ]

    static let members = [
        Asking(
            answers: ["feels-lonely", "says-old-enough"], words: "Jeg vil gerne møde andre, der forstår.",
            goal: "At have en at ringe til."),
        Asking(answers: ["82a"], words: "Jeg er gået i stå og vil gerne videre.", goal: "At komme ud hver dag."),
        Asking(answers: ["feels-stuck", "says-old-enough"], words: "Jeg savner nogen at tale med."),
        Asking(answers: ["82b"], words: "Jeg vil gerne lære at sige fra."),
        Asking(answers: ["knows-vulnerability-or-crisis"], words: "Jeg vil gerne høre, hvad andre gør."),
        Asking(answers: ["82a"], words: "Min kontaktperson foreslog det.", goal: "At møde op ti gange."),
        Asking(answers: ["feels-lonely", "says-old-enough"], words: "Jeg er ny i byen."),
        Asking(answers: ["82c"], words: "Jeg vil gerne i gang med noget fast."),
        Asking(answers: ["feels-stuck", "says-old-enough"], words: "Jeg har haft et hårdt år."),
        Asking(answers: ["82b"], words: "Jeg vil gerne prøve."),
    ]

    static let trainingTopics = [
        "Velkommen som frivillig", "At lede en samtale", "Grænser og tavshedspligt", "Når det bliver svært",
    ]

    static let followUp = Text(
        "Jeg siger ja til, at kommunen må kontakte mig et halvt år efter forløbet og spørge, hvordan det går.",
        "I agree that the municipality may contact me half a year after the support and ask how I am.")

    static let quotes = Text(
        "Jeg siger ja til, at mine ord må vises for andre uden mit navn. Jeg kan altid tage dem tilbage.",
        "I agree that my words may be shown to others without my name. I can take them back at any time.")

    static let study = Text(
        "Jeg siger ja til, at oplysninger om mit fremmøde må indgå i undersøgelsen af, om grupperne hjælper.",
        "I agree that my attendance may be used in the study of whether the groups help.")

    static let lonely = [
        Asking(
            answers: ["hard-to-leave-home"], words: "Jeg vil gerne drikke kaffe med nogen og tale om bøger.",
            goal: "At gå ned til søen en gang om ugen."),
        Asking(
            answers: ["at-centre-or-facility"], words: "Jeg vil gerne høre musik sammen med en anden.",
            goal: "At tage til en koncert."),
        Asking(
            answers: ["on-sick-leave-or-outside-work", "hard-to-leave-home"],
            words: "Jeg savner nogen at gå ture med.", goal: "At komme ud hver dag."),
    ]

    /// What people call themselves at a course, and what they need.
    static let seats: [(name: String, needs: String?)] = [
        ("Solsikke", nil), ("Mikkel", "En plads tæt på døren"), ("Ny i byen", nil), ("Bakke", "Plads til en kørestol"),
        ("Viola", nil), ("T.", nil), ("Kaffe", nil), ("Regnvejr", "Gerne en pause hver halve time"),
    ]
}
