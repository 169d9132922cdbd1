import Outcomes
import Testing

/// The examples are those of the instruments' own manuals, or their arithmetic at both ends of the scale.
@Suite("Scoring")
struct ScoringTests {
    private func score(_ instrument: Instrument, _ items: [Int?]) throws -> Int? {
        try FormAnswers(items, to: instrument).scores.first ?? nil
    }

    @Test(
        "WHO-5 is the sum times four: a raw 13 is 52, and never (13 − 5) × 4",
        arguments: [([3, 3, 2, 2, 3], 52), ([0, 0, 0, 0, 0], 0), ([5, 5, 5, 5, 5], 100), ([1, 1, 1, 1, 1], 20)])
    func who5(items: [Int], expected: Int) throws {
        #expect(try score(.who5, items) == expected)
    }

    @Test(
        "The bands of WHO-5 are 0–35, 36–50 and above 50",
        arguments: [(0, Band.low), (32, .low), (35, .low), (36, .reduced), (50, .reduced), (52, .usual), (100, .usual)])
    func bands(score: Int, expected: Band) {
        #expect(Band(of: score, on: .who5) == expected)
    }

    @Test("QPR-15 is the sum of fifteen items of 0 to 4")
    func qpr15() throws {
        #expect(try score(.qpr15, Array(repeating: 0, count: 15)) == 0)
        #expect(try score(.qpr15, Array(repeating: 4, count: 15)) == 60)
        #expect(try score(.qpr15, [3, 2, 4, 1, 0, 3, 3, 2, 2, 4, 1, 3, 2, 2, 3]) == 35)
        #expect(Band(of: 35, on: .qpr15) == nil)
    }

    @Test("T-ILS is the sum of three items of 1 to 3; seven and above is severe")
    func tils() throws {
        #expect(try score(.tils, [1, 1, 1]) == 3)
        #expect(try score(.tils, [3, 3, 3]) == 9)
        #expect(try FormAnswers([2, 2, 2], to: .tils).band == .usual)
        #expect(try FormAnswers([3, 2, 2], to: .tils).band == .severe)
    }

    @Test("An answer of the Danish variant of T-ILS, 4, is refused with its reason, not mixed")
    func variant() {
        let error = #expect(throws: ScoringError.self) { _ = try FormAnswers([4, 1, 1], to: .tils) }
        #expect(error == .answer(.tils, item: 1, allowed: 1...3))
        #expect(error?.description.contains("another instrument") == true)
    }

    @Test("The CHIME form gives a score for each of its five domains, and no total")
    func chime() throws {
        let answers = try FormAnswers([7, 0, 10, 5, 6], to: .chime)
        #expect(answers.scores == [7, 0, 10, 5, 6])
        #expect(
            Instrument.chime.scales.map(\.code) == ["connectedness", "hope", "identity", "meaning", "empowerment"])
        #expect(answers.band == nil && !Instrument.chime.isValidated)
    }

    @Test("A missing item means no score: of the whole, or of its own domain")
    func missing() throws {
        #expect(try score(.who5, [3, nil, 2, 2, 3]) == nil)
        #expect(try score(.qpr15, Array(repeating: 4, count: 14) + [nil]) == nil)
        #expect(try FormAnswers([3, nil, 2, 2, 3], to: .who5).band == nil)
        #expect(try FormAnswers([7, nil, 10, 5, 6], to: .chime).scores == [7, nil, 10, 5, 6])
    }

    @Test(
        "Too few items, too many, and answers outside the scale are refused without a repeat",
        arguments: [
            (Instrument.who5, [6, 0, 0, 0, 0]), (.who5, [-1, 0, 0, 0, 0]), (.who5, [1, 1]), (.qpr15, [1, 1, 1]),
            (.tils, [0, 1, 1]), (.chime, [11, 0, 0, 0, 0]), (.goals, []), (.goals, [1, 2, 3, 4]),
        ])
    func refused(instrument: Instrument, items: [Int]) {
        #expect(throws: ScoringError.self) { _ = try FormAnswers(items, to: instrument) }
    }

    @Test("Every item of every instrument reaches both ends of its scale, and every score lies in its range")
    func ranges() throws {
        for instrument in Instrument.allCases where instrument != .goals {
            for answer in [instrument.answers.lowerBound, instrument.answers.upperBound] {
                let items = Array(repeating: Optional(answer), count: instrument.items.lowerBound)
                let scores = try FormAnswers(items, to: instrument).scores
                #expect(scores.count == instrument.scales.count)
                let isLowest = answer == instrument.answers.lowerBound
                for (scale, score) in zip(instrument.scales, scores) {
                    #expect(score == (isLowest ? scale.range.lowerBound : scale.range.upperBound), "\(instrument)")
                }
            }
        }
    }

    @Test("Goals have no total: their mean is exact for one, two and three, and missing where one is")
    func goals() throws {
        #expect(GoalChange.mean([4]) == 24)
        #expect(GoalChange.mean([4, 5]) == 27)
        #expect(GoalChange.mean([4, 5, 5]) == 28)
        #expect(GoalChange.mean([4, nil]) == nil && GoalChange.mean([]) == nil)
        #expect(try FormAnswers([4, 5], to: .goals).scores == [nil])
    }
}
