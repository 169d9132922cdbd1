import Access
import Consent
import Days
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import OwnPages

/// A house with a pair that meets, and a group with two volunteers who lead it.
final class OwnHouse {
    static let mentoring: ProgrammeID = "one-to-one-mentoring"
    static let groups: ProgrammeID = "peer-groups"

    let house: TestHouse
    let participant: PersonID
    let volunteer: PersonID
    let match: MatchID

    init() throws {
        house = try TestHouse(rooms: [OwnPages.room])
        participant = try house.add("Birk Bro", as: .participant)
        volunteer = try house.add("Vera Vang", as: .volunteer)
        match = try house.pair(participant, volunteer)
    }

    func asVolunteer(_ person: PersonID? = nil) throws -> TestBrowser {
        try browser(.volunteer, person ?? volunteer)
    }

    func asParticipant(_ person: PersonID? = nil) throws -> TestBrowser {
        try browser(.participant, person ?? participant)
    }

    private func browser(_ role: AccountRole, _ person: PersonID) throws -> TestBrowser {
        let known = try house.read { tx in
            try Accounts.list(tx, of: person).first { $0.roles.contains(role) }?.id
        }
        return try house.browser(of: try known ?? house.account([role], person: person))
    }

    /// The volunteer's own phone, opened with its PIN alone.
    func onPhone() throws -> TestBrowser {
        let account = try house.account([.volunteer], person: volunteer)
        let authenticator = try house.site().authenticator
        let (_, session) = try authenticator.admit(account, vouchedBy: .operatorUser("op-1"))
        guard case .success(let device) = try authenticator.confirmDevice(session, pin: "7391"),
            case .opened(let visit) = try authenticator.open(device: device, pin: "7391", from: "127.0.0.1")
        else { throw NotMade() }
        let browser = try house.browser()
        browser.cookies["__Host-device"] = device.text
        browser.cookies["__Host-visit"] = visit.text
        return browser
    }

    func meetings() throws -> [Meeting] { try house.read { tx in try Meetings.of(tx, match) } }
}

/// What a test needs could not be made.
struct NotMade: Error {}

extension TestHouse {
    /// A pair that has met for a month.
    func pair(_ participant: PersonID, _ volunteer: PersonID, proposedOnly: Bool = false) throws -> MatchID {
        try write { tx in
            let start = tx.today.adding(days: -30)
            if try Volunteers.open(tx, of: volunteer, in: OwnHouse.mentoring) == nil {
                let part = try Volunteers.express(tx, volunteer, in: OwnHouse.mentoring, on: start)
                try Volunteers.offer(tx, part, capacity: 5)
            }
            if try Enrolments.open(tx, of: participant, in: OwnHouse.mentoring) == nil {
                _ = try Enrolments.start(tx, participant, in: OwnHouse.mentoring, on: start)
            }
            let match = try Matches.propose(
                tx, participant: participant, volunteer: volunteer, in: OwnHouse.mentoring, on: start)
            guard !proposedOnly else { return match }
            for side in Side.allCases { try Matches.accept(tx, match, as: side, on: start) }
            try Matches.start(tx, match, on: start, ends: start.adding(.months(6)), cadence: .weekly)
            return match
        }
    }

    /// A group in its second week, led by a volunteer, with these people in it.
    func group(ledBy volunteer: PersonID, _ people: [PersonID]) throws -> (GroupID, [GroupSession], [PlaceID]) {
        let programme = try #require(try site().tenant.programmes.first { $0.id == OwnHouse.groups })
        guard case .group(let plan) = programme.bond(under: .standard) else { throw NotMade() }
        return try write { tx in
            let start = tx.today.adding(days: -7)
            let setting = GroupSetting(starts: start, hour: 14, minute: 30, location: "Det Gule Hus")
            let group = try Groups.plan(tx, in: OwnHouse.groups, plan, setting, on: start)
            try Groups.addFacilitator(tx, group, volunteer, on: start)
            try Groups.advance(tx, group, to: .recruiting, on: start)
            let places = try people.map { try Places.give(tx, in: group, to: $0, on: start) }
            try Groups.advance(tx, group, to: .confirmed, on: start)
            try Groups.advance(tx, group, to: .running, on: start)
            return (group, try Sessions.of(tx, group), places)
        }
    }

    func count(_ sql: String) throws -> Int {
        try site().tenant.store.upkeep { tx in try tx.first(sql) { Int($0.int(0)) } ?? 0 }
    }
}

extension TestHouse {
    /// Publishes what somebody agrees to who lets their words be shown.
    func publishQuotes() throws {
        try write { tx in
            _ = try ConsentTexts.publish(
                tx, purpose: "one-to-one-mentoring-quotes", words: ["da": "Vi viser dine ord uden navn."])
        }
    }
}
