import Casework
import Days
import Participation
import ProgrammeKit
import Store
import Tenancy

/// What somebody should do now, as the programmes' rules see it.
enum DutyCommands {
    static let all: [Command] = [list]

    private typealias Line = (subject: String, duty: Duty, words: String)

    private static let list = Command(
        "duty list", "list what somebody should do now; exit 4 when something is late",
        options: [Workplace.programmeOption],
        json: "{ \"duties\": [{ \"code\", \"due\", \"kind\", \"subject\", \"words\" }] }",
        example: "sammen duty list --tenant vejle",
        work: .workplace(many: true, by: [.coordinator]) { place in
            let offers =
                place.invocation.has("programme")
                ? [try place.offer()] : place.offers.all
            let day = place.context.clock.today
            let lines = try place.read(for: "duty-list") { tx in
                try offers.flatMap { try duties(tx, $0, day) }.sorted {
                    ($0.duty.due, $0.subject) < ($1.duty.due, $1.subject)
                }
            }
            var table = TextTable("Due", "About", "What")
            for line in lines { table.add(line.duty.due.iso, line.subject, line.words) }
            return Outcome(
                lines.isEmpty ? [] : table.lines(), messages: lines.isEmpty ? ["Nothing to do."] : [],
                result: ["duties": .list(lines.map(json))],
                status: lines.contains { $0.duty.due < day } ? .problems : .done)
        })

    private static func duties(_ tx: borrowing Transaction, _ offer: Offer, _ day: Day) throws -> [Line] {
        var lines: [Line] = []
        func add(_ subject: String, _ facts: Facts) {
            for duty in offer.duties(facts) { lines.append((subject, duty, offer.text(duty).in(.english))) }
        }
        for match in try Matches.open(tx, in: offer.id) {
            tx.note(match.persons)
            add("\(match.id)", try Facts.match(tx, match.id, on: day))
        }
        for group in try Groups.all(tx, in: offer.id) where !group.state.next.isEmpty {
            add("\(group.id)", try Facts.group(tx, group.id, on: day))
        }
        for entry in try Waiting.line(tx, for: offer.id) {
            tx.note([entry.person])
            add("\(entry.person)", try Facts.participant(tx, entry.person, in: offer.id, on: day))
        }
        return lines
    }

    private static func json(_ line: Line) -> JSON {
        [
            "code": .text(line.duty.code), "due": .of(line.duty.due), "kind": .text(line.duty.subject.rawValue),
            "subject": .text(line.subject), "words": .text(line.words),
        ]
    }
}
