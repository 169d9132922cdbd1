import Days
import Participation
import People
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("The share of attendance that gives a certificate")
struct TrainingShareTests {
    private let bureau: Bureau

    init() throws { bureau = try Bureau() }

    /// A training of six days that is held; two people were there five and four times.
    private func held() throws -> (cohort: CohortID, four: PersonID) {
        let people = try ["Fem Friis", "Fire Friis"].map { try bureau.person($0, as: .volunteer) }
        let began = bureau.today.adding(days: -200)
        return try bureau.write { tx in
            let cohort = try Cohorts.plan(tx, in: Bureau.mentoring, days: (0..<6).map { began.adding(days: 28 * $0) })
            let members = try people.map { try Cohorts.join(tx, cohort, $0, on: began) }
            for session in try Cohorts.sessions(tx, cohort) {
                let marks: [CohortMemberID: AttendanceMark] = [
                    members[0]: session.number <= 5 ? .present : .absent,
                    members[1]: session.number <= 4 ? .present : .absent,
                ]
                try Cohorts.hold(tx, session.id, .delivered, marks: marks)
            }
            return (cohort, people[1])
        }
    }

    @Test("It is the tenant's, 80 % by default, unless one cohort gets another")
    func tenants() throws {
        #expect(try bureau.offer().certificatePercent == 80)
        let first = try held()
        let without = try bureau.write { tx in try bureau.offers.finish(tx, first.cohort, on: bureau.today).value }
        #expect(without.map(\.person) == [first.four])
        let second = try held()
        let none = try bureau.write { tx in
            try bureau.offers.finish(tx, second.cohort, percent: 60, on: bureau.today).value
        }
        #expect(none.isEmpty)
    }
}
