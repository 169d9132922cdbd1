import Casework
import HTML
import Pages
import Participation
import People
import ProgrammeKit
import Reception
import Tenancy

/// Somebody who called or came by is written down.
enum NewPerson {
    static let form = FormPage(show: show, submit: submit)

    private static let capacities: [Capacity] = [.participant, .volunteer]

    private static func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(PersonWording.new), entered) { html in
            html.p(visit.say(PersonWording.newWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("capacity", visit.say(PersonWording.asWhat)), visit.language,
                    capacities.map { Choice($0.rawValue, visit.say(PersonWording.capacity($0))) })
                $0.textField(
                    entered.field("name", visit.say(PersonWording.field(.name))), visit.language, .autocomplete(.off))
                $0.textField(
                    entered.field("phone", visit.say(PersonWording.field(.phone)), isOptional: true), visit.language,
                    type: .tel, width: .code, .autocomplete(.off))
                $0.textField(
                    entered.field("email", visit.say(PersonWording.field(.email)), isOptional: true), visit.language,
                    type: .email, .autocomplete(.off))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func submit(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let capacity = answers.choice("capacity", Capacity.self, missing: PersonWording.asWhatMissing)
        if let capacity, !capacities.contains(capacity) { answers.fault("capacity", PersonWording.asWhatMissing) }
        let details = PersonDetails(
            name: answers.text("name", missing: PersonWording.nameMissing) ?? "", phone: answers.phone("phone"),
            email: answers.email("email"))
        try answers.check()
        guard let capacity else { throw FormFaults([]) }
        return try visit.change { tx in
            let person = try People.add(tx, details, as: capacity, policy: visit.tenant.configuration.cpr)
            return Receipt.added.at("people", "\(person)")
        }
    }
}

extension Answers {
    /// A telephone number as it was written: six digits at least, and nothing but what numbers are written with.
    mutating func phone(_ field: String) -> String? {
        guard let text = text(field, most: 40) else { return nil }
        let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || " +()-/.".utf8.contains($0) }
        if !isNumber || text.utf8.count(where: { (48...57).contains($0) }) < 6 {
            fault(field, PersonWording.wrongPhone)
        }
        return text
    }

    /// An e-mail address as it was written.
    mutating func email(_ field: String) -> String? {
        guard let text = text(field) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
        if !isAddress { fault(field, PersonWording.wrongEmail) }
        return text
    }
}
