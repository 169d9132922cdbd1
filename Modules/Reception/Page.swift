package import HTML
package import HTTP
package import ProgrammeKit

/// A page or an action: whom it is for, where it is, what it does. Values, so that the list of all can be walked: the
/// server mounts it and the matrix of rights tests it.
package struct Page: Sendable {
    package let method: HTTP.Method
    package let path: [PathPart]
    package let audience: Audience
    package let bodyLimit: Int?
    /// Whether the secrets must have been given within the last five minutes.
    package let needsStepUp: Bool
    let kind: Kind

    enum Kind: Sendable {
        case answers(@Sendable (Visit) throws -> Response)
        /// Does something and leads to a page.
        case acts(@Sendable (Visit) throws -> Link)
        case form(FormPage)
        case submits(FormPage)
    }

    private init(
        _ method: HTTP.Method, _ path: [PathPart], _ audience: Audience, bodyLimit: Int? = nil,
        stepUp: Bool = false, _ kind: Kind
    ) {
        self.method = method
        self.path = path
        self.audience = audience
        self.bodyLimit = bodyLimit
        needsStepUp = stepUp
        self.kind = kind
    }

    var pattern: PathPattern { PathPattern(segments: path.map(\.segment)) }

    /// The method and the address, such as `GET /matches/{match}`: how the matrix of rights calls it.
    package var name: String { "\(method.rawValue) \(pattern)" }

    /// The kinds of things that its address names.
    package var subjects: [Subject] {
        path.compactMap { if case .subject(let subject) = $0 { subject } else { nil } }
    }
}

extension Page {
    /// A page to read.
    package static func show(
        _ path: [PathPart], for audience: Audience, stepUp: Bool = false,
        _ html: @escaping @Sendable (Visit) throws -> HTML
    ) -> Page {
        Page(.get, path, audience, stepUp: stepUp, .answers { visit in .page(try html(visit)) })
    }

    /// A file to download, or another answer that is no page.
    package static func file(
        _ path: [PathPart], for audience: Audience, stepUp: Bool = false,
        _ answer: @escaping @Sendable (Visit) throws -> Response
    ) -> Page {
        Page(.get, path, audience, stepUp: stepUp, .answers(answer))
    }

    /// A button: does its work once, however often it is pressed, and leads to a page.
    package static func act(
        _ path: [PathPart], for audience: Audience, stepUp: Bool = false,
        _ act: @escaping @Sendable (Visit) throws -> Link
    ) -> Page {
        Page(.post, path, audience, stepUp: stepUp, .acts(act))
    }

    /// A button whose answer is more than a way on: signing in sets cookies.
    package static func post(
        _ path: [PathPart], for audience: Audience, bodyLimit: Int? = nil,
        _ answer: @escaping @Sendable (Visit) throws -> Response
    ) -> Page {
        Page(.post, path, audience, bodyLimit: bodyLimit, .answers(answer))
    }

    /// A form: shown by GET, sent by POST to the same address. With a fault it is shown again with what was typed; when
    /// the session has ended meanwhile, after signing in.
    package static func form(
        _ path: [PathPart], for audience: Audience, stepUp: Bool = false, bodyLimit: Int? = nil, _ form: FormPage
    ) -> [Page] {
        [
            Page(.get, path, audience, stepUp: stepUp, .form(form)),
            Page(.post, path, audience, bodyLimit: bodyLimit, stepUp: stepUp, .submits(form)),
        ]
    }
}

/// The three parts of a form.
package struct FormPage: Sendable {
    /// What is known before anything is typed.
    let begin: @Sendable (Visit) throws -> Entered
    /// The page, with what is known or was typed.
    let show: @Sendable (Visit, Entered) throws -> HTML
    /// Does what was asked, once, and leads to a page.
    let submit: @Sendable (Visit, inout Answers) throws -> Response

    package init(
        begin: @escaping @Sendable (Visit) throws -> Entered = { _ in Entered() },
        show: @escaping @Sendable (Visit, Entered) throws -> HTML,
        submit: @escaping @Sendable (Visit, inout Answers) throws -> Link
    ) {
        self.begin = begin
        self.show = show
        self.submit = { visit, answers in .seeOther(try submit(visit, &answers).description) }
    }

    /// A form whose answer stands on this page alone: a link that is shown once, a report that nobody keeps. What is
    /// sent a second time leads to where ``Visit/write(_:)`` led.
    package init(
        begin: @escaping @Sendable (Visit) throws -> Entered = { _ in Entered() },
        show: @escaping @Sendable (Visit, Entered) throws -> HTML,
        reply: @escaping @Sendable (Visit, inout Answers) throws -> HTML
    ) {
        self.begin = begin
        self.show = show
        submit = { visit, answers in .page(try reply(visit, &answers)) }
    }
}

/// A way on from every page, for those it is for.
package final class MenuEntry: Sendable {
    package let words: Text
    package let path: [String]
    package let audience: Audience
    /// What pages of the same part of the house begin with, beside the path itself.
    private let roots: Set<String>
    let link: Link

    package init(_ words: Text, _ path: [String], for audience: Audience, also roots: Set<String> = []) {
        self.words = words
        self.path = path
        self.audience = audience
        self.roots = roots
        link = .path(path)
    }

    /// How many segments of an address lead here; nil: it is another part's.
    func reach(_ address: [String]) -> Int? {
        if address.starts(with: path) { return path.count }
        return address.first.map(roots.contains) == true ? 0 : nil
    }
}

/// The pages of a room, and how one gets to them.
package struct PageRoom: Sendable {
    package let pages: [Page]
    package let menu: [MenuEntry]

    package init(pages: [Page], menu: [MenuEntry] = []) {
        self.pages = pages
        self.menu = menu
    }
}

extension Response {
    /// A page of HTML.
    package static func page(_ html: HTML, _ status: Status = .ok) -> Response {
        Response(status, type: "text/html; charset=utf-8", body: html.bytes)
    }

    /// A file to save, under a name that says nothing about anybody.
    package static func download(_ bytes: [UInt8], as name: String, type: String = "text/csv; charset=utf-8")
        -> Response
    {
        var response = Response(.ok, type: type, body: bytes)
        response.set("Content-Disposition", "attachment; filename=\"\(name)\"")
        return response
    }
}
