import Access
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Rights
import Store
import Tenancy

@testable import Casework

extension Bureau {
    func families() throws -> Offer { try offer(Bureau.families) }

    /// An officer who takes part.
    func officer(_ name: String = "Otto Odin") throws -> PersonID {
        try participant(name, in: Bureau.families)
    }

    /// A partner who asked alone, and takes part alone.
    func partner(_ name: String = "Petra Piil", of officer: PersonID) throws -> PersonID {
        let person = try self.person(name, as: .enquirer) { details in
            (details.name, details.chosenName) = ("", name)
        }
        return try write { tx in
            let offer = try families()
            let referral = try offer.receive(tx, person, on: today.adding(days: -30), answers: ["family-of-officer"])
            _ = try offers.accept(
                tx, referral, as: .relative, details: [.name(name)], policy: .notHeld, on: today.adding(days: -29))
            _ = try offer.beginPart(tx, of: person, after: referral, on: today.adding(days: -28))
            try offer.join(tx, person, to: officer, as: .partner)
            return person
        }
    }

    func child(_ name: String = "Ida", of officer: PersonID, age: Int = 9) throws -> PersonID {
        try write { tx in
            try families().addMember(
                tx, to: officer, PersonDetails(name: name, birthDay: today.adding(days: -366 * age)), as: .child,
                policy: .notHeld)
        }
    }

    func mentor(_ name: String = "Mentor Munk", capacity: Int = 3) throws -> PersonID {
        try volunteer(name, capacity: capacity, in: Bureau.families)
    }

    /// An active account of an adviser.
    func adviser(_ login: String = "raadgiver@example.dk", _ role: AccountRole = .familyAdviser) throws -> String {
        try write { tx in
            let made = try Accounts.invite(
                tx, Invitee(name: "Rådgiver Riis", login: login, roles: [role]), vouched: true)
            try tx.run("UPDATE account SET state = 'active' WHERE id = ?", .id(made.account))
            return "\(made.account)"
        }
    }

    /// A match that runs.
    func joined(_ person: PersonID, _ mentor: PersonID, by adviser: String = "AC-0000000000001") throws -> MatchID {
        let day = today.adding(days: -20)
        return try write { tx in
            let match = try families().propose(tx, person, mentor, by: adviser, on: day).value
            for side in Side.allCases { _ = try offers.accept(tx, match, as: side, on: day) }
            _ = try offers.start(tx, match, on: day)
            return match
        }
    }

    /// Everything that an access export of somebody says.
    func export(_ person: PersonID) throws -> String {
        let document = try AccessExport().collect(
            tenant.store, of: person, inventory: tenant.house.inventory, by: .operatorUser("anna"))
        let fields = document.parts.flatMap(\.entries).flatMap(\.fields)
        return fields.map { "\($0.words): \($0.value ?? $0.withheld ?? "")" }.joined(separator: "\n")
    }
}
