import PersonalData
package import Retention
package import Store

/// People who offered to volunteer and were turned down: a short profile under its own key, with its own period.
package enum Applicants {
    /// Turns a volunteer down: name and contact move to the applicant's profile, the volunteer's profile is erased.
    ///
    /// Two transactions in this order, so that a process killed in between loses nothing; run again, it goes on. The
    /// caller knows that the person is no volunteer in any other programme.
    ///
    /// - Returns: what a legal hold kept.
    @discardableResult
    package static func turnDown(
        _ store: Store, as actor: Actor, _ person: PersonID, erasure: Erasure
    ) throws -> Erasure.Outcome {
        try store.write(as: actor) { tx in
            try People.mayChange(tx, person)
            guard try Profiles.exists(tx, of: person, as: .volunteer) else {
                throw PeopleError.lacksCapacity(person, .volunteer)
            }
            guard try !Profiles.exists(tx, of: person, as: .applicant) else { return }
            try People.copyCapacity(tx, person, from: .volunteer, to: .applicant)
        }
        return try store.write(as: actor) { tx in
            let items = try erasure.items(tx, of: person, in: [.volunteerProfile])
            return try erasure.erase(tx, items, reason: "declined")
        }
    }
}
