import Access
import Casework
import HTML
import HTTP
import Participation
import People
import ProgrammeKit
import Reception
import Store
import Tenancy

/// A step that was refused, in words for whoever tried it.
struct Refused: Explained {
    let words: Text
}

extension Visit {
    /// What the reader works with: an adviser with families alone.
    var worksWith: [Offer] {
        roles.contains(.coordinator) ? offers.all : offers.all.filter(\.joinsHouseholds)
    }

    /// The first programme that brings volunteers together with households.
    func families() throws -> Offer {
        guard let offer = offers.all.first(where: \.joinsHouseholds) else { throw StatusError(.notFound) }
        return offer
    }

    /// What the tenant offers under a name that a form or a query gives.
    func offer(_ name: String) throws -> Offer {
        guard let offer = offers.all.first(where: { $0.id.text == name }) else { throw StatusError(.notFound) }
        return offer
    }

    /// Changes as the reader. What the rules refuse is told in their words.
    func change(_ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try explaining { try write(body) }
    }

    /// Reads as the reader. What cannot be shown is told in words.
    func look<T>(for purpose: String, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try explaining { try read(for: purpose, body) }
    }

    private func explaining<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            guard let words = DeskWording.refusal(of: error) else { throw error }
            throw Refused(words: words)
        }
    }

    /// What a programme is called here, also one that is turned off.
    func name(of programme: ProgrammeID) -> String {
        tenant.terms(of: programme)?.wording.name.in(language) ?? programme.text
    }

    /// What a programme calls one of its codes: an answer, a source, a theme.
    func word(_ code: String, of programme: ProgrammeID, as kind: String) -> String {
        tenant.terms(of: programme)?.wording.text("\(kind).\(code)", in: language) ?? code
    }
}
