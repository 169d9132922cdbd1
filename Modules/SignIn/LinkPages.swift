import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception

/// How participants and relatives come in: a link of ten minutes for this browser, and their PIN.
enum LinkPages {
    static func all(_ letters: @escaping SignInPages.Letters) -> [Page] {
        [
            .show(["link"], for: .everybody) { visit in askPage(visit, Entered()) },
            .post(["link"], for: .everybody) { visit in try ask(visit, letters) },
            .show(["link", .token], for: .everybody) { visit in
                guard try opens(visit) else { return gone(visit) }
                return pinPage(visit, Entered())
            },
            .post(["link", .token], for: .everybody, signIn),
        ]
    }

    private static func askPage(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.askForLink.in(language), entered) { html in
            html.p(SignInWording.linkWhy.in(language))
            visit.form(&html) {
                $0.textField(
                    entered.field("contact", SignInWording.contact.in(language)), language, .autocomplete(.email))
                $0.primary(SignInWording.sendLink.in(language))
            }
        }
    }

    /// The answer is the same whether anybody has that address.
    private static func ask(_ visit: Visit, _ letters: SignInPages.Letters) throws -> Response {
        var answers = Answers(visit.entered, visit.language)
        let contact = answers.text("contact", missing: SignInWording.contactMissing)
        do { try answers.check() } catch {
            return .page(askPage(visit, visit.entered.with(error.errors)), .unprocessableContent)
        }
        guard let browser = Cookie.browser.token(in: visit.request), let contact else { return .seeOther("/link") }
        switch try visit.site.authenticator.askForLink(contact: contact, browser: browser, from: Whence.of(visit)) {
        case .asked(let letter):
            if let letter { try letters(visit, letter) }
            return .page(asked(visit))
        case .wait(let until):
            let fault = FieldError(FormField("contact", "").id, SignInWording.wait(until).in(visit.language))
            return .page(askPage(visit, visit.entered.with([fault])), .tooManyRequests)
        }
    }

    private static func asked(_ visit: Visit) -> HTML {
        visit.page(SignInWording.linkSent.in(visit.language)) {
            $0.p(SignInWording.linkSentWhat.in(visit.language))
        }
    }

    private static func opens(_ visit: Visit) throws -> Bool {
        guard let browser = Cookie.browser.token(in: visit.request) else { return false }
        return try visit.site.authenticator.link(try visit.token(), browser: browser)
    }

    private static func pinPage(_ visit: Visit, _ entered: Entered) -> HTML {
        let language = visit.language
        return visit.page(SignInWording.pin.in(language), entered) { html in
            visit.form(&html) {
                Carried.write(entered, &$0)
                $0.textField(
                    entered.field("pin", SignInWording.pinField.in(language)), language, type: .password,
                    width: .code, .inputmode(.numeric), .autocomplete(.currentPassword))
                $0.primary(SignInWording.signIn.in(language))
            }
        }
    }

    private static func signIn(_ visit: Visit) throws -> Response {
        guard let browser = Cookie.browser.token(in: visit.request) else { return .page(gone(visit)) }
        let pin = String(visit.entered["pin"].prefix(32))
        switch try visit.site.authenticator.signIn(
            link: try visit.token(), browser: browser, pin: pin, from: Whence.of(visit))
        {
        case .signedIn(let token, let session): return Welcome.response(visit, token, session)
        case .refused: return again(visit, SignInWording.pinWrong, .unprocessableContent)
        case .wait(let until): return again(visit, SignInWording.wait(until), .tooManyRequests)
        case .gone: return .page(gone(visit))
        }
    }

    private static func again(_ visit: Visit, _ words: Text, _ status: Status) -> Response {
        let fault = FieldError(FormField("pin", "").id, words.in(visit.language))
        return .page(pinPage(visit, visit.entered.with([fault])), status)
    }

    private static func gone(_ visit: Visit) -> HTML {
        visit.page(SignInWording.gone.in(visit.language)) {
            $0.p(SignInWording.linkGone.in(visit.language))
            $0.p { $0.a(SignInWording.askForLink.in(visit.language), to: .path("link"), .class("button")) }
        }
    }
}
