import ProgrammeKit
import TestSupport
import Testing

@testable import Stewardship

@Suite("What those who look after the data read")
struct StewardshipWordingTests {
    @Test("It is as easy as staff can expect (LIX 45)")
    func lix() {
        let texts =
            StewardshipWording.all + RequestWording.all + HoldWording.all + PlanWording.prose + BreachWording.all
            + TrailWording.all
        let lix = Readability.lix(texts.map(\.danish))
        #expect(lix > 0 && lix <= 45, "\(lix)")
        #expect(texts.allSatisfy { !$0.english.isEmpty && Readability.harsh($0.danish) == [] })
    }
}
