import Days
import Messages
import Participation
import Store
import Tenancy

/// When and where a pair meets next, and that it will not.
enum MeetingPlanCommands {
    static let all: [Command] = [plan, cancel]

    private static let plan = Command(
        "meeting plan", "agree on the next meeting of a match, in place of the one that was planned",
        details: "The place may be somebody's home: it is read from a file or standard input, and sealed.",
        arguments: [MatchCommands.match],
        options: [
            Option("at", "MOMENT", "when, by a Danish clock, such as 2026-11-28T14:30", required: true),
            Invocation.from,
        ],
        json: "{ \"match\" }",
        example: "sammen meeting plan M-0000000000001 --at 2026-11-28T14:30 --from place.txt --tenant vejle",
        work: .workplace(by: MatchCommands.coordinator) { place in
            let match: MatchID = try place.invocation.identifier("MATCH")
            guard let moment = try place.invocation.moment("at") else { throw UsageError.missingOption("--at MOMENT") }
            let (day, clock) = (Copenhagen.day(of: moment), Copenhagen.clock(of: moment))
            let words = place.invocation.has("from") ? try place.invocation.freeText() : nil
            try place.write { tx in
                try PlannedMeetings.plan(tx, match, on: day, hour: clock.hour, minute: clock.minute, place: words)
            }
            return place.changed("match", match, "Planned. Both are reminded the day before.")
        })

    private static let cancel = Command(
        "meeting cancel", "the planned meeting of a match will not take place; both are told",
        arguments: [MatchCommands.match],
        json: "{ \"match\" }",
        example: "sammen meeting cancel M-0000000000001 --tenant vejle",
        work: .workplace(by: MatchCommands.coordinator) { place in
            let match: MatchID = try place.invocation.identifier("MATCH")
            try place.write { tx in
                try PlannedMeetings.cancel(tx, match)
                for side in Side.allCases { _ = try Outbox.cancel(tx, meetingOf: match, by: side) }
            }
            return place.changed("match", match, "Cancelled.")
        })
}
