import Casework
import Outcomes
import Participation

/// The answers to one form as somebody types them in: never as words of the command line, which others can see.
struct AnswerSheet {
    private let words: Invocation
    private let form: OutcomeForm
    private var context: Context { words.context }

    init(_ words: Invocation, _ form: OutcomeForm) {
        self.words = words
        self.form = form
    }

    /// One for each item; nil: left out.
    /// - Throws: ``UsageError`` for another number of answers, or one that the form does not offer; never with the answer.
    func items() throws -> [Int?] {
        guard form.items > 0 else {
            throw UsageError.badValue("FORM", wanted: "goals to rate: goal state writes one down")
        }
        let asks = context.terminal.canAsk && !words.has("from")
        guard asks else { return try read(words.given()) }
        guard !words.settings.noInput else { throw UsageError.missingOption("--from FILE") }
        return try (0..<form.items).map(ask)
    }

    private func read(_ bytes: [UInt8]) throws -> [Int?] {
        let found = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace || $0 == "," || $0 == ";" }
        guard found.count == form.items else {
            throw UsageError.badValue(
                form.name,
                wanted: "\(counted(form.items, "answer")), one for each item, and - for one that was left out")
        }
        return try found.enumerated().map { index, word in try answer(String(word), index) }
    }

    /// Asks until the answer is one that the form offers; nothing but the key of a new line leaves the item out.
    private func ask(_ index: Int) throws -> Int? {
        while true {
            context.terminal.message("\(name(index)), \(range), or nothing where it was left out: ")
            guard let line = context.terminal.line() else {
                try Interrupt.check()
                throw UsageError.badValue(form.name, wanted: "an answer for each item: nothing was taken down")
            }
            let word = line.filter { !$0.isWhitespace }
            do {
                return try answer(word.isEmpty ? "-" : word, index)
            } catch let error as UsageError {
                context.say(error.description)
            }
        }
    }

    private func answer(_ word: String, _ index: Int) throws -> Int? {
        if word == "-" { return nil }
        guard let number = Int(word), form.instrument.answers.contains(number) else {
            throw UsageError.badValue(name(index), wanted: "a whole number from \(range), or - where it was left out")
        }
        return number
    }

    private func name(_ index: Int) -> String {
        form.instrument == .goals ? "Goal \(form.goals[index].id)" : "Item \(index + 1) of \(form.items)"
    }

    private var range: String { "\(form.instrument.answers.lowerBound) to \(form.instrument.answers.upperBound)" }
}
