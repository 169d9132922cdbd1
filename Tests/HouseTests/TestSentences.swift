/// The sentences of all tests, with how often each stands.
struct TestSentences {
    private let counts: [String: Int]

    init() throws {
        let found = try Repository.sources("Tests").flatMap { source in
            source.text.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
        }
        counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// How many tests have the sentence.
    func count(_ sentence: some StringProtocol) -> Int { counts[String(sentence)] ?? 0 }

    /// The lines of a page of the repository.
    static func lines(of page: String) throws -> [Substring] { try Repository.text(page).split(separator: "\n") }
}
