@testable import sammen

/// Swift Testing has an `ExitStatus` of its own.
typealias ExitStatus = sammen.ExitStatus

/// A terminal that remembers what was written to it and answers from a list.
final class RecordedTerminal: Terminal {
    var out = ""
    var err = ""
    var answers: [String] = []
    var input: [UInt8] = []
    var canAsk: Bool { !answers.isEmpty }
    let showsProgress = false

    func data(_ text: String) { out += text }
    func message(_ text: String) { err += text }
    func line() -> String? { answers.isEmpty ? nil : answers.removeFirst() }
    func everything() -> [UInt8] { input }
}
