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
    var inGroups: Text {
        Text("\(plural(.participant, .danish)) i grupper", "\(plural(.participant, .english)) in groups")
    }
    var became: Text {
        Text("Uddannede, der blev \(lower(.volunteer, .danish))", "Trained who became \(lower(.volunteer, .english))")
    }
    var teaching: Text {
        Text("\(plural(.volunteer, .danish)), der underviste", "\(plural(.volunteer, .english)) who taught")
    }
    let courses = Text("Kurser", "Courses")
    let seats = Text("Deltagere med plads", "Participants with a seat")
    let guests = Text("Deltagere uden navn", "Participants without a name")
    let events = Text("Arrangementer", "Events")
    let eventGuests = Text("Deltagere ved arrangementer", "People at events")
    let budget = Text("Årligt budget, kr.", "Yearly budget, DKK")
    let perParticipant = Text("Budget pr. støttet person, kr.", "Budget per supported person, DKK")

    func saying(_ code: String) -> Text {
        func title(_ language: Language) -> String { wording.text("answer.\(code)", in: language) ?? code }
        return Text("  heraf: \(title(.danish))", "  of which: \(title(.english))")
    }

    let received = Text("Henvendte sig", "Referred")
    let accepted = Text("Fik ja", "Accepted")
    let begun = Text("Begyndte", "Began")
    let stayed = Text("Blev til slut", "Stayed to the end")
    let asked = Text("Bad om en plads", "Asked for a seat")
    let onward = Text("Gik videre til noget", "Went on to something")
    let interested = Text("Viste interesse", "Showed interest")
    let trainedStep = Text("Fik bevis", "Got a certificate")
    let confirmed = Text("Blev godkendt", "Were confirmed")
    let active = Text("Kom i gang", "Began to support or lead")

    func way(_ side: RoleSide) -> Text {
        Text("\(plural(side, .danish)): vejen gennem tilbuddet", "\(plural(side, .english)): the way through")
    }

    func flow(_ side: RoleSide) -> Text {
        Text("\(plural(side, .danish)): kom, gik og var der", "\(plural(side, .english)): came, went and were there")
    }

    func theme(_ code: String) -> Text {
        let key = "theme.\(code)"
        return Text(wording.text(key, in: .danish) ?? code, wording.text(key, in: .english) ?? code)
    }

    func milestone(_ milestone: Milestone) -> Text {
        let key = "milestone.\(milestone.code)"
        let figures = Dictionary(wording.figures(of: key).map { ($0, milestone.months ?? 0) }) { $1 }
        func title(_ language: Language) -> String {
            wording.text(key, in: language, figures: figures) ?? milestone.code
        }
        return Text(title(.danish), title(.english))
    }

    func marginal(_ code: String) -> Text { titled("Hvad det koster mere, kr.", "What it adds, DKK", code) }

    func marginalEach(_ code: String) -> Text {
        titled("Pris pr. deltager, der kommer til, kr.", "Price per participant added, DKK", code)
    }

    private func titled(_ danish: String, _ english: String, _ price: String) -> Text {
        let key = "price.\(price)"
        return Text(
            "\(danish): \(wording.text(key, in: .danish) ?? price)",
            "\(english): \(wording.text(key, in: .english) ?? price)")
    }

    let sources = Text("Hvor deltagerne kom fra", "Where participants came from")

    func source(_ code: String) -> Text {
        let key = "source.\(code)"
        return Text(wording.text(key, in: .danish) ?? code, wording.text(key, in: .english) ?? code)
    }

    func price(_ code: String) -> Text { titled("Pris pr. deltager, kr.", "Price per participant, DKK", code) }

    func plural(_ side: RoleSide, _ language: Language) -> String {
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
