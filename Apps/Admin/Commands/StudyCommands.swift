import Casework
import Foundation
import Participation
import ProgrammeKit
import Reports
import Rights
import Sealing
import Store
import Tenancy

/// What researchers get of those who agreed.
enum StudyCommands {
    static let all: [Command] = [export]

    private static let export = Command(
        "study export", "write the forms of those who agreed to a study, under pseudonyms, to a file",
        details: """
            Only people whose consent to the study's purpose has not been taken back are in it, without any day or word. Cells
            of fewer than five people are left out, with complements. Without --study-key the pseudonyms are made with a key
            that is destroyed at once: then no later file can be joined with this one. With it they are the same each time;
            the file is made where it is not there, and is kept apart from the tenant, by whoever runs the study.
            """,
        options: [
            Workplace.programmeOption, Option("purpose", "CODE", "the study, as a purpose of the programme"),
            Option("study-key", "FILE", "the key of the pseudonyms, kept apart"),
            Option("output", "FILE", "a new file; only you can read it"),
        ],
        json: "{ \"file\", \"forms\", \"people\" }",
        example: "sammen study export --programme peer-groups --purpose effect-study --output study.csv --tenant vejle",
        work: .workplace(by: [.dataProtection], exporting))

    private static func exporting(_ place: Workplace) throws -> Outcome {
        let offer = try place.offer()
        let purpose = try place.invocation.needed("purpose")
        let path = try place.invocation.needed("output")
        let key = try key(place)
        let study: StudyExport
        do {
            study = try place.read(for: "study-export") { tx in
                try StudyExport(tx, of: offer.programme, for: purpose, key)
            }
        } catch StudyError.unknownPurpose(let known) {
            throw UsageError.badValue("--purpose", wanted: known.joined(separator: ", "))
        }
        if !place.settings.dryRun { try PrivateFile.write(study.csv, to: URL(fileURLWithPath: path)) }
        let result: JSON = ["file": .text(path), "forms": .int(study.rows.count), "people": .int(study.people)]
        return Outcome(
            [place.done("Written: \(study.rows.count) forms of \(study.people) people to \(path).")], result: result)
    }

    /// The key of the file that is named, made now where there is none.
    private static func key(_ place: Workplace) throws -> StudyKey {
        guard let path = place.invocation.text("study-key") else { return .once() }
        guard !FileManager.default.fileExists(atPath: path), !place.settings.dryRun else {
            return StudyKey(try MasterKey.read(path).key)
        }
        return StudyKey(try MasterKey.create(at: path).key)
    }
}
