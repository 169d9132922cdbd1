package import Store

/// Where a volunteer is in the life cycle.
package enum VolunteerStage: String, Sendable, CaseIterable {
    case interested, inConversation = "in-conversation", inTraining = "in-training", trained, confirmed, available
    case active, paused, declined, exited
}

extension Volunteers {
    /// Where the volunteer is in the life cycle: the furthest of what is true.
    package static func stage(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> VolunteerStage {
        let volunteer = try show(tx, id)
        if let closing = volunteer.closing { return closing == declined ? .declined : .exited }
        let (person, programme) = (volunteer.person, volunteer.programme)
        if try SupportPauses.current(tx, person, as: .volunteer, in: programme) != nil { return .paused }
        if try openMatches(tx, of: person, in: programme) > 0 { return .active }
        if try Groups.leads(tx, person, in: programme) { return .active }
        return try stageBeforeFirstMatch(tx, volunteer)
    }

    private static func stageBeforeFirstMatch(
        _ tx: borrowing Transaction, _ volunteer: Volunteering
    ) throws -> VolunteerStage {
        let steps = try steps(tx, volunteer.id)
        if steps[.confirmed] != nil, steps[.confidentiality] != nil, volunteer.capacity != nil { return .available }
        if steps[.confirmed] != nil { return .confirmed }
        if try TrainingCertificates.holds(tx, volunteer.person, in: volunteer.programme) { return .trained }
        if try Cohorts.isMember(tx, volunteer.person, in: volunteer.programme) { return .inTraining }
        return steps[.conversation] != nil ? .inConversation : .interested
    }
}
