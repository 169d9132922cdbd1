package import Participation

/// Whom a figure is about. Stored with each figure; never renamed.
package enum OutcomeGroup: String, Hashable, CaseIterable, Sendable {
    case participant, relative, volunteer
    /// Those who take part and mentor in one programme: where that is told apart, they are counted here and nowhere else.
    case both
    /// Those who wait, and those who take part after they were asked while waiting: a comparison counts nobody twice.
    case waiting, waited
    /// Families: the adults who lived together on the day when the first of them answered again.
    case family

    package init(_ respondent: Respondent) {
        switch respondent {
        case .participant: self = .participant
        case .relative: self = .relative
        case .volunteer: self = .volunteer
        case .waiting: self = .waiting
        }
    }
}

extension InstrumentUse {
    /// Whose figures the answers make, but for those of whole families and of the comparison.
    var groups: [OutcomeGroup] {
        guard respondent != .waiting else { return [] }
        let own = OutcomeGroup(respondent)
        return instrument.isOfFamilies && respondent != .relative ? [own, .both] : [own]
    }
}
