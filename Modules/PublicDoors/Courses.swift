import Casework
import Days
import HTML
import Neighbours
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Groups and courses that take people in, one's own and those of partners: where, when, and whether there is room.
/// Nobody is counted who could be told apart.
enum Courses {
    static let page = Page.show(["courses"], for: .everybody) { visit in
        let groups = try open(visit)
        let courses = try OpenCourseList(visit)
        let language = visit.language
        return visit.page(DoorsWording.courses.in(language)) { html in
            html.p(CoursesWording.lead.in(language), .class("lead"))
            if groups.isEmpty && courses.isEmpty {
                html.emptyState(
                    CoursesWording.none.in(language), CoursesWording.noneWords.in(language),
                    action: Action(DoorsWording.ask.in(language), to: .path("ask")))
            }
            courses.draw(&html, visit)
            if !groups.isEmpty {
                html.div(.class("cards")) { for group in groups { group.draw(&$0, visit) } }
                html.p { $0.a(CoursesWording.join.in(language), to: .path("ask"), .class("button")) }
            }
            CallUs.draw(&html, visit)
        }
    }

    /// Groups of people with a course of support.
    private static func open(_ visit: Visit) throws -> [OpenGroup] {
        let offers = visit.offers.all.filter { (try? $0.groupPlan()) != nil }
        return try visit.read(for: "public-courses") { tx in
            try offers.flatMap { offer in
                try Groups.all(tx, in: offer.id).filter { $0.state == .recruiting && $0.setting.starts >= tx.today }
                    .map { OpenGroup(offer, $0, hasRoom: try Places.taken(tx, $0.id) < $0.places) }
            }.sorted { $0.group.setting.starts < $1.group.setting.starts }
        }
    }
}

private struct OpenGroup {
    let offer: Offer
    let group: Group
    let hasRoom: Bool

    init(_ offer: Offer, _ group: Group, hasRoom: Bool) {
        self.offer = offer
        self.group = group
        self.hasRoom = hasRoom
    }

    func draw(_ html: inout HTML, _ visit: Visit) {
        let language = visit.language
        let setting = group.setting
        html.article(.class("card")) {
            $0.h2(offer.terms.wording.name.in(language))
            $0.p(offer.terms.wording.summary.in(language))
            $0.summary([
                SummaryRow(
                    CoursesWording.when.in(language),
                    "\(DayWording.every(setting.starts, language)) \(DayWording.clock(setting.clock, language))"),
                SummaryRow(
                    CoursesWording.begins.in(language), DayWording.day(setting.starts, language, today: visit.today)),
                SummaryRow(CoursesWording.place.in(language), setting.location),
                SummaryRow(
                    CoursesWording.room.in(language),
                    (hasRoom ? CoursesWording.hasRoom : CoursesWording.isFull).in(language)),
            ])
        }
    }
}
