/// A chunked body (RFC 9112, section 7.1), without extensions and trailers: no client of ours sends them, and they are
/// where programs disagree.
struct ChunkedDecoder {
    private(set) var body: [UInt8] = []
    private var part = Part.size(digits: 0, value: 0)

    private enum Part {
        case size(digits: Int, value: Int)
        case sizeLineFeed(Int)
        case data(Int)
        case dataCarriageReturn
        case dataLineFeed
        case endCarriageReturn
        case endLineFeed
    }

    /// More digits than any limit needs; so no sum overflows.
    private static let mostDigits = 8

    /// Takes bytes from `index` on, which is moved, and says whether the body is complete.
    mutating func read(_ bytes: [UInt8], at index: inout Int, limit: Int) throws(Refusal) -> Bool {
        while index < bytes.count {
            if case .data(let left) = part {
                let taken = min(left, bytes.count - index)
                body.append(contentsOf: bytes[index..<(index + taken)])
                index += taken
                part = taken == left ? .dataCarriageReturn : .data(left - taken)
            } else {
                let byte = bytes[index]
                index += 1
                if try step(byte, limit: limit) { return true }
            }
        }
        return false
    }

    /// One byte outside a chunk's data.
    private mutating func step(_ byte: UInt8, limit: Int) throws(Refusal) -> Bool {
        switch part {
        case .size(let digits, let value): part = try size(byte, digits, value)
        case .sizeLineFeed(let size):
            try require(byte, ASCII.lineFeed)
            guard body.count + size <= limit else { throw .bodyTooLarge }
            part = size == 0 ? .endCarriageReturn : .data(size)
        case .dataCarriageReturn:
            try require(byte, ASCII.carriageReturn)
            part = .dataLineFeed
        case .dataLineFeed:
            try require(byte, ASCII.lineFeed)
            part = .size(digits: 0, value: 0)
        case .endCarriageReturn:
            guard byte == ASCII.carriageReturn else { throw .trailer }
            part = .endLineFeed
        case .endLineFeed:
            try require(byte, ASCII.lineFeed)
            return true
        case .data: throw .chunk
        }
        return false
    }

    private func size(_ byte: UInt8, _ digits: Int, _ value: Int) throws(Refusal) -> Part {
        if let digit = ASCII.hexadecimal(byte) {
            guard digits < ChunkedDecoder.mostDigits else { throw .chunk }
            return .size(digits: digits + 1, value: value << 4 | digit)
        }
        guard byte != ASCII.semicolon else { throw .chunkExtension }
        guard digits > 0, byte == ASCII.carriageReturn else { throw .chunk }
        return .sizeLineFeed(value)
    }

    private func require(_ byte: UInt8, _ expected: UInt8) throws(Refusal) {
        guard byte == expected else { throw .chunk }
    }
}
