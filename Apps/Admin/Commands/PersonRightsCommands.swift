import Days
import Foundation
import People
import PersonalData
import Retention
import Rights
import Store
import Tenancy

/// What a person can ask for: access, erasure, restriction (GDPR Art. 15–21).
enum PersonRightsCommands {
    static let all: [Command] = [export, erase, restrict, lift, restrictions]

    private static let officers: [OperatorRole] = [.dataProtection]
    private static let person = Argument("PERSON", "the person's id")
    private static let channel = Option(
        "channel", "CHANNEL", "how it was asked for or told; default paper", choices: Channel.allCases.map(\.rawValue))

    private static let export = Command(
        "person export", "write everything held about a person as HTML and JSON (Art. 15)",
        details: """
            The files get mode 0600 and a random name. Staff names are withheld unless --names-staff. Where the tenant
            says exports: { "two-persons": true }, a second operator approves the request first: request approve.
            """,
        arguments: [person],
        options: [
            Option("folder", "DIRECTORY", "an existing directory for the files", required: true),
            Option("portable", "only what the person provided, as JSON (Art. 20)"),
            Option("english", "the page in English; default Danish"),
            Option("names-staff", "name the staff who looked"),
            Option("request", "REQUEST", "the person's own request; needed for a restricted person, or by two persons"),
        ],
        json: "{ \"files\" }",
        example: "sammen person export P-0000000000001 --folder /root/exports --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let words = place.invocation
            let export = AccessExport(
                words.has("portable") ? .portability : .access, language: words.has("english") ? .english : .danish,
                namesStaff: words.has("names-staff"), request: try words.optionalIdentifier("request"),
                approvalDays: place.configuration.exportsNeedTwo ? place.policy.planValidDays : nil,
                secondPerson: place.policy.persons,
                naming: place.tenant.naming)
            let folder = URL(fileURLWithPath: try words.needed("folder"), isDirectory: true)
            let files = try export.write(
                place.store, of: try words.identifier("PERSON"), inventory: place.inventory, by: place.actor, to: folder
            )
            let paths = files.map(\.path)
            return Outcome(
                paths, messages: ["Delete the files when they have been handed over."],
                result: ["files": .list(paths.map { .text($0) })])
        })

    private static let erase = Command(
        "person erase", "erase a person on request, record by record (Art. 17)",
        details: """
            Without --confirm it only shows what would be erased and what not. Legal holds are kept. A category can be
            refused on a ground of Art. 17(3) with --refuse CATEGORY=GROUND: \(RefusalGround.allCases.map(\.rawValue).joined(separator: ", ")).
            What a public tenant may not discard without an archive decision is refused on the ground archive.
            """,
        arguments: [person],
        options: [
            Option("refuse", "CATEGORY=GROUND", "keep a category on this ground", repeats: true), channel,
        ],
        json:
            "{ \"erased\", \"held\", \"records\": [{ \"category\", \"count\", \"decision\" }], \"refused\", \"request\" }",
        example: "sammen person erase P-0000000000001 --tenant vejle --confirm=vejle",
        work: .workplace(by: officers, evenDisabled: true, PersonErasure.run))

    private static let restrict = Command(
        "person restrict", "store a person's data only, from now on (Art. 18)",
        arguments: [person],
        options: [
            Option(
                "ground", "GROUND", "why",
                choices: RestrictionGround.allCases.filter { $0 != .replayed }.map(\.rawValue),
                required: true)
        ],
        json: "{ \"restriction\" }",
        example: "sammen person restrict P-0000000000001 --ground accuracy --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let ground = try place.invocation.code("ground", RestrictionGround.self) ?? .accuracy
            let restriction = try place.write { tx in
                try People.requireKnown(tx, id)
                return try Restrictions.restrict(tx, id, ground: ground)
            }
            return Outcome(
                ["\(restriction)"],
                messages: [place.done("Restricted: absent from search, matching, export and purge.")],
                result: ["restriction": .of(restriction)])
        })

    private static let lift = Command(
        "person lift", "lift a restriction; the person must be told first (Art. 18(3))",
        arguments: [Argument("RESTRICTION", "the restriction's id")],
        options: [Option("told", "the person has been told, today"), channel],
        json: "{ \"lifted\" }",
        example: "sammen person lift RE-0000000000001 --told --channel phone --tenant vejle",
        work: .workplace(by: officers, evenDisabled: true) { place in
            let id: RestrictionID = try place.invocation.identifier("RESTRICTION")
            let channel = try place.invocation.code("channel", Channel.self) ?? .paper
            try place.write { tx in
                if place.invocation.has("told") { try Restrictions.recordNotice(tx, id, channel: channel) }
                try Restrictions.lift(tx, id)
            }
            return Outcome(messages: [place.done("Lifted.")], result: ["lifted": .of(id)])
        })

    private static let restrictions = Command(
        "person restrictions", "list the restrictions in force",
        json: "{ \"restrictions\": [{ \"ground\", \"person\", \"restriction\", \"since\", \"told\" }] }",
        example: "sammen person restrictions --tenant vejle",
        work: .workplace(many: true, by: officers, evenDisabled: true) { place in
            let active = try place.read(for: "restrictions") { tx in try Restrictions.active(tx) }
            var table = TextTable("Restriction", "Person", "Ground", "Since", "Told")
            for one in active {
                table.add("\(one.id)", "\(one.person)", one.ground.rawValue, one.since.iso, one.notified?.iso ?? "")
            }
            let list = active.map { one -> JSON in
                [
                    "ground": .text(one.ground.rawValue), "person": .of(one.person), "restriction": .of(one.id),
                    "since": .of(one.since), "told": .of(one.notified),
                ]
            }
            return Outcome(active.isEmpty ? [] : table.lines(), result: ["restrictions": .list(list)])
        })
}
