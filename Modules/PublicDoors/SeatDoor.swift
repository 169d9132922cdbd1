import Access
import Casework
import HTML
import HTTP
import Messages
import Neighbours
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A seat at an open course: a name to be called by, what one needs, and nothing else.
///
/// The answer stands on the page alone, since it holds the link that opens the seat: an address that anything kept would
/// open it too.
struct SeatDoor: Sendable {
    let doorstep: Doorstep

    func pages() -> [Page] {
        Page.form(
            ["courses", .word("course"), "seat"], for: .everybody,
            FormPage(begin: begin, show: show, reply: reply))
    }

    /// A course that takes people in, with what has to be agreed to.
    private struct Found {
        let course: CourseOffer
        let offer: OpenOffer
        let doorway: Doorway
    }

    private func find(_ visit: Visit) throws -> Found {
        guard let id = try? GroupID(text: try visit.word("course")) else { throw StatusError(.notFound) }
        let doorway = try Doorway(visit, for: .participant)
        return try visit.read(for: "public-course") { tx in
            for open in doorway.offers {
                let courses = try OpenCourses.open(tx, in: open.id)
                guard let course = courses.first(where: { $0.group.id == id }) else { continue }
                let seats = try CourseOffer(tx, course, open.offer, by: partner(visit, course))
                return Found(course: seats, offer: open, doorway: doorway)
            }
            throw StatusError(.notFound)
        }
    }

    /// The partner by whose list somebody came, where the course is shared with it. Anything else counts as nobody.
    private func partner(_ visit: Visit, _ course: OpenCourse) -> String? {
        let named = visit.entered["by"].isEmpty ? visit.query("by") : visit.entered["by"]
        let partners = visit.tenant.configuration.cooperation(course.cooperation)?.partners.map(\.text) ?? []
        return named.flatMap { partners.contains($0) ? $0 : nil }
    }

    private func begin(_ visit: Visit) throws -> Entered {
        let found = try find(visit)
        var entered = Entered()
        if let partner = partner(visit, found.course.course) { entered.set("by", partner) }
        return entered
    }

    private func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let found = try find(visit)
        let language = visit.language
        return visit.page(SeatWording.ask.in(language), entered) { html in
            html.p(SeatWording.lead.in(language), .class("lead"))
            html.h2(found.course.title.in(language))
            html.summary(CourseRows.of(found.course, visit))
            visit.form(&html) { form in
                ask(&form, found, entered, language)
                form.hidden("by", entered["by"])
                form.primary((found.course.free > 0 ? SeatWording.ask : SeatWording.askInLine).in(language))
            }
            html.p(SeatWording.noName.in(language))
            Notice.seat(&html, visit, found.offer)
        }
    }

    private func ask(_ html: inout HTML, _ found: Found, _ entered: Entered, _ language: ProgrammeKit.Language) {
        html.textField(
            entered.field("name", SeatWording.name.in(language), hint: SeatWording.nameHint.in(language)), language,
            .autocomplete(.off))
        html.textArea(
            entered.field(
                "needs", SeatWording.needs.in(language), hint: SeatWording.needsHint.in(language), isOptional: true),
            language, rows: 3)
        html.textField(
            entered.field(
                "contact", SeatWording.contact.in(language), hint: SeatWording.contactHint.in(language),
                isOptional: true), language, .autocomplete(.off))
        OfferFields.agreement(&html, [found.offer], language, entered)
    }

    private func reply(_ visit: Visit, _ answers: inout Answers) throws -> HTML {
        let found = try find(visit)
        let name = answers.text("name", missing: SeatWording.nameMissing, most: 60)
        let words = SeatWords(needs: answers.text("needs", most: 500), contact: answers.text("contact", most: 120))
        OfferFields.checkAgreement(&answers, found.offer)
        try answers.check()
        try doorstep.pass(visit)
        var given: (waits: Bool, link: Token)?
        _ = try visit.write { tx in
            let person = try People.add(tx, PersonDetails(chosenName: name), as: .attendee)
            try OfferFields.consent(tx, person, to: found.offer)
            let asked = try visit.offers.ask(
                tx, in: found.course.course.group.id, for: person, by: partner(visit, found.course.course), words,
                on: visit.today)
            let waits = try Seats.show(tx, asked.seat).waits
            if !waits { try Outbox.tellGiven(tx, asked.seat) }
            given = (waits, asked.link)
            return .path("courses")
        }
        guard let given else { throw StatusError(.notFound) }
        SeatBoard.refresh(visit, found.course.course)
        return receipt(visit, found, waits: given.waits, link: given.link)
    }

    private func receipt(_ visit: Visit, _ found: Found, waits: Bool, link: Token) -> HTML {
        let language = visit.language
        return visit.page((waits ? SeatWording.inLine : SeatWording.yours).in(language)) {
            $0.p((waits ? SeatWording.inLineWords : SeatWording.yoursWords).in(language), .class("lead"))
            $0.summary(CourseRows.when(found.course, visit))
            $0.panel(.note, SeatWording.keep.in(language), SeatWording.keepWords.in(language))
            $0.p { $0.a(SeatWording.mySeat.in(language), to: .path("seats", link.text), .class("button")) }
            CallUs.draw(&$0, visit)
        }
    }
}

extension CourseRows {
    /// When and where alone.
    static func when(_ course: CourseOffer, _ visit: Visit) -> [SummaryRow] { Array(of(course, visit).prefix(3)) }
}

/// Partners see how many seats are left. A board that cannot be written keeps nobody from a seat: the next change, or
/// `sammen course announce`, mends it.
enum SeatBoard {
    static func refresh(_ visit: Visit, _ course: OpenCourse) {
        guard course.cooperation != nil else { return }
        _ = try? NoticeBoard(of: visit.installation).post(visit.tenant)
    }
}
