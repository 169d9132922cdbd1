import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// Accepting an invitation. Opening its page changes nothing, since mail scanners open every link.
enum InvitationPages {
    static let all: [Page] = [
        .show(["invitation", .token], for: .everybody) { visit in
            guard let invitation = try visit.site.authenticator.invitation(try visit.token()) else {
                return gone(visit)
            }
            return page(visit, invitation.entrance, Entered())
        },
        .post(["invitation", .token], for: .everybody, accept),
    ]

    private static func page(_ visit: Visit, _ entrance: Entrance, _ entered: Entered) -> HTML {
        let language = visit.language
        let isPIN = entrance == .link
        return visit.page(SignInWording.welcome.in(language), entered) { html in
            html.p((isPIN ? SignInWording.choosePIN : SignInWording.choosePassword).in(language))
            visit.form(&html) {
                let label = isPIN ? SignInWording.newPIN : SignInWording.newPassword
                let hint = isPIN ? SignInWording.pinHint : SignInWording.passwordHint
                $0.textField(
                    entered.field("secret", label.in(language), hint: hint.in(language)), language, type: .password,
                    width: isPIN ? .code : .line, .autocomplete(.newPassword))
                $0.textField(
                    entered.field("again", SignInWording.again.in(language)), language, type: .password,
                    width: isPIN ? .code : .line, .autocomplete(.newPassword))
                $0.primary(SignInWording.goOn.in(language))
            }
        }
    }

    private static func accept(_ visit: Visit) throws -> Response {
        let authenticator = visit.site.authenticator
        guard let invitation = try authenticator.invitation(try visit.token()) else { return .page(gone(visit), .ok) }
        let secret = visit.entered["secret"]
        guard secret == visit.entered["again"] else {
            return again(visit, invitation.entrance, "again", SignInWording.different)
        }
        switch try authenticator.accept(try visit.token(), secret: String(secret.prefix(512))) {
        case .setUp(let pending): return SecondFactorPages.begin(visit, pending)
        case .awaitsConfirmation: return .page(told(visit, SignInWording.awaits))
        case .ready: return .page(ready(visit))
        case .flawed(let flaw):
            return again(visit, invitation.entrance, "secret", SignInWording.flaw(flaw, invitation.entrance))
        case .gone: return .page(gone(visit))
        }
    }

    private static func again(_ visit: Visit, _ entrance: Entrance, _ field: String, _ words: Text) -> Response {
        let fault = FieldError(FormField(field, "").id, words.in(visit.language))
        return .page(page(visit, entrance, visit.entered.with([fault])), .unprocessableContent)
    }

    private static func gone(_ visit: Visit) -> HTML {
        visit.page(SignInWording.gone.in(visit.language)) { $0.p(SignInWording.goneWhat.in(visit.language)) }
    }

    private static func told(_ visit: Visit, _ words: Text) -> HTML {
        visit.page(SignInWording.thanks.in(visit.language)) { $0.p(words.in(visit.language)) }
    }

    private static func ready(_ visit: Visit) -> HTML {
        visit.page(SignInWording.thanks.in(visit.language)) {
            $0.p(SignInWording.ready.in(visit.language))
            $0.p { $0.a(SignInWording.askForLink.in(visit.language), to: .path("link"), .class("button")) }
        }
    }
}
