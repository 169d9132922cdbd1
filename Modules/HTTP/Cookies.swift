/// The cookies that a browser sent (RFC 6265, section 4.2).
package struct Cookies: Sendable {
    private let pairs: [(name: String, value: String)]

    /// A pair that no server should have set is left out: another site of the same domain may have set it, and must not
    /// keep somebody from these pages.
    init(_ header: ArraySlice<UInt8>?) {
        pairs = (header ?? []).split(separator: ASCII.semicolon).compactMap { part in
            let pair = part.drop { $0 == ASCII.space }
            guard let mark = pair.firstIndex(of: ASCII.equals), mark > pair.startIndex else { return nil }
            let value = pair[(mark + 1)...]
            guard pair[..<mark].allSatisfy(ByteSet.token.contains), value.allSatisfy(ByteSet.cookieOctet.contains)
            else { return nil }
            return (String(decoding: pair[..<mark], as: UTF8.self), String(decoding: value, as: UTF8.self))
        }
    }

    /// The value of a cookie; nil also where two of one name came, since one of them is not ours.
    package subscript(_ name: String) -> String? {
        let found = pairs.filter { $0.name == name }
        return found.count == 1 ? found.first?.value : nil
    }
}
