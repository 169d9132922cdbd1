/// What a column of a sheet may hold.
package enum Field: String, CaseIterable, Hashable, Sendable {
    /// The number that a person has in the sheets of this municipality; it links history to people.
    case reference
    case name, givenName, surname, chosenName, cpr, birthDay, phone, mobile, email
    case address, street, postcode, city, protected
    case participantReference, participantCPR, volunteerReference, volunteerCPR
    case received, source, decision, decided
    case started, planned, closed, reason, onward, cadence
    case groupStart, place, places, clock, day, session, mark

    /// The heading that messages name.
    package var heading: String { Vocabulary.headings(of: self).first ?? rawValue }

    /// Every heading that means this field, as `Heading.fold` writes it.
    var folded: [String] { (Vocabulary.headings(of: self) + [rawValue]).map(Heading.fold) }
}

/// The kinds of sheet that can be imported.
package enum Sheet: String, CaseIterable, Sendable {
    case people, volunteers, referrals, matches, groups, attendance, closings

    /// The columns it may have.
    package var fields: [Field] {
        switch self {
        case .people, .volunteers:
            [
                .reference, .name, .givenName, .surname, .chosenName, .cpr, .birthDay, .phone, .mobile, .email,
                .address, .street, .postcode, .city, .protected, .started, .closed, .reason,
            ] + (self == .people ? [.onward] : [])
        case .referrals: Self.person + [.received, .source, .decision, .decided, .started]
        case .matches: Self.pair + [.started, .planned, .closed, .reason, .cadence]
        case .groups: [.groupStart, .place, .clock, .places, .volunteerReference, .volunteerCPR]
        case .attendance: [.groupStart, .place, .day, .session, .mark] + Self.person
        case .closings: Self.person + [.closed, .reason, .onward]
        }
    }

    /// The columns it must have: of each list at least one.
    var required: [[Field]] {
        switch self {
        case .people, .volunteers: [[.name, .givenName], [.name, .surname]]
        case .referrals: [Self.person, [.received]]
        case .matches: [[.participantReference, .participantCPR], [.volunteerReference, .volunteerCPR], [.started]]
        case .groups: [[.groupStart], [.place]]
        case .attendance: [[.groupStart], [.day, .session], [.mark], Self.person]
        case .closings: [Self.person, [.closed], [.reason]]
        }
    }

    private static let person: [Field] = [.reference, .cpr]
    private static let pair: [Field] = [.participantReference, .participantCPR, .volunteerReference, .volunteerCPR]
}
