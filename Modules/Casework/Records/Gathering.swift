package import Days
package import Participation
package import ProgrammeKit
package import Store

/// An event of a programme, as those whom it is for are told of it.
package struct Gathering: Sendable, Equatable {
    package let title: Text
    package let day: Day
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    package let place: String
    package let audience: TargetAudience

    /// What takes place from a day on, but for what was called off.
    package static func coming(
        _ tx: borrowing Transaction, _ offer: Offer, from day: Day
    ) throws -> [Gathering] {
        try Events.all(tx, in: offer.id, from: day).filter { $0.cancelled == nil }.map { event in
            Gathering(
                title: offer.text("event.\(event.setting.kind)", else: event.setting.kind), day: event.setting.day,
                clock: event.setting.clock, place: event.setting.place, audience: event.setting.audience)
        }
    }

    /// Whether somebody who takes part in this capacity is meant.
    func isFor(_ capacity: PartCapacity) -> Bool {
        switch audience {
        case .everybody: true
        case .relatives: capacity != .volunteer
        case .citizens: capacity == .participant
        case .volunteers: capacity == .volunteer
        case .staff, .leaders, .pupils: false
        }
    }
}
