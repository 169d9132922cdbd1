import Casework
import Days
import Participation
import ProgrammeKit
import Store
import Tenancy

/// Training cohorts of volunteers.
enum CohortCommands {
    static let all: [Command] = [create, join, leave, hold, finish, list, show]

    private static let coordinator: [OperatorRole] = [.coordinator]
    private static let cohort = Argument("COHORT", "the cohort's id")

    private static let create = Command(
        "cohort create", "plan a training cohort on the programme's calendar",
        arguments: [Argument("STARTS", "the day of the first session")], options: [Workplace.programmeOption],
        json: "{ \"cohort\" }",
        example: "sammen cohort create 2027-01-12 --programme one-to-one-mentoring --tenant vejle",
        work: .workplace(by: coordinator) { place in
            guard let starts = try? Day(danish: try place.invocation.argument("STARTS")) else {
                throw UsageError.badValue("STARTS", wanted: "a day such as 2027-01-12")
            }
            let offer = try place.offer()
            let planned = try place.write { tx in try offer.planCohort(tx, from: starts) }
            return place.changed("cohort", planned.cohort, "Planned with \(planned.sessions) sessions.")
        })

    private static let join = Command(
        "cohort join", "give a volunteer a place; the programme's rules are asked first",
        arguments: [cohort, Argument("PERSON", "the volunteer's person id")],
        options: [Workplace.programmeOption, Workplace.onOption],
        json: "{ \"member\" }",
        example: "sammen cohort join C-0000000000001 P-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: CohortID = try place.invocation.identifier("COHORT")
            let person: PersonID = try place.invocation.identifier("PERSON")
            let day = try place.day()
            let member = try place.take { tx in try place.offers.join(tx, id, person, on: day) }
            return place.changed("member", member, "Has a place.")
        })

    private static let leave = Command(
        "cohort leave", "a volunteer leaves the training",
        arguments: [Argument("MEMBER", "the member's id")], options: [Workplace.onOption],
        json: "{ \"member\" }",
        example: "sammen cohort leave CM-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: CohortMemberID = try place.invocation.identifier("MEMBER")
            let day = try place.day()
            try place.write { tx in try Cohorts.leave(tx, id, on: day) }
            return place.changed("member", id, "Left the training.")
        })

    private static let hold = Command(
        "cohort hold", "record a session of a cohort; everybody not named was present",
        arguments: [cohort, Argument("NUMBER", "the session's number")],
        options: [
            Workplace.onOption,
            Option("delivery", "HOW", "default delivered", choices: Delivery.allCases.map(\.rawValue)),
            Option("absent", "MEMBER", "a member who was not there", repeats: true),
        ],
        json: "{ \"session\" }",
        example: "sammen cohort hold C-0000000000001 1 --absent CM-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator, holding))

    private static func holding(_ place: Workplace) throws -> Outcome {
        let id: CohortID = try place.invocation.identifier("COHORT")
        let number = Int(try place.invocation.argument("NUMBER")) ?? 0
        let delivery = try place.invocation.code("delivery", Delivery.self) ?? .delivered
        let absent = Set(try place.invocation.texts("absent").map { try CohortMemberID(text: $0) })
        let day = try place.day()
        let session = try place.take { tx in
            try place.offers.hold(tx, id, session: number, delivery, absent: absent, on: day)
        }
        return place.changed("session", session, "Recorded.")
    }

    private static let finish = Command(
        "cohort finish", "end a training: certificates at the share of attendance that the tenant sets",
        arguments: [cohort],
        options: [
            Workplace.onOption, Option("percent", "NUMBER", "another share for this cohort, 1 to 100"),
        ],
        json: "{ \"cohort\", \"without\" }",
        example: "sammen cohort finish C-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: CohortID = try place.invocation.identifier("COHORT")
            let percent = try place.invocation.number("percent", in: 1...100)
            let day = try place.day()
            let without = try place.take { tx in try place.offers.finish(tx, id, percent: percent, on: day) }
            let lines = without.map { "\($0.person) was at \($0.attended) of \($0.held)" }
            return Outcome(
                lines, messages: [place.done("Finished; \(without.count) without a certificate.")],
                result: ["cohort": .of(id), "without": .list(without.map { .of($0.person) })])
        })

    private static let list = Command(
        "cohort list", "list the training cohorts of a programme",
        options: [Workplace.programmeOption],
        json: "{ \"cohorts\": [{ \"cohort\", \"members\", \"sessions\", \"starts\" }] }",
        example: "sammen cohort list --programme one-to-one-mentoring --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let offer = try place.offer()
            let rows = try place.read(for: "cohort-list") { tx in
                try Cohorts.all(tx, in: offer.id).map { id in
                    (id, try Cohorts.sessions(tx, id), try Cohorts.members(tx, id).count { $0.gone == nil })
                }
            }
            var table = TextTable("Cohort", "Starts", ">Sessions", ">Members")
            for (id, sessions, members) in rows {
                table.add("\(id)", sessions.first?.day.iso ?? "", "\(sessions.count)", "\(members)")
            }
            let list = rows.map { id, sessions, members -> JSON in
                [
                    "cohort": .of(id), "members": .int(members), "sessions": .int(sessions.count),
                    "starts": .of(sessions.first?.day),
                ]
            }
            return Outcome(rows.isEmpty ? [] : table.lines(), result: ["cohorts": .list(list)])
        })

    private static let show = Command(
        "cohort show", "show a cohort's sessions and members with what they attended",
        arguments: [cohort],
        json: "{ \"members\": [{ \"attended\", \"held\", \"member\", \"person\" }], \"sessions\" }",
        example: "sammen cohort show C-0000000000001 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: CohortID = try place.invocation.identifier("COHORT")
            let (sessions, shares) = try place.read(for: "cohort-show") { tx in
                let shares = try TrainingCertificates.shares(tx, id)
                tx.note(shares.map(\.person))
                return (try Cohorts.sessions(tx, id), shares)
            }
            var days = TextTable(">No.", "Day", "Topic", "Delivery")
            for one in sessions {
                days.add("\(one.number)", one.day.iso, one.topic ?? "", one.delivery?.rawValue ?? "")
            }
            var people = TextTable("Member", "Person", ">Attended", ">Held")
            for one in shares { people.add("\(one.member)", "\(one.person)", "\(one.attended)", "\(one.held)") }
            let members = shares.map { one -> JSON in
                [
                    "attended": .int(one.attended), "held": .int(one.held), "member": .of(one.member),
                    "person": .of(one.person),
                ]
            }
            return Outcome(
                days.lines() + (people.isEmpty ? [] : people.lines()),
                result: ["members": .list(members), "sessions": .int(sessions.count)])
        })
}
