public import ProgrammeKit

extension OneToOneMentoring {
    /// Every text of the programme.
    public var wording: Wording {
        Wording(
            name: Text("Frivillig mentor", "One-to-one mentoring"),
            summary: Text(
                "En frivillig, der selv har haft det svært, støtter én borger i en tid.",
                "A volunteer with lived experience supports one citizen for a limited time."),
            nouns: nouns,
            texts: settingTexts.merging(answerTexts) { first, _ in first }
                .merging(objectionTexts) { first, _ in first }
                .merging(otherTexts) { first, _ in first })
    }

    private var nouns: [String: Noun] {
        [
            "participant": Noun("peer", "peeren", "peers", "peerne", english: "participant", "participants"),
            "mentor": Noun(
                "peer-mentor", "peer-mentoren", "peer-mentorer", "peer-mentorerne", english: "mentor", "mentors"),
            "coordinator": Noun(
                "koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator",
                "coordinators"),
        ]
    }

    private var settingTexts: [String: Text] {
        [
            "setting.training.cohort.smallest": Text("Mindste hold", "Smallest cohort"),
            "setting.training.cohort.largest": Text("Største hold", "Largest cohort"),
            "setting.training.sessions": Text("Undervisningsdage", "Days of training"),
            "setting.training.months-between": Text(
                "Måneder mellem undervisningsdage", "Months between days of training"),
            "setting.training.further-topics": Text("Flere emner i uddannelsen", "Further topics of the training"),
            "setting.training.certificate-percent": Text(
                "Del af undervisningen i procent, der giver et bevis",
                "Share of the sessions, in per cent, that gives the certificate"),
            "setting.training.match-after-session": Text(
                "Undervisningsdage, før {the mentor} kan få et match",
                "Days of training before {the mentor} can be matched"),
            "setting.match.months": Text("Måneder i et match", "Months of a match"),
            "setting.match.extended-months": Text(
                "Måneder i alt efter forlængelse", "Months in all after an extension"),
            "setting.match.cadence-days": Text("Dage mellem møder", "Days between meetings"),
            "setting.match.hours": Text(
                "Timer pr. møde (0: ikke fastsat)", "Hours of a meeting (0: not set)"),
            "setting.match.call-after-silent-cadences": Text(
                "Perioder uden møde, før nogen ringer", "Cadences without a meeting before somebody calls"),
            "setting.match.prepare-closing-days": Text(
                "Dage før slutdatoen, hvor afslutningen planlægges", "Days before the ending in which it is planned"),
            "setting.match.activities": Text("Aktiviteter", "Activities"),
            "setting.match.mentor-signs-confidentiality": Text(
                "{The mentor} skriver under på tavshedspligt", "{The mentor} signs the duty of confidentiality"),
            "setting.offer.months": Text(
                "Måneder, tilbuddet har penge til efter projektet", "Months granted after the project"),
            "setting.outcomes.instruments": Text("Det, udbyttet måles med", "What outcomes are measured with"),
            "setting.outcomes.follow-up-months": Text(
                "Måneder fra afslutning til opfølgning", "Months from the end to the follow-up"),
            "setting.outcomes.read-within-days": Text(
                "Dage, inden for hvilke svarene bliver læst", "Days within which answers are read"),
            "setting.partners": Text("Samarbejdspartnere", "Partners"),
            "setting.referral.sources": Text("Steder, der henviser", "Sources of referral"),
        ]
    }

    private var answerTexts: [String: Text] {
        [
            "answer.section-85-support": Text("Får støtte fra socialpsykiatrien", "Receives social support"),
            "answer.lives-in-facility": Text("Bor i botilbud", "Lives in a residential facility"),
            "answer.moving-to-own-home": Text(
                "Er på vej til at flytte i egen bolig", "Is moving to a home of their own"),
            "answer.citizen-of-municipality": Text("Er borger i kommunen", "Is a citizen of the municipality"),
            "answer.own-lived-experience": Text(
                "Har selv på et tidspunkt haft forløb i psykiatrien",
                "Has at some time been through psychiatric care"),
            "answer.well-enough-now": Text(
                "Har det selv godt nok nu til at støtte en anden", "Is well enough now to support somebody else"),
            "activity.leisure": Text("Fritid", "Leisure"),
            "activity.sport": Text("Idræt", "Sport"),
            "activity.everyday-life": Text("Hverdag", "Everyday life"),
            "activity.education": Text("Uddannelse", "Education"),
            "source.social-psychiatry": Text("Socialpsykiatrien", "Social psychiatry"),
            "source.residential-facility": Text("Botilbud", "Residential facility"),
            "source.self": Text("Egen henvendelse", "Own initiative"),
        ]
    }

