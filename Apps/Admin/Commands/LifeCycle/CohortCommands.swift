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
            guard let course = offer.programme.training(under: offer.terms.settings).first else {
                throw UsageError.configuration("\(offer.id) trains no volunteers.")
            }
            let days = course.calendar(from: starts)
            let topics = course.topics.map { $0.in(.danish) }
            let id = try place.write { tx in try Cohorts.plan(tx, in: offer.id, days: days, topics: topics) }
            return place.changed("cohort", id, "Planned with \(days.count) sessions.")
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
            let (offer, day) = (try offer(of: id, place), try place.day())
            let member = try place.write { tx in
                try offer.requireUse(tx, of: person, as: .volunteer)
                try offer.consider(.joinCohort, Facts.cohort(tx, id, on: day))
                return try Cohorts.join(tx, id, person, on: day)
            }
            return place.changed("member", member, "Has a place.")
        })

    /// The offer whose cohort it is.
    private static func offer(of id: CohortID, _ place: Workplace) throws -> Offer {
        let found = try place.store.upkeep { tx in
            try place.tenant.programmes.first { try Cohorts.all(tx, in: $0.id).contains(id) }?.id
        }
        guard let found else { throw ParticipationError.notFound }
        return try place.offer(of: found)
    }

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
        let number = Int(try place.invocation.argument("NUMBER"))
        let delivery = try place.invocation.code("delivery", Delivery.self) ?? .delivered
        let absent = Set(try place.invocation.texts("absent").map { try CohortMemberID(text: $0) })
        let (offer, day) = (try offer(of: id, place), try place.day())
        let session = try place.write { tx in
            guard let session = try Cohorts.sessions(tx, id).first(where: { $0.number == number }) else {
                throw ParticipationError.notFound
            }
            let members = try Cohorts.members(tx, id).filter { $0.gone == nil }
            guard absent.isSubset(of: members.map(\.id)) else { throw ParticipationError.notFound }
            let facts = try Facts.cohort(tx, id, on: day)
            if !facts.cohortHasStarted { try offer.consider(.startCohort, facts) }
            let marks = members.map { ($0.id, absent.contains($0.id) ? AttendanceMark.absent : .present) }
            try Cohorts.hold(tx, session.id, delivery, marks: Dictionary(uniqueKeysWithValues: marks))
            return session.id
        }
        return place.changed("session", session, "Recorded.")
    }

    private static let finish = Command(
        "cohort finish", "end a training: certificates at the share of attendance that --percent sets",
        arguments: [cohort],
        options: [
            Workplace.onOption, Option("percent", "NUMBER", "the share of sessions held, 1 to 100", required: true),
        ],
        json: "{ \"cohort\", \"without\" }",
        example: "sammen cohort finish C-0000000000001 --percent 80 --tenant vejle",
        work: .workplace(by: coordinator) { place in
            let id: CohortID = try place.invocation.identifier("COHORT")
            let percent = try place.invocation.number("percent", in: 1...100) ?? 100
            let (offer, day) = (try offer(of: id, place), try place.day())
            let without = try place.write { tx in
                try offer.consider(.certify, Facts.cohort(tx, id, on: day))
                return try TrainingCertificates.finish(tx, id, on: day, percent: percent)
            }
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
