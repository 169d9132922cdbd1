import Casework
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// What somebody wants to avoid, opened and written down by an adviser alone, before any proposal.
enum FamilyAvoidancePages {
    static let all =
        Page.form(["families", .person, "avoidance"], for: .advisers, FormPage(show: ask, submit: add))
        + [
            .act(["families", .person, "avoidance", "remove"], for: .advisers) { visit in
                let person: PersonID = try visit.id()
                return try visit.change { tx in
                    guard let line = try? AvoidanceID(text: visit.entered["line"]) else {
                        throw ParticipationError.notFound
                    }
                    try AvoidanceLists.remove(tx, line, of: person)
                    return Receipt.saved.at("families", "\(person)", "avoidance")
                }
            }
        ]

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let (name, lines) = try visit.look(for: "avoidance.show") { tx in
            let person: PersonID = try visit.id()
            return (try Names(tx, [person])[person], try AvoidanceLists.lines(tx, of: person))
        }
        return visit.page(visit.say(FamilyWording.avoidance), entered) { html in
            visit.receipt(Receipt.self, &html)
            html.p(visit.name(name), .class("lead"))
            html.p(visit.say(FamilyWording.avoidanceWhy))
            for line in lines { item(&html, visit, line, of: name.id) }
            visit.form(&html) {
                $0.choices(
                    entered.field("kind", visit.say(FamilyWording.avoidanceKind)), visit.language,
                    AvoidanceKind.allCases.map { Choice($0.rawValue, visit.say(ListedWording.line($0))) })
                $0.textField(
                    entered.field("words", visit.say(FamilyWording.avoidanceWords), isOptional: true), visit.language,
                    .autocomplete(.off))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func item(_ html: inout HTML, _ visit: Visit, _ line: AvoidanceLine, of person: PersonID) {
        html.article(.class("card")) {
            $0.p(visit.say(ListedWording.line(line.kind)) + (line.words.text.map { ": \($0)" } ?? ""))
            visit.form(&$0, to: .path("families", "\(person)", "avoidance", "remove")) {
                $0.hidden("line", "\(line.id)")
                $0.secondary(visit.say(FamilyWording.removeLine))
            }
        }
    }

    private static func add(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let kind = answers.choice("kind", AvoidanceKind.self, missing: FamilyWording.avoidanceKindMissing)
        let words = answers.text("words", missing: kind?.hasWords == true ? FamilyWording.avoidanceWordsMissing : nil)
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let kind else { throw ParticipationError.unknownCode }
            let offer = try visit.families()
            let isSupported =
                try Enrolments.open(tx, of: person, in: offer.id) != nil
                || RelativeParts.open(tx, of: person, in: offer.id) != nil
            let isVolunteer = try Volunteers.open(tx, of: person, in: offer.id) != nil && !isSupported
            let capacity = try AvoidanceSide.of(tx, person, isVolunteer: isVolunteer)
            try AvoidanceLists.add(tx, kind, words, of: person, as: capacity, on: visit.today)
            return Receipt.saved.at("families", "\(person)", "avoidance")
        }
    }
}