    private var objectionTexts: [String: Text] {
        [
            "objection.outside-target-group": Text(
                "Ingen af de tre veje ind i tilbuddet er krydset af. Det er ikke det rette lige nu.",
                "None of the three ways into the offer is ticked. It is not the right offer just now."),
            "objection.already-enrolled": Text(
                "{The participant} har allerede et forløb.", "There is a course already."),
            "objection.not-attested.citizen-of-municipality": Text(
                "Det er ikke oplyst, at {the mentor} er borger i kommunen.",
                "It is not stated that {the mentor} is a citizen of the municipality."),
            "objection.not-attested.own-lived-experience": Text(
                "{The mentor} har ikke selv oplyst at have egne erfaringer.",
                "{The mentor} has not stated own lived experience."),
            "objection.not-attested.well-enough-now": Text(
                "{The mentor} har ikke selv oplyst at have det godt nok nu.",
                "{The mentor} has not stated being well enough now."),
            "objection.cohort-full": Text(
                "Der er {size} på holdet og plads til {largest}. Den nye venter på næste hold.",
                "The cohort has {size} and is full at {largest}. A newcomer waits for the next one."),
            "objection.cohort-too-small": Text(
                "Der er {size} på holdet. Der skal være mindst {smallest}, før det kan begynde.",
                "The cohort has {size}; it needs at least {smallest} to begin."),
            "objection.cohort-too-large": Text(
                "Der er {size} på holdet. Der må højst være {largest}.",
                "The cohort has {size}; it may have at most {largest}."),
            "objection.cohort-has-started": Text("Holdet er begyndt.", "The cohort has begun."),
            "objection.training-not-finished": Text(
                "{held} af {planned} undervisningsdage er holdt.",
                "{held} of {planned} days of training have been held."),
            "objection.confidentiality-not-signed": Text(
                "{The mentor} har ikke skrevet under på tavshedspligt.",
                "{The mentor} has not signed the duty of confidentiality."),
            "objection.vetoed": Text("En af dem ønsker ikke dette match.", "One of them does not want this match."),
            "objection.mentor-not-confirmed": Text(
                "{The coordinator} har ikke godkendt {the mentor} endnu.",
                "{The coordinator} has not confirmed {the mentor} yet."),
            "objection.mentor-not-ready": Text(
                "{The mentor} har deltaget i {attended} undervisningsdage og skal have {needed}.",
                "{The mentor} has attended {attended} days of training and needs {needed}."),
            "objection.mentor-has-no-room": Text(
                "{The mentor} har {open} match og ønsker højst {capacity}.",
                "{The mentor} has {open} matches and wants at most {capacity}."),
            "objection.not-accepted.participant": Text(
                "{The participant} har ikke sagt ja endnu.", "{The participant} has not said yes yet."),
            "objection.not-accepted.volunteer": Text(
                "{The mentor} har ikke sagt ja endnu.", "{The mentor} has not said yes yet."),
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
            "objection.no-groups": Text("Tilbuddet har ingen grupper.", "The programme has no groups."),
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
            "event.supervision": Text("Tid til supervision", "Time for supervision"),
            "event.volunteers-network": Text("Aften for frivillige", "Evening for volunteers"),
            "purpose.support": Text("Støtte af en frivillig", "Support by a volunteer"),
            "purpose.volunteering": Text(
                "Uddannelse og indsats som frivillig", "Training and work as a volunteer"),
            "purpose.follow-up": Text("Opfølgning efter forløbet", "Follow-up after the support"),
            "course.mentor-training": Text("Uddannelse af {mentors}", "Training of {mentors}"),
            "milestone.training-rounds": Text("Uddannelsesforløb 2014–2016", "Training rounds 2014–2016"),
            "milestone.mentors-trained": Text("Uddannede {mentors} 2014–2016", "Trained {mentors} 2014–2016"),
            "milestone.permanent-offer": Text(
                "Fast tilbud efter projektet", "A permanent offer after the project"),
            "milestone.fifth-cohort": Text(
                "5. hold begynder efteråret 2017 (kilden er dateret april 2016 og beskriver ikke det 4. hold)",
                "The 5th cohort begins in autumn 2017 (the source is dated April 2016 and does not describe the 4th)"),
            "purpose.evaluation": Text("Måling af, om det hjælper", "Measuring whether it helps"),
            "purpose.quotes": Text(
                "Gengivelse af dine ord uden dit navn", "Quoting your words without your name"),
            "definition.planned-meetings": Text(
                "Møder, der er plads til fra første til sidste dag: omkring 26 ugentlige eller 13 hver 14. dag.",
                "Meetings that fit between the first and the last day: about 26 weekly or 13 fortnightly."),
            "definition.outcomes": Text(
                "Håb, kontrol over eget liv, inklusion og tilfredshed med egne livsomstændigheder, for begge parter; "
                    + "på længere sigt deltagelse i aktiviteter i lokalsamfundet.",
                "Hope, control over own life, inclusion and satisfaction with own circumstances, for both sides; "
                    + "later on taking part in local activities."),
        ]
    }
}

/// What the mentors learn, in the order of the source.
enum Topics {
    static let standard = [
        Text("Recovery", "Recovery"),
        Text("Aktiv lytning", "Active listening"),
        Text("Spørgsmålstyper", "Question types"),
        Text("Grænser og værdier", "Boundaries and values"),
        Text("Forandring og motivation", "Change and motivation"),
        Text("Konflikthåndtering", "Conflict handling"),
    ]
}
