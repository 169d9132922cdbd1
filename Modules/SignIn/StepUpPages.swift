import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// Password and code once more, before something that cannot be taken back.
enum StepUpPages {
    static let all: [Page] = [
        .show(["step-up"], for: audience) { visit in
            page(visit, Entered(["to": SignInAddress.back(visit.query("to"))]))
        },
        .post(["step-up"], for: audience, send),
    ]

    private static let audience = Audience.roles(Set(AccountRole.allCases.filter { $0.entrance == .password }))

    private static func page(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.stepUp.in(language), entered) { html in
            html.p(SignInWording.stepUpWhy.in(language))
            visit.form(&html, to: .path("step-up")) {
                Carried.write(entered, &$0)
                $0.textField(
                    entered.field("password", SignInWording.password.in(language)), language, type: .password,
                    .autocomplete(.currentPassword))
                $0.textField(
                    entered.field("code", SignInWording.codeField.in(language)), language, width: .code,
                    .inputmode(.numeric), .autocomplete(.oneTimeCode))
                $0.primary(SignInWording.goOn.in(language))
            }
        }
    }

    private static func send(_ visit: Visit) throws -> Response {
        guard let token = Cookie.session.token(in: visit.request) else { throw StatusError(.forbidden) }
        switch try visit.site.authenticator.stepUp(
            token, password: String(visit.entered["password"].prefix(512)),
            code: String(visit.entered["code"].prefix(64)))
        {
        case .done(let token, let session): return Welcome.response(visit, token, session)
        case .refused: return again(visit, SignInWording.refused, .unprocessableContent)
        case .wait(let until): return again(visit, SignInWording.wait(until), .tooManyRequests)
        case .gone: return .seeOther("/sign-in")
        }
    }

    private static func again(_ visit: Visit, _ words: Text, _ status: Status) -> Response {
        let fault = FieldError(FormField("password", "").id, words.in(visit.language))
        return .page(page(visit, visit.entered.with([fault])), status)
    }
}
