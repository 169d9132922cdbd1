import Access
import PageSupport
import Participation
import Store
import Testing

@testable import Desk

@Suite("Worries on the desk")
struct ConcernTests {
    private let office: Office
    private let coordinator: TestBrowser
    private let person: PersonID
    private static let words = "Kanariebekymring"

    init() throws {
        office = try Office()
        coordinator = try office.browser()
        person = try office.waiting()
    }

    @Test("A worry stands first on the desks of its two readers, is read there and is gone once it is answered")
    func readers() throws {
        let others = [try office.house.account([.coordinator]), try office.house.account([.coordinator])]
        try office.house.write { tx in
            try Responsibilities.give(tx, .person(person), to: "\(office.coordinator)")
        }
        let concern = try write("worry", acute: true)
        let deputy = try #require(others.first { "\($0)" == concern.deputy })
        let third = try office.house.browser(of: #require(others.first { $0 != deputy }))
        #expect(concern.handler == "\(office.coordinator)" && concern.acute)
        let page = try office.house.browser(of: deputy).get("/desk").words
        let (worry, queue) = (page.firstRange(of: "En bekymring, der haster"), page.firstRange(of: "Vera Venter"))
        #expect(try #require(worry).lowerBound < #require(queue).lowerBound)
        #expect(try !third.get("/desk").words.contains("ekymring"))
        #expect(try third.get("/concerns/\(concern.id)").status == 404)
        let own = try coordinator.get("/concerns/\(concern.id)")
        #expect(own.words.contains(ConcernTests.words) && own.words.contains("Vera Venter"))
        #expect(try coordinator.submit(own.form("close")).status == 303)
        #expect(try !coordinator.get("/desk").words.contains("En bekymring"))
    }

    @Test("Whoever is responsible for somebody reads their worries first; the words stand on no page but the one")
    func responsible() throws {
        let (own, _) = (try office.house.account([.coordinator]), try office.house.account([.coordinator]))
        try office.house.write { tx in try Responsibilities.give(tx, .person(person), to: "\(own)") }
        let concern = try write("worry")
        #expect(concern.handler == "\(own)")
        let reader = try office.house.browser(of: own)
        #expect(try reader.get("/people/\(person)").text.contains("/concerns/\(concern.id)"))
        for path in ["/desk", "/people/\(person)", "/people", "/waiting"] {
            #expect(try !reader.get(path).text.contains(ConcernTests.words), "\(path)")
        }
    }

    @Test("Violence is told to its two readers alone; another coordinator does not learn that there is something")
    func violence() throws {
        let accounts = try [office.coordinator] + (1...2).map { _ in try office.house.account([.coordinator]) }
        let concern = try write("violence")
        let third = try office.house.browser(of: #require(accounts.first { !concern.isRead(by: "\($0)") }))
        for path in ["/desk", "/people/\(person)"] {
            #expect(try !third.get(path).words.contains("En bekymring"), "\(path)")
        }
        let reader = try office.house.browser(of: #require(accounts.first { concern.isRead(by: "\($0)") }))
        #expect(try reader.get("/concerns/\(concern.id)").words.contains("Vold eller trusler"))
    }

    @Test("Where there is one coordinator, whoever looks after the data is the deputy; with nobody it is said at once")
    func alone() throws {
        let form = try coordinator.get("/people/\(person)/concern").form("concern")
        let refused = try coordinator.submit(form, ["topic": "worry", "words": ConcernTests.words])
        #expect(refused.status == 422 || refused.status == 409)
        #expect(refused.words.contains("Ring til os i stedet") && refused.text.contains(ConcernTests.words))
        let protector = try office.house.account([.dataProtection])
        let concern = try write("worry")
        #expect(concern.deputy == "\(protector)")
        let page = try office.house.browser(of: protector).get("/concerns/\(concern.id)")
        #expect(page.words.contains(ConcernTests.words) && !page.text.contains("/people/"))
    }

    private func write(_ topic: String, acute: Bool = false) throws -> Concern {
        let form = try coordinator.get("/people/\(person)/concern").form("concern")
        let answers = ["topic": topic, "words": ConcernTests.words]
        let sent = try coordinator.submit(form, answers.merging(acute ? ["acute": "acute"] : [:]) { $1 })
        #expect(sent.location == "/people/\(person)?done=heard")
        return try office.house.read { tx in try #require(Concerns.open(tx).last) }
    }
}
