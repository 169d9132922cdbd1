/// What the outside world sees of a tenant: host, sender and page title. They end up in the address bar and the inbox of
/// a shared phone, so none of them may say what the support is about.
package struct Alias: Hashable, Sendable {
    /// The public host name; nil while the tenant has no pages.
    package let host: String?
    /// Who a message comes from.
    package let sender: String
    /// The title of every page.
    package let title: String

    /// Whether the host leads to the machine that serves it alone, as in a demonstration: whoever is reached from outside
    /// has real people.
    package var staysHere: Bool {
        guard let host else { return false }
        return host.hasSuffix(".localhost") || ["localhost", "127.0.0.1"].contains(host)
    }

    static let standard = Alias(host: nil, sender: "Aftale", title: "Aftale")

    init(host: String?, sender: String, title: String) {
        self.host = host
        self.sender = sender
        self.title = title
    }

    /// - Throws: `ConfigurationError.revealing` for a name with a word about health in it.
    init(_ section: Section) throws {
        try section.allow(["host", "sender", "title"])
        let read = { (key: String) throws -> String? in
            let text = try section.text(key)
            if let text, HealthWords.areIn(text) { throw ConfigurationError.revealing(path: section.full(key)) }
            return text
        }
        host = try read("host")
        sender = try read("sender") ?? Alias.standard.sender
        title = try read("title") ?? Alias.standard.title
        if let host, host.contains(where: { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "." && $0 != "-" }) {
            throw ConfigurationError.refused(
                path: section.full("host"), because: "must be a host name of letters, digits, points and hyphens")
        }
    }
}

/// Parts of Danish and English words that tell a bystander about somebody's health.
enum HealthWords {
    static let parts = [
        "ptsd", "psyk", "psych", "angst", "anxi", "depress", "diagnos", "sygdom", "syge", "illness", "disease",
        "recovery", "misbrug", "addict", "selvmord", "suicid", "sårbar", "saarbar", "vulnerab", "mental", "terapi",
        "therap", "ensom", "lonel", "krise", "crisis", "trauma", "skizo", "schizo", "bipolar", "adhd", "autis",
        "handicap", "behandl", "patient", "peer",
    ]

    static func areIn(_ text: String) -> Bool {
        let folded = text.lowercased()
        return parts.contains { folded.contains($0) }
    }
}
