import Participation
import ProgrammeKit

/// What the pages of matches say. Nobody is to blame for a no, nor for an ending.
enum MatchWording {
    static let matches = Text("Match", "Matches")
    static let noMatches = Text("Ingen match endnu", "No matches yet")
    static let noMatchesHint = Text(
        "Begynd med ventelisten. Der kan du foreslå det første.", "Begin with the waiting list and propose the first.")
    static let pair = Text("Hvem", "Who")
    static let state = Text("Hvor langt", "State")
    static let ends = Text("Slutter", "Ends")
    static let answers = Text("Siger begge ja?", "Do both say yes?")
    static let answersWhy = Text(
        "Tal med dem hver for sig. Et nej har ingen skyld, og ingen får at vide, hvem der sagde det.",
        "Talk with each alone. A no blames nobody, and nobody is told who said it.")
    static let hasSaidYes = Text("Har sagt ja.", "Has said yes.")
    static let hasNotSaid = Text("Har ikke svaret endnu.", "Has not answered yet.")
    static let decline = Text("Det bliver ikke til noget", "It comes to nothing")
    static let beforeNext = Text("Før næste skridt", "Before the next step")
    static let start = Text("Begynd matchet", "Begin the match")
    static let logMeeting = Text("Skriv et møde ned", "Log a meeting")
    static let extend = Text("Forlæng", "Extend")
    static let rematch = Text("Find en anden", "Find somebody else")
    static let end = Text("Afslut matchet", "End the match")
    static let facts = Text("Om matchet", "About the match")
    static let proposed = Text("Foreslået", "Proposed")
    static let began = Text("Begyndte", "Began")
    static let cadence = Text("De mødes", "They meet")
    static let held = Text("Møder", "Meetings")
    static let heldShort = Text("Møder", "Meetings")
    static let nextMeeting = Text("Næste møde", "Next meeting")
    static let cancelled = Text("aflyst", "cancelled")
    static let ended = Text("Sluttede", "Ended")
    static let whoIsWho = Text("De to", "The two")
    static let noMeetings = Text("Ingen møder skrevet ned", "No meetings logged")
    static let noMeetingsHint = Text(
        "Den frivillige kan gøre det på sin telefon. Du kan også gøre det her.",
        "The volunteer can do it on a phone. You can do it here too.")
    static let log = Text("Møderne", "The meetings")
    static let day = Text("Dag", "Day")
    static let what = Text("Hvad", "What")
    static let minutes = Text("Minutter", "Minutes")
    static let minutesHint = Text("For eksempel 60", "For example 60")
    static let minutesMissing = Text("Skriv, hvor mange minutter mødet tog", "Enter how many minutes it took")
    static let firstDay = Text("Første dag", "First day")
    static let howOften = Text("Hvor tit vil de mødes?", "How often will they meet?")
    static let howOftenMissing = Text("Vælg, hvor tit de vil mødes", "Choose how often they will meet")
    static let lastDay = Text("Sidste dag", "Last day")
    static let lastDayHint = Text(
        "Lad den stå tom, så gælder tilbuddets egen længde.", "Leave it empty for the programme's own length.")
    static let extendWhy = Text(
        "Et match kan forlænges én gang. Aftal det med begge først.",
        "A match is extended once. Agree on it with both first.")
    static let newEnd = Text("Ny sidste dag", "New last day")
    static let endWhy = Text(
        "Sig tak til begge. Ingen af dem har gjort noget forkert.", "Thank both. Neither has done anything wrong.")
    static let endDay = Text("Sidste dag", "Last day")
    static let didTheyMeet = Text("Mødtes de?", "Did they meet?")
    static let didTheyMeetMissing = Text("Vælg, om de mødtes", "Choose whether they met")
    static let withYou = Text("Var en koordinator med?", "Was a coordinator there?")
    static let wasThere = Text("Ja, en koordinator var med", "Yes, a coordinator was there")
    static let matchingWhy = Text(
        "Læs på tværs. Du vælger, og begge skal sige ja.", "Read across. You choose, and both have to say yes.")
    static let notNow = Text("Der kan ikke foreslås nogen lige nu", "Nobody can be proposed right now")
    static let nobodyFree = Text("Der er ingen frivillige endnu", "There are no volunteers yet")
    static let nobodyFreeHint = Text(
        "Når en frivillig er godkendt og har plads, står den frivillige her.",
        "A volunteer who is confirmed and has room will stand here.")
    static let showMore = Text("Vis flere frivillige", "Show more volunteers")
    static let besideCaption = Text("Side om side", "Side by side")
    static let compare = Text("Sammenlign", "Compare")
    static let why = Text("Det taler for", "What speaks for it")
    static let thinkOver = Text("Tænk over", "Think over")
    static let blocked = Text("Det spærrer", "What blocks it")
    static let age = Text("Alder", "Age")
    static let waited = Text("Har ventet", "Has waited")
    static let likes = Text("Ønsker og interesser", "Wishes and interests")
    static let area = Text("Hvor", "Where")
    static let days = Text("Hvornår", "When")
    static let room = Text("Plads", "Room")
    static let training = Text("Uddannelse", "Training")
    static let lastMatch = Text("Siden sidste match", "Since the last match")
    static let never = Text("Har ikke haft et", "Has had none")
    static let choose = Text("Valg", "Choice")
    static let cannotPropose = Text("Kan ikke foreslås nu", "Cannot be proposed now")

