import Casework
import Consent
import Days
import HTML
import HTTP
import Pages
import Participation
import People
import PersonalData
import ProgrammeKit
import Reception
import Rights
import Store

/// Consent that was given or taken back in person, by telephone or on paper. Taking it back asks for less than giving it
/// (GDPR Art. 7(3)), and says what follows first.
enum ConsentPages {
    static let all =
        Page.form(["people", .person, "consents"], for: .caseworkers, FormPage(show: askGiven, submit: give))
        + Page.form(
            ["people", .person, "consents", .word("purpose"), "withdraw"], for: .caseworkers,
            FormPage(show: askWithdrawal, submit: withdraw))
        + [
            .act(["people", .person, "consents", .word("purpose"), "undo"], for: .caseworkers) { visit in
                let person: PersonID = try visit.id()
                return try visit.change { tx in
                    try Withdrawals.undo(tx, person, try visit.word("purpose"))
                    return Receipt.undone.at(visit.page(of: person))
                }
            }
        ]

    /// How somebody told a coordinator. What is said on the pages is said by the person alone.
    private static let channels: [Channel] = [.inPerson, .phone, .paper]

    /// The texts that people consent to here, in the reader's language where there is one.
    private static func current(_ visit: Visit, _ tx: borrowing Transaction) throws -> [ConsentText] {
        try Purposes.list(tx).filter { $0.basis == .consent }.compactMap { purpose in
            for language in [visit.language, .danish, .english] {
                if let text = try? ConsentTexts.current(tx, of: purpose.code, language: language.rawValue) {
                    return text
                }
            }
            return nil
        }
    }

    private static func askGiven(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let texts = try visit.look(for: "consent.texts") { tx in try current(visit, tx) }
        return visit.page(visit.say(ConsentWording.give), entered) { html in
            guard !texts.isEmpty else {
                html.emptyState(visit.say(ConsentWording.noTexts), visit.say(ConsentWording.noTextsHint))
                return
            }
            html.p(visit.say(ConsentWording.giveWhy), .class("lead"))
            visit.form(&html) {
                $0.choices(
                    entered.field("purpose", visit.say(ConsentWording.toWhat)), visit.language,
                    texts.map { Choice($0.purpose, visit.purpose($0.purpose), hint: $0.words) })
                channel(&$0, visit, entered)
                $0.dateField(
                    entered.field("expires", visit.say(ConsentWording.until), isOptional: true), visit.language,
                    entered.date("expires"))
                $0.primary(visit.say(DeskWording.save))
            }
        }
    }

    private static func channel(_ html: inout HTML, _ visit: Visit, _ entered: Entered) {
        html.choices(
            entered.field("channel", visit.say(ConsentWording.how)), visit.language,
            channels.map { Choice($0.rawValue, visit.say(ConsentWording.channel($0))) })
    }

    private static func chosenChannel(_ answers: inout Answers) -> Channel? {
        answers.choice("channel", among: channels.map(\.rawValue), missing: ConsentWording.howMissing)
            .flatMap(Channel.init)
    }

    private static func give(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let texts = try visit.look(for: "consent.texts") { tx in try current(visit, tx) }
        let purpose = answers.choice(
            "purpose", among: texts.map(\.purpose), missing: ConsentWording.toWhatMissing)
        let channel = chosenChannel(&answers)
        let expires = answers.day(
            "expires", isNeeded: false, within: visit.today.adding(days: 1)...visit.today.adding(days: 3_700))
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let text = texts.first(where: { $0.purpose == purpose }), let channel else {
                throw ParticipationError.unknownCode
            }
            _ = try Consents.give(
                tx, person, text.purpose, language: text.language, channel: channel, onBehalf: .coordinator,
                expires: expires)
            return Receipt.consented.at(visit.page(of: person))
        }
    }

    private static func askWithdrawal(_ visit: Visit, _ entered: Entered) throws -> HTML {
        let purpose = try visit.word("purpose")
        let follows = try visit.look(for: "consent.withdraw") { tx in
            try Withdrawals.consequence(tx, visit.id(), purpose)
        }
        return visit.page(visit.say(ConsentWording.withdrawOf(visit.purpose(purpose))), entered) { html in
            html.h2(visit.say(ConsentWording.whatFollows))
            html.p(
                visit.say(
                    follows.erased.isEmpty ? ConsentWording.nothingErased : ConsentWording.erased(follows.erased.count))
            )
            html.p(
                visit.say(
                    ConsentWording.undoUntil(
                        DayWording.date(follows.undoUntil, .danish), DayWording.date(follows.undoUntil, .english))))
            if follows.offersPause { html.p(visit.say(ConsentWording.pauseInstead)) }
            visit.form(&html) {
                channel(&$0, visit, entered)
                $0.primary(visit.say(ConsentWording.withdraw))
            }
        }
    }

    private static func withdraw(_ visit: Visit, _ answers: inout Answers) throws -> Link {
        let channel = chosenChannel(&answers)
        try answers.check()
        let person: PersonID = try visit.id()
        return try visit.change { tx in
            guard let channel else { throw ParticipationError.unknownCode }
            try Withdrawals.withdraw(tx, person, try visit.word("purpose"), channel: channel)
            return Receipt.withdrawn.at(visit.page(of: person))
        }
    }
}
