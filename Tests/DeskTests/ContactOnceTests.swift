import Access
import PageSupport
import Participation
import People
import Store
import Testing

@testable import Desk

@Suite("Contact of somebody with two parts")
struct ContactOnceTests {
    private let office: Office
    private let person: PersonID

    init() throws {
        office = try Office()
        let made = try office.house.write { tx in
            try People.add(tx, PersonDetails(name: "Tove Toft", phone: "11223344"), as: .participant)
        }
        person = made
        try office.house.write { tx in
            try People.copyCapacity(tx, made, from: .participant, to: .volunteer)
            _ = try Enrolments.start(tx, made, in: Office.families, on: office.today)
        }
    }

    @Test("What is the same in both parts stands once, on the coordinator's page and the adviser's")
    func once() throws {
        let adviser = try office.house.browser(as: [.familyAdviser])
        for page in [try office.browser().get("/people/\(person)"), try adviser.get("/families/\(person)")] {
            #expect(page.words.ranges(of: "11223344").count == 1)
        }
    }
}
