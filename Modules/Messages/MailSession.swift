import CCurl
import Days
import Foundation
import Sealing
import Tenancy

/// What became of one mail.
enum MailOutcome: Equatable {
    case accepted
    /// Worth another try; `stops` says that the next mail of this run would fail alike.
    case postponed(String, stops: Bool)
    /// The server will never take it.
    case refused(String)
}

/// One connection to a tenant's mail server, kept open from mail to mail. It is used by one thread.
final class MailSession {
    private let server: MailServer
    private let password: String?
    private let handle: UnsafeMutableRawPointer
    private let milliseconds: Int

    private static let library: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    /// - Throws: ``MailSetupError`` where the password cannot be read.
    init(_ server: MailServer, milliseconds: Int) throws {
        guard MailSession.library == CURLE_OK, let handle = curl_easy_init() else { throw MailSetupError.noLibrary }
        self.server = server
        self.handle = handle
        self.milliseconds = milliseconds
        do {
            password = try server.login.map { try PasswordFile.read($0.passwordFile) }
        } catch {
            curl_easy_cleanup(handle)
            throw error
        }
    }

    deinit { curl_easy_cleanup(handle) }

    /// Hands one mail over, within the time allowed.
    func send(_ letter: Letter, to address: MailAddress, from sender: String, at now: Instant) -> MailOutcome {
        curl_easy_reset(handle)
        connect()
        let recipients = curl_slist_append(nil, "<\(address.text)>")
        var headers: UnsafeMutablePointer<curl_slist>?
        for header in self.headers(letter, address, sender, now) { headers = curl_slist_append(headers, header) }
        let body = curl_mime_init(handle)
        defer {
            curl_slist_free_all(recipients)
            curl_slist_free_all(headers)
            curl_mime_free(body)
        }
        set(CURLOPT_MAIL_FROM, "<\(server.from)>")
        sammen_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        sammen_curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        fill(body, letter.text)
        sammen_curl_set_body(handle, body)
        return outcome(curl_easy_perform(handle))
    }

    private func connect() {
        let scheme = server.security == .implicit ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        // The last part is how we greet: the machine's own name is nobody's business.
        set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(MailAddress(server.from)?.domain ?? "localhost")")
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        set(CURLOPT_PROXY, "")
        sammen_curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        sammen_curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 10_000))
        sammen_curl_set_number(handle, CURLOPT_TIMEOUT_MS, milliseconds)
        if server.security == .required {
            sammen_curl_set_number(handle, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        }
        sammen_curl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let authority = server.authorityFile { set(CURLOPT_CAINFO, authority) }
        if let login = server.login, let password {
            set(CURLOPT_USERNAME, login.user)
            set(CURLOPT_PASSWORD, password)
        }
    }

    private func headers(_ letter: Letter, _ address: MailAddress, _ sender: String, _ now: Instant) -> [String] {
        let domain = MailAddress(server.from)?.domain ?? "localhost"
        return [
            "Date: \(MailDate.text(now))", "From: \(MailText.name(sender)) <\(server.from)>", "To: <\(address.text)>",
            "Subject: \(MailText.header(letter.subject))", "Message-ID: <\(Randomness.bytes(16).hex)@\(domain)>",
            "Auto-Submitted: auto-generated",
        ]
    }

    private func fill(_ body: OpaquePointer?, _ text: String) {
        guard let part = curl_mime_addpart(body) else { return }
        curl_mime_data(part, text.replacing("\n", with: "\r\n"), Int(bitPattern: UInt.max))
        curl_mime_type(part, "text/plain; charset=utf-8")
        curl_mime_encoder(part, "quoted-printable")
    }

    private func set(_ option: CURLoption, _ value: String) { sammen_curl_set_text(handle, option, value) }

    /// What the server said counts; where it said nothing, what went wrong on the way.
    private func outcome(_ code: CURLcode) -> MailOutcome {
        if code == CURLE_OK { return .accepted }
        let answer = sammen_curl_answer(handle)
        switch code {
        case CURLE_LOGIN_DENIED: return .postponed("login", stops: true)
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            return .postponed("tls", stops: true)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: return .postponed("unreachable", stops: true)
        case CURLE_OPERATION_TIMEDOUT: return .postponed("timeout", stops: true)
        default: break
        }
        switch answer {
        case 421: return .postponed("smtp-421", stops: true)
        case 400...499: return .postponed("smtp-\(answer)", stops: false)
        case 500...599: return .refused("smtp-\(answer)")
        default: return .postponed("dropped-connection", stops: false)
        }
    }
}

/// Why no mail server can be asked at all.
enum MailSetupError: String, Error {
    case noLibrary = "no-mail-library"
    case noPassword = "password-file-unreadable"
    case exposedPassword = "password-file-exposed"
}

/// The password of the mail server, in a file that its owner alone may read.
private enum PasswordFile {
    static func read(_ path: String) throws -> String {
        var status = stat()
        guard stat(path, &status) == 0, let data = FileManager.default.contents(atPath: path) else {
            throw MailSetupError.noPassword
        }
        guard status.st_mode & 0o077 == 0 else { throw MailSetupError.exposedPassword }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
