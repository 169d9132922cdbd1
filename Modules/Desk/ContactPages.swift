import Days
import HTML
import HTTP
import Pages
import People
import ProgrammeKit
import Reception
import Sealing
import Store

/// What is known of somebody in one capacity, to be put right.
enum ContactPages {
    static let all = Page.form(
        ["people", .person, "contact", .word("capacity")], for: .coordinators,
        FormPage(begin: begin, show: show, submit: submit))

    /// The fields of the form, in its order. The CPR number is not among them: a municipality's register has it right.
    private static let fields: [ProfileField] = [
        .name, .chosenName, .phone, .email, .address, .contact, .languages, .interests, .wishes, .declines,
    ]

    private static let longFields: ProfileFields = [.interests, .wishes, .declines, .contact]

    private static func begin(_ visit: Visit) throws -> Entered {
        let profile = try visit.look(for: "contact.change") { tx in try held(tx, visit) }
        var entered = Entered(["version": version(of: profile)])
        for field in fields { if let text = profile[field].text { entered.set(field.rawValue, text) } }
        if let day = profile[.birthDay].text.flatMap({ try? Day(iso: $0) }) {
            entered.set("birth-day", "\(day.day)")
            entered.set("birth-month", "\(day.month)")
            entered.set("birth-year", "\(day.year)")
        }
        return entered
    }

    private static func show(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let profile = try visit.look(for: "contact.change") { tx in try held(tx, visit) }
        let kept = profile.capacity.fields
        return visit.page(visit.say(PersonWording.changeContact), entered) { html in
            html.p(visit.say(PersonWording.changeContactOf(profile.capacity)), .class("lead"))
            if entered.isStale { now(&html, visit, profile, entered) }
            visit.form(&html, version: entered.isStale ? version(of: profile) : entered["version"]) { html in
                for field in fields where kept.contains(field) { input(&html, visit, entered, field, profile[field]) }
                if kept.contains(.birthDay) {
                    html.dateField(
                        entered.field("birth", visit.say(PersonWording.field(.birthDay)), isOptional: true),
                        visit.language, entered.date("birth"))
                }
                html.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func input(
        _ html: inout HTML, _ visit: Visit, _ entered: Entered, _ field: ProfileField, _ known: Shown
    ) {
        let hint = known == .masked ? visit.say(PersonWording.maskedHint) : PersonWording.hint(field).map(visit.say)
        let question = entered.field(
            field.rawValue, visit.say(PersonWording.field(field)), hint: hint,
            isOptional: field != .name || known == .masked)
        if longFields.contains(field) {
            html.textArea(question, visit.language, rows: 3)
        } else {
            html.textField(
                question, visit.language, type: field == .phone ? .tel : field == .email ? .email : .text,
                .autocomplete(.off))
        }
    }

    /// After somebody else's change: what stands there now where it is not what was typed.
    private static func now(_ html: inout HTML, _ visit: Visit, _ profile: Profile, _ entered: Entered) {
        let rows = fields.filter { profile[$0] != .masked && (profile[$0].text ?? "") != entered[$0.rawValue] }
        guard !rows.isEmpty else { return }
        html.h2(visit.say(PersonWording.standsNow))
        html.summary(rows.map { SummaryRow(visit.say(PersonWording.field($0)), profile[$0].text ?? "–") })
    }

    private static func submit(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let typed = try typed(visit, &answers)
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            let profile = try held(tx, visit)
            try visit.requireUnchanged(version(of: profile))
            let changes = changes(from: profile, to: typed)
            if !changes.isEmpty { try People.update(tx, person, as: profile.capacity, changes) }
            return Receipt.saved.at("people", "\(person)")
        }
    }

    private static func typed(_ visit: Visit, _ answers: inout Answers) throws -> [ProfileField: String] {
        let profile = try visit.look(for: "contact.change") { tx in try held(tx, visit) }
        var typed: [ProfileField: String] = [:]
        for field in fields where profile.capacity.fields.contains(field) {
            typed[field] =
                switch field {
                case .phone: answers.phone(field.rawValue)
                case .email: answers.email(field.rawValue)
                default: answers.text(field.rawValue, most: longFields.contains(field) ? Answers.lines : Answers.line)
                }
        }
        let needed: ProfileField = profile.capacity.fields.contains(.name) ? .name : .chosenName
        if typed[needed] == nil, profile[needed] != .masked {
            answers.fault(needed.rawValue, PersonWording.nameMissing)
        }
        if profile.capacity.fields.contains(.birthDay) {
            let range = visit.today.adding(days: -44_000)...visit.today
            typed[.birthDay] = answers.day("birth", isNeeded: false, within: range)?.iso
        }
        try answers.check()
        return typed
    }

    /// Only what is new: each change is logged as a correction. A masked field that is left empty stays.
    private static func changes(from profile: Profile, to typed: [ProfileField: String]) -> [Change] {
        profile.capacity.fields.compactMap { field in
            let (old, new) = (profile[field].text, typed[field])
            if field == .cpr || old == new || (profile[field] == .masked && new == nil) { return nil }
            return change(field, new)
        }
    }

    private static func change(_ field: ProfileField, _ text: String?) -> Change? {
        switch field {
        case .name: text.map(Change.name)
        case .chosenName: .chosenName(text)
        case .phone: .phone(text)
        case .email: .email(text)
        case .address: .address(text)
        case .birthDay: .birthDay(text.flatMap { try? Day(iso: $0) })
        case .languages: .languages(text)
        case .interests: .interests(text)
        case .wishes: .wishes(text)
        case .declines: .declines(text)
        case .contact: .contact(text)
        case .cpr: nil
        }
    }

    private static func held(_ tx: borrowing Transaction, _ visit: Visit) throws -> Profile {
        guard let capacity = Capacity(rawValue: try visit.word("capacity")),
            let person = try People.show(tx, try visit.id()), !person.standing.isRestricted,
            let profile = person.profile(capacity)
        else { throw StatusError(.notFound) }
        return profile
    }

    private static func version(of profile: Profile) -> String {
        let values = ProfileField.allCases.map { "\($0.rawValue)=\(profile[$0].text ?? "")" }
        return Digest.of(values.joined(separator: "\u{1F}")).prefix(12).hex
    }
}

extension Entered {
    /// Whether somebody else changed what the form is about: its fault leads to the page, not to a field.
    var isStale: Bool { errors.contains { $0.field == "content" } }
}
