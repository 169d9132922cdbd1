import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// A volunteer's own phone: confirmed once, it opens with a PIN for thirty days, for the three tasks of a phone.
enum PhonePages {
    static let all: [Page] = [
        .show(["phone", "confirm"], for: .volunteers) { visit in confirmPage(visit, Entered()) },
        .post(["phone", "confirm"], for: .volunteers, confirm),
        .show(["phone"], for: .everybody) { visit in pinPage(visit, Entered()) },
        .post(["phone"], for: .everybody, open),
    ]

    private static func confirmPage(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.phone.in(language), entered) { html in
            html.p(SignInWording.phoneWhy.in(language))
            visit.form(&html, to: .path("phone", "confirm")) {
                $0.textField(
                    entered.field("pin", SignInWording.newPIN.in(language), hint: SignInWording.pinHint.in(language)),
                    language, type: .password, width: .code, .inputmode(.numeric), .autocomplete(.newPassword))
                $0.primary(SignInWording.phoneConfirm.in(language))
            }
        }
    }

    private static func confirm(_ visit: Visit) throws -> Response {
        let pin = String(visit.entered["pin"].prefix(32))
        switch try visit.site.authenticator.confirmDevice(try visit.session(), pin: pin) {
        case .success(let token):
            var response = Response.seeOther("/account")
            response.add(Cookie.device.set(token))
            return response
        case .failure(let flaw):
            let words = SignInWording.flaw(flaw, .link).in(visit.language)
            return .page(
                confirmPage(visit, visit.entered.with([FieldError(FormField("pin", "").id, words)])),
                .unprocessableContent)
        case nil: throw StatusError(.forbidden)
        }
    }

    private static func pinPage(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.pin.in(language), entered) { html in
            visit.form(&html, to: .path("phone")) {
                $0.textField(
                    entered.field("pin", SignInWording.pinField.in(language)), language, type: .password,
                    width: .code, .inputmode(.numeric), .autocomplete(.currentPassword))
                $0.primary(SignInWording.goOn.in(language))
            }
            html.p { $0.a(SignInWording.fullSignIn.in(language), to: .path("sign-in")) }
        }
    }

    private static func open(_ visit: Visit) throws -> Response {
        guard let device = Cookie.device.token(in: visit.request) else { return .seeOther("/sign-in") }
        let pin = String(visit.entered["pin"].prefix(32))
        switch try visit.site.authenticator.open(device: device, pin: pin, from: Whence.of(visit)) {
        case .opened(let token):
            var response = Response.seeOther("/mine")
            response.add(Cookie.visit.set(token))
            return response
        case .refused: return again(visit, SignInWording.pinWrong, .unprocessableContent)
        case .wait(let until): return again(visit, SignInWording.wait(until), .tooManyRequests)
        case .gone:
            var response = Response.seeOther("/sign-in")
            response.add(Cookie.device.expired)
            return response
        }
    }

    private static func again(_ visit: Visit, _ words: Text, _ status: Status) -> Response {
        let fault = FieldError(FormField("pin", "").id, words.in(visit.language))
        return .page(pinPage(visit, visit.entered.with([fault])), status)
    }
}
