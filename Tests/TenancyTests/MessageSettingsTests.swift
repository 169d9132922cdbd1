import Installed
import PersonalData
import Tenancy
import Testing

@Suite("How a tenant's messages leave, in its configuration")
struct MessageSettingsTests {
    @Test("Without a word there is no way out, and the nights are quiet")
    func defaults() throws {
        let read = try settings("")
        #expect(read.delivery == .people && read.mail == nil && read.smsFolder == nil)
        #expect(read.quiet == QuietHours(from: 1_200, to: 480))
    }

    @Test("A mail server is by default one with TLS, on the port that goes with it")
    func mail() throws {
        let plain = try #require(try settings("mail: { host: 'smtp.example.dk', from: 'a@example.dk' }").mail)
        #expect(plain.security == .required && plain.port == 587 && plain.login == nil && plain.authorityFile == nil)
        let text = """
            mail: { host: 'smtp.example.dk', tls: 'implicit', from: 'a@example.dk', user: 'a',
                'password-file': '/etc/a', 'ca-file': '/etc/ca.pem' },
            sms: { folder: '/var/spool/sms' }, 'quiet-hours': { from: '21:30', to: '07:00' }
            """
        let read = try settings(text)
        #expect(read.mail?.port == 465 && read.mail?.login?.passwordFile == "/etc/a")
        #expect(read.smsFolder == "/var/spool/sms" && read.quiet == QuietHours(from: 1_290, to: 420))
    }

    @Test("A new tenant sends to people; a demonstration keeps what it would send")
    func template() throws {
        for keeps in [false, true] {
            let template = ConfigurationTemplate(
                kind: .association, name: "P", operatorID: "op", user: "anna", host: "p.localhost", keepsMessages: keeps
            )
            let read = try TenantConfiguration(template.text, installed: Installed.programmes).messages
            #expect(read.delivery == (keeps ? .page : .people))
        }
    }

    @Test(
        "What is missing, misspelt or dangerous is refused with its path",
        arguments: [
            ("delivr: 'page'", "messages.delivr: no such key; did you mean deliver?"),
            ("deliver: 'post'", "messages.deliver must be one of people, page"),
            ("deliver: 'page'", "messages.deliver may be page in a demonstration only"),
            ("mail: {}", "messages.mail.host is missing"),
            ("mail: { host: 'a.dk' }", "messages.mail.from is missing"),
            ("mail: { host: 'a.dk', from: 'nobody' }", "messages.mail.from must be an e-mail address"),
            ("mail: { host: 'a.dk', from: 'a@b.dk\\r\\nTo: x@y.dk' }", "messages.mail.from must be an e-mail address"),
            ("mail: { host: 'a.dk', from: 'psykiatri@b.dk' }", "messages.mail.from holds a word about health"),
            ("mail: { host: 'a.dk/x', from: 'a@b.dk' }", "messages.mail.host must be a host name"),
            (
                "mail: { host: 'a.dk', tls: 'none', from: 'a@b.dk' }",
                "messages.mail.tls may be none for a server on this"
            ),
            ("mail: { host: 'a.dk', port: 0, from: 'a@b.dk' }", "messages.mail.port is 0"),
            ("mail: { host: 'a.dk', from: 'a@b.dk', user: 'x' }", "messages.mail.password-file is missing"),
            ("mail: { host: 'a.dk', from: 'a@b.dk', 'password-file': '/x' }", "messages.mail.user is missing"),
            ("mail: { host: 'a.dk', from: 'a@b.dk', password: 'x' }", "messages.mail.password: no such key"),
            ("sms: { folder: 'spool' }", "messages.sms.folder must be a path that begins with /"),
            ("'quiet-hours': { from: '24:00' }", "messages.quiet-hours.from must be a time of day such as 20:00"),
            ("'quiet-hours': { til: '08:00' }", "messages.quiet-hours.til: no such key"),
        ])
    func refused(text: String, words: String) {
        let error = #expect(throws: ConfigurationError.self) { _ = try settings(text) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test(
        "An address is one that every server takes",
        arguments: [
            ("a@example.dk", true), ("fornavn.efternavn+x@mail.example.dk", true), ("a@b", false), ("a b@c.dk", false),
            ("a@b@c.dk", false), ("@c.dk", false), ("a@.dk", false), ("<a@b.dk>", false), ("a@b.dk\n", false),
            ("æ@b.dk", false), ("a@b.dk,c@d.dk", false), (String(repeating: "a", count: 65) + "@b.dk", false),
        ])
    func address(text: String, isOne: Bool) {
        #expect((MailAddress(text) != nil) == isOne)
    }

    private func settings(_ messages: String) throws -> MessageSettings {
        let text = """
            { kind: "association", name: "Prøve", operators: { anna: { user: "anna" } },
              messages: { \(messages) }, programmes: {} }
            """
        return try TenantConfiguration(Array(text.utf8), installed: Installed.programmes).messages
    }
}
