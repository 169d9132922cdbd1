import Casework
import HTML
import HTTP
import Pages
import Participation
import Reception
import Store

/// Stopping is one's own to decide: one page that says what follows, one press. The address names no programme.
enum StopPages {
    static let pages: [Page] = Page.form(["me", "stop"], for: .supported, FormPage(show: ask, submit: stop))

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let programmes = try programmes(visit)
        return visit.page(visit.say(OwnPartWording.stopTitle), entered) { html in
            html.p(visit.say(OwnPartWording.stopWords), .class("lead"))
            html.p(visit.say(OwnPartWording.stopEnds))
            visit.form(&html) {
                if programmes.count == 1 {
                    $0.p(visit.name(of: programmes[0]))
                    $0.hidden("programme", programmes[0].text)
                } else {
                    $0.choices(
                        entered.field("programme", visit.say(OwnPartWording.stopWhat)), visit.language,
                        programmes.map { Choice($0.text, visit.name(of: $0)) })
                }
                $0.primary(visit.say(OwnPartWording.stop))
            }
            html.p { $0.a(visit.say(OwnPartWording.stay), to: .path("me")) }
        }
    }

    private static func stop(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let programmes = visit.offers.all.map(\.id)
        let chosen = answers.choice(
            "programme", among: programmes.map(\.text), missing: OwnPartWording.stopWhatMissing)
        try answers.check()
        guard let programme = programmes.first(where: { $0.text == chosen }) else { throw StatusError(.notFound) }
        let wishes = MyWishes(of: try visit.person())
        return try visit.change { tx in
            try wishes.stop(tx, in: programme)
            return Done.ended.at("me")
        }
    }

    /// Where the person has something open.
    private static func programmes(_ visit: Visit) throws -> [ProgrammeID] {
        let person = try visit.person()
        return try visit.look(for: "my-part") { tx in
            try Set(MyPart(tx, of: person, visit.offers).parts.map(\.programme)).sorted()
        }
    }
}
