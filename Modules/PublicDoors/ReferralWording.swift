import ProgrammeKit

/// What a professional reads who sends somebody on.
enum ReferralWording {
    static let lead = Text(
        "Send en borger videre til os. Det går kun den ene vej: Vi skriver ikke tilbage til dig.",
        "Refer somebody to us. It goes one way: we do not write back to you.")
    static let grounds = Text("Hvornår må du sende?", "When may you send?")
    static let groundsText = Text(
        "Når borgeren har sagt ja. Grundlaget er samtykke: GDPR artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a. "
            + "Er du sundhedsperson, gælder også sundhedsloven § 43. Send kun det, vi har brug for.",
        "When the person has said yes. The ground is consent: GDPR Articles 6(1)(a) and 9(2)(a). Health professionals "
            + "also follow section 43 of the Danish Health Act. Send no more than we need.")
    static let source = Text("Hvor kommer borgeren fra?", "Where does the person come from?")
    static let sourceMissing = Text("Vælg, hvor borgeren kommer fra", "Choose where the person comes from")
    static let answers = Text("Passer noget af det på borgeren?", "Does any of this fit the person?")
    static let answersHint = Text(
        "Det afgør, om tilbuddet er det rette. Skriv ingen diagnoser.",
        "It decides whether the offer is the right one. Name no diagnosis.")
    static let wishes = Text("Hvad ønsker borgeren selv?", "What does the person wish for?")
    static let wishesHint = Text(
        "Gerne med borgerens egne ord. Skriv ikke om helbred.", "In the person's own words. Not about health.")
    static let told = Text("Har borgeren sagt ja?", "Has the person said yes?")
    static let toldHint = Text(
        "Borgeren skal vide, at du sender det her, og hvem du sender det til.",
        "The person must know that you send this, and to whom.")
    static let toldYes = Text("Ja, borgeren har sagt ja", "Yes, the person has agreed")
    static let tellFirst = Text(
        "Spørg borgeren først, og sæt kryds, når borgeren har sagt ja", "Ask first, and tick when the person has agreed"
    )
    static let thanks = Text("Vi kontakter borgeren.", "We contact the person.")
    static let oneWay = Text(
        "Du hører ikke mere fra os. Vi siger aldrig, hvem der er med her, heller ikke til dig.",
        "You hear no more from us. We never say who takes part here, not to you either.")

    static let all = [
        DoorsWording.referral, DoorsWording.referralWords, lead, grounds, groundsText, source, sourceMissing, answers,
        answersHint, wishes, wishesHint, told, toldHint, toldYes, tellFirst, thanks, oneWay,
    ]
}
