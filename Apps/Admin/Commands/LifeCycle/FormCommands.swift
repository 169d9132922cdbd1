import Casework
import Days
import Outcomes
import Participation
import People
import Rights
import Store
import Tenancy

/// Forms about how people are: which wait, and what was answered on paper or by telephone.
enum FormCommands {
    static let all: [Command] = [due, enter]

    private static let due = Command(
        "outcome due", "list the forms that wait for an answer, the first that runs out in front",
        details: """
            Of every programme, unless --programme names one. Who must consent and has not is not asked. A form has the side,
            the instrument and the occasion in its name, which outcome enter takes. Nobody's answers are opened.
            """,
        options: [Workplace.programmeOption],
        json: "{ \"forms\": [{ \"form\", \"person\", \"programme\", \"since\", \"until\" }] }",
        example: "sammen outcome due --programme peer-groups --tenant fredericia",
        work: .workplace(by: [.coordinator]) { place in
            let offers = try place.invocation.has("programme") ? [place.offer()] : place.offers.all
            let forms = try place.read(for: "outcome-due") { tx in
                let forms = try offers.flatMap { try $0.dueForms(tx, on: place.context.clock.today) }
                tx.note(Set(forms.map(\.span.person)).sorted())
                return forms
            }.sorted { ($0.window.days.upperBound, $0.span.person) < ($1.window.days.upperBound, $1.span.person) }
            var table = TextTable("Person", "Programme", "Form", "Since", "Until")
            for one in forms {
                let days = one.window.days
                table.add(
                    "\(one.span.person)", one.span.programme.text, OutcomeForm.name(one), days.lowerBound.iso,
                    days.upperBound.iso)
            }
            return Outcome(forms.isEmpty ? [] : table.lines(), result: ["forms": .list(forms.map(json))])
        })

    private static func json(_ due: DueForm) -> JSON {
        [
            "form": .text(OutcomeForm.name(due)), "person": .of(due.span.person),
            "programme": .text(due.span.programme.text), "since": .of(due.window.days.lowerBound),
            "until": .of(due.window.days.upperBound),
        ]
    }

    private static let enter = Command(
        "outcome enter", "enter what somebody answered to a form on paper or by telephone",
        details: """
            The answers are read from --from or standard input, one for each item in the order of the form, with blanks or
            lines between them, and - for an item that was left out; at a terminal they are asked for one by one. Goals are
            answered in the order of goal list. It is recorded as entered on behalf of the person. Paper may lie for four
            weeks after the form's last day. Entered again, the answers replace those before.
            """,
        arguments: [Argument("PERSON", "the person's id"), Argument("FORM", "the form's name, from outcome due")],
        options: [
            Workplace.programmeOption,
            Option("channel", "CHANNEL", "how it was answered", choices: channels.map(\.rawValue), required: true),
            Option("on", "DAY", "the day on which it was answered; default today"),
            Option("skip", "the person would rather not answer: nothing is asked for"),
            Invocation.from,
        ],
        json: "{ \"answered\", \"form\", \"items\", \"measurement\", \"replaced\", \"skipped\" }",
        example: """
            sammen outcome enter P-0000000000001 participant.who-5.start --channel paper --from answers.txt --tenant vejle
            """,
        work: .workplace(by: [.coordinator], entering))

    /// Whatever is not answered on a page of one's own.
    private static let channels = AnswerChannel.allCases.filter { $0 != .page }

    private static func entering(_ place: Workplace) throws -> Outcome {
        let words = place.invocation
        let person: PersonID = try words.identifier("PERSON")
        let (offer, day, name) = (try place.offer(), try place.day(), try words.argument("FORM"))
        let channel = try words.code("channel", AnswerChannel.self) ?? .paper
        if words.has("skip"), words.has("from") { throw UsageError.conflict("--skip", "--from") }
        let (form, isKnown) = try place.read(for: "outcome-enter") { tx in
            try People.requireKnown(tx, person)
            try Restrictions.refuse(tx, person)
            tx.note([person])
            let form = try OutcomeForms(place.offers, place.tenant).enterable(
                tx, person, offer.id.text, name, on: place.context.clock.today)
            return (form, try form.isRecorded(tx))
        }
        let items = words.has("skip") ? [] : try AnswerSheet(words, form).items()
        let reply = items.isEmpty ? .skipped : try form.reply(items)
        let id = try place.write { tx in try form.record(tx, reply, on: day, channel, onBehalf: true) }
        return outcome(place, form, items, id, isKnown)
    }

    private static func outcome(
        _ place: Workplace, _ form: OutcomeForm, _ items: [Int?], _ id: MeasurementID, _ isKnown: Bool
    ) -> Outcome {
        let answered = items.count { $0 != nil }
        let said = answered == 0 ? "Skipped." : "Taken down: \(answered) of \(counted(form.items, "item"))."
        let score =
            form.instrument.isValidated ? "With an item left out there is no score." : "What was left out has no score."
        let missing = answered > 0 && answered < form.items ? [score] : []
        let replaced = isKnown ? ["It replaces what was entered or answered before."] : []
        return Outcome(
            ["\(id)"], messages: [place.done(said)] + (place.settings.dryRun ? [] : missing + replaced),
            result: [
                "answered": .int(answered), "form": .text(form.name), "items": .int(form.items), "measurement": .of(id),
                "replaced": .bool(isKnown), "skipped": .bool(answered == 0),
            ])
    }
}
