/// The bytes that a sealed value or a wrapped key is bound to, while they are needed: on the stack, since a list opens a
/// value a row.
struct ContextBytes: ~Copyable {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// Makes bytes of names and numbers, of which the names have so many bytes.
    static func with<T>(
        names: Int, _ write: (inout ContextBytes) -> Void, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
    ) rethrows -> T {
        // Three numbers of at most twenty digits, with bars and words between.
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: names + 80) { buffer in
            var bytes = ContextBytes(buffer: buffer)
            write(&bytes)
            return try body(UnsafeBufferPointer(rebasing: buffer[..<bytes.count]))
        }
    }

    private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    /// Appends a name and the bar behind it. No name may contain the bar, or two places could share their bytes.
    mutating func append(name: String) {
        assert(!name.utf8.contains(UInt8(ascii: "|")), "a name in a seal's context contains a bar")
        var name = name
        name.withUTF8 { append($0) }
        append(UInt8(ascii: "|"))
    }

    /// Appends the number in decimal digits, without making a string of it, and the bar behind it.
    mutating func append(number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        // The largest has twenty digits, of which the last is known first.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = 20
            var rest = number.magnitude
            repeat {
                first -= 1
                digits.initializeElement(at: first, to: UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            append(UnsafeBufferPointer(rebasing: digits[first...]))
        }
        append(UInt8(ascii: "|"))
    }

    /// Appends the version of the seal, which ends the bytes.
    mutating func appendVersion() { append(UInt8(ascii: "0") + Seal.version) }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).initialize(fromContentsOf: bytes)
        count += bytes.count
    }

    private mutating func append(_ byte: UInt8) {
        buffer.initializeElement(at: count, to: byte)
        count += 1
    }
}
