/// Percent-encoded text (RFC 3986, section 2.1), read strictly: what does not decode to valid UTF-8 is refused, and so
/// is what could mean something else to the next program that reads it.
struct PercentDecoding {
    /// Characters that stand for themselves.
    let plain: ByteSet
    /// Bytes that a text may not hold, not even encoded.
    let isForbidden: @Sendable (UInt8) -> Bool
    /// Whether a plus sign is a space.
    let plusIsSpace: Bool

    /// A segment of a path: no slash of either kind, no control characters.
    static let pathSegment = PercentDecoding(
        plain: .pathCharacter,
        isForbidden: { ASCII.isControl($0) || $0 == ASCII.slash || $0 == ASCII.backslash },
        plusIsSpace: false)

    /// A name or a value of a query: no control characters.
    static let query = PercentDecoding(
        plain: .queryCharacter, isForbidden: ASCII.isControl, plusIsSpace: true)

    /// A name or a value of a form: of the control characters, those that a text area can hold.
    static let form = PercentDecoding(
        plain: .queryCharacter,
        isForbidden: { ASCII.isControl($0) && ![0x09, ASCII.lineFeed, ASCII.carriageReturn].contains($0) },
        plusIsSpace: true)

    func decode(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
        if standsForItself(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == ASCII.percent {
                decoded.append(try encodedByte(bytes, at: index))
                index += 3
            } else {
                guard plain.contains(byte) else { throw .encoding }
                decoded.append(plusIsSpace && byte == ASCII.plus ? ASCII.space : byte)
                index += 1
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .encoding }
        return text
    }

    /// Whether there is nothing to decode, as in almost every segment of a path.
    private func standsForItself(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = bytes.span
        for index in bytes.indices {
            guard plain.contains(bytes[index]), !(plusIsSpace && bytes[index] == ASCII.plus) else { return false }
        }
        return true
    }

    private func encodedByte(_ bytes: ArraySlice<UInt8>, at index: Int) throws(Refusal) -> UInt8 {
        guard index + 2 < bytes.endIndex, let high = ASCII.hexadecimal(bytes[index + 1]),
            let low = ASCII.hexadecimal(bytes[index + 2])
        else { throw .encoding }
        let byte = UInt8(high << 4 | low)
        guard !isForbidden(byte) else { throw .encoding }
        return byte
    }
}
