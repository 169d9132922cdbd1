package import Access
package import Casework
package import Days
package import HTML
package import HTTP
package import ProgrammeKit
package import Store
package import Tenancy

/// One request as a page sees it: of one tenant, by one reader, for things that the rules let them have.
///
/// The only ways to the tenant's data are ``read(for:_:)`` and ``write(_:)``, and both ask the rulebook for everything
/// that the address names before the page's own work begins, in the same view of the data. So no page can forget it.
package final class Visit: Sendable {
    package let site: Site
    package let reader: Reader
    /// As what the reader sees this page.
    package let roles: Set<AccountRole>
    package let request: Request
    package let language: Language
    /// What was sent with a form; empty for a page that is only read.
    package let entered: Entered
    /// The file that came with a form.
    package let file: Multipart.File?
    let page: Page
    /// The address: where the page's own form is sent to.
    package let path: [String]
    let surroundings: Surroundings
    /// What the address names, by the prefix of its ids.
    let named: [(subject: Subject, number: Int64)]
    /// The words in the address, by name.
    let words: [String: String]
    /// A browser that is new here and has been given its token with this answer.
    let newBrowser: Token?
    /// What stands in this reader's forms; nil where the browser holds nothing that could prove them.
    let formToken: String?
    /// Who was read for this answer: it leaves when they are in the trail.
    let reads: PendingReads

    init(
        _ request: Request, to page: Page, _ path: [String], at site: Site, by reader: Reader,
        as roles: Set<AccountRole>, sent: (entered: Entered, file: Multipart.File?), newBrowser: Token?,
        _ surroundings: Surroundings, noting reads: PendingReads
    ) {
        let address = Address(page, path)
        self.site = site
        self.reader = reader
        self.roles = roles
        self.request = request
        language = ReceptionLanguage.of(request, site)
        entered = sent.entered
        file = sent.file
        self.page = page
        self.path = path
        self.surroundings = surroundings
        named = address.named
        words = address.words
        self.newBrowser = newBrowser
        formToken = FormToken.text(reader, request, newBrowser: newBrowser, at: site)
        self.reads = reads
    }

    package var tenant: Tenant { site.tenant }
    /// Everything that the tenant offers, with its rules.
    package var offers: Offers { site.offers }
    package var actor: Actor { reader.actor }
    package var today: Day { Copenhagen.day(of: now) }
    package var now: Instant { site.tenant.store.clock.now() }

    /// The id that the address names. It is proven wherever data is at hand: see ``read(for:_:)``.
    package func id<Kind: IdentifierKind>(_ kind: Kind.Type = Kind.self) throws(StatusError) -> Identifier<Kind> {
        guard let found = named.first(where: { $0.subject.prefix == Kind.prefix }) else { throw StatusError(.notFound) }
        return Identifier(raw: found.number)
    }

    /// A word of the address.
    package func word(_ name: String) throws(StatusError) -> String {
        guard let word = words[name] else { throw StatusError(.notFound) }
        return word
    }

    /// The token in the address.
    package func token() throws(StatusError) -> Token {
        guard let token = words["token"].flatMap(Token.init) else { throw StatusError(.notFound) }
        return token
    }

    /// A value of the query: a filter, never somebody's data.
    package func query(_ name: String) -> String? { try? request.query.value(name) }

    /// The person of somebody signed in.
    package func person() throws(StatusError) -> PersonID {
        guard let person = reader.person else { throw StatusError(.forbidden) }
        return person
    }

    /// The session of somebody wholly signed in.
    package func session() throws(StatusError) -> UserSession {
        guard let session = reader.session else { throw StatusError(.forbidden) }
        return session
    }
}

extension Visit {
    /// Reads as the reader. Whoever is shown is in the trail before a byte of the answer leaves.
    package func read<T>(for purpose: String, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try tenant.store.read(as: actor, for: purpose, noting: reads) { tx in
            try admit(tx)
            return try body(tx)
        }
    }

    /// Changes as the reader, in one transaction with the mark that this form was sent, and leads to a page.
    package func write(_ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try write(as: actor, body)
    }

    private func write(as actor: Actor, _ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try tenant.store.write(as: actor) { tx in
            try admit(tx)
            try refuseSecond(tx)
            let link = try body(tx)
            if let once { try Submissions.note(tx, once, link.description) }
            return link
        }
    }

    /// Changes without a word of who did: neither the trail nor the mark that the form was sent names the reader. For
    /// what people say without their name.
    package func writeUnnamed(_ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try write(as: .system("unnamed"), body)
    }

    /// Writes what the house itself does about a visit of somebody who has not come in, such as sending a link.
    package func writeAsHouse<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try tenant.store.write(as: .system("public-pages"), body)
    }

    /// Something that a form names: nil where the field is empty.
    /// - Throws: 404 for what is not there, or is not the reader's.
    package func chosen<Kind: IdentifierKind>(
        _ tx: borrowing Transaction, _ subject: Subject, _ field: String, _ kind: Kind.Type = Kind.self
    ) throws -> Identifier<Kind>? {
        let text = entered[field]
        guard !text.isEmpty else { return nil }
        guard subject.prefix == Kind.prefix, let number = subject.number(text) else { throw StatusError(.notFound) }
        try admit(tx, subject, number)
        return Identifier(raw: number)
    }

    /// Asks the rulebook for everything that the address names, where a page has nothing to read yet.
    func prove() throws {
        if !named.isEmpty { try read(for: "form") { _ in } }
    }

    private func admit(_ tx: borrowing Transaction) throws {
        for (subject, number) in named { try admit(tx, subject, number) }
    }

    private func admit(_ tx: borrowing Transaction, _ subject: Subject, _ number: Int64) throws {
        guard let person = reader.person else { throw StatusError(.notFound) }
        let families = roles.contains(.familyAdviser) ? site.families : []
        let asker = Rulebook.Asker(person: person, families: families)
        guard try surroundings.rulebook.admits(tx, subject, number, roles, asker) else {
            throw StatusError(.notFound)
        }
    }

    private func refuseSecond(_ tx: borrowing Transaction) throws {
        guard let once, let location = try Submissions.location(tx, once) else { return }
        throw SentBefore(location: location)
    }

    /// The mark that makes a form's work happen once.
    var once: Submissions.Mark? {
        let once = entered["once"]
        guard !once.isEmpty, once.utf8.count <= 64 else { return nil }
        return Submissions.Mark(once: once, fields: entered.fields)
    }
}

/// The form was sent before: whoever sends it again comes where the first one led.
struct SentBefore: Error {
    let location: String
}
