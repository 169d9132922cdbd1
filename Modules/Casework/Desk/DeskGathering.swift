import Access
import Consent
package import Days
import Messages
package import Participation
import ProgrammeKit
import Rights
import Store

/// Gathers what waits in a tenant: a fixed number of statements a programme.
struct DeskGathering {
    let offers: Offers
    let day: Day

    /// What waits, and the coordinators who are responsible for anything.
    func snapshot(_ tx: borrowing Transaction, head: [UInt8]) throws -> DeskSnapshot {
        let active = Set(try Accounts.active(tx, as: .coordinator).map(\.actor.id))
        let responsible = try Responsibilities.all(tx).filter { active.contains($0.value) }
        let queues = try queues(tx).mapValues { entries in
            entries.map { entry in
                var entry = entry
                entry.responsible = entry.charges.lazy.compactMap { responsible[$0] }.first
                return entry
            }
        }
        return DeskSnapshot(
            head: head, day: day, programmes: offers.all.map(\.id), queues: queues,
            responsible: Set(responsible.values))
    }

    private func queues(_ tx: borrowing Transaction) throws -> [QueueKind: [DeskEntry]] {
        let hidden = try Restrictions.everybody(tx)
        var queues: [QueueKind: [DeskEntry]] = [
            .consents: try consents(tx), .accounts: try accounts(tx, hidden), .enquiries: try enquiries(tx),
            .answers: try unreadAnswers(tx, hidden), .undelivered: try undelivered(tx),
        ]
        for offer in offers.all {
            let matches = try Facts.matches(tx, in: offer.id, on: day)
            let waiting = try Waiting.line(tx, for: offer.id)
            let proposals = try Matches.proposals(tx, in: offer.id)
            queues[.waiting, default: []] += waiting.map { entry(of: $0, offer, proposals[$0.person]) }
            queues[.duties, default: []] += duties(of: matches, offer) + duties(of: waiting, offer)
            queues[.duties, default: []] += try groupDuties(tx, offer)
            queues[.meetingLogs, default: []] += matches.compactMap { missing($0, offer) }
            queues[.referrals, default: []] += try referrals(tx, offer, hidden)
            queues[.volunteers, default: []] += try volunteers(tx, offer)
            queues[.wishes, default: []] += try wishes(tx, offer)
            queues[.suggestions, default: []] += try suggestions(tx, offer)
            queues[.forms, default: []] += try dueForms(tx, offer)
        }
        return queues.mapValues(sorted)
    }

