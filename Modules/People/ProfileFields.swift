/// Some fields of profiles, such as those that a page shows.
package struct ProfileFields: Sequence, Equatable, Sendable, ExpressibleByArrayLiteral {
    /// One bit a field.
    private var bits: UInt16 = 0

    package init(arrayLiteral fields: ProfileField...) { self.init(fields) }

    package init(_ fields: some Sequence<ProfileField>) {
        for field in fields { bits |= ProfileFields.bit(of: field) }
    }

    /// Every field.
    package static let all = ProfileFields(ProfileField.allCases)
    /// What a list shows.
    package static let names: ProfileFields = [.name, .chosenName]
    /// What a protected name and address hides (CPR-loven § 28): everything that names or locates.
    package static let protected: ProfileFields = [.name, .chosenName, .phone, .email, .address, .cpr, .contact]

    package var count: Int { bits.nonzeroBitCount }

    /// The place behind the last field among all of them.
    var end: Int { UInt16.bitWidth - bits.leadingZeroBitCount }

    /// The fields in their own order.
    package func makeIterator() -> Iterator { Iterator(rest: bits) }

    package struct Iterator: IteratorProtocol {
        fileprivate var rest: UInt16

        package mutating func next() -> ProfileField? {
            guard rest != 0 else { return nil }
            defer { rest &= rest - 1 }
            return ProfileField(index: rest.trailingZeroBitCount)
        }
    }

    package func contains(_ field: ProfileField) -> Bool { bits & ProfileFields.bit(of: field) != 0 }

    package func union(_ other: ProfileFields) -> ProfileFields { ProfileFields(bits: bits | other.bits) }

    package func intersection(_ other: ProfileFields) -> ProfileFields { ProfileFields(bits: bits & other.bits) }

    package func subtracting(_ other: ProfileFields) -> ProfileFields { ProfileFields(bits: bits & ~other.bits) }

    private init(bits: UInt16) { self.bits = bits }

    private static func bit(of field: ProfileField) -> UInt16 { 1 << field.index }
}
