import CSV
import Casework
import Days
import Foundation
import Participation
import People
import Rights
import Store
import Tenancy

/// Notes on their way into the official case system.
enum HandOverCommand {
    static let command = Command(
        "note hand-over", "write the notes that belong in a journal as files for a case system",
        details: """
            Without --confirm it only counts. One text a note and a list, index.csv, in a folder of its own that names
            nobody; the files are for you alone. It is registered that the recipient has notes about each person, so that a
            later correction or erasure is owed to it (disclosure owed). A note goes to a recipient once, unless --again. Who
            is stopped half-way runs the command again: it goes on with the same batch. Notes of restricted people stay.
            Where the tenant says exports: { "two-persons": true }, a second operator approves first: tenant approve notes.
            """,
        arguments: [Argument("RECIPIENT", "the code of the case system's organisation")],
        options: [
            Option("folder", "DIRECTORY", "an existing directory, where the folder is made", required: true),
            Option("person", "PERSON", "only notes about this person"),
            Option("reference", "NUMBER", "the recipient's case number of that person"),
            Option("since", "DAY", "written on this day or later"),
            Option("until", "DAY", "written on this day or before"),
            Option("again", "also notes that the recipient has had"),
        ],
        json: "{ \"batch\", \"folder\", \"handedOver\", \"notes\", \"people\", \"restricted\" }",
        example:
            "sammen note hand-over fagsystem --folder /root/notes --since 2026-11-01 --tenant vejle --confirm=vejle",
        work: .workplace(by: [.coordinator], evenDisabled: true, handingOver))

    private static func handingOver(_ place: Workplace) throws -> Outcome {
        let recipient = try place.invocation.argument("RECIPIENT")
        let selection = try selection(place.invocation)
        let parent = URL(fileURLWithPath: try place.invocation.needed("folder"), isDirectory: true)
        try PrivateFolder.require(parent)
        let (begun, found) = try place.store.upkeep { tx in
            if let person = selection.person { try People.requireKnown(tx, person) }
            return (try HandOvers.begun(tx, to: recipient), try HandOvers.count(tx, to: recipient, selection))
        }
        var result: [String: JSON] = [
            "handedOver": false, "notes": .int(found.notes), "people": .int(found.people),
            "restricted": .int(found.restricted),
        ]
        if begun == nil && found.notes == 0 {
            return Outcome(messages: ["There is nothing to hand over to \(recipient)."], result: .object(result))
        }
        let what = begun.map { "the batch \($0), which was begun" } ?? counts(found)
        place.context.say("To \(recipient): \(what).")
        if place.settings.dryRun {
            return Outcome(messages: ["Dry run: nothing was changed."], result: .object(result))
        }
        try place.confirm("Write \(what), readable, to \(parent.path)?")
        guard let batch = try begun ?? begin(place, recipient, selection) else { throw ParticipationError.notFound }
        let (folder, notes) = try write(place, batch, recipient, to: parent)
        result["batch"] = .of(batch)
        result["folder"] = .text(folder.path)
        result["handedOver"] = true
        result["notes"] = .int(notes)
        let left = found.restricted > 0 ? ["\(counted(found.restricted, "note")) of restricted people stayed."] : []
        return Outcome(
            [folder.path],
            messages: [
                "Handed over \(counted(notes, "note")).", "Delete the folder when the notes have been taken in.",
            ]
                + left, result: .object(result))
    }

    private static func counts(_ found: NoteSelected) -> String {
        "\(counted(found.notes, "note")) about \(counted(found.people, "person", "people"))"
    }

    private static func selection(_ words: Invocation) throws -> NoteSelection {
        let person: PersonID? = try words.optionalIdentifier("person")
        if words.has("reference") && person == nil { throw UsageError.missingOption("--person PERSON") }
        return NoteSelection(
            of: person, since: try words.day("since"), until: try words.day("until"), again: words.has("again"))
    }

    private static func begin(
        _ place: Workplace, _ recipient: String, _ selection: NoteSelection
    ) throws -> HandOverID? {
        _ = try place.approver(of: .notes)
        return try place.write { tx in
            try HandOvers.begin(tx, to: recipient, selection, reference: place.invocation.text("reference"))
        }
    }

    /// The folder has its name when all of it is on the disk; only then the batch is ended.
    private static func write(
        _ place: Workplace, _ batch: HandOverID, _ recipient: String, to parent: URL
    ) throws -> (folder: URL, notes: Int) {
        let files = try place.read(for: "note-hand-over") { tx in
            try HandedFiles(tx, of: batch, to: recipient, in: place.configuration.language)
        }
        var list = CSVWriter()
        for row in files.list { list.row(row) }
        let all = files.files + [("index.csv", list.drain())]
        let folder = try PrivateFolder.write(all, as: "notes-\(batch)", in: parent)
        try place.write { tx in try HandOvers.finish(tx, batch) }
        return (folder, files.files.count)
    }
}
