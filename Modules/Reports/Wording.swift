import ProgrammeKit

/// Titles of figures, in the words of the programme.
struct Words {
    let wording: Wording
    let roles: [Role]

    func heading(_ tenant: String) -> Text {
        Text("\(wording.name.danish) · \(tenant)", "\(wording.name.english) · \(tenant)")
    }

    var participants: Text { Text(plural(.participant, .danish), plural(.participant, .english)) }
    var trained: Text {
        Text("Uddannede \(lower(.volunteer, .danish))", "Trained \(lower(.volunteer, .english))")
    }
    var leading: Text {
        Text("\(plural(.volunteer, .danish)), der ledte grupper", "\(plural(.volunteer, .english)) leading groups")
    }
    let cohorts = Text("Uddannelseshold", "Training cohorts")
    let groups = Text("Gruppeforløb", "Group courses")
    let spring = Text("  heraf startet om foråret", "  of which begun in spring")
    let autumn = Text("  heraf startet om efteråret", "  of which begun in autumn")
    let dropout = Text("Stoppede undervejs", "Dropout")
    let sessions = Text("Afholdte mødegange", "Sessions held")
    let companionships = Text("Følgeskaber", "Companionships")
    let matches = Text("Forløb i par", "Matches")
    let meetings = Text("Afholdte møder", "Meetings held")
    let cancelled = Text("Aflyste møder", "Meetings cancelled")
    let completed = Text("Gennemførte forløb", "Courses of support completed")
    let received = Text("Henvendte sig", "Referred")
    let accepted = Text("Fik ja", "Accepted")
    let begun = Text("Begyndte", "Began")
    let stayed = Text("Blev til slut", "Stayed to the end")

    let sources = Text("Hvor deltagerne kom fra", "Where participants came from")

    func source(_ code: String) -> Text {
        let key = "source.\(code)"
        return Text(wording.text(key, in: .danish) ?? code, wording.text(key, in: .english) ?? code)
    }

    func price(_ code: String) -> Text {
        let key = "price.\(code)"
        return Text(
            "Pris pr. deltager, kr.: \(wording.text(key, in: .danish) ?? code)",
            "Price per participant, DKK: \(wording.text(key, in: .english) ?? code)")
    }

    private func plural(_ side: RoleSide, _ language: Language) -> String {
        let word = lower(side, language)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private func lower(_ side: RoleSide, _ language: Language) -> String {
        guard let role = roles.first(where: { $0.side == side }), let noun = wording.nouns[role.code] else {
            return Labels.side(side).in(language)
        }
        return language == .danish ? noun.danishPlural : noun.englishPlural
    }
}

/// What each figure counts, and what the report assumes.
enum Definitions {
    static let cohorts = Text(
        "Hold, hvis første undervisningsdag ligger i perioden, og som har haft mindst én.",
        "Cohorts whose first day of training lies in the period and that have had at least one.")
    static let trained = Text("Beviser udstedt i perioden.", "Certificates issued in the period.")
    static let enrolments = Text(
        "Forløb begyndt i perioden. Den, der har haft to forløb, tæller to gange.",
        "Courses of support begun in the period. Somebody with two courses counts twice.")
    static let matches = Text("Par, hvis forløb begyndte i perioden.", "Pairs that began in the period.")
    static let meetings = Text("Møder i par, der blev holdt i perioden.", "Meetings of pairs held in the period.")
    static let cancelled = Text(
        "Møder i par, der blev aflyst i perioden.", "Meetings of pairs called off in the period.")
    static let completed = Text(
        "Forløb, der sluttede som planlagt i perioden, uanset hvornår de begyndte.",
        "Courses of support that ended as planned in the period, whenever they began.")
    static let groups = Text(
        "Grupper, hvis første mødegang blev holdt i perioden.", "Groups whose first session was held in the period.")
    static let spring = Text("Første mødegang januar–juni.", "First session in January–June.")
    static let autumn = Text("Første mødegang juli–december.", "First session in July–December.")
    static let places = Text(
        "Deltagere, hvis første fremmøde ligger i perioden. Den, der har været i to grupper, tæller to gange.",
        "Participants whose first attendance lies in the period. Somebody in two groups counts twice.")
    static let dropout = Text(
        "Deltagere, der begyndte i perioden og stoppede helt før den sidste mødegang, ud af alle, der begyndte i "
            + "perioden. At blive væk fra enkelte mødegange tæller ikke.",
        "Participants who began in the period and left for good before the last session, out of all who began in the "
            + "period. Missed sessions alone do not count.")
    static let dropoutAssumption = Text(
        "Der deles med alle, der begyndte. Deles der med andre, bliver tallet et andet.",
        "The share is of all who began: another denominator gives another figure.")
    static let sessions = Text(
        "Mødegange i perioden, der blev holdt efter manualen eller tilpasset.",
        "Sessions in the period that were delivered as the manual says or adapted.")
    static let leading = Text(
        "Forskellige personer, der ledte en gruppe begyndt i perioden, talt for hvert kalenderår. Den, der ledte i to år, "
            + "tæller to gange.",
        "Different people who led a group that began in the period, counted for each calendar year. Somebody who led in "
            + "two years counts twice.")
    static let companionships = Text("Følgeskaber begyndt i perioden.", "Companionships that began in the period.")

    static func sources(_ total: Int) -> Text {
        Text(
            "De \(total), der begyndte i perioden efter en registreret henvisning. Tal under 5 vises ikke.",
            "The \(total) who began in the period after a recorded referral. Numbers below 5 are not shown.")
    }

    static func crowded(_ year: Int, started: Int, groups: Int, planned: Int) -> Text {
        Text(
            "I \(year) begyndte \(started) deltagere i \(groups) \(groups == 1 ? "gruppe" : "grupper"); der er planlagt "
                + "\(planned) pladser i hver.",
            "In \(year), \(started) participants began in \(groups) group\(groups == 1 ? "" : "s"); \(planned) places "
                + "are planned in each.")
    }

    static func sharedLeaders(_ leaders: Int, _ groups: Int, _ each: Int) -> Text {
        Text(
            "\(leaders) ledte \(groups) grupper; med \(each) i hver måtte nogle lede flere.",
            "\(leaders) led \(groups) groups; with \(each) in each, some led several.")
    }

    static func price(_ price: Price) -> Text {
        Text(
            "\(price.total.text(in: .danish)) kr. om året delt med \(price.participants) deltagere.",
            "\(price.total.text(in: .english)) DKK a year divided by \(price.participants) participants.")
    }

    static func published(_ amount: Amount) -> Text {
        Text(
            "Offentliggjort som \(amount.text(in: .danish)) kr. Her står, hvad regnestykket giver.",
            "Published as \(amount.text(in: .english)) DKK; shown here is what the division gives.")
    }
}

/// Words of the tables themselves.
enum Labels {
    static let few = Text("under 5", "under 5")
    static let hidden = Text("skjult", "hidden")
    static let columns = [
        Text("kode", "code"), Text("tal", "figure"), Text("perioden", "period"), Text("ud af", "out of"),
        Text("til og med perioden", "through the period"),
        Text("ud af, til og med perioden", "out of, through the period"),
        Text("hvad der tælles", "definition"), Text("bemærk", "note"),
    ]

    static func through(_ year: Int) -> Text { Text("til og med \(year)", "through \(year)") }

    static func side(_ side: RoleSide) -> Text {
        side == .participant ? Text("deltagere", "participants") : Text("frivillige", "volunteers")
    }
}
