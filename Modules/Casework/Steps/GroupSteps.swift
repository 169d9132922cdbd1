package import Days
package import Participation
package import Store

/// Groups of a fixed number of sessions.
extension Offer {
    /// Plans a group: one session a theme of the manual. Returns how many sessions there are.
    package func planGroup(
        _ tx: borrowing Transaction, _ setting: GroupSetting, places: Int? = nil, today: Day
    ) throws -> (group: GroupID, sessions: Int) {
        let plan = try groupPlan()
        let group = try Groups.plan(tx, in: id, plan, setting, on: min(setting.starts, today))
        if let places { try Groups.resize(tx, group, places: places) }
        return (group, plan.manual.themes.count)
    }
}

extension Offers {
    /// Moves a group on.
    package func advance(
        _ tx: borrowing Transaction, _ group: GroupID, to state: GroupState, on day: Day
    ) throws -> Considered<GroupState> {
        let warnings = try Offers.step(to: state).map { step in
            try of(tx, group).consider(step, Facts.group(tx, group, on: day))
        }
        try Groups.advance(tx, group, to: state, on: day)
        return Considered(state, warnings ?? [])
    }

    static func step(to state: GroupState) -> Step? {
        switch state {
        case .recruiting: .recruitGroup
        case .confirmed: .confirmGroup
        case .running: .startGroup
        case .planned, .completed, .cancelled: nil
        }
    }

    /// Gives a participant a place.
    package func givePlace(
        _ tx: borrowing Transaction, in group: GroupID, to person: PersonID, enrolment: EnrolmentID? = nil, on day: Day
    ) throws -> Considered<PlaceID> {
        let offer = try of(tx, group)
        try offer.requireUse(tx, of: person, as: .participant)
        let warnings = try offer.consider(.takePlace, offer.aged(Facts.group(tx, group, on: day), tx, person))
        return Considered(try Places.give(tx, in: group, to: person, enrolment: enrolment, on: day), warnings)
    }

    /// Lets a volunteer lead a group.
    package func addFacilitator(
        _ tx: borrowing Transaction, to group: GroupID, _ person: PersonID, as role: String? = nil, on day: Day
    ) throws {
        try of(tx, group).requireUse(tx, of: person, as: .volunteer)
        try Groups.addFacilitator(tx, group, person, as: role, on: day)
    }

    /// Records a session: everybody who is not named was there, where it took place.
    package func hold(
        _ tx: borrowing Transaction, _ session: SessionID, _ delivery: Delivery = .delivered,
        except marks: [PlaceID: AttendanceMark]
    ) throws {
        if delivery.tookPlace { try Sessions.holdWithAllPresent(tx, session) }
        try Sessions.hold(tx, session, delivery, marks: marks)
    }
}

extension Delivery {
    /// Whether people met.
    var tookPlace: Bool { self == .delivered || self == .adapted }
}
