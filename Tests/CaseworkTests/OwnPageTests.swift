import Days
import Participation
import People
import ProgrammeKit
import Rights
import Store
import Testing

@testable import Casework

@Suite("What a volunteer and a participant see and say")
struct OwnPageTests {
    let bureau: Bureau
    let participant: PersonID
    let volunteer: PersonID

    init() throws {
        bureau = try Bureau()
        participant = try bureau.participant("Dorte Dam") {
            $0.phone = "12345678"
            $0.address = "Hemmelig Vej 1"
        }
        volunteer = try bureau.volunteer("Frede Friis")
    }

    private func cards() throws -> [MatchCard] {
        try bureau.read { tx in try MyMatches(tx, of: volunteer, on: bureau.today).cards }
    }

    private func page() throws -> MyPage {
        try bureau.read { tx in try MyPage(tx, of: participant, bureau.offers, on: bureau.today) }
    }

    @Test("A volunteer sees a first name, the plan and whether a log is due, and no surname, number or address")
    func card() throws {
        let match = try bureau.match(participant, volunteer, daysAgo: 9)
        try bureau.write { tx in
            try PlannedMeetings.plan(
                tx, match, on: bureau.today.adding(days: 2), hour: 14, minute: 30, place: "Caféen")
            _ = try Notes.write(tx, about: participant, .journal, in: .match(match), words: "Fortroligt")
        }
        let card = try #require(try cards().first)
        #expect(card.participant == .text("Dorte") && card.place == .text("Caféen") && card.planned?.clock == 870)
        #expect(card.isLogDue(on: bureau.today) && card.lastLogged == nil)
        var words = ""
        dump(card, to: &words)
        for secret in ["Dam", "12345678", "Hemmelig", "Fortroligt"] { #expect(!words.contains(secret)) }
    }

    @Test("A proposal asks the volunteer, then the participant, and is gone when either says no")
    func proposal() throws {
        let match = try bureau.write { tx in
            try bureau.offer().propose(tx, participant, volunteer, on: bureau.today).value
        }
        #expect(try cards().map(\.asksForAnswer) == [true])
        #expect(try page().proposals.map(\.volunteer) == [.text("Frede")])
        _ = try bureau.write { tx in try bureau.offers.accept(tx, match, as: .volunteer, on: bureau.today) }
        #expect(try cards().map(\.asksForAnswer) == [false])
        try bureau.write { tx in try MyWishes(of: participant).answer(tx, match, yes: false) }
        #expect(try cards().isEmpty && page().proposals.isEmpty)
    }

    @Test("Somebody who cannot come says so without a reason, and the volunteer sees that the meeting is off")
    func cannotCome() throws {
        let match = try bureau.match(participant, volunteer)
        try bureau.write { tx in
            try PlannedMeetings.plan(tx, match, on: bureau.today, hour: 9, minute: 0, place: nil)
        }
        #expect(try page().next?.kind == .match(match))
        #expect(try page().next?.with == [.text("Frede")])
        try bureau.write { tx in try MyWishes(of: participant).cannotCome(tx, to: .match(match)) }
        #expect(try page().next == nil && page().meetings.map(\.isCancelled) == [true])
        #expect(try cards().first?.planned?.isCancelled == true)
        #expect(throws: ParticipationError.alreadyEnded) {
            try bureau.write { tx in try MyWishes(of: participant).cannotCome(tx, to: .match(match)) }
        }
    }

    @Test("A logged meeting and an ended match leave no plan behind")
    func planEnds() throws {
        let match = try bureau.match(participant, volunteer)
        func plan() throws {
            try bureau.write { tx in
                try PlannedMeetings.plan(tx, match, on: bureau.today, hour: 9, minute: 0, place: "Parken")
            }
        }
        try plan()
        try bureau.write { tx in _ = try MeetingEntry(day: bureau.today, minutes: 60).log(tx, match) }
        #expect(try bureau.count("SELECT count(*) FROM planned_meeting") == 0)
        try plan()
        try bureau.write { tx in try Matches.end(tx, match, on: bureau.today, because: .completed) }
        #expect(try bureau.count("SELECT count(*) FROM planned_meeting") == 0)
    }

