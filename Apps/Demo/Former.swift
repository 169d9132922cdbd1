import Casework
import Days
import Participation
import People
import Store

/// Somebody on the way from being supported to supporting others.
extension Site {
    /// Who was supported for half a year, with a goal and a note that new colleagues do not see, and offered to volunteer
    /// two months later.
    func former(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, interested: Day, attesting: Set<String>,
        from source: String, _ asking: Asking
    ) throws -> (somebody: Somebody, part: VolunteeringID) {
        let began = interested.adding(days: -240)
        let (somebody, enrolment) = try enrolled(
            tx, &maker, received: began.adding(days: -20), on: began, from: source, asking)
        _ = try Notes.write(
            tx, about: somebody.person, .journal, in: .enrolment(enrolment), words: maker.pick(Phrases.running))
        try Enrolments.close(
            tx, enrolment, on: interested.adding(days: -60), because: .completed, onward: .volunteering)
        try Offers.makeVolunteer(tx, somebody.person)
        let part = try offer.express(tx, somebody.person, attesting: attesting, on: interested).value
        return (somebody, part)
    }
}
