import Days
import PersonalData
import Sealing
import Store

/// What a plan was computed from: the tenant's data as far as every change of it has an entry in the trail, and the
/// statements that select. While none of it has changed, the set cannot have changed either, and `apply` need not
/// compute it anew. The plan carries it signed with the tenant's key, so that an edited plan is computed anew.
struct PlanGround {
    private let message: [UInt8]

    init(_ tx: borrowing Transaction, inventory: Inventory, header: Plan.Header, id: String) throws {
        var digest = Digest()
        digest.update("sammen plan ground 1\n\(id)\n\(header.day.iso)\n")
        digest.update(try tx.changeHead())
        for rule in header.rules {
            guard let category = PersonalData.Category(name: rule.category) else { continue }
            digest.update("\n\(Selection.due(of: category, in: inventory) ?? "")")
        }
        message = digest.finish()
    }

    func signed(by key: SigningKey) -> String { key.sign(message).hex }

    func isSigned(_ signature: String, by key: SigningKey) -> Bool {
        [UInt8](hex: signature).map { Signature.verify(message, signature: $0, publicKey: key.publicKey) } ?? false
    }
}
