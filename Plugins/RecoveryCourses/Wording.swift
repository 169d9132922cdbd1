public import ProgrammeKit

extension RecoveryCourses {
    /// Every text of the programme.
    public var wording: Wording {
        Wording(
            name: Text("Åbne kurser", "Open courses"),
            summary: Text(
                "Kurser for alle, der vil lære sammen med andre. Du skal ikke sendes af nogen.",
                "Courses for everybody who would like to learn with others. You need no referral."),
            nouns: nouns,
            texts: [settingTexts, courseTexts, ruleTexts]
                .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } })
    }

    private var nouns: [String: Noun] {
        [
            "participant": Noun(
                "deltager", "deltageren", "deltagere", "deltagerne", english: "participant", "participants"),
            "teacher": Noun(
                "underviser", "underviseren", "undervisere", "underviserne", english: "teacher", "teachers"),
            "co-teacher": Noun(
                "medunderviser", "medunderviseren", "medundervisere", "medunderviserne", english: "co-teacher",
                "co-teachers"),
            "coordinator": Noun(
                "koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator",
                "coordinators"),
        ]
    }

    private var settingTexts: [String: Text] {
        [
            "setting.courses.subjects": Text("Kurser", "Courses"),
            "setting.courses.sessions": Text("Gange i et kursus", "Sessions of a course"),
            "setting.courses.minutes": Text("Minutter pr. gang", "Minutes each time"),
            "setting.courses.seats": Text("Pladser på et kursus", "Seats at a course"),
            "setting.courses.teachers": Text("{Teachers} pr. kursus", "{Teachers} of a course"),
            "setting.courses.audiences": Text("Hvem kurserne er for", "Whom the courses are for"),
            "setting.courses.teacher-signs-confidentiality": Text(
                "{The teacher} skriver under på tavshedspligt", "{The teacher} signs the duty of confidentiality"),
        ]
    }

    private var courseTexts: [String: Text] {
        [
            "theme.life-story": Text("Livshistorie", "Life story"),
            "theme.recovery-cafe": Text("Recoverycafe", "Recovery café"),
            "theme.writing-workshop": Text("Skriveværksted", "Writing workshop"),
            "theme.mastering-studies": Text("Studiemestring", "Mastering studies"),
            "theme.conversation-salon": Text("Samtalesalon", "Conversation salon"),
            "aim.learning-first": Text("At lære noget", "To learn something"),
            "aim.skills-in-play": Text(
                "At se, hvad du kan, og bruge det", "To see what you can do, and use it"),
            "aim.own-possibilities": Text(
                "At få øje på nye veje og lære nyt", "To see new ways and learn new skills"),
            "aim.goals-reached": Text("At nå det, du drømmer om", "To reach what you dream of"),
            "aim.own-solutions": Text("At finde dine egne svar", "To find your own answers"),
            "aim.making-meaning": Text(
                "At give det, du har været ude for, en mening", "To make meaning of what you have been through"),
            "aim.expert-in-own-life": Text(
                "At blive den, der ved mest om dit liv", "To become the one who knows most about your life"),
            "event.open-evening": Text("Åben aften", "Open evening"),
            "event.supervision": Text("Tid til supervision", "Time for supervision"),
            "event.volunteers-network": Text("Aften for dem, der underviser", "Evening for those who teach"),
            "purpose.courses": Text("Åbne kurser", "Open courses"),
            "purpose.teaching": Text("At undervise på kurser", "Teaching at courses"),
        ]
    }

    private var ruleTexts: [String: Text] {
        [
            "objection.no-cases": Text(
                "Kurserne er åbne. Her får man en plads, ikke et forløb.",
                "The courses are open. People get a seat here, and no course of support."),
            "objection.confidentiality-not-signed": Text(
                "{The teacher} har ikke skrevet under på tavshedspligt.",
                "{The teacher} has not signed the duty of confidentiality."),
            "objection.no-teacher": Text(
                "Kurset har ingen {teacher} endnu.", "The course has no {teacher} yet."),
            "objection.few-teachers": Text(
                "Kurset har {count} til at undervise; der plejer at være {wanted}.",
                "The course has {count} to teach; usually there are {wanted}."),
            "objection.course-full": Text(
                "Alle {seats} pladser er taget. Den nye kommer på venteliste.",
                "All {seats} seats are taken. A newcomer goes to the waiting list."),
            "objection.no-training": Text("Tilbuddet har ingen uddannelse.", "The programme has no training."),
            "objection.no-pairs": Text("Tilbuddet har ingen faste par.", "The programme has no lasting pairs."),
            "duty.find-teacher": Text(
                "Find en {teacher}, før kurset begynder.", "Find a {teacher} before the course begins."),
            "duty.give-a-seat": Text(
                "Der er en ledig plads, og nogen venter på den.", "There is a free seat, and somebody waits for it."),
            "duty.end-the-course": Text(
                "Alle gange er holdt: tæl svarene, og afslut kurset.",
                "All sessions have been held: count the answers, and end the course."),
        ]
    }
}
