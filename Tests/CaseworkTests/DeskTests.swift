import Access
import Consent
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Rights
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("The coordinator's desk")
struct DeskTests {
    let bureau: Bureau
    let index = DeskIndex()

    init() throws { bureau = try Bureau() }

    private func queues(rows: Int = 5) throws -> [QueueKind: DeskQueue] {
        let queues = try bureau.read { tx in try index.queues(tx, bureau.offers, rows: rows) }
        #expect(queues.map(\.kind) == QueueKind.allCases)
        return Dictionary(uniqueKeysWithValues: queues.map { ($0.kind, $0) })
    }

    @Test("An empty tenant has every queue, and nothing in it")
    func empty() throws {
        for queue in try queues().values { #expect(queue.count == 0 && queue.oldest == nil && queue.rows.isEmpty) }
    }

    @Test("The waiting list counts all, shows the first with their names, and says since when")
    func waiting() throws {
        let people = try ["Åse Å", "Bo B", "Anna A"].map { try bureau.person($0) }
        try bureau.write { tx in
            for (index, person) in people.enumerated() {
                _ = try bureau.offer().wait(tx, person, since: bureau.today.adding(days: -10 * (index + 1)))
            }
        }
        let queue = try #require(try queues(rows: 2)[.waiting])
        #expect(queue.count == 3 && queue.rows.count == 2 && queue.oldest == bureau.today.adding(days: -30))
        #expect(queue.rows.map { $0.people.first?.name } == [.text("Anna A"), .text("Bo B")])
        #expect(queue.action == .offer)
        #expect(!"\(queue)".contains("Åse"), "a name beyond the rows shown is not opened")
    }

    @Test("A silent match stands among the duties and among the missing logs, and a logged one in neither")
    func silent() throws {
        let silent = try bureau.match(bureau.participant("Stille Storm"), bureau.volunteer(), daysAgo: 40)
        let lively = try bureau.match(bureau.participant("Livlig Lund"), bureau.volunteer(), daysAgo: 40)
        try bureau.write { tx in _ = try MeetingEntry(day: bureau.today, minutes: 60).log(tx, lively) }
        let found = try queues()
        #expect(found[.duties]?.rows.map(\.subject) == [.match(silent)])
        #expect(found[.duties]?.rows.first?.text?.danish.isEmpty == false)
        #expect(found[.duties]?.rows.first?.isLate == true)
        #expect(found[.meetingLogs]?.rows.map(\.subject) == [.match(silent)])
        #expect(found[.meetingLogs]?.oldest == bureau.today.adding(days: -33))
    }

    @Test("Nobody asks for the log of a match that rests")
    func resting() throws {
        let participant = try bureau.participant()
        _ = try bureau.match(participant, bureau.volunteer(), daysAgo: 40)
        #expect(try queues()[.meetingLogs]?.count == 1)
        try bureau.write { tx in try MyWishes(of: participant).rest(tx, in: Bureau.mentoring) }
        #expect(try queues()[.meetingLogs]?.count == 0)
    }

    @Test("Referrals and wishes each have their row and action")
    func others() throws {
        let (person, newcomer) = (try bureau.participant(), try bureau.person("Ny N"))
        let match = try bureau.match(person, bureau.volunteer())
        let referral = try bureau.write { tx in
            try MyWishes(of: person).somebodyElse(tx, than: match)
            return try bureau.offer().receive(tx, newcomer, on: bureau.today)
        }
        let found = try queues()
        #expect(found[.wishes]?.rows.map(\.code) == ["somebody-else"])
        #expect(found[.wishes]?.action == .answer)
        guard case .referral(let id, _) = found[.referrals]?.rows.first?.subject else {
            Issue.record("no referral")
            return
        }
        #expect(id == referral && found[.referrals]?.rows.first?.people.first?.name == .text("Ny N"))
    }

    @Test("A consent that runs out within thirty days stands there with its purpose, and a later one not")
    func consents() throws {
        let bureau = try Bureau(.association)
        let (soon, later) = (try bureau.person("Snart S"), try bureau.person("Senere S"))
        let purpose = "one-to-one-mentoring-support"
        try bureau.write { tx in
            _ = try ConsentTexts.publish(tx, purpose: purpose, words: ["da": "Vi bruger dine oplysninger."])
            for (person, days) in [(soon, 30), (later, 31)] {
                _ = try Consents.give(
                    tx, person, purpose, language: "da", channel: .paper, expires: bureau.today.adding(days: days))
            }
        }
        let queue = try bureau.read { tx in try index.queue(.consents, tx, bureau.offers) }
        #expect(queue.count == 1 && queue.oldest == bureau.today.adding(days: 30))
        #expect(queue.rows.map(\.code) == [purpose] && queue.rows[0].people.map(\.name) == [.text("Snart S")])
    }

    @Test("An account that was accepted waits for its confirmation, and one that was invited does not")
    func accounts() throws {
        let (volunteer, other) = (
            try bureau.person("Ny Nielsen", as: .volunteer), try bureau.person("Anden", as: .volunteer)
        )
        let account = try bureau.write { tx in
            let invitee = Invitee(person: volunteer, login: "ny@example.dk", roles: [.volunteer])
            let account = try Accounts.invite(tx, invitee).account
            _ = try Accounts.invite(tx, Invitee(person: other, login: "anden@example.dk", roles: [.volunteer]))
            try tx.run("UPDATE account SET state = 'unconfirmed' WHERE id = ?", .id(account))
            return account
        }
        let queue = try #require(try queues()[.accounts])
        #expect(queue.rows.map(\.subject) == [.account(account, volunteer)] && queue.action == .confirm)
        #expect(queue.rows[0].people.map(\.name) == [.text("Ny Nielsen")])
    }

    @Test("A view that nothing was written before opens the names of its rows, and gathers nothing")
    func kept() throws {
        let person = try bureau.person("Vera Vent")
        try bureau.write { tx in _ = try bureau.offer().wait(tx, person, since: bureau.today) }
        for _ in 1...3 { _ = try queues() }
        #expect(index.gatherings == 1)
        try bureau.write { tx in try Restrictions.restrict(tx, person, ground: .accuracy) }
        #expect(try queues()[.waiting]?.count == 0, "restricted a moment ago, gone at the next view")
        #expect(index.gatherings == 2)
        bureau.clock.advance(days: 1)
        _ = try queues()
        #expect(index.gatherings == 3, "the day is part of what is due")
    }

    @Test("Ten times the people cost not one statement more, gathered or kept")
    func cost() throws {
        try fill(8)
        let few = try statements()
        try fill(72)
        let many = try statements()
        #expect(few.gathered == many.gathered && few.kept == many.kept)
        #expect(many.kept < many.gathered / 3)
    }

    private func fill(_ count: Int) throws {
        for number in 0..<count {
            let participant = try bureau.participant("Deltager \(number)")
            _ = try bureau.match(participant, bureau.volunteer(), daysAgo: 40)
        }
    }

    /// Statements of a view that gathers, and of the next one.
    private func statements() throws -> (gathered: Int, kept: Int) {
        let index = DeskIndex()
        func view() throws -> Int {
            try bureau.read { tx in
                let before = tx.statementCount
                _ = try index.queues(tx, bureau.offers)
                return tx.statementCount - before
            }
        }
        return (try view(), try view())
    }

    @Test("What is gathered for all matches is what is gathered for each alone")
    func same() throws {
        let people = try (0..<4).map { try bureau.participant("Deltager \($0)") }
        let volunteers = try (0..<4).map { _ in try bureau.volunteer(capacity: 2) }
        var matches: [MatchID] = []
        for (index, person) in people.enumerated() {
            matches.append(try bureau.match(person, volunteers[index], daysAgo: 20 + 9 * index))
        }
        try bureau.write { tx in
            _ = try Meetings.log(tx, matches[1], on: bureau.today.adding(days: -3), minutes: 30)
            _ = try Meetings.log(tx, matches[1], on: bureau.today.adding(days: -1), minutes: 0, .cancelled)
            try Vetoes.add(tx, by: people[2], as: .participant, against: volunteers[2], on: bureau.today)
            _ = try Attestations.record(tx, of: volunteers[0], kind: "child-protection", obtained: bureau.today)
            _ = try SupportPauses.begin(
                tx, volunteers[3], as: .volunteer, in: Bureau.mentoring, on: bureau.today, because: .holiday)
        }
        try bureau.read { tx throws in
            let gathered = try Facts.matches(tx, in: Bureau.mentoring, on: bureau.today)
            #expect(Set(gathered.map(\.match.id)) == Set(matches))
            for one in gathered {
                #expect(try one.facts == Facts.match(tx, one.match.id, on: bureau.today))
                let alone = try GatheredMatch(tx, one.match, on: bureau.today)
                #expect(alone.lastLogged == one.lastLogged && alone.isResting == one.isResting)
            }
            #expect(gathered.count { $0.isResting } == 1 && gathered.count { $0.facts.isVetoed } == 1)
        }
    }

    @Test("What is gathered for all groups is what is gathered for each alone, without those that have ended")
    func sameGroups() throws {
        let leaders = [try bureau.volunteer("Leder L", in: Bureau.groups), try bureau.person("Ny N", as: .volunteer)]
        let guest = try bureau.participant("Gæst G", in: Bureau.groups) { $0.birthDay = Day(number: 7_000) }
        let setting = GroupSetting(starts: bureau.today.adding(days: -14), hour: 16, location: "Biblioteket")
        let day = setting.starts
        let groups = try bureau.write { tx in
            let groups = try (0..<3).map { _ in
                try bureau.offer(Bureau.groups).planGroup(tx, setting, today: day).group
            }
            for leader in leaders { try Groups.addFacilitator(tx, groups[0], leader, on: day) }
            for group in groups { try Groups.advance(tx, group, to: .recruiting, on: day) }
            _ = try Places.give(tx, in: groups[0], to: guest, on: day)
            for state in [GroupState.confirmed, .running] { try Groups.advance(tx, groups[0], to: state, on: day) }
            try Sessions.holdWithAllPresent(tx, Sessions.of(tx, groups[0])[0].id)
            try Groups.advance(tx, groups[2], to: .cancelled, on: day)
            return groups
        }
        try bureau.read { tx throws in
            let gathered = try Facts.groups(tx, in: Bureau.groups, on: bureau.today)
            #expect(Set(gathered.map(\.group.id)) == Set(groups.prefix(2)))
            for one in gathered { #expect(try one.facts == Facts.group(tx, one.group.id, on: bureau.today)) }
            #expect(gathered.contains { $0.facts.trainedFacilitators == 1 && $0.facts.facilitators == 2 })
        }
    }

    @Test("A desk is one entry in the trail of reads, with exactly those who are shown")
    func trail() throws {
        let people = try (0..<3).map { try bureau.person("Vent \($0)") }
        try bureau.write { tx in
            for person in people { _ = try bureau.offer().wait(tx, person, since: bureau.today) }
        }
        _ = try bureau.tenant.store.read(as: .operatorUser("anna"), for: "desk") { tx in
            try index.queues(tx, bureau.offers, rows: 2)
        }
        let entries = try bureau.tenant.store.trailEntries(from: Instant(milliseconds: 0), to: bureau.clock.now()) {
            $0.action == "desk"
        }
        #expect(entries.count == 1 && entries.first?.persons.count == 2)
    }
}
