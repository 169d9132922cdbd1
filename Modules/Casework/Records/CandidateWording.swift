import Participation
import ProgrammeKit

/// Reasons and conflicts of a pair that nobody has proposed yet.
enum CandidateWording {
    static func reasons(
        _ facts: Facts, _ daysSinceLastMatch: Int?, _ shared: (languages: [String], wishes: [String])
    ) -> [Text] {
        [room(facts), training(facts), pause(daysSinceLastMatch), languages(shared.languages), wishes(shared.wishes)]
            .compactMap(\.self)
    }

    private static func room(_ facts: Facts) -> Text? {
        guard let capacity = facts.capacity, facts.openMatches < capacity else { return nil }
        if facts.openMatches == 0 { return Text("Har intet match lige nu.", "Has no match at present.") }
        let left = capacity - facts.openMatches
        return Text("Har plads til \(left) mere.", "Has room for \(left) more.")
    }

    private static func training(_ facts: Facts) -> Text? {
        if facts.holdsCertificate { return Text("Har kursusbevis.", "Holds the certificate.") }
        guard facts.sessionsAttended > 0 else { return nil }
        return Text(
            "Har været med \(facts.sessionsAttended) kursusdage.", "Has been at \(facts.sessionsAttended) sessions.")
    }

    private static func pause(_ days: Int?) -> Text? {
        guard let days else { return Text("Det bliver det første match.", "It would be the first match.") }
        return Text("Sidste match sluttede for \(days) dage siden.", "The last match ended \(days) days ago.")
    }

    private static func languages(_ shared: [String]) -> Text? {
        guard !shared.isEmpty else { return nil }
        let list = shared.joined(separator: ", ")
        return Text("Taler begge \(list).", "Both speak \(list).")
    }

    private static func wishes(_ shared: [String]) -> Text? {
        guard !shared.isEmpty else { return nil }
        let list = shared.joined(separator: ", ")
        return Text("Begge nævner \(list).", "Both mention \(list).")
    }

    /// It says not from where: one of the two may have been supported then.
    static let haveMet = Text(
        "De to kan kende hinanden i forvejen. Spørg dem hver for sig.",
        "The two may know each other already. Ask each of them alone.")

    static let noLanguage = Text("Har ikke oplyst et fælles sprog.", "They have named no common language.")

    static func unwanted(_ words: [String]) -> Text {
        let list = words.joined(separator: ", ")
        return Text("Den ene ønsker ikke \(list).", "One of them does not want \(list).")
    }
}

extension Remark {
    /// Consent is the basis, and the volunteer has given none that is valid.
    static let noConsent = Remark(
        code: "no-consent", severity: .blocks, wording: "no-consent",
        text: Text("Har ikke givet samtykke.", "Has not given consent."))
}
