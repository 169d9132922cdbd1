public import ProgrammeKit

extension PeerGroups {
    /// Every text of the programme.
    public var wording: Wording {
        Wording(
            name: Text("Peer-grupper: Vejen til Hverdagslivet", "Peer groups: the road to everyday life"),
            summary: Text(
                "Ti møder, ét om ugen, ledet af frivillige, der selv har haft det svært. Man kan få følgeskab til de første "
                    + "skridt.",
                "Ten weekly meetings after a manual, led by trained volunteers, with company to the first steps."),
            nouns: nouns,
            texts: [settingTexts, answerTexts, themeTexts, objectionTexts, otherTexts]
                .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } })
    }

    private var nouns: [String: Noun] {
        [
            "participant": Noun(
                "deltager", "deltageren", "deltagere", "deltagerne", english: "participant", "participants"),
            "facilitator": Noun(
                "gruppeleder", "gruppelederen", "gruppeledere", "gruppelederne", english: "facilitator",
                "facilitators"),
            "companion": Noun(
                "følgesvend", "følgesvenden", "følgesvende", "følgesvendene", english: "companion", "companions"),
            "coordinator": Noun(
                "koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator",
                "coordinators"),
        ]
    }

    private var settingTexts: [String: Text] {
        [
            "setting.group.minutes": Text("Minutter pr. møde", "Minutes of a meeting"),
            "setting.group.places": Text("Pladser i en gruppe", "Places in a group"),
            "setting.group.facilitators": Text("{Facilitators} pr. gruppe", "{Facilitators} of a group"),
            "setting.group.latest-week-to-join": Text(
                "Møder, hvorefter det er sent at komme med", "Meetings after which a newcomer is late"),
            "setting.group.ask-after-silent-days": Text(
                "Dage uden registrering, før nogen spørger", "Days without a record before somebody asks"),
            "setting.manual.versions": Text("Manualens versioner", "Versions of the manual"),
            "setting.target.section-82": Text("Koder i målgruppen", "Codes of the target group"),
            "setting.target.age": Text("Alder", "Age"),
            "setting.target.age-inclusive": Text(
                "Alderen i sig selv er nok (nej: først året efter)", "The age itself is enough (no: a year later)"),
            "setting.referral.self": Text("Egen henvendelse er mulig", "People may refer themselves"),
            "setting.referral.sources": Text("Steder, der henviser", "Sources of referral"),
            "setting.companionship.months": Text(
                "Måneder fra indskrivning, hvor følgeskab er muligt",
                "Months from enrolment in which companionship is possible"),
            "setting.training.sessions": Text(
                "Undervisningsdage for {facilitators} (0: ikke fastsat)",
                "Days of training for {facilitators} (0: not set)"),
            "setting.training.topics": Text("Emner i uddannelsen", "Topics of the training"),
            "setting.training.certificate-percent": Text(
                "Del af undervisningen i procent, der giver et bevis",
                "Share of the sessions, in per cent, that gives the certificate"),
            "setting.prices": Text("Priser", "Prices"),
            "setting.study.target": Text("Borgere, der skal indgå i studiet", "Citizens to be included in the study"),
            "setting.study.effect-year": Text("År for effektmåling", "Year of the effect study"),
            "setting.study.economy-year": Text("År for SØM-analyse", "Year of the economic analysis (SØM)"),
            "setting.study.idle-months": Text(
                "Måneders ventetid før resultaterne", "Idle months before the results"),
            "setting.outcomes.instruments": Text("Det, udbyttet måles med", "What outcomes are measured with"),
            "setting.outcomes.follow-up-months": Text(
                "Måneder fra afslutning til opfølgning", "Months from the end to the follow-up"),
            "setting.outcomes.read-within-days": Text(
                "Dage, inden for hvilke svarene bliver læst", "Days within which answers are read"),
            "setting.outcomes.compare-waiting": Text(
                "Sammenlign med dem, der venter", "Compare with those who wait"),
            "setting.outcomes.concealed-random-allocation": Text(
                "En skjult lodtrækning afgør, hvem der venter", "A concealed draw decides who waits"),
            "setting.partners": Text("Samarbejdspartnere", "Partners"),
        ]
    }

    private var answerTexts: [String: Text] {
        [
            "answer.82a": Text("§ 82 a", "Section 82 a"),
            "answer.82b": Text("§ 82 b", "Section 82 b"),
            "answer.82c": Text("§ 82 c", "Section 82 c"),
            "answer.82d": Text("§ 82 d", "Section 82 d"),
            "answer.knows-vulnerability-or-crisis": Text(
                "Kender til sårbarhed eller kriser", "Knows vulnerability or crises"),
            "answer.feels-lonely": Text("Føler sig ensom", "Feels lonely"),
            "answer.feels-stuck": Text("Føler sig gået i stå", "Feels stuck"),
            "answer.says-old-enough": Text(
                "Oplyser selv at være gammel nok", "Says to be old enough"),
            "answer.own-lived-experience": Text("Har egne erfaringer", "Has own lived experience"),
            "answer.well-enough-now": Text(
                "Har det selv godt nok nu til at støtte andre", "Is well enough now to support others"),
            "source.din-indgang": Text("Din Indgang", "Din Indgang"),
            "source.other": Text("Andre steder", "Elsewhere"),
            "source.self": Text("Egen henvendelse", "Own initiative"),
        ]
    }

    private var themeTexts: [String: Text] {
        [
            "theme.arrival": Text("Ankomst og godt i gang", "Arriving and getting off to a good start"),
            "theme.what-to-say": Text("Hvad siger jeg til andre når…", "What do I tell others when…"),
            "theme.what-matters": Text(
                "Find ud af hvad der er vigtigst for dig!", "Find out what matters most to you!"),
            "theme.differences": Text(
                "Forskelle og ligheder – plads til alt vi er", "Differences and likenesses – room for all we are"),
            "theme.chances": Text("Chancer der er værd at tage", "Chances worth taking"),
            "theme.network": Text(
                "Opsamling på chancer og vores netværk", "Looking back on chances, and our network"),
            "theme.life-story": Text("Livshistoriefortælling", "Telling a life story"),
            "theme.agenda": Text("Sådan sætter du dagsordenen", "How you set the agenda"),
            "theme.dreams": Text("Fra drømme til hverdagslivet", "From dreams to everyday life"),
            "theme.self-care": Text("Forkæl dig selv", "Treat yourself"),
        ]
    }

    private var objectionTexts: [String: Text] {
        [
            "objection.outside-target-group": Text(
                "Der er ikke sat kryds ved noget i målgruppen. Det er ikke det rette lige nu.",
                "Nothing of the target group is ticked. It is not the right offer just now."),
            "objection.needs-referral": Text(
                "Her skal man have en henvisning.", "Here people come with a referral."),
            "objection.age-unknown": Text(
                "Alderen er ikke oplyst; tilbuddet er fra {least} år.",
                "The age is not known; the offer is from {least} years."),
            "objection.too-young": Text(
                "{The participant} er {age} år; tilbuddet er fra {least} år.",
                "{The participant} is {age}; the offer is from {least} years."),
            "objection.already-enrolled": Text(
                "{The participant} har allerede et forløb.", "{The participant} has a course already."),
            "objection.not-attested.own-lived-experience": Text(
                "Den frivillige har ikke selv oplyst at have egne erfaringer.",
                "The volunteer has not stated own lived experience."),
            "objection.not-attested.well-enough-now": Text(
                "Den frivillige har ikke selv oplyst at have det godt nok nu.",
                "The volunteer has not stated being well enough now."),
            "objection.training-not-finished": Text(
                "{held} af {planned} undervisningsdage er holdt.",
                "{held} of {planned} days of training have been held."),
            "objection.confidentiality-not-signed": Text(
                "Den frivillige har ikke skrevet under på tavshedspligt.",
                "The volunteer has not signed the duty of confidentiality."),
            "objection.no-facilitator": Text("Gruppen har ingen {facilitator}.", "The group has no {facilitator}."),
            "objection.few-facilitators": Text(
                "Gruppen har {count} af {wanted} {facilitators}.",
                "The group has {count} of {wanted} {facilitators}."),
            "objection.untrained-facilitator": Text(
                "{untrained} af dem, der leder gruppen, har ikke gennemført uddannelsen.",
                "{untrained} of those who lead the group have not finished the training."),
            "objection.group-full": Text(
                "Gruppens {places} pladser er taget. Den nye kommer på ventelisten.",
                "The group's {places} places are taken. The newcomer goes to the waiting list."),
            "objection.late-in-the-manual": Text(
                "{held} møder er holdt. Overvej næste gruppe.",
                "{held} meetings have been held. Consider the next group."),
            "objection.not-enrolled": Text(
                "Følgeskab tilbydes fra indskrivningen.", "Companionship is offered from the enrolment."),
            "objection.vetoed": Text(
                "En af dem ønsker ikke dette følgeskab.", "One of them does not want this companionship."),
            "objection.companion-not-confirmed": Text(
                "{The coordinator} har ikke godkendt {the companion} endnu.",
                "{The coordinator} has not confirmed {the companion} yet."),
            "objection.companionship-too-early": Text(
                "Følgeskabet begynder før indskrivningen.", "The companionship begins before the enrolment."),
            "objection.companionship-too-late": Text(
                "Følgeskab varer højst til {months} måneder efter indskrivningen.",
                "Companionship lasts at most until {months} months after the enrolment."),
            "objection.no-pairs": Text("Tilbuddet har ingen faste par.", "The programme has no lasting pairs."),
        ]
    }

    private var otherTexts: [String: Text] {
        [
            "duty.find-facilitator": Text(
                "Find endnu en {facilitator}, før gruppen begynder.",
                "Find another {facilitator} before the group begins."),
            "duty.ask-the-facilitators": Text(
                "Intet registreret siden sidste møde: spørg {the facilitators}.",
                "Nothing recorded since the last meeting: ask {the facilitators}."),
            "duty.close-the-group": Text(
                "Alle møder er holdt: afslut forløbene med næste skridt.",
                "All meetings have been held: close the courses with an onward step."),
            "event.supervision": Text("Tid til supervision", "Time for supervision"),
            "event.volunteers-network": Text("Aften for frivillige", "Evening for volunteers"),
            "purpose.support": Text("Peer-gruppe og følgeskab", "Peer group and companionship"),
            "purpose.volunteering": Text(
                "Uddannelse og indsats som frivillig", "Training and work as a volunteer"),
            "purpose.effect-study": Text("Deltagelse i effektstudiet", "Taking part in the effect study"),
            "purpose.evaluation": Text("Måling af, om det hjælper", "Measuring whether it helps"),
            "purpose.quotes": Text(
                "Gengivelse af dine ord uden dit navn", "Quoting your words without your name"),
            "course.facilitator-training": Text("Uddannelse af {facilitators}", "Training of {facilitators}"),
            "price.one-weekly-group": Text(
                "Én ugentlig gruppe, fire grupper på et år", "One weekly group, four groups in a year"),
            "price.two-weekly-groups": Text("To ugentlige grupper", "Two weekly groups"),
            "milestone.study-inclusion": Text(
                "Borgere i indsats- og kontrolgruppe", "Citizens in the intervention and the control group"),
            "milestone.study-effect": Text("Effektmåling afsluttes", "The effect study ends"),
            "milestone.study-economy": Text("SØM-analyse", "Economic analysis (SØM)"),
            "milestone.study-idle": Text(
                "Ventetid, til resultaterne er klar", "Idle until the results are there"),
            "definition.dropout": Text(
                "En {participant}, der begyndte og stoppede helt før afslutningen. Enkelte møder uden fremmøde tæller "
                    + "ikke. Der deles med alle, der begyndte.",
                "A {participant} who started and left for good before the end. Missing single meetings does not count. "
                    + "The denominator is everybody who started."),
            "definition.source-share": Text(
                "Henvisninger fra stedet ud af alle, der begyndte.", "Referrals from the place out of all who started."),
            "definition.pipeline": Text(
                "Tidligere {participants}, der er uddannet og leder en gruppe.",
                "Former {participants} who have been trained and lead a group."),
            "definition.intention-to-treat": Text(
                "Alle tælles i den gruppe, lodtrækningen gav dem, uanset hvad de deltog i.",
                "Everybody counts in the arm they were drawn for, whatever they took part in."),
            "rule.concealed-allocation": Text(
                "Lodtrækningen er skjult: ingen ved, hvilken gruppe den næste kommer i, før personen er skrevet ind.",
                "Allocation is concealed: nobody knows the next arm before the person is enrolled."),
            "experience.connectedness": Text("Forbundethed", "Connectedness"),
            "experience.hope": Text("Håb", "Hope"),
            "experience.identity": Text("Identitet og selvbillede", "Identity and self-image"),
            "experience.change": Text("Forandringsprocesser", "Processes of change"),
        ]
    }
}
