import Casework
import Days
import Participation
import ProgrammeKit
import Store
import Tenancy

extension Workplace {
    static let programmeOption = Option(
        "programme", "PROGRAMME", "the programme's id; not needed where the tenant offers one only")
    static let onOption = Option("on", "DAY", "the day it happened; default today")

    /// Everything that the tenant offers.
    var offers: Offers { Offers(tenant) }

    /// The programme that `--programme` names, or the only one that the tenant offers.
    func offer() throws -> Offer {
        guard let text = invocation.text("programme") else {
            let all = offers.all
            guard all.count == 1 else { throw UsageError.missingOption("--programme PROGRAMME") }
            return all[0]
        }
        return try offers.of(tenant.programme(text).id)
    }

    /// Changes as the operator by a step that the programme's rules let pass; what should be thought about once more
    /// is said.
    @discardableResult
    func take<T>(_ body: (borrowing Transaction) throws -> Considered<T>) throws -> T {
        let considered = try write(body)
        for warning in considered.warnings { context.say("Think once more: \(warning.text.in(.english))") }
        return considered.value
    }

    /// The day of `--on`, else today.
    func day() throws -> Day { try invocation.day("on") ?? context.clock.today }

    /// One line for people, one value for programs.
    func changed(_ key: String, _ id: some CustomStringConvertible, _ text: String) -> Outcome {
        Outcome(["\(id)"], messages: [done(text)], result: .object([key: .of(id)]))
    }
}
