public import ProgrammeKit

extension VisitingFriends {
    /// Every text of the programme.
    public var wording: Wording {
        Wording(
            name: Text("Besøgsven", "Visiting friend"),
            summary: Text(
                "En frivillig kommer på besøg hos dig, eller I går ud sammen. Du kan også være med i en gruppe.",
                "A volunteer visits you, or you go out together. You can also join a group."),
            nouns: nouns,
            texts: [settingTexts, answerTexts, objectionTexts, otherTexts]
                .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } })
    }

    private var nouns: [String: Noun] {
        [
            "participant": Noun("borger", "borgeren", "borgere", "borgerne", english: "citizen", "citizens"),
            "volunteer": Noun(
                "frivillig", "den frivillige", "frivillige", "de frivillige", english: "volunteer", "volunteers"),
            "visiting-friend": Noun(
                "besøgsven", "besøgsvennen", "besøgsvenner", "besøgsvennerne", english: "visiting friend",
                "visiting friends"),
            "mentor": Noun("mentor", "mentoren", "mentorer", "mentorerne", english: "mentor", "mentors"),
            "speaker": Noun(
                "oplægsholder", "oplægsholderen", "oplægsholdere", "oplægsholderne", english: "speaker", "speakers"),
            "facilitator": Noun(
                "tovholder", "tovholderen", "tovholdere", "tovholderne", english: "facilitator", "facilitators"),
            "coordinator": Noun(
                "koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator",
                "coordinators"),
        ]
    }

    private var settingTexts: [String: Text] {
        [
            "setting.intake.tags": Text("Hvem tilbuddet er for", "Whom the offer is for"),
            "setting.referral.sources": Text("Steder, der henviser", "Sources of referral"),
            "setting.volunteer.prefers-lived-experience": Text(
                "Egne erfaringer kommer først, når to ellers står lige",
                "Lived experience comes first between two who are otherwise equal"),
            "setting.volunteer.signs-confidentiality": Text(
                "{The volunteer} skriver under på tavshedspligt", "{The volunteer} signs the duty of confidentiality"),
            "setting.training.hours": Text("Timer i uddannelsen", "Hours of the training"),
            "setting.training.sessions": Text(
                "Undervisningsgange (kilden nævner kun timerne)",
                "Sessions of training (the source tells the hours only)"),
            "setting.training.topics": Text("Emner i uddannelsen", "Topics of the training"),
            "setting.training.certificate-percent": Text(
                "Del af undervisningen i procent, der giver et bevis",
                "Share of the sessions, in per cent, that gives the certificate"),
            "setting.match.needs-certificate": Text(
                "Uddannelsen er færdig før et match", "The training is finished before a match"),
            "setting.match.months": Text("Måneder i et match", "Months of a match"),
            "setting.match.extended-months": Text(
                "Måneder i alt efter forlængelse", "Months in all after an extension"),
            "setting.match.cadence-days": Text("Dage mellem møder", "Days between meetings"),
            "setting.match.call-after-silent-cadences": Text(
                "Perioder uden møde, før nogen ringer", "Cadences without a meeting before somebody calls"),
            "setting.match.prepare-closing-days": Text(
                "Dage før slutdatoen, hvor afslutningen planlægges", "Days before the ending in which it is planned"),
            "setting.group.times": Text("Gange i en gruppe", "Times of a group"),
            "setting.group.minutes": Text("Minutter pr. gang", "Minutes each time"),
            "setting.group.places": Text("Pladser i en gruppe", "Places in a group"),
            "setting.group.facilitators": Text("{Facilitators} pr. gruppe", "{Facilitators} of a group"),
            "setting.budget.yearly": Text("Årligt budget i kroner", "Yearly budget in DKK"),
            "setting.outcomes.instruments": Text("Det, udbyttet måles med", "What outcomes are measured with"),
            "setting.outcomes.follow-up-months": Text(
                "Måneder fra afslutning til opfølgning", "Months from the end to the follow-up"),
            "setting.outcomes.read-within-days": Text(
                "Dage, inden for hvilke svarene bliver læst", "Days within which answers are read"),
            "setting.staff.consultant-hours": Text(
                "Timer om ugen for recovery-konsulenter", "Weekly hours of recovery consultants"),
            "setting.staff.peer-worker-hours": Text(
                "Timer om ugen for peer-medarbejdere", "Weekly hours of peer workers"),
        ]
    }

    private var answerTexts: [String: Text] {
        [
            "answer.hard-to-leave-home": Text("Har svært ved at komme ud", "Finds it hard to leave home"),
            "answer.at-centre-or-facility": Text(
                "Kommer på et værested eller bor i botilbud", "Comes to an activity centre or lives in a facility"),
            "answer.on-sick-leave-or-outside-work": Text(
                "Er syg fra job eller uden for job", "Is on sick leave or outside work"),
            "answer.own-lived-experience": Text(
                "Har selv fået hjælp i psykiatrien", "Has been in psychiatric treatment"),
            "source.social-psychiatry": Text("Socialpsykiatrien", "Social psychiatry"),
            "source.activity-centre": Text("Værested", "Activity centre"),
            "source.residential-facility": Text("Botilbud", "Residential facility"),
            "source.self": Text("Egen henvendelse", "Own initiative"),
            "theme.together": Text("Tid sammen", "Time together"),
            "event.talk": Text("Foredrag", "Talk"),
            "event.network-meeting": Text("Netværksmøde", "Network meeting"),
            "event.school-visit": Text("Besøg på en skole", "School visit"),
        ]
    }

    private var objectionTexts: [String: Text] {
        [
            "objection.outside-target-group": Text(
                "Der er ikke sat kryds ved noget. Det er ikke det rette lige nu.",
                "Nothing is ticked. It is not the right offer just now."),
            "objection.already-enrolled": Text(
                "{The participant} har allerede et forløb.", "There is a course of support already."),
            "objection.training-not-finished": Text(
                "{held} af {planned} undervisningsgange er holdt.",
                "{held} of {planned} sessions of training have been held."),
            "objection.confidentiality-not-signed": Text(
                "{The volunteer} har ikke skrevet under på tavshedspligt.",
                "{The volunteer} has not signed the duty of confidentiality."),
            "objection.vetoed": Text("En af dem ønsker ikke dette match.", "One of them does not want this match."),
            "objection.volunteer-not-confirmed": Text(
                "{The coordinator} har ikke godkendt {the volunteer} endnu.",
                "{The coordinator} has not confirmed {the volunteer} yet."),
            "objection.volunteer-not-trained": Text(
                "{The volunteer} er ikke færdig med de {hours} timers uddannelse.",
                "{The volunteer} has not finished the {hours} hours of training."),
            "objection.volunteer-has-no-room": Text(
                "{The volunteer} har {open} match og ønsker højst {capacity}.",
                "{The volunteer} has {open} matches and wants at most {capacity}."),
            "objection.not-accepted.participant": Text(
                "{The participant} har ikke sagt ja endnu.", "{The participant} has not said yes yet."),
            "objection.not-accepted.volunteer": Text(
                "{The volunteer} har ikke sagt ja endnu.", "{The volunteer} has not said yes yet."),
            "objection.unusual-cadence": Text(
                "{days} dage mellem møder er ikke det sædvanlige.", "{days} days between meetings is not the usual."),
            "objection.match-too-long": Text(
                "Et match varer højst {months} måneder, før det forlænges.",
                "A match lasts at most {months} months before it is extended."),
            "objection.extended-before": Text(
                "Matchet er allerede forlænget én gang.", "The match has been extended once."),
            "objection.extension-too-long": Text(
                "Et match varer højst {months} måneder i alt.", "A match lasts at most {months} months in all."),
            "objection.extension-not-later": Text(
                "Den nye slutdato ligger ikke efter den gamle.", "The new end is not after the old one."),
            "objection.no-facilitator": Text(
                "Gruppen har ingen {facilitator} endnu.", "The group has no {facilitator} yet."),
            "objection.few-facilitators": Text(
                "Gruppen har {count} {facilitator}; der plejer at være {wanted}.",
                "The group has {count} {facilitator}; usually there are {wanted}."),
            "objection.group-full": Text(
                "Gruppens {places} pladser er taget.", "The group's {places} places are taken."),
            "objection.no-companionship": Text(
                "Tilbuddet har ikke følgeskab.", "The programme has no companionship."),
        ]
    }

    private var otherTexts: [String: Text] {
        [
            "duty.call-the-pair": Text(
                "Intet møde i en periode: ring til begge.", "No meeting for a while: call both."),
            "duty.midway-conversation": Text("Hold midtvejssamtale.", "Hold the mid-way conversation."),
            "duty.prepare-closing": Text(
                "Planlæg afslutningen sammen med begge.", "Plan the ending together with both."),
            "duty.end-or-extend": Text(
                "Slutdatoen er passeret: afslut eller forlæng.", "The end has passed: close or extend."),
            "duty.find-facilitator": Text(
                "Find en {facilitator}, før gruppen begynder.", "Find a {facilitator} before the group begins."),
            "event.supervision": Text("Tid til supervision", "Time for supervision"),
            "event.volunteers-network": Text("Aften for frivillige", "Evening for volunteers"),
            "purpose.evaluation": Text("Måling af, om det hjælper", "Measuring whether it helps"),
            "purpose.quotes": Text(
                "Gengivelse af dine ord uden dit navn", "Quoting your words without your name"),
            "purpose.support": Text("Besøg og grupper", "Visits and groups"),
            "purpose.volunteering": Text(
                "Uddannelse og indsats som frivillig", "Training and work as a volunteer"),
            "course.recovery-mentor": Text("Uddannelse til recovery-mentor", "Training as a recovery mentor"),
        ]
    }
}
