import Days
import PageSupport
import ProgrammeKit
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import Reports

@Suite("How SQLite means to go about a report")
struct QueryPlanTests {
    /// What grows with the programme's groups, cohorts and events, and not with its people: some dozens in ten years.
    private static let small = ["support_group", "cohort", "event", "group_state", "kept_figure", "report_narrative"]

    @Test("No statement of any report of any programme reads a large table from end to end")
    func indexed() throws {
        let house = try TestHouse(rooms: [], day: "2026-11-21")
        let tenant = try house.site().tenant
        #expect(tenant.programmes.count == 5)
        let steps = try tenant.store.upkeep { tx in
            let opening = Set(tx.statementTexts)
            for programme in tenant.programmes { try make(tx, programme, tenant) }
            let texts = tx.statementTexts.filter { $0.hasPrefix("SELECT") && !opening.contains($0) }
            #expect(texts.count > 30)
            return try texts.flatMap { text in
                try tx.all("EXPLAIN QUERY PLAN \(text)") { (text, $0.text(3)) }
            }
        }
        for (text, step) in steps where step.hasPrefix("SCAN") && !isHarmless(step, in: text) {
            Issue.record("\(step)\n\(text)")
        }
    }

    private func make(_ tx: borrowing Transaction, _ programme: any Programme, _ tenant: Tenant) throws {
        let (terms, years) = (tenant.terms(of: programme), 2020...2026)
        _ = try EconomicInputs.make(
            tx, of: programme, settings: terms.settings, wording: terms.wording, years: years)
        _ = try ProgrammeCourse.withReport(
            tx, of: programme, settings: terms.settings, wording: terms.wording, years: years)
        _ = try QuoteCollection(tx, of: programme, years: years)
        _ = try Narratives.words(tx, of: programme.id, years: years)
    }

    /// A constant row, a subquery that was searched for its rows, or a small table, by its name or its alias.
    private func isHarmless(_ step: String, in text: String) -> Bool {
        let name = step.split(separator: " ")[1]
        if name == "CONSTANT" || name.hasPrefix("(") { return true }
        return Self.small.contains { $0 == name || text.contains("\($0) \(name) ") || text.contains("\($0) \(name)\n") }
    }
}
