/// What a connection's bytes are made into must not crash, and must not depend on the pieces in which they come.
/// The first byte is the size of the pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequest(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = outcomes(bytes.dropFirst(), pieces: count)
    guard whole == outcomes(bytes.dropFirst(), pieces: Int(bytes[0] % 64) + 1) else {
        preconditionFailure("The pieces change what is understood")
    }
    return 0
}

private func outcomes(_ bytes: ArraySlice<UInt8>, pieces: Int) -> [String] {
    var parser = RequestParser(limits: Limits()) { _ in 4_096 }
    var found: [String] = []
    var rest = bytes
    while true {
        switch parser.next() {
        case .request(let head, let body): found.append(describe(head, body))
        case .refusal(let refusal): return found + [refusal.rawValue]
        case .needMore:
            guard !rest.isEmpty else { return found }
            parser.feed(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
        }
    }
}

/// Everything that a handler or the server may ask of a request.
private func describe(_ head: RequestHead, _ body: [UInt8]) -> String {
    let address = Address(text: "127.0.0.1")
    let proxies = Set([address].compactMap { $0 })
    let clients = [TrustedProxy.Header.xForwarded, .forwarded]
        .map { TrustedProxy($0, addresses: proxies).client(peer: address, head.headers) }
    let request = Request(head: head, body: body, client: clients[0])
    let form = (try? request.form())?.fields.count ?? -1
    let files = (try? request.multipart())?.files.count ?? -1
    for segment in head.target.segments {
        guard segment != "..", !segment.utf8.contains(where: { $0 < 0x20 || $0 == 0x2F }) else {
            preconditionFailure("A segment climbs")
        }
    }
    guard head.target.text.hasPrefix("/"), !head.target.text.hasPrefix("//") else {
        preconditionFailure("A target is no path of this site")
    }
    return "\(head.method) \(head.target.text) \(head.target.segments) \(head.host) \(head.keepsAlive) \(body) "
        + "\(request.cookies["a"] ?? "") \(form) \(files) \(clients.map { $0.address?.description ?? "-" })"
}
