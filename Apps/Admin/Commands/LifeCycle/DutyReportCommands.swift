import Days
import Participation
import People
import Store
import Tenancy

/// That the duty to report (underretning) was met: when and to whom, never what.
enum DutyReportCommands {
    static let all: [Command] = [report, reports]

    private static let person = Argument("PERSON", "the participant's or the relative's id")

    private static let report = Command(
        "duty report", "record that the duty to report about somebody was met; never what was said",
        details:
            "Who received it is read from --from or standard input, and sealed with the profile of the participant or "
            + "the relative, such as a child of the family.",
        arguments: [person], options: [Workplace.onOption, Invocation.from],
        json: "{ \"person\" }",
        example: "sammen duty report P-0000000000001 --on 2026-11-20 --from recipient.txt --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let (day, recipient) = (try place.day(), try place.invocation.freeText())
            try place.write { tx in
                try People.requireKnown(tx, id)
                try DutyReports.record(tx, about: id, to: recipient, on: day)
            }
            return Outcome(messages: [place.done("Recorded.")], result: ["person": .of(id)])
        })

    private static let reports = Command(
        "duty reports", "list when, and to whom, a report about somebody was made",
        arguments: [person],
        json: "{ \"reports\": [{ \"day\", \"recipient\" }] }",
        example: "sammen duty reports P-0000000000001 --tenant vejle",
        work: .workplace(by: PersonCommands.readers) { place in
            let id: PersonID = try place.invocation.identifier("PERSON")
            let found = try place.read(for: "duty-reports") { tx in
                try People.requireKnown(tx, id)
                tx.note([id])
                return try DutyReports.of(tx, id)
            }
            var table = TextTable("Day", "Recipient")
            for one in found { table.add(one.day.iso, one.recipient.text ?? "(erased)") }
            let list = found.map { one -> JSON in ["day": .of(one.day), "recipient": .text(one.recipient.text)] }
            return Outcome(found.isEmpty ? [] : table.lines(), result: ["reports": .list(list)])
        })
}
