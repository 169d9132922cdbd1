import Days
import HTML
import Pages
import People
import ProgrammeKit
import Reception

/// What is known of somebody, line by line. What is not known has no line.
enum PersonSummary {
    static let contact: [ProfileField] = [
        .name, .chosenName, .phone, .email, .address, .contact, .birthDay, .languages, .interests, .wishes, .declines,
    ]

    static func rows(_ profile: Profile, _ fields: [ProfileField], _ visit: Visit) -> [SummaryRow] {
        fields.compactMap { field in
            let value: String?
            switch profile[field] {
            case .text(let text): value = field == .birthDay ? birth(text, visit) : text
            case .masked: value = visit.say(PersonWording.masked)
            case .erased: value = visit.say(DeskWording.erased)
            case .empty: value = nil
            }
            return value.map {
                SummaryRow(visit.say(PersonWording.field(field)), $0, action: call(profile, field, visit))
            }
        }
    }

    private static func call(_ profile: Profile, _ field: ProfileField, _ visit: Visit) -> Action? {
        guard field == .phone, let number = profile[.phone].text else { return nil }
        return Action(visit.say(PersonWording.call), to: .telephone(number))
    }

    private static func birth(_ iso: String, _ visit: Visit) -> String {
        guard let day = try? Day(iso: iso) else { return iso }
        let years = day.wholeYears(until: visit.today)
        return "\(DayWording.date(day, visit.language)) (\(visit.say(PersonWording.years(years))))"
    }
}
