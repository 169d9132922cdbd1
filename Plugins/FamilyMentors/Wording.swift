public import ProgrammeKit

extension FamilyMentors {
    /// Every text of the programme.
    public var wording: Wording {
        Wording(
            name: Text("Familiementor", "Family mentors"),
            summary: Text(
                "En mentor, der kender livet fra sin egen familie, følger jer i en tid. I er ikke alene.",
                "A mentor who knows this life from their own family goes along with yours for a time."),
            nouns: nouns,
            texts: [settingTexts, answerTexts, objectionTexts, goalTexts, otherTexts]
                .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } })
    }

    private var nouns: [String: Noun] {
        [
            "officer": Noun(
                "deltager", "deltageren", "deltagere", "deltagerne", english: "officer", "officers"),
            "relative": Noun(
                "pårørende", "den pårørende", "pårørende", "de pårørende", english: "relative", "relatives"),
            "mentor": Noun(
                "familiementor", "familiementoren", "familiementorer", "familiementorerne", english: "family mentor",
                "family mentors"),
            "adviser": Noun(
                "familierådgiver", "familierådgiveren", "familierådgivere", "familierådgiverne",
                english: "family adviser", "family advisers"),
            "coordinator": Noun(
                "koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator",
                "coordinators"),
        ]
    }

    private var settingTexts: [String: Text] {
        [
            "setting.area": Text("Område", "Area"),
            "setting.capacity.officers": Text("Pladser til {officers}", "Places for {officers}"),
            "setting.capacity.mentors-count": Text(
                "{Mentors} tæller med i pladserne", "{Mentors} count among the places"),
            "setting.training.seminars": Text("Seminarer for {mentors}", "Seminars for {mentors}"),
            "setting.training.weeks-between": Text("Uger mellem seminarer", "Weeks between seminars"),
            "setting.training.further-topics": Text("Flere emner på seminarerne", "Further topics of the seminars"),
            "setting.training.certificate-percent": Text(
                "Del af undervisningen i procent, der giver et bevis",
                "Share of the sessions, in per cent, that gives the certificate"),
            "setting.training.match-after-seminar": Text(
                "Seminarer, før {the mentor} kan få et match", "Seminars before {the mentor} can be matched"),
            "setting.match.months": Text("Måneder i et match", "Months of a match"),
            "setting.match.extended-months": Text(
                "Måneder i alt efter forlængelse", "Months in all after an extension"),
            "setting.match.cadence-days": Text("Dage mellem møder", "Days between meetings"),
            "setting.match.call-after-silent-cadences": Text(
                "Perioder uden møde, før nogen ringer", "Cadences without a meeting before somebody calls"),
            "setting.match.prepare-closing-days": Text(
                "Dage før slutdatoen, hvor afslutningen planlægges", "Days before the ending in which it is planned"),
            "setting.match.mentor-signs-confidentiality": Text(
                "{The mentor} skriver under på tavshedspligt", "{The mentor} signs the duty of confidentiality"),
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
            "answer.police-service": Text("Jeg er eller har været i politiet", "I am or was with the police"),
            "answer.family-of-officer": Text(
                "Jeg bor sammen med en, der er eller har været i politiet", "I live with somebody of the police"),
            "answer.own-life-insight": Text("Kender det fra sit eget liv", "Knows it from own life"),
            "answer.has-surplus": Text("Har overskud til at hjælpe andre", "Has the surplus to help others"),
            "source.self": Text("Egen henvendelse", "Own initiative"),
            "source.colleague": Text("En kollega", "A colleague"),
            "source.association": Text("Foreningen", "The association"),
        ]
    }

    private var objectionTexts: [String: Text] {
        [
            "objection.outside-target-group.police-service": Text(
                "Det er ikke krydset af, at personen er eller har været i politiet.",
                "It is not ticked that the person is or was with the police."),
            "objection.outside-target-group.family-of-officer": Text(
                "Det er ikke krydset af, at personen bor sammen med en fra politiet.",
                "It is not ticked that the person lives with somebody of the police."),
            "objection.already-enrolled": Text("Personen er med i forvejen.", "The person takes part already."),
            "objection.no-place-left": Text(
                "Alle {places} pladser er taget. Personen kan komme på ventelisten.",
                "{taken} of {places} places are taken. The person can wait for one."),
            "objection.waits-for-place": Text(
                "Alle {places} pladser er taget lige nu. {The officer} kommer på ventelisten.",
                "{taken} of {places} places are taken. {The officer} waits for one."),
            "objection.not-attested.own-life-insight": Text(
                "{The mentor} har ikke selv sagt at kende det fra sit eget liv.",
                "{The mentor} has not said to know it from own life."),
            "objection.not-attested.has-surplus": Text(
                "{The mentor} har ikke selv sagt at have overskud til det.",
                "{The mentor} has not said to have the surplus."),
            "objection.training-not-finished": Text(
                "{held} af {planned} seminarer er holdt.", "{held} of {planned} seminars have been held."),
            "objection.confidentiality-not-signed": Text(
                "{The mentor} har ikke skrevet under på tavshedspligt.",
                "{The mentor} has not signed the duty of confidentiality."),
            "objection.no-adviser": Text(
                "Kun en {adviser} kan foreslå et match, og hvert match har en {adviser} som bindeled.",
                "Only a {adviser} proposes a match, and each match has a {adviser} as its link."),
            "objection.vetoed": Text("En af dem ønsker ikke dette match.", "One of them does not want this match."),
            "objection.live-together": Text("De to bor sammen.", "The two live together."),
            "objection.clash.station": Text(
                "En af dem vil undgå den station, som den anden hører til.",
                "One of them avoids the station that the other belongs to."),
            "objection.clash.district": Text(
                "En af dem vil undgå den kreds, som den anden hører til.",
                "One of them avoids the district that the other belongs to."),
            "objection.clash.person": Text(
                "En af dem har den anden på sin liste.", "One of them has the other on their list."),
            "objection.clash.same-station": Text(
                "De hører til samme station, og det er ikke i orden for dem begge.",
                "They belong to one station, and that is not all right with both."),
            "objection.mentor-not-confirmed": Text(
                "{The mentor} er ikke godkendt endnu.", "{The mentor} has not been confirmed yet."),
            "objection.mentor-not-ready": Text(
                "{The mentor} har været med til {attended} seminarer og skal have {needed}.",
                "{The mentor} has attended {attended} seminars and needs {needed}."),
            "objection.mentor-has-no-room": Text(
                "{The mentor} har {open} match og ønsker højst {capacity}.",
                "{The mentor} has {open} matches and wants at most {capacity}."),
            "objection.have-met": Text(
                "De to kan kende hinanden i forvejen. Spørg dem hver for sig.",
                "The two may know each other already. Ask each of them alone."),
            "objection.not-accepted.participant": Text(
                "Familien har ikke sagt ja endnu.", "The family has not said yes yet."),
            "objection.not-accepted.volunteer": Text(
                "{The mentor} har ikke sagt ja endnu.", "{The mentor} has not said yes yet."),
            "objection.child-protection-missing": Text(
                "Der bor børn under 15 år. Børneattesten skal være hentet, før matchet begynder.",
                "Children under 15 live there. The certificate of child protection must be obtained before the match."),
            "objection.custody-missing": Text(
                "Børn er først med, når alle med forældremyndighed har sagt ja.",
                "Children take part when every holder of the custody has said yes."),
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

    /// The six goals of the source, expected of those who take part in both projects.
    private var goalTexts: [String: Text] {
        [
            "goal.less-conflict": Text(
                "Færre konflikter hjemme og mere overskud", "Less conflict at home and more surplus"),
            "goal.close-family": Text(
                "Kontakten til de nærmeste holder eller kommer igen", "Contact with the closest lasts or returns"),
            "goal.out-of-isolation": Text(
                "Familien er ikke længere alene", "The family is no longer in danger of isolation"),
            "goal.children": Text(
                "Børnene har overskud til skole og fritid", "The children have surplus for school and leisure"),
            "goal.initiative": Text(
                "Begge voksne tager initiativ og ansvar, hjemme og blandt andre",
                "Both adults take initiative and responsibility, at home and among others"),
            "goal.own-needs": Text(
                "Den anden voksne passer sine egne behov", "The partner looks after own needs"),
            "goal.mentor-identity": Text(
                "{The mentor} kan og bruges mere, hører til og bliver anerkendt",
                "{The mentor} has more skills, a new positive identity, and feels included and valued"),
            "definition.goals": Text(
                "De seks mål er for dem, der er med i begge dele: som {officer} og som {mentor}. De måles for hver "
                    + "person og samlet for familien.",
                "The six goals are expected of those in both projects, and measured per member and per family."),
        ]
    }

    private var otherTexts: [String: Text] {
        [
            "duty.obtain-child-protection": Text(
                "Hent børneattesten, før børnene er med igen.",
                "Obtain the certificate of child protection before the children take part again."),
            "duty.name-adviser": Text("Sæt en {adviser} på matchet.", "Name a {adviser} for the match."),
            "duty.call-the-pair": Text(
                "Intet møde i en periode: ring til begge.", "No meeting for a while: call both."),
            "duty.midway-conversation": Text("Hold midtvejssamtale.", "Hold the mid-way conversation."),
            "duty.prepare-closing": Text(
                "Planlæg afslutningen sammen med begge.", "Plan the ending together with both."),
            "duty.end-or-extend": Text(
                "Slutdatoen er passeret: afslut eller forlæng.", "The end has passed: close or extend."),
            "purpose.support": Text("Støtte fra en {mentor} og netværket", "Support by a {mentor} and the network"),
            "purpose.evaluation": Text("Måling af, om det hjælper", "Measuring whether it helps"),
            "purpose.volunteering": Text("Seminarer og indsats som {mentor}", "Seminars and work as a {mentor}"),
            "event.gathering": Text("Samling for familier", "Gathering of families"),
            "event.mutual-support": Text("Aften i netværket", "Evening of the network"),
            "event.supervision": Text("Tid til supervision", "Time for supervision"),
            "event.volunteers-network": Text("Aften for frivillige", "Evening for volunteers"),
            "course.seminars": Text("Seminarer for {mentors}", "Seminars for {mentors}"),
            "milestone.officers": Text("{Officers} i projektet 2021–22", "{Officers} in the project 2021–22"),
        ]
    }
}

/// What the mentors train: tools to be of help.
enum Topics {
    static let standard = [
        Text("At bruge sit eget liv som hjælp", "Own experience as a help"),
        Text("At være mentor for en hel familie", "Being a mentor to a whole family"),
        Text("Netværk og fællesskab", "Network and community"),
    ]
}
