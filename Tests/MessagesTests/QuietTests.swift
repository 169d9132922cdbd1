import Access
import Days
import Tenancy
import Testing

@testable import Messages

@Suite("Quiet hours")
struct QuietTests {
    private let evening = QuietHours(from: 20 * 60, to: 8 * 60)

    @Test(
        "From eight in the evening to eight in the morning messages wait, by Danish clocks",
        arguments: [
            ("2026-11-24", 19, 59, nil), ("2026-11-24", 20, 0, "2026-11-25"), ("2026-11-24", 23, 59, "2026-11-25"),
            ("2026-11-25", 0, 0, "2026-11-25"), ("2026-11-25", 7, 59, "2026-11-25"), ("2026-11-25", 8, 0, nil),
            // The nights in which clocks are moved.
            ("2026-03-28", 22, 0, "2026-03-29"), ("2026-10-24", 22, 0, "2026-10-25"),
            ("2026-10-25", 2, 30, "2026-10-25"),
        ] as [(String, Int, Int, String?)])
    func nights(day: String, hour: Int, minute: Int, morning: String?) throws {
        let instant = Copenhagen.instant(on: try Day(iso: day), hour: hour, minute: minute)
        let expected = try morning.map { Copenhagen.instant(on: try Day(iso: $0), hour: 8, minute: 0) } ?? instant
        #expect(evening.next(after: instant) == expected)
    }

    @Test("Hours within one day, and none at all")
    func others() throws {
        let day = try Day(iso: "2026-11-24")
        let noon = Copenhagen.instant(on: day, hour: 12, minute: 0)
        let lunch = QuietHours(from: 11 * 60, to: 13 * 60 + 30)
        #expect(lunch.next(after: noon) == Copenhagen.instant(on: day, hour: 13, minute: 30))
        #expect(QuietHours(from: 0, to: 0).next(after: noon) == noon)
    }

    @Test("A notice waits for the morning without a try being counted; a link that somebody asks for does not")
    func courier() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        office.clock.set(Copenhagen.instant(on: try Day(iso: "2026-11-24"), hour: 21, minute: 0))
        let id = try office.notice(office.person(email: "venter@example.org"))
        try office.send(.signInLink(.random()), to: .account(office.account("nu@example.org")))
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        #expect(peer.mails.map(\.to) == [["nu@example.org"]])
        #expect(try office.logged(id)?.attempts == 0)
        #expect(try office.deliver() == DeliveryRound())
        office.clock.set(Copenhagen.instant(on: try Day(iso: "2026-11-25"), hour: 8, minute: 0))
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        #expect(peer.mails.last?.to == ["venter@example.org"])
    }
}
