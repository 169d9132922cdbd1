import Access
import HTML
import HTTP
import ProgrammeKit
import PublicDoors
import Reception
import Tenancy

/// The first page: whoever is signed in comes to their own work, everybody else to the tenant's doors.
enum FrontPage {
    static let room = PageRoom(pages: [
        .file([], for: .everybody) { visit in
            if let session = visit.reader.session, let home = home(session.roles) { return .seeOther(home) }
            return .page(PublicDoors.front(visit))
        },
        .show(["accessibility"], for: .everybody, accessibility),
        .file(["language", .word("language")], for: .everybody, choose),
    ])

    /// Where each role begins the day; who has several begins with the first.
    private static let homes: [(role: AccountRole, path: String)] = [
        (.coordinator, "/desk"), (.dataProtection, "/protection"), (.tenantAdministrator, "/accounts"),
        (.volunteer, "/mine"), (.participant, "/me"), (.familyAdviser, "/families"), (.relative, "/me"),
    ]

    private static func home(_ roles: Set<AccountRole>) -> String? {
        homes.first { roles.contains($0.role) }?.path
    }

    private static func accessibility(_ visit: Visit) -> HTML {
        let language = visit.language
        return visit.page(ServerWording.accessibility.in(language)) { html in
            for words in ServerWording.accessibilityText { html.p(words.in(language)) }
        }
    }

    private static func choose(_ visit: Visit) throws -> Response {
        guard let language = Language(rawValue: try visit.word("language")) else { throw StatusError(.notFound) }
        var response = Response.seeOther("/")
        response.add(SetCookie("language", language.rawValue, seconds: 365 * 86_400))
        return response
    }
}
