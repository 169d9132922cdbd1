import Access
import Days
package import Participation
package import ProgrammeKit
package import Store

/// A batch of notes as files for a case system: one text a note, and a list of them. No file's name says anything of
/// anybody.
package struct HandedFiles: Sendable {
    /// The name of each note's file with its bytes.
    package let files: [(name: String, bytes: [UInt8])]
    /// What each file is, for the case system to sort by: a row of headings, then a row a note.
    package let list: [[String]]

    /// Reads a batch. Whoever is in it is noted by the transaction.
    package init(
        _ tx: borrowing Transaction, of batch: HandOverID, to recipient: String, in language: Language
    ) throws {
        let notes = try HandOvers.notes(tx, of: batch, to: recipient)
        var files: [(name: String, bytes: [UInt8])] = []
        var list = [([HandOverWording.file] + HandOverWording.heads).map { $0.in(language) }]
        for note in notes {
            let role = HandOverWording.author(try HandedFiles.role(tx, of: note.author)).in(language)
            let file = "\(note.id).txt"
            files.append((file, Array(HandedFiles.text(note, role, language).utf8)))
            list.append([file] + HandedFiles.facts(note, role: role))
        }
        self.files = files
        self.list = list
    }

    /// What whoever wrote a note is here; nil where nobody knows any more.
    private static func role(_ tx: borrowing Transaction, of author: Actor?) throws -> AccountRole? {
        guard let author, author.kind != .system else { return nil }
        guard let id = try? AccountID(text: author.id) else { return .coordinator }
        let roles = try Accounts.find(tx, id)?.roles ?? []
        return AccountRole.allCases.first { roles.contains($0) }
    }

    private static func text(_ note: HandedNote, _ role: String, _ language: Language) -> String {
        let heads = HandOverWording.heads.map { $0.in(language) }
        let facts = HandedFiles.facts(note, role: role)
        let lines = zip(heads, facts).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return (lines + ["", note.words]).joined(separator: "\n") + "\n"
    }
}

extension HandedFiles {
    /// In the order of ``HandOverWording/heads``.
    private static func facts(_ note: HandedNote, role: String) -> [String] {
        [
            Copenhagen.day(of: note.written).iso, note.met?.iso ?? "", note.person.description,
            note.references.joined(separator: ", "), role, note.id.description, note.corrects?.description ?? "",
        ]
    }
}
