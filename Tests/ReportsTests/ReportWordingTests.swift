import ProgrammeKit
import TestSupport
import Testing

@testable import ReportPages
@testable import Reports

@Suite("How reports read")
struct ReportWordingTests {
    @Test("What figures count, and what the pages say, is easy enough for staff (LIX 45), and calls nobody a case")
    func readable() {
        for texts in [
            WayWording.all, CostWording.all, ComparisonWording.all, OutcomeWording.all, ReportPageWording.all,
        ] {
            let danish = texts.map(\.danish)
            #expect(Readability.lix(danish) <= 45, "\(Readability.lix(danish))")
            #expect(danish.flatMap { Readability.harsh($0) } == [])
        }
    }
}
