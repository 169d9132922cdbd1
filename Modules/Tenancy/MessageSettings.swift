/// How a tenant's messages leave the house.
package struct MessageSettings: Hashable, Sendable {
    /// Where messages go.
    package enum Delivery: String, CaseIterable, Sendable {
        /// To people, by mail and SMS.
        case people
        /// Nowhere: they are kept, sealed, for a page of the tenant administrator. For demonstrations, which nobody
        /// reaches from another machine.
        case page
    }

    package let delivery: Delivery
    /// nil: mail waits, and the list of messages says why.
    package let mail: MailServer?
    /// The folder that an SMS gateway empties; nil: SMS waits.
    package let smsFolder: String?
    package let quiet: QuietHours

    init(_ section: Section, of alias: Alias) throws {
        try section.allow(["deliver", "mail", "sms", "quiet-hours"])
        delivery = try section.code("deliver", Delivery.self) ?? .people
        guard delivery == .people || alias.staysHere else {
            throw ConfigurationError.refused(
                path: section.full("deliver"),
                because: "may be page in a demonstration only, whose alias.host ends in .localhost: write people")
        }
        mail = try section.values["mail"] == nil ? nil : MailServer(section.section("mail"))
        let sms = try section.section("sms")
        try sms.allow(["folder"])
        smsFolder = try sms.path("folder")
        quiet = try QuietHours(section.section("quiet-hours"))
    }
}

/// The server that takes a tenant's mail (RFC 5321).
package struct MailServer: Hashable, Sendable {
    /// How the way to the server is protected. A link that lets somebody in travels on it.
    package enum Security: String, CaseIterable, Sendable {
        /// TLS after STARTTLS, or nothing is sent (RFC 3207).
        case required
        /// TLS from the first byte (RFC 8314).
        case implicit
        /// None: for a server on this machine alone.
        case none
    }

    package let host: String
    package let port: Int
    package let security: Security
    /// Whom to sign in as, and the file with the password; nil where the server asks for none.
    package let login: Login?
    /// The authority that signed the server's certificate; nil: those that the machine trusts.
    package let authorityFile: String?
    /// The address in From.
    package let from: String

    package struct Login: Hashable, Sendable {
        package let user: String
        package let passwordFile: String
    }

    init(_ section: Section) throws {
        try section.allow(["host", "port", "tls", "user", "password-file", "ca-file", "from"])
        host = try section.required("host", section.text("host"), expected: "the name of the mail server")
        security = try section.code("tls", Security.self) ?? .required
        port = try section.number("port", in: 1...65_535) ?? (security == .implicit ? 465 : 587)
        login = try MailServer.login(section)
        authorityFile = try section.path("ca-file")
        from = try section.required("from", section.text("from"), expected: "the address that mail comes from")
        guard !host.isEmpty, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) })
        else { throw ConfigurationError.refused(path: section.full("host"), because: "must be a host name") }
        guard security != .none || MailServer.here.contains(host) else {
            throw ConfigurationError.refused(
                path: section.full("tls"), because: "may be none for a server on this machine only: write required")
        }
        guard MailAddress(from) != nil else {
            throw ConfigurationError.refused(path: section.full("from"), because: "must be an e-mail address")
        }
        if HealthWords.areIn(from) { throw ConfigurationError.revealing(path: section.full("from")) }
    }

    private static let here: Set<String> = ["localhost", "127.0.0.1", "::1"]

    private static func login(_ section: Section) throws -> Login? {
        switch (try section.text("user"), try section.path("password-file")) {
        case (let user?, let file?): return Login(user: user, passwordFile: file)
        case (nil, nil): return nil
        case (nil, _): throw ConfigurationError.missing(path: section.full("user"), expected: "whom to sign in as")
        case (_, nil):
            throw ConfigurationError.missing(path: section.full("password-file"), expected: "a file with the password")
        }
    }
}

/// When no message is sent, by Danish clocks. A message that somebody waits for is sent all the same.
package struct QuietHours: Hashable, Sendable {
    /// Minutes after midnight. Where both are the same there are no quiet hours.
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    init(_ section: Section) throws {
        try section.allow(["from", "to"])
        from = try section.clock("from") ?? 20 * 60
        to = try section.clock("to") ?? 8 * 60
    }
}

extension Section {
    /// A time of day, such as 20:00, in minutes after midnight.
    fileprivate func clock(_ key: String) throws -> Int? {
        guard let text = try text(key) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { $0.count == 2 ? Int($0) : nil }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { throw ConfigurationError.wrongKind(path: full(key), expected: "a time of day such as 20:00") }
        return hour * 60 + minute
    }

    /// A path from the root: what runs at night stands in another folder than who wrote the configuration.
    fileprivate func path(_ key: String) throws -> String? {
        guard let text = try text(key) else { return nil }
        guard text.hasPrefix("/") else {
            throw ConfigurationError.wrongKind(path: full(key), expected: "a path that begins with /")
        }
        return text
    }
}
