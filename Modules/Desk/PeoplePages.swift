import HTML
import HTTP
import Pages
import People
import ProgrammeKit
import Reception

/// Everybody of the tenant: a search, and the list. Names never stand in an address, so the search is sent.
enum PeoplePages {
    static let all: [Page] =
        [
            .show(["people"], for: .coordinators) { visit in
                let number = visit.place("page", in: 1...10_000)
                let people = try visit.people(page: number)
                return page(visit, Entered()) { list(&$0, visit, people, number) }
            },
            .post(["people"], for: .coordinators) { visit in
                var answers = Answers(visit.entered, visit.language)
                do {
                    return .page(try found(visit, &answers))
                } catch let faults as FormFaults {
                    return .page(page(visit, visit.entered.with(faults.errors)) { _ in }, .unprocessableContent)
                }
            },
        ] + Page.form(["people", "new"], for: .coordinators, NewPerson.form)

    private static func found(_ visit: Visit, _ answers: inout Answers) throws -> HTML {
        let text = answers.text("name", missing: PersonWording.searchMissing)
        try answers.check()
        do {
            let people = try visit.find(text ?? "")
            return page(visit, visit.entered) { results(&$0, visit, people) }
        } catch PeopleError.emptySearch {
            throw FormFaults("name", visit.say(PersonWording.searchMissing))
        }
    }

    private static func page(_ visit: Visit, _ entered: Entered, rest: (inout HTML) -> Void) -> HTML {
        visit.page(visit.say(DeskWording.people), entered) { html in
            visit.form(&html) {
                $0.textField(
                    entered.field(
                        "name", visit.say(PersonWording.search), hint: visit.say(PersonWording.searchHint)),
                    visit.language, type: .search, .autocomplete(.off))
                $0.div(.class("buttons")) {
                    $0.primary(visit.say(PersonWording.find))
                    $0.a(visit.say(PersonWording.new), to: .path("people", "new"), .class("button quiet"))
                }
            }
            rest(&html)
        }
    }

    private static func results(_ html: inout HTML, _ visit: Visit, _ people: [Person]) {
        guard !people.isEmpty else {
            html.emptyState(
                visit.say(PersonWording.nobodyFound), visit.say(PersonWording.nobodyFoundHint),
                action: Action(visit.say(PersonWording.new), to: .path("people", "new")))
            return
        }
        table(&html, visit, people, visit.say(PersonWording.found(people.count)))
    }

    private static func list(_ html: inout HTML, _ visit: Visit, _ people: [Person], _ number: Int) {
        guard !people.isEmpty || number > 1 else {
            html.emptyState(visit.say(PersonWording.nobodyYet), visit.say(PersonWording.nobodyYetHint))
            return
        }
        table(&html, visit, people, visit.say(PersonWording.everybody))
        html.p {
            if number > 1 { $0.a(visit.say(PersonWording.previous), to: at(number - 1)) }
            if number > 1, people.count == Visit.pageSize { $0.text(" · ") }
            if people.count == Visit.pageSize { $0.a(visit.say(PersonWording.next), to: at(number + 1)) }
        }
    }

    private static func at(_ number: Int) -> Link { .path(["people"], query: [(name: "page", value: "\(number)")]) }

    private static func table(_ html: inout HTML, _ visit: Visit, _ people: [Person], _ caption: String) {
        html.dataTable(
            caption, id: "people",
            columns: [.words(visit.say(PersonWording.name)), .words(visit.say(PersonWording.knownAs))]
        ) { html in
            for person in people {
                html.tr {
                    $0.th(.scope(.row)) {
                        $0.a(visit.name(person.displayName), to: .path("people", "\(person.id)"))
                    }
                    $0.td { capacities(&$0, visit, person) }
                }
            }
        }
    }

    private static func capacities(_ html: inout HTML, _ visit: Visit, _ person: Person) {
        for (place, profile) in person.profiles.enumerated() {
            if place > 0 { html.text(", ") }
            html.text(visit.say(PersonWording.capacity(profile.capacity)))
        }
    }
}
