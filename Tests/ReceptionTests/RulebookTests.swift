import Access
import Testing

@testable import Reception

@Suite("The rulebook")
struct RulebookTests {
    @Test("It has one rule at most for a kind and a role")
    func oneRule() {
        let keys = Rulebook.standard.rules.map { "\($0.subject.name) \($0.role.rawValue)" }
        #expect(Set(keys).count == keys.count)
    }
}
