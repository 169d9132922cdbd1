/// Turns bytes into requests. It only computes: the same bytes give the same outcomes, in however many pieces they come.
package struct RequestParser: ~Copyable {
    package enum Outcome {
        case needMore
        case request(RequestHead, body: [UInt8])
        case refusal(Refusal)
    }

    private enum Stage {
        case head(HeadScanner)
        case body(RequestHead, length: Int)
        case chunks(RequestHead, ChunkedDecoder, limit: Int)
        case refused(Refusal)
    }

    private let limits: Limits
    private let bodyLimit: @Sendable (RequestHead) -> Int
    private var stage = Stage.head(HeadScanner())
    private var buffer: [UInt8] = []
    /// Where what has not been understood yet begins in the buffer.
    private var start = 0

    /// `bodyLimit` gives what the route of a request may take.
    package init(limits: Limits, bodyLimit: @escaping @Sendable (RequestHead) -> Int) {
        self.limits = limits
        self.bodyLimit = bodyLimit
    }

    /// The head whose body has not come in full.
    var unfinished: RequestHead? {
        switch stage {
        case .body(let head, _), .chunks(let head, _, _): head
        case .head, .refused: nil
        }
    }

    /// How many bytes came that no request has been made of.
    var pending: Int {
        guard case .chunks(_, let decoder, _) = stage else { return buffer.count - start }
        return buffer.count - start + decoder.body.count
    }

    /// Adds bytes that came.
    package mutating func feed(_ bytes: some Collection<UInt8>) {
        if case .refused = stage { return }
        buffer.append(contentsOf: bytes)
    }

    /// The next request, if its last byte has come. After a refusal there is no other outcome.
    package mutating func next() -> Outcome {
        do throws(Refusal) {
            if case .head(let scanner) = stage, !(try readHead(scanner)) { return .needMore }
            return try readBody()
        } catch {
            refuse(error)
            return .refusal(error)
        }
    }

    /// Forgets what came, and has no other outcome from now on.
    mutating func refuse(_ refusal: Refusal) {
        stage = .refused(refusal)
        buffer = []
        start = 0
    }

    private mutating func readHead(_ scanner: HeadScanner) throws(Refusal) -> Bool {
        var scanner = scanner
        guard let length = try scanner.scan(buffer.span, from: start, limits) else {
            stage = .head(scanner)
            return false
        }
        stage = try bodyStage(try RequestHead(bytes: takeHead(length)))
        return true
    }

    /// The bytes of a head; usually nothing has come behind it, and they need not be copied.
    private mutating func takeHead(_ length: Int) -> [UInt8] {
        guard start == 0, buffer.count == length else {
            start += length
            return Array(buffer[(start - length)..<start])
        }
        defer { buffer = [] }
        return buffer
    }

    private func bodyStage(_ head: RequestHead) throws(Refusal) -> Stage {
        switch head.framing {
        case .none: return .body(head, length: 0)
        case .chunked: return .chunks(head, ChunkedDecoder(), limit: bodyLimit(head))
        case .length(let length):
            guard length == 0 || length <= bodyLimit(head) else { throw .bodyTooLarge }
            return .body(head, length: length)
        }
    }

    private mutating func readBody() throws(Refusal) -> Outcome {
        switch stage {
        case .head: return .needMore
        case .refused(let refusal): throw refusal
        case .body(let head, let length):
            guard buffer.count - start >= length else { return .needMore }
            guard length > 0 else { return finish(head, []) }
            start += length
            return finish(head, Array(buffer[(start - length)..<start]))
        case .chunks(let head, var decoder, let limit):
            stage = .head(HeadScanner())
            let isComplete = try decoder.read(buffer, at: &start, limit: limit)
            if isComplete { return finish(head, decoder.body) }
            forgetConsumed()
            stage = .chunks(head, decoder, limit: limit)
            return .needMore
        }
    }

    private mutating func finish(_ head: RequestHead, _ body: [UInt8]) -> Outcome {
        forgetConsumed()
        stage = .head(HeadScanner())
        return .request(head, body: body)
    }

    /// Gives the room of consumed bytes back: usually all of them, without moving any.
    private mutating func forgetConsumed() {
        if start == buffer.count {
            if buffer.capacity > RequestParser.keptCapacity {
                buffer = []
            } else {
                buffer.removeAll(keepingCapacity: true)
            }
        } else {
            guard start > RequestParser.keptCapacity else { return }
            buffer.removeFirst(start)
        }
        start = 0
    }

    private static let keptCapacity = 16 * 1024
}
