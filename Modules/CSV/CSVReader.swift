/// Reads separated values (RFC 4180, as Danish Excel bends it) from chunks of bytes.
///
/// A pure state machine: feed it chunks of any size, then finish. It holds one row at a time, so its memory is
/// bounded by `CSVLimits` however long the file is. Rows without any content are counted, not given.
package struct CSVReader: Sendable {
    private enum State { case fieldStart, plain, quoted, closing, closed, afterReturn }

    private let limits: CSVLimits
    private var head: [UInt8] = []
    private var started = false
    private var delimiter = Byte.semicolon
    private var decoder = Decoder()
    private var state = State.fieldStart
    private var record = Record()
    private var fieldStart = 0
    private var line = 1
    private var quoteLine = 1
    private var high: UInt8 = 0
    private var hasContent = false

    package init(limits: CSVLimits = CSVLimits()) { self.limits = limits }

    /// The encoding, once a mark or a letter has decided it.
    package var encoding: TextEncoding? { decoder.encoding }
    /// The delimiter that the first line shows.
    package var separator: UInt8 { delimiter }

    /// Takes the next bytes and gives every row that they complete.
    package mutating func feed(_ chunk: Span<UInt8>, _ give: (Record) throws -> Void) throws {
        if started { return try parse(chunk, give) }
        for index in chunk.indices { head.append(chunk[index]) }
        if head.count >= limits.row || FirstLine.isComplete(head) { try start(give) }
    }

    /// Takes the next bytes of an array.
    package mutating func feed(_ chunk: [UInt8], _ give: (Record) throws -> Void) throws {
        try feed(chunk.span, give)
    }

    /// Ends the file and gives the last row where no line break follows it.
    package mutating func finish(_ give: (Record) throws -> Void) throws {
        if !started { try start(give) }
        if state == .quoted { throw CSVError.unfinishedQuote(line: quoteLine) }
        if state != .afterReturn, !record.ends.isEmpty || !record.bytes.isEmpty { try endRecord(give) }
        if !hasContent { throw CSVError.empty }
    }

    private mutating func start(_ give: (Record) throws -> Void) throws {
        let first = try FirstLine(Array(head.prefix(limits.row)))
        let bytes = Array(head[first.skip...])
        if first.hasMark { decoder.encoding = .utf8 }
        if first.hasSeparatorLine { line = 2 }
        delimiter = first.delimiter
        record.clear(line: line)
        (started, head) = (true, [])
        try parse(bytes.span, give)
    }

    private mutating func parse(_ chunk: Span<UInt8>, _ give: (Record) throws -> Void) throws {
        for index in chunk.indices { try take(chunk[index], give) }
    }

    private mutating func take(_ byte: UInt8, _ give: (Record) throws -> Void) throws {
        switch state {
        case .quoted: try takeQuoted(byte)
        case .afterReturn:
            state = .fieldStart
            if byte != Byte.lineFeed { try take(byte, give) }
        case .fieldStart where byte == Byte.quote:
            (state, quoteLine) = (.quoted, line)
        case .closing where byte == Byte.quote:
            try append(byte)
            state = .quoted
        case .fieldStart, .plain, .closing, .closed: try takePlain(byte, give)
        }
    }

    private mutating func takeQuoted(_ byte: UInt8) throws {
        if byte == Byte.quote {
            state = .closing
        } else {
            if byte == Byte.lineFeed { line += 1 }
            try append(byte)
        }
    }

    private mutating func takePlain(_ byte: UInt8, _ give: (Record) throws -> Void) throws {
        if byte == delimiter {
            try endField()
            state = .fieldStart
        } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
            line += 1
            try endRecord(give)
            state = byte == Byte.lineFeed ? .fieldStart : .afterReturn
        } else {
            noteAfterQuote(byte)
            try append(byte)
        }
    }

    /// Between a closing quotation mark and the delimiter only spaces may stand.
    private mutating func noteAfterQuote(_ byte: UInt8) {
        guard state == .closing || state == .closed else { return state = .plain }
        if Byte.isSpace(byte) { return state = .closed }
        if record.fault == nil { record.fault = .quotation(column: record.ends.count) }
        state = .plain
    }

    private mutating func append(_ byte: UInt8) throws {
        if byte == 0 { throw CSVError.binary(line: line) }
        if record.bytes.count - fieldStart >= limits.field {
            throw CSVError.fieldTooLong(line: record.line, limit: limits.field)
        }
        high |= byte
        record.bytes.append(byte)
    }

    private mutating func endField() throws {
        if record.ends.count >= limits.columns {
            throw CSVError.tooManyColumns(line: record.line, limit: limits.columns)
        }
        if record.bytes.count > limits.row { throw CSVError.rowTooLong(line: record.line, limit: limits.row) }
        record.ends.append(record.bytes.count)
        fieldStart = record.bytes.count
    }

    private mutating func endRecord(_ give: (Record) throws -> Void) throws {
        try endField()
        record.row += 1
        if high >= 0x80, !decoder.decode(&record) { record.fault = .letters }
        if !record.isBlank {
            hasContent = true
            try give(record)
        }
        record.clear(line: line)
        (fieldStart, high) = (0, 0)
    }
}
