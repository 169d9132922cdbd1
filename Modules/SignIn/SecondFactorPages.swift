import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception
import Tenancy

/// The second step: a code of the app. Who has no app yet sets one up first.
enum SecondFactorPages {
    static let all: [Page] = [
        .show(["second-factor"], for: .pending) { visit in page(visit, Entered()) },
        .post(["second-factor"], for: .pending, send),
        .show(["second-factor", "set-up"], for: .pending) { visit in startPage(visit) },
        .post(["second-factor", "set-up"], for: .pending, setUp),
        .post(["second-factor", "confirm"], for: .pending, confirm),
    ]

    /// After the password: the browser keeps the token of the step, and the next page comes at once.
    static func begin(_ visit: Visit, _ pending: PendingSession) -> Response {
        var response: Response = .page(
            pending.needsSetUp ? startPage(visit) : page(visit, visit.entered.with([])))
        response.add(Cookie.pending.set(pending.token))
        return response
    }

    private static func page(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.code.in(language), entered) { html in
            visit.form(&html, to: .path("second-factor")) {
                Carried.write(entered, &$0)
                $0.textField(
                    entered.field(
                        "code", SignInWording.codeField.in(language), hint: SignInWording.codeHint.in(language)),
                    language, width: .code, .inputmode(.numeric), .autocomplete(.oneTimeCode))
                $0.primary(SignInWording.signIn.in(language))
            }
        }
    }

    private static func send(_ visit: Visit) throws -> Response {
        let token = try pendingToken(visit)
        switch try visit.site.authenticator.secondFactor(token, code: String(visit.entered["code"].prefix(64))) {
        case .signedIn(let token, let session): return Welcome.response(visit, token, session)
        case .refused: return again(visit, SignInWording.codeWrong, .unprocessableContent)
        case .wait(let until): return again(visit, SignInWording.wait(until), .tooManyRequests)
        case .gone: return .seeOther("/sign-in")
        }
    }

    private static func again(_ visit: Visit, _ words: Text, _ status: Status) -> Response {
        let fault = FieldError(FormField("code", "").id, words.in(visit.language))
        return .page(page(visit, visit.entered.with([fault])), status)
    }

    private static func startPage(_ visit: Visit) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.setUp.in(language)) { html in
            html.p(SignInWording.setUpWhy.in(language))
            visit.form(&html, to: .path("second-factor", "set-up")) {
                Carried.write(visit.entered, &$0)
                $0.primary(SignInWording.showKey.in(language))
            }
        }
    }

    private static func setUp(_ visit: Visit) throws -> Response {
        let made = try visit.site.authenticator.setUpSecondFactor(try pendingToken(visit), issuer: issuer(visit))
        guard let made else { return .seeOther("/sign-in") }
        return .page(keyPage(visit, made, visit.entered.with([])))
    }

    private static func issuer(_ visit: Visit) -> String { visit.tenant.configuration.alias.title }

    private static func keyPage(_ visit: Visit, _ made: SecondFactorSetUp, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.setUp.in(language), entered) { html in
            html.ol {
                $0.li(SignInWording.setUpOpen.in(language))
                $0.li(SignInWording.setUpScan.in(language))
            }
            if let code = QRCode(made.uri) { html.code(code, title: SignInWording.qr.in(language), id: "qr") }
            html.p(SignInWording.setUpType.in(language))
            html.p(.class("secret")) { $0.strong(grouped(made.secret)) }
            visit.form(&html, to: .path("second-factor", "confirm")) {
                Carried.write(entered, &$0)
                $0.hidden("secret", made.secret)
                $0.textField(
                    entered.field("code", SignInWording.codeField.in(language)), language, width: .code,
                    .inputmode(.numeric), .autocomplete(.oneTimeCode))
                $0.primary(SignInWording.goOn.in(language))
            }
        }
    }

    private static func confirm(_ visit: Visit) throws -> Response {
        let code = String(visit.entered["code"].prefix(64))
        switch try visit.site.authenticator.confirmSecondFactor(try pendingToken(visit), code: code) {
        case .done(let codes, let session): return recovery(visit, codes, session)
        case .refused: return keyAgain(visit, SignInWording.codeWrong)
        case .wait(let until): return keyAgain(visit, SignInWording.wait(until))
        case .gone: return .seeOther("/sign-in")
        }
    }

    private static func keyAgain(_ visit: Visit, _ words: Text) -> Response {
        let fault = FieldError(FormField("code", "").id, words.in(visit.language))
        let secret = String(visit.entered["secret"].filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(64))
        let made = SecondFactorSetUp(secret: secret, issuer: issuer(visit))
        return .page(keyPage(visit, made, visit.entered.with([fault])), .unprocessableContent)
    }

    /// The recovery codes are shown this once.
    private static func recovery(
        _ visit: Visit, _ codes: [String], _ session: SetUpAnswer.SignedIn?
    ) -> Response {
        let language = visit.language
        let html = visit.page(SignInWording.recovery.in(language)) { html in
            html.p(SignInWording.recoveryWhy.in(language))
            html.ul { for code in codes { $0.li { $0.strong(code) } } }
            html.p(session == nil ? SignInWording.awaits.in(language) : "")
            html.p {
                $0.a(
                    SignInWording.goOn.in(language), to: session == nil ? .path("sign-in") : .path(),
                    .class("button"))
            }
        }
        var response = Response.page(html)
        response.add(Cookie.pending.expired)
        if let session { response.add(Cookie.session.set(session.token)) }
        return response
    }

    private static func grouped(_ secret: String) -> String {
        stride(from: 0, to: secret.count, by: 4).map { start in
            String(secret.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }

    private static func pendingToken(_ visit: Visit) throws -> Token {
        guard case .pending(let pending) = visit.reader else { throw StatusError(.forbidden) }
        return pending.token
    }
}

/// Somebody has come in.
enum Welcome {
    /// The cookie of the session, and the page that was asked for; or first the text that waits for its author.
    static func response(_ visit: Visit, _ token: Token, _ session: UserSession) -> Response {
        let kept = visit.entered["kept"]
        var response: Response =
            kept.isEmpty
            ? .seeOther(SignInAddress.back(visit.entered["to"])) : visit.welcomeBack(kept, token, session)
        response.add(Cookie.pending.expired)
        response.add(Cookie.session.set(token))
        return response
    }
}
