import Access
import HTTP
import PageSupport
import Testing

@testable import Reception
@testable import sammen_server

/// Everybody asks for everything: each state that an account can be in, each page and button that the server mounts,
/// each thing that an address can name, own, somebody else's and missing. Nothing is changed by asking: the work behind
/// the rules is left out.
@Suite("The matrix of rights")
struct MatrixTests {
    @Test("Every page and every button has its row, and no row is left over")
    func rows() throws {
        let mounted = Set(MatrixRun.pages.map(\.name))
        let written = try MatrixRow.all().map(\.route)
        #expect(mounted.subtracting(written).sorted() == [], "mounted, but without a row in matrix.txt")
        #expect(Set(written).subtracting(mounted).sorted() == [], "in matrix.txt, but not mounted")
        #expect(Set(written).count == written.count)
    }

    @Test("Every answer is the one that its row says")
    func answers() throws {
        let run = try MatrixRun()
        let deviations = try run.deviations()
        #expect(deviations == [])
        #expect(run.asked > 700)
    }

    @Test("Taking any one rule away is noticed", arguments: Rulebook.standard.rules.indices)
    func mutations(index: Int) throws {
        let rule = Rulebook.standard.rules[index]
        let pages = MatrixRun.pages.filter { page in
            page.subjects.contains(rule.subject) && MatrixRun.admits(page, rule.role)
        }
        guard !pages.isEmpty else { return }
        let run = try MatrixRun(rulebook: Rulebook.standard.opened(at: index), only: pages)
        #expect(try !run.deviations().isEmpty, "\(rule.subject.name) for \(rule.role.rawValue)")
    }

    @Test("Turning any one check off is noticed")
    func checks() throws {
        var checks = Checks()
        checks.audience = false
        #expect(try !MatrixRun(checks: checks).deviations().isEmpty)
        checks = Checks()
        checks.formToken = false
        #expect(try !MatrixRun(checks: checks).deviations().isEmpty)
        checks = Checks()
        checks.origin = false
        #expect(try !MatrixRun(checks: checks).deviations().isEmpty)
        guard MatrixRun.pages.contains(where: \.needsStepUp) else { return }
        checks = Checks()
        checks.stepUp = false
        #expect(try !MatrixRun(checks: checks).deviations().isEmpty)
    }
}
