import Consent
package import Days
package import Outcomes
import Participation
package import Store

extension DeskGathering {
    /// People whom a form can be asked of now: one row a person and programme, the first that runs out in front. Where
    /// the purpose rests on consent, those who have not given it are not asked.
    func dueForms(_ tx: borrowing Transaction, _ offer: Offer) throws -> [DeskEntry] {
        Dictionary(grouping: try offer.dueForms(tx, on: day)) { $0.span.person }.sorted { $0.key < $1.key }.compactMap {
            person, forms in
            forms.map(\.window.days.upperBound).min().map {
                DeskEntry(.measured(person), in: offer.id, [person], day: $0)
            }
        }
    }

    /// Answers that nobody has read yet, by the day that was promised. Any coordinator may read them, so one who is away
    /// is stood in for.
    func unreadAnswers(_ tx: borrowing Transaction, _ hidden: Set<PersonID>) throws -> [DeskEntry] {
        let unread = try DueForms.unread(tx).filter { !hidden.contains($0.form.person) }
        return try offers.all.flatMap { offer in
            let agreeing = try Agreeing(tx, offer)
            return unread.filter { $0.programme == offer.id }.compactMap { _, form -> DeskEntry? in
                guard let promised = form.readBy,
                    let use = offer.instruments.first(where: { $0.instrument == form.instrument }),
                    agreeing.allow(form.person, use.purpose, isClosed: true)
                else { return nil }
                return DeskEntry(
                    .measured(form.person), in: offer.id, [form.person], day: promised, isLate: promised < day)
            }
        }
    }
}

extension Offer {
    /// The forms that wait in the programme on a day, of those who may be asked: nobody's answers are opened. A colleague's
    /// former case is theirs alone.
    package func dueForms(_ tx: borrowing Transaction, on day: Day) throws -> [DueForm] {
        let agreeing = try Agreeing(tx, self)
        let due = try DueForms.of(tx, in: id, on: day, instruments)
        let supported = Set(due.filter { $0.span.respondent != .volunteer && $0.span.isClosed }.map(\.span.person))
        let colleagues = try FormerCase.colleagues(tx, among: supported)
        return due.filter { due in
            guard due.span.respondent == .volunteer || !colleagues.contains(due.span.person) else { return false }
            return instruments.contains {
                $0.instrument == due.window.instrument && $0.respondent == due.span.respondent
                    && agreeing.allow(due.span.person, $0.purpose, isClosed: due.span.isClosed)
            }
        }
    }
}

/// Who may be asked for the purposes that a programme measures for, found in two statements a purpose.
private struct Agreeing {
    private struct People {
        let whileOpen: Set<PersonID>
        let afterwards: Set<PersonID>
    }

    /// nil where no consent is needed.
    private var people: [String: People?] = [:]

    init(_ tx: borrowing Transaction, _ offer: Offer) throws {
        for purpose in Set(offer.instruments.map(\.purpose)) {
            people[purpose] = .some(try Agreeing.people(tx, offer.registered(purpose)))
        }
    }

    private static func people(_ tx: borrowing Transaction, _ code: String) throws -> People? {
        guard try Consents.isRequired(tx, code) else { return nil }
        return People(
            whileOpen: try Consents.people(tx, agreeingTo: code, whileOpen: true),
            afterwards: try Consents.people(tx, agreeingTo: code, whileOpen: false))
    }

    /// Once the support has closed, a consent that nobody has taken back reaches beyond it.
    func allow(_ person: PersonID, _ purpose: String, isClosed: Bool) -> Bool {
        guard let known = people[purpose] else { return false }
        guard let agreeing = known else { return true }
        return (isClosed ? agreeing.afterwards : agreeing.whileOpen).contains(person)
    }
}
