import Casework
import HTML
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// The question which of several people a group takes.
struct PersonChoice: Sendable {
    let heading: Text
    let question: Text
    /// Where there is nobody to choose: what that means, and what to do first.
    let nobody: (title: Text, hint: Text)

    /// - Parameter more: what is asked besides.
    func ask(
        _ visit: Visit, _ entered: Entered, _ choices: [Choice], remarks: [Remark] = [],
        more: (inout HTML) -> Void = { _ in }
    ) -> HTML {
        visit.page(visit.say(heading), entered) { html in
            if !remarks.isEmpty { html.ul { for remark in remarks { $0.li(visit.say(remark.text)) } } }
            guard !choices.isEmpty else {
                return html.emptyState(visit.say(nobody.title), visit.say(nobody.hint))
            }
            visit.form(&html) {
                $0.choices(entered.field("person", visit.say(question)), visit.language, choices)
                more(&$0)
                $0.primary(visit.say(heading))
            }
        }
    }

    /// Does with the person and the group of the address what was asked, and leads back to the group.
    static func take(
        _ visit: Visit, _ answers: inout Answers, _ receipt: Receipt,
        _ body: (borrowing Transaction, GroupID, PersonID) throws -> Void
    ) throws -> Link {
        if answers.text("person") == nil { answers.fault("person", GroupWording.whoMissing) }
        try answers.check()
        let id: GroupID = try visit.id()
        return try visit.change { tx in
            guard let person: PersonID = try visit.chosen(tx, .person, "person") else {
                throw ParticipationError.notFound
            }
            try body(tx, id, person)
            return receipt.at("groups", "\(id)")
        }
    }
}

extension Visit {
    /// People to choose among, by name; beside each what is said of them.
    func choices(
        _ tx: borrowing Transaction, _ people: [PersonID], hint: (PersonID) throws -> Text? = { _ in nil }
    ) throws -> [Choice] {
        let names = try Names(tx, people.prefix(200))
        let ranks = names.ranks
        return try people.prefix(200).sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
            .map { Choice("\($0)", name(names[$0] as Named), hint: try hint($0).map(say)) }
    }
}
