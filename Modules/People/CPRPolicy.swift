/// Whether this tenant holds CPR numbers at all, and on which legal ground.
///
/// An association may hold one only with a recorded ground (databeskyttelsesloven § 11).
package enum CPRPolicy: Hashable, Sendable {
    case notHeld
    case held(ground: String)

    func check(_ cpr: CPR?) throws(PeopleError) {
        guard cpr != nil else { return }
        switch self {
        case .notHeld: throw .cprNotHeld
        case .held(let ground):
            guard ground.utf8.contains(where: { $0 > 0x20 }) else { throw .cprNeedsGround }
        }
    }
}
