import Days
import Foundation
import Store
import Tenancy

/// Text about people comes from a file or standard input: words of a command line are seen in the list of processes.
extension Invocation {
    static let from = Option("from", "FILE", "the file with the text; default standard input")

    private static let most = 64 * 1024

    /// The bytes of `--from`, else of standard input.
    func given() throws -> [UInt8] {
        guard let path = text("from"), path != "-" else { return try standardInput() }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError.badValue("--from", wanted: "a file that can be read, or - for standard input")
        }
        return Array(data)
    }

    /// The text of `--from`, else of standard input.
    /// - Throws: ``UsageError`` where there is none; never with what was read.
    func freeText() throws -> String {
        let bytes = try given()
        let text = String(bytes: bytes, encoding: .utf8)?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let text, !text.isEmpty, bytes.count <= Self.most else {
            throw UsageError.badValue("--from", wanted: "a text in UTF-8 that is not empty, of 64 KiB at most")
        }
        return text
    }

    private func standardInput() throws -> [UInt8] {
        if context.terminal.canAsk {
            guard !settings.noInput else { throw UsageError.missingOption("--from FILE") }
            context.say("Write the text, and end it with Ctrl-D on a line of its own:")
        }
        return try context.terminal.everything()
    }

    /// The people that the words after the command name, and those in the lines of `--from`.
    func persons(_ argument: String) throws -> [PersonID] {
        let lines = has("from") ? String(decoding: try given(), as: UTF8.self).split(whereSeparator: \.isNewline) : []
        let words = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let named: [PersonID] = try identifiers(argument) + words.map { try Self.identifier($0, "--from") }
        guard !named.isEmpty else { throw UsageError.missingArgument(argument) }
        return named
    }

    /// Texts by language, from the files that two options name.
    func texts(danish: String, english: String) throws -> [String: String] {
        var words = ["da": try textFile(danish)]
        if has(english) { words["en"] = try textFile(english) }
        return words
    }

    private func textFile(_ option: String) throws -> String {
        let data = FileManager.default.contents(atPath: try needed(option))
        guard let data, let text = String(data: data, encoding: .utf8) else {
            throw UsageError.badValue("--\(option)", wanted: "a text file in UTF-8")
        }
        return text
    }

    /// A moment such as 2026-11-21T08:30, by a Danish clock.
    func moment(_ option: String) throws -> Instant? {
        guard let text = text(option) else { return nil }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        let clock = parts.count == 2 ? parts[1].split(separator: ":", omittingEmptySubsequences: false) : []
        guard clock.count == 2, let day = try? Day(iso: String(parts[0])), let hour = Int(clock[0]),
            let minute = Int(clock[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { throw UsageError.badValue("--\(option)", wanted: "a moment such as 2026-11-21T08:30") }
        return Copenhagen.instant(on: day, hour: hour, minute: minute)
    }
}

extension Workplace {
    /// What to do after this: one line at the end.
    func next(_ command: String) -> String { "Next: sammen \(command) --tenant \(name)" }

    /// The ids of the tenant's operators, of which an option names one.
    func operatorID(_ option: String) throws -> String? {
        guard let text = invocation.text(option) else { return nil }
        let known = configuration.operators.map(\.id)
        guard known.contains(text) else {
            throw UsageError.badChoice("--\(option)", choices: known, nearest: nearest(to: text, among: known))
        }
        return text
    }
}
