import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// The first step of everybody with a password.
enum PasswordPages {
    static let all: [Page] = [
        .show(["sign-in"], for: .everybody) { visit in page(visit, Entered(to(visit))) },
        .post(["sign-in"], for: .everybody, send),
        .post(["sign-in", "kept"], for: .everybody) { visit in .page(page(visit, visit.entered)) },
    ]

    private static func to(_ visit: Visit) -> [String: String] { ["to": SignInAddress.back(visit.query("to"))] }

    static func page(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.signIn.in(language), entered) { html in
            visit.form(&html, to: .path("sign-in")) {
                Carried.write(entered, &$0)
                $0.textField(
                    entered.field("login", SignInWording.login.in(language)), language, type: .email,
                    .autocomplete(.username))
                $0.textField(
                    entered.field("password", SignInWording.password.in(language)), language, type: .password,
                    .autocomplete(.currentPassword))
                $0.primary(SignInWording.goOn.in(language))
            }
            html.h2(SignInWording.noPassword.in(language))
            html.p(SignInWording.noPasswordWhy.in(language))
            html.p { $0.a(SignInWording.askForLink.in(language), to: .path("link")) }
        }
    }

    private static func send(_ visit: Visit) throws -> Response {
        var answers = Answers(visit.entered, visit.language)
        let login = answers.text("login", missing: SignInWording.loginMissing)
        let password = visit.entered["password"]
        if password.isEmpty { answers.fault("password", SignInWording.passwordMissing) }
        do { try answers.check() } catch { return again(visit, error.errors, .unprocessableContent) }
        switch try visit.site.authenticator.signIn(
            login: login ?? "", password: String(password.prefix(512)), from: Whence.of(visit))
        {
        case .secondFactor(let pending): return SecondFactorPages.begin(visit, pending)
        case .refused: return again(visit, [fault(SignInWording.refused, visit)], .unprocessableContent)
        case .wait(let until):
            return again(visit, [fault(SignInWording.wait(until), visit)], .tooManyRequests)
        }
    }

    private static func again(_ visit: Visit, _ errors: [FieldError], _ status: Status) -> Response {
        .page(page(visit, visit.entered.with(errors)), status)
    }

    private static func fault(_ words: Text, _ visit: Visit) -> FieldError {
        FieldError(FormField("login", "").id, words.in(visit.language))
    }
}
