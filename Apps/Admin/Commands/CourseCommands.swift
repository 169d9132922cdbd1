import Casework
import Days
import Neighbours
import Participation
import ProgrammeKit
import Store
import Tenancy

/// Open courses, and what partner tenants may know of them.
enum CourseCommands {
    static let all: [Command] = [list, announce]

    private static let roles: [OperatorRole] = [.coordinator, .administrator]

    private static let list = Command(
        "course list", "list the open courses, one's own and those that partners announced",
        details:
            "Seats are numbers: nobody who has one is named. A partner's seats are those that its last word promised.",
        json:
            "{ \"courses\": [{ \"cooperation\", \"course\", \"free\", \"host\", \"place\", \"starts\", \"title\" }] }",
        example: "sammen course list --tenant gladsaxe",
        work: .workplace(many: true, by: roles) { place in
            let board = NoticeBoard(of: Installation(place.context))
            let lines = try own(place) + board.courses(for: place.tenant).map { Line($0, for: place.tenant) }
            var table = TextTable("Course", "Host", "Starts", "Title", "Place", ">Free")
            for line in lines {
                table.add(line.course, line.host, line.starts, line.title, line.place, "\(line.free)")
            }
            return Outcome(
                lines.isEmpty ? [] : table.lines(), messages: lines.isEmpty ? ["No open courses."] : [],
                result: ["courses": .list(lines.map(\.json))])
        })

    private static func own(_ place: Workplace) throws -> [Line] {
        let offers = place.offers
        return try place.read(for: "course-list") { tx in
            try offers.all.flatMap { offer in
                try OpenCourses.open(tx, in: offer.id).map { course in
                    Line(try CourseOffer(tx, course, offer), host: place.name)
                }
            }
        }
    }

    private static let announce = Command(
        "course announce", "tell partner tenants which open courses have free seats",
        details: """
            Writes a file for each course that is shared into the installation's folder of cooperations, and takes away
            what is over. No file has a place for a person. Pages do the same whenever a seat changes.
            """,
        json: "{ \"announced\" }",
        example: "sammen course announce --all-tenants",
        work: .workplace(many: true, by: roles) { place in
            if place.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["announced": 0])
            }
            let posted = try NoticeBoard(of: Installation(place.context)).post(place.tenant)
            return Outcome(
                messages: [place.done("\(posted.count) announced.")], result: ["announced": .int(posted.count)])
        })

    /// One course as it is printed.
    private struct Line {
        let cooperation: String?
        let course: String
        let host: String
        let starts: String
        let title: String
        let place: String
        let free: Int

        init(_ course: CourseOffer, host: String) {
            cooperation = course.course.cooperation
            self.course = "\(course.course.group.id)"
            self.host = host
            starts = (course.days.first ?? course.course.group.setting.starts).iso
            title = course.title.in(.danish)
            place = course.course.group.setting.location
            free = course.free
        }

        init(_ course: Announcement, for tenant: Tenant) {
            cooperation = course.cooperation
            self.course = course.course
            host = course.host
            starts = course.starts
            title = course.title["da"] ?? ""
            place = course.place
            free = course.free[tenant.name.text] ?? 0
        }

        var json: JSON {
            [
                "cooperation": .text(cooperation), "course": .text(course), "free": .int(free), "host": .text(host),
                "place": .text(place), "starts": .text(starts), "title": .text(title),
            ]
        }
    }
}
