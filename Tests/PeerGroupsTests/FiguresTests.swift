import Outcomes
import Participation
import PeerGroups
import ProgrammeKit
import Testing

@Suite("Prices and milestones")
struct FiguresTests {
    private let programme = PeerGroups()

    @Test("A participant costs 2,916.67 or 2,375.00 kroner; the printed 2,908 stands beside")
    func prices() {
        let prices = programme.prices(under: .standard)
        #expect(prices.map(\.participants) == [48, 96])
        #expect(prices.map { $0.perParticipant?.description } == ["2,916.67", "2,375.00"])
        #expect(prices.map { $0.published?.description } == ["2,908.00", "2,375.00"])
    }

    @Test("Det Sociale Netværk and SIND began it, and VELUX FONDEN paid")
    func partners() {
        let standard = programme.settings.first { $0.key == "partners" }?.standard
        #expect(standard == .words(["Det Sociale Netværk", "SIND", "VELUX FONDEN"]))
    }

    @Test("QPR-15 is measured first, as in the published trial; the facilitators' own recovery is measured too")
    func primary() {
        let uses = programme.instruments(under: .standard)
        #expect(uses.contains { $0.instrument == .qpr15 && $0.respondent == .participant })
        #expect(uses.filter { $0.respondent == .volunteer }.map(\.instrument) == [.chime])
    }

    @Test("What participants report stands in the words of the source, in its order")
    func experiences() {
        let words = ["connectedness", "hope", "identity", "change"].map {
            programme.wording.text("experience.\($0)", in: .danish)
        }
        #expect(words == ["Forbundethed", "Håb", "Identitet og selvbillede", "Forandringsprocesser"])
    }

    @Test("The study: 284 citizens, effect 2023, economy 2024, eleven idle months")
    func milestones() {
        #expect(
            programme.milestones(under: .standard) == [
                Milestone(code: "study-inclusion", target: 284), Milestone(code: "study-effect", year: 2023),
                Milestone(code: "study-economy", year: 2024), Milestone(code: "study-idle", months: 11, isIdle: true),
            ])
    }

    @Test("Allocation is concealed and people count in the arm they were drawn for")
    func study() throws {
        let allocation = try #require(programme.wording.text("rule.concealed-allocation", in: .english))
        #expect(allocation.contains("concealed"))
        let analysis = try #require(programme.wording.text("definition.intention-to-treat", in: .english))
        #expect(analysis.contains("drawn for"))
        #expect(programme.purposes.first { $0.code == "effect-study" }?.publicBasis == .consent)
    }

    @Test("The report can name its denominator of dropout")
    func dropout() throws {
        let text = try #require(programme.wording.text("definition.dropout", in: .english))
        #expect(text.contains("denominator") && text.contains("left for good"))
    }
}