    static func matchingOf(_ name: String) -> Text { Text("Find et match til \(name)", "Find a match for \(name)") }
    static func propose(_ name: String) -> Text { Text("Foreslå \(name)", "Propose \(name)") }
    static func sayYes(_ name: String) -> Text { Text("\(name) siger ja", "\(name) says yes") }

    static func openMatches(_ count: Int) -> Text {
        Text("\(count) match, der ikke er slut", "\(count) matches that have not ended")
    }

    static func others(_ count: Int) -> Text {
        count == 1
            ? Text("1 frivillig er ikke vist.", "1 volunteer is not shown.")
            : Text("\(count) frivillige er ikke vist.", "\(count) volunteers are not shown.")
    }

    static func room(_ open: Int, of capacity: Int?) -> Text {
        guard let capacity else { return Text("Har ikke sagt hvor mange", "Has not said how many") }
        return Text("\(open) af \(capacity) i gang", "\(open) of \(capacity) taken")
    }

    static func training(_ holdsCertificate: Bool, _ attended: Int) -> Text {
        if holdsCertificate { return Text("Har kursusbevis", "Holds the certificate") }
        return attended == 0
            ? Text("Ikke begyndt", "Not begun") : Text("\(attended) kursusdage", "\(attended) days of training")
    }

    static func held(_ held: Int, of planned: Int, _ cancelled: Int) -> Text {
        let off = cancelled == 0 ? Text("", "") : Text(", \(cancelled) aflyst", ", \(cancelled) cancelled")
        return Text(
            "\(held) holdt af \(planned) planlagte\(off.danish)", "\(held) held of \(planned) planned\(off.english)")
    }

    static func state(_ state: MatchState) -> Text {
        switch state {
        case .proposed: Text("Foreslået", "Proposed")
        case .accepted: Text("Begge har sagt ja", "Both have said yes")
        case .active: Text("I gang", "Running")
        case .ended: Text("Slut", "Ended")
        }
    }

    static func state(_ state: Meeting.State) -> Text {
        switch state {
        case .held: Text("Ja, de mødtes", "Yes, they met")
        case .cancelled: Text("Nej, det blev aflyst", "No, it was cancelled")
        }
    }

    static func meeting(_ state: Meeting.State, withCoordinator: Bool) -> Text {
        switch (state, withCoordinator) {
        case (.cancelled, _): Text("Aflyst", "Cancelled")
        case (.held, false): Text("Mødtes", "Met")
        case (.held, true): Text("Mødtes, koordinator var med", "Met, with a coordinator")
        }
    }

    static let asWhat = Text("Som hvad?", "As what?")
    static let asWhatMissing = Text(
        "Vælg, hvad den frivillige er for den anden", "Choose what the volunteer is to the other")

    static let all: [Text] =
        [
            matches, noMatches, noMatchesHint, pair, state, ends, answers, answersWhy, hasSaidYes, hasNotSaid, decline,
            beforeNext, start, logMeeting, extend, rematch, end, facts, proposed, began, cadence, held, nextMeeting,
            cancelled, ended, whoIsWho, noMeetings, noMeetingsHint, log, day, what, minutes, minutesHint,
            minutesMissing, firstDay, howOften, howOftenMissing, lastDay, lastDayHint, extendWhy, newEnd, endWhy,
            endDay, didTheyMeet, didTheyMeetMissing, withYou, wasThere, matchingWhy, notNow, nobodyFree,
            nobodyFreeHint, showMore, besideCaption, compare, why, thinkOver, blocked, age, waited, likes, area, days,
            asWhat, asWhatMissing, room, training, lastMatch, never, choose, cannotPropose, matchingOf("Anna"),
            propose("Bo"), sayYes("Bo"),
            openMatches(3), others(1), others(2), room(1, of: 2), room(0, of: nil), training(true, 0),
            training(false, 0), training(false, 3), held(3, of: 26, 1),
        ] + MatchState.allCases.map(state) + Meeting.State.allCases.map(state)
        + Meeting.State.allCases.map { meeting($0, withCoordinator: true) }
}
