/// Finds where a request's head ends, going on where it stopped: each byte is looked at once, however slowly the bytes
/// come. Whatever cannot become a head is refused at the byte that spoils it.
struct HeadScanner {
    private var position = 0
    private var lineStart = 0
    private var headersStart = 0
    private var lines = 0
    private var previous: UInt8 = 0

    /// The length of the head with its empty line, or nil while that has not come. Positions count from `start`.
    mutating func scan(_ bytes: Span<UInt8>, from start: Int, _ limits: Limits) throws(Refusal) -> Int? {
        while start + position < bytes.count {
            let byte = bytes[start + position]
            position += 1
            if byte == ASCII.lineFeed {
                if try endLine(limits) { return position }
            } else if previous == ASCII.carriageReturn {
                throw .bareCarriageReturn
            } else if byte != ASCII.carriageReturn {
                guard !ASCII.isControl(byte) else { throw .controlCharacter }
                try checkLength(limits)
            }
            previous = byte
        }
        return nil
    }

    /// Whether the line that ends here is the empty one that ends the head.
    private mutating func endLine(_ limits: Limits) throws(Refusal) -> Bool {
        guard previous == ASCII.carriageReturn else { throw .bareLineFeed }
        let isEmpty = position - lineStart == 2
        if lines == 0 {
            guard !isEmpty else { throw .requestLine }
            headersStart = position
        } else if isEmpty {
            return true
        } else if lines > limits.headerCount {
            throw .tooManyHeaders
        }
        lines += 1
        lineStart = position
        return false
    }

    /// A header line's own end counts, the request line's does not.
    private func checkLength(_ limits: Limits) throws(Refusal) {
        if lines == 0 {
            guard position <= limits.requestLine else { throw .requestLineTooLong }
        } else {
            guard position - headersStart + 2 <= limits.headerBytes else { throw .headersTooLarge }
        }
    }
}
