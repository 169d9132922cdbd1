import Casework
import HTML
import HTTP
import Pages
import People
import ProgrammeKit
import Reception
import Store

/// How it is safe to make contact with somebody: on which number, when, and whether a message may be left. It is sealed
/// with the person's own profile; the other adult's page has none of it.
enum SafeContactPages {
    static let all = Page.form(
        ["families", .person, "contact"], for: .caseworkers, FormPage(begin: begin, show: ask, submit: save))

    private static func begin(_ visit: Visit) throws -> Entered {
        let known = try visit.look(for: "contact.safe") { tx in try profile(tx, visit) }
        let safe = SafeContact(text: known[.contact].text ?? "")
        var entered = Entered(["number": safe.number, "hours": safe.hours])
        if !safe.mayLeaveMessage { entered.set("voicemail", ["none"]) }
        return entered
    }

    private static func ask(_ visit: Visit, _ entered: Entered) throws -> HTML {
        visit.page(visit.say(FamilyWording.safeContact), entered) { html in
            html.p(visit.say(FamilyWording.safeContactWhy), .class("lead"))
            visit.form(&html) {
                $0.textField(
                    entered.field("number", visit.say(FamilyWording.safeNumber), isOptional: true), visit.language,
                    type: .tel, width: .code, .autocomplete(.off))
                $0.textField(
                    entered.field(
                        "hours", visit.say(FamilyWording.safeHours), hint: visit.say(FamilyWording.safeHoursHint),
                        isOptional: true), visit.language, .autocomplete(.off))
                $0.boxes(
                    entered.field("voicemail", visit.say(FamilyWording.voicemail), isOptional: true), visit.language,
                    [Choice("none", visit.say(FamilyWording.noVoicemail))], chosen: Set(entered.all("voicemail")))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func save(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let safe = SafeContact(
            number: answers.phone("number") ?? "", hours: answers.text("hours") ?? "",
            mayLeaveMessage: !answers.entered.all("voicemail").contains("none"))
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            let capacity = try profile(tx, visit).capacity
            try People.update(tx, person, as: capacity, [.contact(safe.text)])
            return Receipt.saved.at("families", "\(person)")
        }
    }

    private static func profile(_ tx: borrowing Transaction, _ visit: Visit) throws -> Profile {
        guard let person = try People.show(tx, try visit.id(), fields: [.contact]), !person.standing.isRestricted,
            let profile = person.profile(.participant) ?? person.profile(.relative)
        else { throw StatusError(.notFound) }
        return profile
    }
}

/// The three settings as one sealed text, a line each, that its person can read in a copy of their data.
struct SafeContact: Equatable {
    var number = ""
    var hours = ""
    var mayLeaveMessage = true

    init(number: String, hours: String, mayLeaveMessage: Bool) {
        (self.number, self.hours, self.mayLeaveMessage) = (number, hours, mayLeaveMessage)
    }

    /// Reads what ``text`` wrote; another text counts as hours, so that nothing that somebody wrote is lost.
    init(text: String) {
        for line in text.split(separator: "\n").map(String.init) {
            if line == FamilyWording.noVoicemail.danish {
                mayLeaveMessage = false
            } else if number.isEmpty, line.contains(where: \.isNumber), !line.contains(where: \.isLetter),
                line.count(where: \.isNumber) >= 6
            {
                number = line
            } else {
                hours += hours.isEmpty ? line : " \(line)"
            }
        }
    }

    /// nil where nothing was agreed.
    var text: String? {
        let lines = [number, hours, mayLeaveMessage ? "" : FamilyWording.noVoicemail.danish].filter { !$0.isEmpty }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