    @Test("Absence announced beforehand stays when the session is recorded with everybody present")
    func announced() throws {
        let offers = bureau.offers
        let leader = try bureau.volunteer("Leder Lind", in: Bureau.groups)
        let guest = try bureau.participant("Gæst Gade", in: Bureau.groups) { $0.birthDay = Day(number: 7_000) }
        let setting = GroupSetting(starts: bureau.today, hour: 16, minute: 30, location: "Biblioteket")
        let group = try bureau.write { tx in
            let group = try bureau.offer(Bureau.groups).planGroup(tx, setting, today: bureau.today).group
            try offers.addFacilitator(tx, to: group, leader, on: bureau.today)
            for state in [GroupState.recruiting, .confirmed] {
                _ = try offers.advance(tx, group, to: state, on: bureau.today)
            }
            _ = try offers.givePlace(tx, in: group, to: guest, on: bureau.today)
            _ = try offers.givePlace(tx, in: group, to: participant, on: bureau.today)
            _ = try offers.advance(tx, group, to: .running, on: bureau.today)
            return group
        }
        func own() throws -> MyPage {
            try bureau.read { tx in try MyPage(tx, of: guest, offers, on: bureau.today) }
        }
        let next = try #require(try own().next)
        #expect(next.place == .text("Biblioteket") && next.clock == 990 && next.with == [.text("Leder")])
        #expect(next.theme?.danish == "Ankomst og godt i gang")
        try bureau.write { tx in try MyWishes(of: guest).cannotCome(tx, to: next.kind) }
        #expect(try own().next == nil)
        guard case .session(let session, let place) = next.kind else { return }
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in try MyWishes(of: participant).cannotCome(tx, to: .session(session, place)) }
        }
        try bureau.write { tx in try offers.hold(tx, session, except: [:]) }
        let page = try bureau.read { tx in try GroupPage(tx, group, offers, on: bureau.today) }
        #expect(page.sessions[0].marks[place] == .excused && page.sessions[0].marks.count == 2)
        #expect(
            page.current?.session.number == 2
                && page.places.map(\.person?.name) == [.text("Dorte Dam"), .text("Gæst Gade")])
    }

    @Test("Wishes land once, take no reason, are taken back, and are nobody else's to make")
    func wishes() throws {
        let match = try bureau.match(participant, volunteer)
        let stranger = try bureau.participant("Fremmed Friis")
        try bureau.write { tx in
            for _ in 1...2 { try MyWishes(of: participant).call(tx, in: Bureau.mentoring) }
            try MyWishes(of: participant, onBehalf: true).somebodyElse(tx, than: match)
        }
        let wishes = try page().wishes
        #expect(wishes.map(\.kind) == [.call, .somebodyElse] && wishes.map(\.onBehalf) == [false, true])
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in _ = try MyWishes(of: stranger).somebodyElse(tx, than: match) }
        }
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in try MyWishes(of: stranger).takeBack(tx, wishes[0].id) }
        }
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in _ = try MyWishes(of: stranger).call(tx, in: Bureau.groups) }
        }
        try bureau.write { tx in try MyWishes(of: participant).takeBack(tx, wishes[0].id) }
        #expect(try page().wishes.map(\.kind) == [.somebodyElse])
    }

    @Test("A rest begins at once, is seen at the desk, and ends with its wish")
    func rest() throws {
        try bureau.write { tx in try MyWishes(of: participant).rest(tx, in: Bureau.mentoring) }
        #expect(try page().resting.map(\.reason) == [.ownWish] && page().wishes.map(\.kind) == [.rest])
        try bureau.write { tx in try MyWishes(of: participant).goOn(tx, in: Bureau.mentoring) }
        #expect(try page().resting.isEmpty && page().wishes.isEmpty)
    }

    @Test("Whoever waits is told what others have waited, and neither a place in the line nor a priority")
    func waiting() throws {
        for days in [10, 20, 30, 40, 50] {
            let other = try bureau.person("Før \(days)")
            try bureau.write { tx in
                let id = try bureau.offer().wait(tx, other, since: bureau.today.adding(days: -days))
                try Waiting.leave(tx, id, on: bureau.today, because: .offered)
            }
        }
        try bureau.write { tx in _ = try bureau.offer().wait(tx, participant, since: bureau.today, priority: 7) }
        let waiting = try #require(try page().waiting.first)
        let expected = try #require(waiting.expected)
        #expect(expected.from == 20 && expected.to == 40 && expected.people == 5)
        #expect(Mirror(reflecting: waiting).children.compactMap(\.label) == ["programme", "since", "expected"])
    }

    @Test("A volunteer cannot read the log of another's match")
    func foreign() throws {
        let other = try bureau.match(bureau.participant("Anden"), bureau.volunteer("Anden Frivillig"))
        #expect(throws: ParticipationError.notFound) {
            try bureau.read { tx in _ = try MyMatches(tx, of: volunteer, on: bureau.today).log(tx, other) }
        }
    }

    @Test("A restricted participant is on no volunteer's phone")
    func restricted() throws {
        _ = try bureau.match(participant, volunteer)
        #expect(try cards().count == 1)
        try bureau.write { tx in try Restrictions.restrict(tx, participant, ground: .accuracy) }
        #expect(try cards().isEmpty)
    }
}
