import ProgrammeKit

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
    static let pairDropout = Text(
        "Forløb, der sluttede i perioden på en anden måde end planlagt, ud af alle forløb, der sluttede i perioden. Tal "
            + "under 5 vises ikke.",
        "Courses of support that ended in the period otherwise than planned, out of all that ended in the period. Numbers "
            + "below 5 are not shown.")
    static let pairDropoutAssumption = Text(
        "Der deles med alle, der sluttede, uanset hvornår de begyndte. Deles der med andre, bliver tallet et andet.",
        "The share is of all that ended, whenever they began: another denominator gives another figure.")
    static let sessions = Text(
        "Mødegange i perioden, der blev holdt efter manualen eller tilpasset.",
        "Sessions in the period that were delivered as the manual says or adapted.")
    static let leading = Text(
        "Forskellige personer, der ledte en gruppe begyndt i perioden, talt for hvert kalenderår. Den, der ledte i to år, "
            + "tæller to gange.",
        "Different people who led a group that began in the period, counted for each calendar year. Somebody who led in "
            + "two years counts twice.")
    static let companionships = Text("Følgeskaber begyndt i perioden.", "Companionships that began in the period.")

    static let courses = Text(
        "Kurser, hvis første mødegang blev holdt i perioden.", "Courses whose first session was held in the period.")
    static let seats = Text(
        "Pladser, hvis første fremmøde ligger i perioden. Den, der har været på to kurser, tæller to gange.",
        "Seats whose first attendance lies in the period. Somebody at two courses counts twice.")
    static let guests = Text(
        "Fremmøder uden navn ved mødegange i perioden. Ingen ved, om det er de samme, der kommer igen.",
        "Attendances without a name at sessions in the period. Nobody knows whether the same people come again.")
    static let courseSessions = Text("Mødegange i perioden, der blev holdt.", "Sessions in the period that were held.")
    static let events = Text(
        "Arrangementer i perioden, hvor nogen har talt deltagerne.", "Events in the period at which somebody counted.")
    static let eventGuests = Text(
        "Talt på dagen, uden navne. Den, der kommer to gange, tæller to gange.",
        "Counted on the day, without names. Somebody who comes twice counts twice.")
    static let became = Text(
        "Godkendt af en koordinator i perioden, ud af dem, der fik bevis i perioden.",
        "Confirmed by a coordinator in the period, out of those who got their certificate in it.")
    static let saying = Text(
        "De har selv sagt det og behøvede ikke. Ud af alle, der er godkendt til og med perioden. Tal under 5 vises ikke.",
        "They said so themselves and need not have. Out of all confirmed through the period. Numbers below 5 are not "
            + "shown.")
    static let budget = Text(
        "Det, indsatsen har fået til et kalenderår.", "What the programme was given for a calendar year.")
    static let unequalPeriods = Text(
        "Der står ingen pris pr. person: Budgettet gælder ét år, og perioden er længere.",
        "No price per person is printed: the budget is for one year, and the period is longer.")
    static let otherOutput = Text(
        "Budgettet dækker mere end de støttede personer. Læs prisen sammen med det andet, pengene gik til:",
        "The budget pays for more than the supported people. Read the price beside what else it paid for:")

    static func budgetPrice(_ yearly: Amount, _ supported: Int) -> Text {
        Text(
            "\(yearly.text(in: .danish)) kr. for året delt med \(supported), der begyndte i samme år.",
            "\(yearly.text(in: .english)) DKK for the year divided by the \(supported) who began in the same year.")
    }

    static func paidSeats(_ seats: Int, guests: Int) -> Text {
        Text(
            "Åbne kurser: \(seats) pladser og \(guests) fremmøder uden navn.",
            "Open courses: \(seats) seats and \(guests) attendances without a name.")
    }

    static func paidEvents(_ events: Int, guests: Int) -> Text {
        Text("Arrangementer: \(events) med \(guests) deltagere.", "Events: \(events) with \(guests) people.")
    }

    static func paidTraining(_ trained: Int) -> Text {
        Text("Uddannelse: \(trained) fik bevis.", "Training: \(trained) got a certificate.")
    }

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
