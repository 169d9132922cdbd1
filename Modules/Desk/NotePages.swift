import Casework
import Days
import HTML
import HTTP
import Pages
import Participation
import ProgrammeKit
import Reception
import Store

/// Notes about a participant, one record at a time: opening them is noted, and nobody needs them all at once.
enum NotePages {
    static let all =
        Page.form(
            ["matches", .match, "notes"], for: .caseworkers,
            form { visit, tx in
                let id: MatchID = try visit.id()
                guard let participant = try Matches.show(tx, id).participant else { throw StatusError(.notFound) }
                return NoteFile(person: participant, record: .match(id), path: ["matches", "\(id)"])
            })
        + Page.form(
            ["enrolments", .subject(.enrolment), "notes"], for: .caseworkers,
            form { visit, tx in
                let id: EnrolmentID = try visit.id()
                let person = try Enrolments.show(tx, id).person
                return NoteFile(person: person, record: .enrolment(id), path: visit.page(of: person))
            })

    struct NoteFile {
        let person: PersonID
        let record: NoteRecord
        /// The page that it belongs to.
        let path: [String]
    }

    private typealias Finding = @Sendable (Visit, borrowing Transaction) throws -> NoteFile

    private static func form(_ find: @escaping Finding) -> FormPage {
        FormPage(
            show: { visit, entered in
                let (file, name, notes) = try visit.look(for: "notes.read") { tx in
                    let file = try find(visit, tx)
                    let name = try Names(tx, [file.person])[file.person]
                    let notes = try NoteSort.allCases.flatMap { sort in
                        try Notes.read(tx, about: file.person, sort, in: file.record).map { (sort: sort, note: $0) }
                    }.sorted { ($0.note.written, $0.note.id) > ($1.note.written, $1.note.id) }
                    return (file, visit.name(name), notes)
                }
                return page(visit, entered, name, file, notes)
            },
            submit: { visit, answers in
                let words = answers.text("note", missing: NoteWording.missing, most: Answers.lines)
                let sort: NoteSort = answers.isTicked("journal") ? .journal : .other
                try answers.check()
                return try visit.change { tx in
                    let file = try find(visit, tx)
                    _ = try Notes.write(tx, about: file.person, sort, in: file.record, words: words ?? "")
                    return .path(file.path, query: [(name: "done", value: Receipt.noted.rawValue)])
                }
            })
    }

    private static func page(
        _ visit: Visit, _ entered: Entered, _ name: String, _ file: NoteFile, _ notes: [(sort: NoteSort, note: Note)]
    ) -> HTML {
        visit.page(visit.say(NoteWording.about(name)), entered) { html in
            html.p { $0.a(visit.say(NoteWording.back), to: .path(file.path)) }
            visit.form(&html) {
                $0.textArea(
                    entered.field("note", visit.say(NoteWording.new), hint: visit.say(NoteWording.hint)),
                    visit.language)
                $0.boxes(
                    entered.field("journal", visit.say(NoteWording.belongs), isOptional: true), visit.language,
                    [
                        Choice(
                            "yes", visit.say(NoteWording.journal), hint: visit.say(NoteWording.journalHint))
                    ], chosen: Set(entered.all("journal")))
                $0.primary(visit.say(NoteWording.save))
            }
            if notes.isEmpty { html.emptyState(visit.say(NoteWording.none), visit.say(NoteWording.noneHint)) }
            for (sort, note) in notes {
                html.div(.class("card")) {
                    $0.h2(DayWording.date(Copenhagen.day(of: note.written), visit.language))
                    $0.p(note.words.text ?? visit.say(DeskWording.erased), .class("own-words"))
                    if sort == .journal { $0.p(visit.say(NoteWording.isInJournal), .class("hint")) }
                }
            }
        }
    }
}
