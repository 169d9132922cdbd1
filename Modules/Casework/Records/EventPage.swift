package import Days
package import Participation
package import ProgrammeKit
package import Store
import Tenancy

/// An event with what its programme calls it.
package struct EventRow: Sendable {
    package let event: Event
    package let title: Text
}

/// One event with its speakers.
package struct EventPage: Sendable {
    package let row: EventRow
    package let offer: Offer
    /// In the order of joining; nil for somebody who has been erased.
    package let speakers: [Named?]
    package let hasSpeakers: Bool

    package init(_ tx: borrowing Transaction, _ id: EventID, _ offers: Offers) throws {
        let event = try Events.show(tx, id)
        let offer = try offers.of(event.programme)
        self.offer = offer
        row = EventRow(event: event, title: offer.title(of: event))
        hasSpeakers = offer.eventKinds.first { $0.code == event.setting.kind }?.hasSpeakers ?? false
        let people = try Events.speakers(tx, id)
        let names = try Names(tx, people.compactMap(\.self))
        speakers = people.map { names[$0] }
    }
}

extension Offer {
    /// The kinds of event that the programme holds.
    package var eventKinds: [EventKind] { programme.events(under: terms.settings) }

    /// What an event is called.
    package func title(of event: Event) -> Text { text("event.\(event.setting.kind)", else: event.setting.kind) }
}

extension Offers {
    /// Everything that many come to, from a day on.
    package func events(_ tx: borrowing Transaction, from day: Day) throws -> [EventRow] {
        try all.flatMap { offer in
            try Events.all(tx, in: offer.id, from: day).map { EventRow(event: $0, title: offer.title(of: $0)) }
        }.sorted { ($0.event.setting.day, $0.event.setting.clock) < ($1.event.setting.day, $1.event.setting.clock) }
    }

    /// The offer that an event belongs to.
    package func of(_ tx: borrowing Transaction, _ event: EventID) throws -> Offer {
        try of(Events.show(tx, event).programme)
    }

    /// Lets a volunteer speak at an event.
    package func addSpeaker(_ tx: borrowing Transaction, to event: EventID, _ person: PersonID, on day: Day) throws {
        try of(tx, event).requireUse(tx, of: person, as: .volunteer)
        try Events.addSpeaker(tx, event, person, on: day)
    }
}
