import Access
import HTML
import HTTP
import ProgrammeKit
import Reception
import Rights
import Tenancy

/// A copy of everything, to read and for machines (GDPR Art. 15(3), 20). Whoever has a password proves it anew; a link
/// with its PIN is proof enough.
enum CopyPages {
    static let pages: [Page] = [
        .file(["me", "data", "copy.html"], for: OwnPages.everybody) { visit in
            try copy(visit, "html") { document, language in document.page(language) }
        },
        .file(["me", "data", "copy.json"], for: OwnPages.everybody) { visit in
            try copy(visit, "json") { document, _ in try document.json() }
        },
    ]

    private static func copy(
        _ visit: Visit, _ type: String, _ bytes: (AccessDocument, ExportLanguage) throws -> [UInt8]
    ) throws -> Response {
        let session = try visit.session()
        if session.roles.contains(where: { $0.entrance == .password }), !session.isSteppedUp(at: visit.now) {
            return .seeOther(SignInAddress.stepUp(to: "/me/data").description)
        }
        let language: ExportLanguage = visit.language == .danish ? .danish : .english
        let document = try document(visit, session, language)
        let media = type == "html" ? "text/html; charset=utf-8" : "application/json"
        var response = Response(.ok, type: media, body: try bytes(document, language))
        response.set("Content-Disposition", "attachment; filename=\"copy.\(type)\"")
        return response
    }

    /// The session's own person, and nobody the address could name.
    private static func document(
        _ visit: Visit, _ session: UserSession, _ language: ExportLanguage
    ) throws -> AccessDocument {
        do {
            return try AccessExport(language: language, naming: visit.tenant.naming).collect(
                visit.tenant.store, of: session.person, inventory: visit.tenant.inventory, by: session.actor)
        } catch is RestrictedError {
            throw Refused(words: DataWording.restricted)
        }
    }
}
