import Access
import Casework
import Consent
import Days
import Foundation
import Installed
import Participation
import People
import ProgrammeKit
import Reports
import Retention
import Rights
import SQLite
import Sealing
import Store
import Tenancy
import Testing

@testable import Demo

/// What a coordinator of a demo town finds in the morning.
@Suite("The demo's today") struct TodayTests {
    private let folder: URL
    private let clock: FixedClock
    private let installation: Installation

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-today-\(UUID().uuidString)")
        let clock = FixedClock(day: day(2027, 3, 1))
        let master = MasterKey(key: .random())
        self.clock = clock
        installation = Installation(root: folder, house: Installed.house, clock: clock, master: { master })
        _ = try Demo.write(to: installation)
    }

    @Test("Vejle has pairs that need somebody, people who wait, and mentors who are free")
    func vejle() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("vejle")
        let offer = try Offers(tenant).of("one-to-one-mentoring")
        try tenant.store.upkeep { tx in
            let matches = try Matches.open(tx, in: offer.id)
            let duties = try matches.flatMap { match in
                try offer.duties(Facts.match(tx, match.id, on: tx.today)).map(\.code)
            }
            #expect(Set(duties) == ["call-the-pair", "prepare-closing", "midway-conversation", "end-or-extend"])
            #expect(duties.count(where: { $0 == "call-the-pair" }) == 2)
            #expect(matches.filter { $0.state == .proposed }.map(\.acceptedBy) == [[.volunteer]])
            #expect(try Waiting.line(tx, for: offer.id).count == 5)
            #expect(try Intakes.undecided(tx, in: offer.id).count == 3)
            #expect(try Enquiries.open(tx).count == 1)
            let waiting = try #require(try Waiting.line(tx, for: offer.id).first?.person)
            #expect(try free(tx, offer, for: waiting) >= 3)
            #expect(try Consents.expiring(tx).count == 2)
            #expect(try Holds.standing(tx).count == 1)
            #expect(try Requests.open(tx).map(\.kind) == [.access])
            #expect(try Wishes.open(tx, in: offer.id).map(\.kind) == [.call])
        }
    }

    @Test("Fredericia has a group in its fourth week, one that takes people in, and a training")
    func fredericia() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("fredericia")
        let offer = try Offers(tenant).of("peer-groups")
        try tenant.store.upkeep { tx in
            let groups = try Groups.all(tx, in: offer.id)
            let running = try #require(groups.first { $0.state == .running })
            let sessions = try Sessions.of(tx, running.id)
            #expect(sessions.count == 10)
            #expect(sessions.filter { $0.delivery != nil }.map(\.number) == [1, 2, 3])
            #expect(sessions[3].day == tx.today)
            #expect(try Groups.facilitators(tx, running.id).count == 2)
            #expect(try Places.taken(tx, running.id) == 9)
            let recruiting = try #require(groups.first { $0.state == .recruiting })
            #expect(try offer.duties(Facts.group(tx, recruiting.id, on: tx.today)).map(\.code) == ["find-facilitator"])
            #expect(try Waiting.line(tx, for: offer.id).count == 3)
            #expect(try Intakes.undecided(tx, in: offer.id).count == 2)
            #expect(
                try Cohorts.all(tx, in: offer.id).contains {
                    try Facts.cohort(tx, $0, on: tx.today).sessionsPlanned == 4
                })
            #expect(try Consents.expiring(tx).count == 2)
        }
    }

    @Test("In Fredericia somebody who was supported leads a group, and is met as a volunteer alone")
    func former() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("fredericia")
        let years = 2022...2027
        try tenant.store.upkeep { tx in
            let both = try tx.all(
                "SELECT person FROM volunteering WHERE closing IS NULL AND person IN (SELECT person FROM enrolment)"
            ) { $0.id(0) as PersonID }
            let person = try #require(both.first)
            #expect(both.count == 1)
            #expect(try Groups.led(tx, by: person).count == 1)
            #expect(try Goals.of(tx, person, in: "peer-groups").count == 1)
            let page = try PersonPage(tx, person, on: tx.today)
            #expect(page.support.enrolments.isEmpty && page.support.referrals.isEmpty && page.notes.isEmpty)
            #expect(page.support.volunteering.map(\.stage) == [.active] && page.person.profile(.participant) == nil)
            for measure in [Measure.formerInterested, .formerTrained, .formerLeading] {
                #expect(try Figures.total(tx, measure, in: "peer-groups", years: years) == 1, "\(measure)")
            }
        }
        let programme = try tenant.programme("peer-groups")
        let report = try ProgrammeReport.make(of: programme, in: tenant, years: years)
        #expect(report.text(in: .danish).contains("Deltagere, der vil være frivillige"))
        let before = try ProgrammeReport.make(of: programme, in: tenant, years: 2022...2022)
        #expect(!before.text(in: .danish).contains("Deltagere, der vil være frivillige"))
    }

    @Test("In Gladsaxe the participant who can sign in is told of the way to volunteer")
    func pathway() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tenant = try installation.open("gladsaxe")
        let account = try #require(try Demo.accounts(in: tenant)[.participant])
        let ways = try tenant.store.upkeep { tx in
            let person = try #require(try Accounts.find(tx, account)).person
            return try OwnPathway(tx, of: person, Offers(tenant)).ways.map(\.offer.id)
        }
        #expect(ways.contains("visiting-friends"))
    }

    @Test("Five people can sign in to each town, which has a host; nobody of them has a session yet")
    func accounts() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["vejle", "fredericia", "gladsaxe"] {
            let tenant = try installation.open(name)
            #expect(tenant.configuration.alias.host == "\(name).localhost")
            let accounts = try Demo.accounts(in: tenant)
            #expect(
                Set(accounts.keys) == [.coordinator, .dataProtection, .tenantAdministrator, .volunteer, .participant])
            let all = try tenant.store.upkeep { tx in try AccessReview.list(tx) }
            let reviewed = all.filter { $0.account.state == .active }
            #expect(all.map(\.account.state).filter { $0 != .active } == (name == "vejle" ? [.unconfirmed] : []))
            #expect(reviewed.allSatisfy { $0.account.state == .active && $0.sessions == 0 && $0.devices == 0 })
            #expect(reviewed.allSatisfy { $0.account.hasSecondFactor == ($0.account.entrance == .password) })
        }
    }

    @Test("The database's own check finds nothing wrong with any table")
    func sound() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["vejle", "fredericia"] {
            let store = try installation.open(name).store
            let found = try store.upkeep { tx in try tx.all("PRAGMA integrity_check") { $0.text(0) } }
            #expect(found == ["ok"])
        }
    }

    @Test("The volunteer has a running match or leads the group, and the participant is in it")
    func cast() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["vejle", "fredericia"] {
            let tenant = try installation.open(name)
            let accounts = try Demo.accounts(in: tenant)
            try tenant.store.upkeep { tx in
                let people = try [AccountRole.volunteer, .participant].map { role in
                    let account = try #require(accounts[role])
                    return try #require(try Accounts.find(tx, account))
                }
                if name == "vejle" {
                    let match = try #require(try Matches.of(tx, people[1].person, as: .participant).first)
                    #expect(match.volunteer == people[0].person && match.state == .active)
                    #expect(try PlannedMeetings.of(tx, match.id)?.day == tx.today.adding(days: 1))
                } else {
                    let group = try #require(try Groups.all(tx, in: "peer-groups").first { $0.state == .running })
                    #expect(try Groups.facilitators(tx, group.id).contains { $0.person == people[0].person })
                    #expect(try Places.of(tx, group.id).contains { $0.person == people[1].person && $0.ended == nil })
                }
            }
        }
    }

    private func free(_ tx: borrowing Transaction, _ offer: Offer, for waiting: PersonID) throws -> Int {
        let mentors = try tx.all("SELECT person FROM volunteering WHERE closing IS NULL") { $0.id(0) as PersonID }
        return try mentors.count { mentor in
            let facts = try Facts.pair(tx, participant: waiting, volunteer: mentor, in: offer.id, on: tx.today)
            return facts.capacity != nil && !offer.remarks(on: .match, facts).contains { $0.severity == .blocks }
        }
    }
}
