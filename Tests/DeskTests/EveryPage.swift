import Access
import Casework
import Days
import HTTP
import Messages
import Outcomes
import PageSupport
import Participation
import People
import Reception
import Store

@testable import Desk

/// An office in which every page of the desk has something to show, and the addresses of all of them.
struct EveryPage {
    let office: Office
    private let ids: [String: String]
    /// A child of a family, and the one who takes part in it.
    private let family: (child: PersonID, officer: PersonID, partner: PersonID)
    private let both: AccountID
    /// Somebody whose name and address are protected.
    private let hidden: PersonID
    private let words = [
        "queue": "waiting", "capacity": "participant", "side": "participant", "state": "cancelled", "number": "1",
        "purpose": "one-to-one-mentoring-follow-up", "step": "conversation", "programme": "one-to-one-mentoring",
        "form": "participant.chime.start",
    ]

    /// - Parameter name: what the participant is called.
    init(_ name: String = "Vera Venter") throws {
        office = try Office()
        let (person, volunteer) = (try office.waiting(name), try office.volunteer())
        let leader = try office.volunteer("Lise Leder", in: Office.groups)
        let referral = try office.referral(try office.person("Ny Nørgaard"))
        let match = try office.match(person, volunteer)
        let group = try office.group(person, leader: leader)
        let cohort = try office.cohort(volunteer)
        let confirming = try office.house.account([.volunteer])
        let today = office.today
        let forms = OutcomeForms(try office.offers(), try office.house.site().tenant)
        let account = try office.house.account([.coordinator, .familyAdviser])
        both = account
        let known = try office.family(name)
        family = known
        hidden = try office.house.write { tx in
            try People.add(tx, PersonDetails(name: name, protected: true), as: .participant)
        }
        ids = try office.house.write { tx in
            let wish = try Wishes.make(tx, .call, of: person, in: Office.mentoring)
            let pause = try SupportPauses.begin(
                tx, person, as: .participant, in: Office.mentoring, on: today, because: .holiday)
            let waiting = try Waiting.entry(tx, of: person, for: Office.mentoring)
            let enrolment = try Enrolments.start(tx, person, in: Office.mentoring, on: today)
            let part = try Volunteers.of(tx, volunteer)[0].id
            let (course, seat) = try EveryPage.course(tx, name)
            let event = try Events.plan(
                tx, in: "visiting-friends",
                EventSetting(kind: "talk", on: today, clock: 960, place: "Biblioteket", for: .everybody))
            try Events.addSpeaker(tx, event, volunteer, on: today)
            let form = try forms.find(
                tx, person, Office.mentoring.text, "participant.chime.start", on: today)
            _ = try form.record(tx, form.reply([1, 2, nil, 4, 5]), on: today, .paper, onBehalf: true)
            let concern = try Concerns.raise(
                tx, about: known.officer, words: name, handler: "\(account)", deputy: "op-2", on: today)
            let message = try Outbox.send(tx, .answered, to: .person(person, as: .participant))
            try tx.run("UPDATE outgoing_message SET state = 'failed', ended = ?", .day(today))
            let suggestion = try Suggestions.make(
                tx, name, .proposal, of: Office.mentoring, by: SuggestionAuthor(person, as: .participant))
            return [
                "message": message.map { "\($0)" } ?? "", "suggestion": "\(suggestion)", "concern": "\(concern)",
                "course": "\(course)", "seat": "\(seat)",
                "event": "\(event)",
                "person": "\(person)", "match": "\(match)", "group": "\(group)", "cohort": "\(cohort)",
                "session": "\(try Sessions.of(tx, group)[0].id)", "place": "\(try Places.of(tx, group)[0].id)",
                "referral": "\(referral)", "wish": "\(wish)", "pause": "\(pause)", "account": "\(confirming)",
                "waiting": waiting.map { "\($0.id)" } ?? "", "enrolment": "\(enrolment)", "volunteering": "\(part)",
            ]
        }
    }

    /// An open course that is full, and somebody in line for it.
    private static func course(_ tx: borrowing Transaction, _ name: String) throws -> (GroupID, SeatID) {
        let plan = CoursePlan(
            subject: "writing-workshop", sessions: 2, minutes: 120, seats: 1, teachers: 1, audiences: [.citizens],
            aims: ["own-solutions"])
        let setting = GroupSetting(starts: tx.today, hour: 16, location: "Biblioteket")
        let group = try OpenCourses.announce(
            tx, in: "recovery-courses", plan, setting, for: [.citizens, .staff], cooperation: "across", on: tx.today)
        try Groups.advance(tx, group, to: .recruiting, on: tx.today)
        var last: SeatID?
        for _ in 0..<2 {
            let person = try People.add(tx, PersonDetails(chosenName: name), as: .attendee)
            last = try Seats.ask(
                tx, in: group, for: person, by: "beby", SeatWords(needs: "Ro", contact: "20304050"), on: tx.today)
        }
        for state in [GroupState.confirmed, .running] { try Groups.advance(tx, group, to: state, on: tx.today) }
        try CourseAnswers.count(tx, group, aim: "own-solutions", [.yes: 3])
        guard let last else { throw ParticipationError.notFound }
        return (group, last)
    }

    /// The address of a page, with this office's things in it.
    func path(_ page: Page) -> String {
        let isReveal = page.name.hasSuffix("/reveal")
        let isOfCourse = page.name.hasSuffix("/quotas") || page.name.hasSuffix("/answers")
        let parts = page.path.map { part in
            switch part {
            case .literal(let text): text
            case .subject(.person) where isReveal: "\(hidden)"
            case .subject(.group) where isOfCourse: ids["course"] ?? "missing"
            case .subject(.person) where page.name.hasSuffix("/custody"): "\(family.child)"
            case .subject(.person) where page.name.contains(" /families/"): "\(family.officer)"
            case .subject(let subject): ids[subject.name] ?? "missing"
            case .word(let name): words[name] ?? "missing"
            case .token: "missing"
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Whoever both coordinates and advises families opens every page.
    func browser() throws -> TestBrowser { try office.house.browser(of: both) }

    /// The pages that are read.
    static let shown = Desk.room.pages.filter { $0.method == .get }

    /// The pages that a form or a button is sent to.
    static let sent = Desk.room.pages.filter { $0.method == .post }
}
