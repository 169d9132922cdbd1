/// A spreadsheet's bytes must not crash, and the rows must not depend on the pieces in which the bytes come.
/// The first byte is the size of the pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard rows(bytes.dropFirst(), pieces: count) == rows(bytes.dropFirst(), pieces: Int(bytes[0] % 64) + 1) else {
        preconditionFailure("The pieces change what is read")
    }
    return 0
}

private func rows(_ bytes: ArraySlice<UInt8>, pieces: Int) -> [String] {
    var reader = CSVReader()
    var found: [String] = []
    var rest = bytes
    do {
        while !rest.isEmpty {
            try reader.feed(Array(rest.prefix(pieces))) { found.append(describe($0)) }
            rest = rest.dropFirst(pieces)
        }
        try reader.finish { found.append(describe($0)) }
    } catch {
        found.append("\(error)")
    }
    return found + ["\(String(describing: reader.encoding)) \(reader.separator)"]
}

private func describe(_ record: Record) -> String {
    "\(record.row) \(record.line) \(String(describing: record.fault)) \(record.fields)"
}
