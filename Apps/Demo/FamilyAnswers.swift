import Casework
import Days
import Outcomes
import Participation
import People
import ProgrammeKit
import Store

/// Families whose time with a mentor ended lately, and what each adult answered for themselves: most a little better, some
/// not. Nobody has said any of it.
extension FamiliesOfPolice {
    /// Days ago: the match. The partner's part began with it and closes today.
    private static let (began, ended) = (111, 20)

    /// An officer whose match has ended and who stays with the network, and a partner whose own part is over.
    func addAnswered(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ officer: PersonID,
        _ mentor: PersonID, _ index: Int
    ) throws {
        let (first, last) = (tx.today.adding(days: -Self.began), tx.today.adding(days: -Self.ended))
        let partner = try addPartner(tx, site, &maker, of: officer).person
        for person in [officer, partner] { try agree(tx, site, person, "evaluation") }
        let match = try History.match(
            tx, participant: officer, volunteer: mentor, in: site.id, starts: first, ends: last,
            cadence: .everyFourteenDays, ending: .completed, ended: last)
        for days in stride(from: 0, to: Self.began - Self.ended, by: 14) {
            _ = try History.meeting(tx, of: match, on: first.adding(days: days), minutes: 90)
        }
        if let part = try RelativeParts.open(tx, of: partner, in: site.id) {
            try RelativeParts.close(tx, part.id, on: tx.today, because: .completed)
        }
        let enrolled = try Enrolments.open(tx, of: officer, in: site.id)?.started ?? first
        try answer(tx, site, officer, "participant", index, [enrolled, last]) { [2, 1, 0, -1][(index + $0) % 4] }
        try answer(tx, site, partner, "relative", index, [first, tx.today]) { [1, 0, -1, 2, -2][4 * (index + $0) % 5] }
    }

    /// The six areas at the first day and the last, on paper.
    private func answer(
        _ tx: borrowing Transaction, _ site: Site, _ person: PersonID, _ who: String, _ index: Int, _ days: [Day],
        gain: (Int) -> Int
    ) throws {
        for (occasion, day) in zip(["start", "end"], days) {
            let items = (0..<6).map { area in 4 + (index + area) % 3 + (occasion == "end" ? gain(area) : 0) }
            let form = try OutcomeForms(site.offers, site.tenant)
                .find(tx, person, site.id.text, "\(who).family-life.\(occasion)", on: day)
            try Measurements.markRead(tx, form.record(tx, form.reply(items), on: day, .paper, onBehalf: true))
        }
    }
}
