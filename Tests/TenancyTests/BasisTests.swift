import Consent
import ProgrammeKit
import Testing

@Suite("Lawful bases")
struct BasisTests {
    @Test("A programme's bases are those of the register, code by code")
    func codes() {
        #expect(LawfulBasis.allCases.map(\.rawValue).sorted() == Basis.allCases.map(\.rawValue).sorted())
    }
}
