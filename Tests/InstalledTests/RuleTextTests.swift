import Days
import Installed
import Participation
import ProgrammeKit
import Sealing
import Testing

/// Rules are asked about many random situations; whatever they answer has its words.
@Suite("What rules answer has its words")
struct RuleTextTests {
    @Test(
        "Every objection and duty has a complete sentence in both languages", arguments: Installed.programmes.map(\.id))
    func sentences(id: ProgrammeID) throws {
        let programme = try programme(id)
        var generator = SeededGenerator(seed: 20_261_121)
        var seen: Set<String> = []
        for settings in [Settings.standard, try Settings.opposite(of: programme.settings)] {
            for _ in 0..<4000 {
                let facts = Facts.random(using: &generator, answers: programme.answers(under: settings))
                for step in Step.allCases {
                    for objection in programme.objections(to: step, given: facts, under: settings) {
                        try check(objection.wording, objection.figures, of: programme, &seen)
                    }
                }
                for duty in programme.duties(given: facts, under: settings) {
                    try check(duty.wording, [:], of: programme, &seen)
                }
            }
        }
        let ruled = programme.wording.texts.keys.filter { $0.hasPrefix("objection.") || $0.hasPrefix("duty.") }
        #expect(Set(ruled).subtracting(seen) == [], "sentences that no rule says")
    }

    @Test("The same facts give the same answer", arguments: Installed.programmes.map(\.id))
    func pure(id: ProgrammeID) throws {
        let programme = try programme(id)
        var generator = SeededGenerator(seed: 7)
        let facts = Facts.random(using: &generator, answers: programme.answers(under: .standard))
        for step in Step.allCases {
            let first = programme.objections(to: step, given: facts, under: .standard)
            #expect(first == programme.objections(to: step, given: facts, under: .standard))
            #expect(Set(first.map(\.wording)).count == first.count)
        }
    }

    private func check(
        _ code: String, _ figures: [String: Int], of programme: any Programme, _ seen: inout Set<String>
    ) throws {
        guard seen.insert(code).inserted else { return }
        for language in Language.allCases {
            let text = try #require(programme.wording.text(code, in: language, figures: figures), "\(code)")
            #expect(!text.contains("{"), "\(code): \(text)")
        }
    }
}

extension Settings {
    /// Every switch turned round and every number at its largest.
    static func opposite(of settings: [Setting]) throws -> Settings {
        let given = settings.compactMap { setting -> (String, SettingValue)? in
            switch setting.kind {
            case .flag(let standard): (setting.key, .flag(!standard))
            case .number(_, let range): (setting.key, .number(range.upperBound))
            default: nil
            }
        }
        return try Settings(Dictionary(uniqueKeysWithValues: given), of: settings)
    }
}

extension Facts {
    /// A situation that may or may not make sense.
    static func random(using generator: inout some RandomNumberGenerator, answers: [String]) -> Facts {
        let day = Day(number: 20_000)
        var facts = Facts(day: day)
        func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
        func maybe(_ range: ClosedRange<Int>) -> Int? { Bool.random(using: &generator) ? number(range) : nil }
        func some<Value: Hashable>(of values: [Value]) -> Set<Value> { Set(values.filter { _ in number(0...2) == 0 }) }
        facts.side = [nil, .participant, .volunteer][number(0...2)]
        facts.age = maybe(15...80)
        facts.answers = some(of: answers)
        facts.openEnrolments = number(0...1)
        facts.enrolledSince = maybe(-300...0).map { day.adding(days: $0) }
        facts.isConfirmed = Bool.random(using: &generator)
        facts.holdsCertificate = Bool.random(using: &generator)
        facts.signedConfidentiality = Bool.random(using: &generator)
        facts.sessionsAttended = number(0...6)
        facts.sessionsHeldInTraining = number(0...6)
        facts.capacity = maybe(0...3)
        facts.openMatches = number(0...3)
        facts.isVetoed = Bool.random(using: &generator)
        facts.acceptedBy = some(of: Side.allCases)
        facts.starts = maybe(-320...30).map { day.adding(days: $0) }
        facts.ends = maybe(-30...320).map { day.adding(days: $0) }
        facts.newEnd = maybe(-30...600).map { day.adding(days: $0) }
        facts.extensions = number(0...1)
        facts.cadence = maybe(1...30).flatMap { Cadence(days: $0) }
        facts.daysSinceLastMeeting = maybe(0...60)
        facts.places = maybe(1...20)
        facts.placesTaken = number(0...20)
        facts.waitingForSeat = number(0...2)
        facts.facilitators = number(0...3)
        facts.trainedFacilitators = number(0...facts.facilitators)
        facts.sessionsPlanned = number(0...10)
        facts.sessionsHeld = number(0...facts.sessionsPlanned)
        facts.daysSinceLastSession = maybe(0...30)
        facts.isRelative = Bool.random(using: &generator)
        facts.enrolled = number(0...30)
        facts.volunteersBesides = number(0...5)
        facts.isAdvised = Bool.random(using: &generator)
        facts.clashes = some(of: Clash.allCases)
        facts.childrenUnder15 = number(0...2)
        facts.childrenWithoutConsent = number(0...1)
        facts.liveTogether = Bool.random(using: &generator)
        facts.haveMet = Bool.random(using: &generator)
        facts.cohortSize = number(0...20)
        facts.cohortHasStarted = Bool.random(using: &generator)
        return facts
    }
}
