import HTML
import Pages
import People
import ProgrammeKit
import Reception

/// What somebody wants to be called, and how they can be reached: asked in the same words at every door.
struct ContactFields: Sendable {
    /// Whether the full name is needed, as of a volunteer.
    let needsFullName: Bool
    /// Whether it is about somebody else.
    var isAboutOther = false

    struct Given: Sendable {
        let name: String
        let phone: String?
        let email: String?
        let contact: String?
    }

    static let names = ["name", "phone", "email", "contact"]

    func draw(_ html: inout HTML, _ entered: Entered, _ language: ProgrammeKit.Language) {
        let words = isAboutOther ? ContactWording.other : ContactWording.own
        let name = needsFullName ? ContactWording.fullName : words.name
        html.textField(
            entered.field("name", name.in(language), hint: needsFullName ? nil : words.nameHint.in(language)),
            language, isAboutOther ? .autocomplete(.off) : .autocomplete(.name))
        html.textField(
            entered.field("phone", ContactWording.phone.in(language), hint: words.phoneHint.in(language)), language,
            type: .tel, width: .code, isAboutOther ? .autocomplete(.off) : .autocomplete(.tel))
        html.textField(
            entered.field("email", ContactWording.email.in(language)), language, type: .email,
            isAboutOther ? .autocomplete(.off) : .autocomplete(.email))
        guard !needsFullName else { return }
        html.textArea(
            entered.field(
                "contact", words.contact.in(language), hint: words.contactHint.in(language), isOptional: true),
            language, rows: 2)
    }

    func read(_ answers: inout Answers) -> Given? {
        let name = answers.text("name", missing: ContactWording.nameMissing, most: 100)
        let phone = answers.text("phone", most: 30)
        let email = answers.text("email")
        let contact = answers.text("contact", most: 500)
        if let phone, !ContactFields.isPhone(phone) { answers.fault("phone", ContactWording.phoneWrong) }
        if let email, !ContactFields.isEmail(email) { answers.fault("email", ContactWording.emailWrong) }
        if phone == nil, email == nil { answers.fault("phone", ContactWording.contactMissing) }
        return name.map { Given(name: $0, phone: phone, email: email, contact: contact) }
    }

    func rows(_ given: Given, _ language: ProgrammeKit.Language) -> [SummaryRow] {
        let words = isAboutOther ? ContactWording.other : ContactWording.own
        let name = needsFullName ? ContactWording.fullName : words.name
        let rows = [
            (name, given.name), (ContactWording.phone, given.phone), (ContactWording.email, given.email),
            (words.contact, given.contact),
        ]
        return rows.compactMap { title, value in value.map { SummaryRow(title.in(language), $0) } }
    }

    static func isPhone(_ text: String) -> Bool {
        (6...15).contains(text.utf8.count { (48...57).contains($0) })
            && text.utf8.allSatisfy { (48...57).contains($0) || " +()-.".utf8.contains($0) }
    }

    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
}

extension ContactFields.Given {
    /// What an enquirer's profile may hold.
    var enquirer: PersonDetails { PersonDetails(chosenName: name, phone: phone, email: email, contact: contact) }
}
