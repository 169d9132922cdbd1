import Casework
import Days
import HTML
import HTTP
import Neighbours
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Open courses that anybody may come to: the tenant's own, and below them those of its partners, which are asked for at
/// the partner's own page.
struct OpenCourseList {
    private let own: [CourseOffer]
    private let neighbours: [Announcement]

    init(_ visit: Visit) throws {
        let offers = visit.offers.all
        own = try visit.read(for: "public-courses") { tx in
            try offers.flatMap { offer in
                try OpenCourses.open(tx, in: offer.id).map { try CourseOffer(tx, $0, offer) }
            }.sorted { $0.course.group.setting.starts < $1.course.group.setting.starts }
        }
        neighbours = NoticeBoard(of: visit.installation).courses(for: visit.tenant)
    }

    var isEmpty: Bool { own.isEmpty && neighbours.isEmpty }

    func draw(_ html: inout HTML, _ visit: Visit) {
        if !own.isEmpty {
            html.div(.class("cards")) { for course in own { draw(&$0, course, visit) } }
        }
        guard !neighbours.isEmpty else { return }
        html.h2(SeatWording.elsewhere.in(visit.language))
        html.p(SeatWording.elsewhereWords.in(visit.language))
        html.div(.class("cards")) { for course in neighbours { draw(&$0, course, visit) } }
    }

    private func draw(_ html: inout HTML, _ course: CourseOffer, _ visit: Visit) {
        let language = visit.language
        let group = course.course.group
        html.article(.class("card")) {
            $0.h2(course.title.in(language))
            $0.p(course.offer.terms.wording.summary.in(language))
            $0.summary(CourseRows.of(course, visit))
            $0.p {
                $0.a(
                    (course.free > 0 ? SeatWording.ask : SeatWording.askInLine).in(language),
                    to: .path("courses", "\(group.id)", "seat"), .class("button"))
            }
        }
    }

    /// The link leads to the host's page, and says by whose list somebody comes: nothing else is told.
    private func draw(_ html: inout HTML, _ course: Announcement, _ visit: Visit) {
        let language = visit.language
        let link = Link.host(
            course.door, port: visit.request.head.host.port, path: ["courses", course.course, "seat"],
            query: [(name: "by", value: visit.tenant.name.text)])
        html.article(.class("card")) {
            $0.h3(course.title[language.rawValue] ?? "")
            $0.p(SeatWording.held(by: course.hostName).in(language))
            $0.summary(CourseRows.of(course, visit))
            if let link {
                $0.p { $0.a(SeatWording.askThere(course.hostName).in(language), to: link, .class("button")) }
            }
        }
    }
}

/// When, where and for whom, line by line.
enum CourseRows {
    static func of(_ course: CourseOffer, _ visit: Visit) -> [SummaryRow] {
        let group = course.course.group
        return rows(
            visit, starts: course.days.first ?? group.setting.starts, clock: group.setting.clock,
            sessions: course.days.count, place: group.setting.location, audiences: course.course.audiences,
            free: course.free)
    }

    static func of(_ course: Announcement, _ visit: Visit) -> [SummaryRow] {
        rows(
            visit, starts: course.day ?? visit.today, clock: course.clock, sessions: course.sessions,
            place: course.place, audiences: course.knownAudiences, free: course.free[visit.tenant.name.text] ?? 0)
    }

    private static func rows(
        _ visit: Visit, starts: Day, clock: Int, sessions: Int, place: String, audiences: [TargetAudience], free: Int
    ) -> [SummaryRow] {
        let language = visit.language
        let times = sessions == 1 ? "" : " · " + SeatWording.times(sessions).in(language)
        return [
            SummaryRow(
                CoursesWording.when.in(language),
                "\(DayWording.every(starts, language)) \(DayWording.clock(clock, language))\(times)"),
            SummaryRow(CoursesWording.begins.in(language), DayWording.day(starts, language, today: visit.today)),
            SummaryRow(CoursesWording.place.in(language), place),
            SummaryRow(
                SeatWording.whom.in(language),
                audiences.map { SeatWording.audience($0).in(language) }.joined(separator: ", ")),
            SummaryRow(
                CoursesWording.room.in(language), (free > 0 ? SeatWording.free(free) : SeatWording.full).in(language)),
        ]
    }
}