    /// What has waited longest, or is due first, stands first.
    private func sorted(_ entries: [DeskEntry]) -> [DeskEntry] {
        entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// Who waits. With a proposal open the row leads there: nobody is offered a second one.
    private func entry(of waiting: WaitingEntry, _ offer: Offer, _ proposal: MatchID?) -> DeskEntry {
        DeskEntry(
            proposal.map { .match($0) } ?? .waiting(waiting.id, waiting.person), in: offer.id, [waiting.person],
            day: waiting.since)
    }

    private func duties(of matches: [GatheredMatch], _ offer: Offer) -> [DeskEntry] {
        matches.flatMap { one in
            offer.duties(one.facts).map { entry(of: $0, .match(one.match.id), offer, one.match.persons) }
        }
    }

    /// Of people who wait, the rules see how long they have; what was ticked at intake is sealed and stays so.
    private func duties(of waiting: [WaitingEntry], _ offer: Offer) -> [DeskEntry] {
        waiting.flatMap { one in
            var facts = Facts(day: day)
            (facts.side, facts.waitingDays) = (.participant, one.since.days(until: day))
            return offer.duties(facts).map { entry(of: $0, .participant(one.person), offer, [one.person]) }
        }
    }

    private func groupDuties(_ tx: borrowing Transaction, _ offer: Offer) throws -> [DeskEntry] {
        try Facts.groups(tx, in: offer.id, on: day).flatMap { one in
            offer.duties(one.facts).map { entry(of: $0, .group(one.group.id), offer, []) }
        }
    }

    private func entry(of duty: Duty, _ subject: DeskSubject, _ offer: Offer, _ persons: [PersonID]) -> DeskEntry {
        DeskEntry(
            subject, in: offer.id, persons, day: duty.due, isLate: duty.due < day, code: duty.code,
            wording: duty.wording)
    }

    /// A running match that nobody rests from, without an entry for longer than it means to go between meetings.
    private func missing(_ one: GatheredMatch, _ offer: Offer) -> DeskEntry? {
        guard let due = one.logDue, due < day else { return nil }
        return DeskEntry(.match(one.match.id), in: offer.id, one.match.persons, day: due, isLate: true)
    }

    private func consents(_ tx: borrowing Transaction) throws -> [DeskEntry] {
        try Consents.expiring(tx, within: 30).compactMap { consent in
            consent.expires.map {
                DeskEntry(
                    .consent(consent.id, consent.person), in: nil, [consent.person], day: $0, code: consent.purpose)
            }
        }
    }

    private func referrals(
        _ tx: borrowing Transaction, _ offer: Offer, _ hidden: Set<PersonID>
    ) throws -> [DeskEntry] {
        try Intakes.undecided(tx, in: offer.id).filter { !hidden.contains($0.person) }.map {
            DeskEntry(.referral($0.id, $0.person), in: offer.id, [$0.person], day: $0.received, code: $0.source)
        }
    }

    private func enquiries(_ tx: borrowing Transaction) throws -> [DeskEntry] {
        try Enquiries.open(tx).map { DeskEntry(.enquiry($0.person), in: nil, [$0.person], day: $0.received) }
    }

    private func volunteers(_ tx: borrowing Transaction, _ offer: Offer) throws -> [DeskEntry] {
        try Volunteers.undecided(tx, in: offer.id).map { part, stage in
            DeskEntry(
                .volunteer(part.id, part.person), in: offer.id, [part.person], day: part.interested,
                code: stage.rawValue)
        }
    }

    private func wishes(_ tx: borrowing Transaction, _ offer: Offer) throws -> [DeskEntry] {
        try Wishes.open(tx, in: offer.id).map {
            DeskEntry(.wish($0.id, $0.person), in: offer.id, [$0.person], day: $0.made, code: $0.kind.rawValue)
        }
    }

    private func suggestions(_ tx: borrowing Transaction, _ offer: Offer) throws -> [DeskEntry] {
        try Suggestions.open(tx, of: offer.id).map { one in
            let author = try Suggestions.shownAuthor(tx, of: one)
            return DeskEntry(
                .suggestion(one.id), in: offer.id, author.map { [$0] } ?? [], day: one.made, code: one.kind.rawValue)
        }
    }

    /// Somebody waits to be called: since the day on which the last try failed.
    private func undelivered(_ tx: borrowing Transaction) throws -> [DeskEntry] {
        try Outbox.undelivered(tx).map {
            DeskEntry(.message($0.id, $0.person), in: nil, [$0.person], day: $0.day, code: $0.kind.rawValue)
        }
    }

    private func accounts(_ tx: borrowing Transaction, _ hidden: Set<PersonID>) throws -> [DeskEntry] {
        try Accounts.unconfirmed(tx).filter { !hidden.contains($0.person) }.map {
            DeskEntry(
                .account($0.id, $0.person), in: nil, [$0.person], day: Copenhagen.day(of: $0.created),
                code: $0.roles.map(\.rawValue).sorted().first)
        }
    }
}

extension GatheredMatch {
    /// The day after which a log is missing; nil while nobody waits for one.
    package var logDue: Day? {
        guard match.state == .active, !isResting, let cadence = match.cadence, let starts = match.starts else {
            return nil
        }
        return max(lastLogged ?? starts, starts).adding(days: cadence.days)
    }
}
