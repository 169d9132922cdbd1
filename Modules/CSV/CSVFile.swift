import Foundation

/// A file of separated values, read in chunks.
package enum CSVFile {
    /// Bytes in memory at a time, beside the one row of the reader.
    private static let chunk = 65_536

    /// Reads a file, or standard input where the path is `-`, and gives each row; the reader, once it is done,
    /// knows encoding and delimiter.
    @discardableResult
    package static func read(
        _ path: String, limits: CSVLimits = CSVLimits(), _ give: (Record) throws -> Void
    ) throws -> CSVReader {
        if path == "-" { return try read(descriptor: 0, limits: limits, give) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, limits: limits, give)
    }

    /// Whether a second reading gives the same: not so for standard input, a pipe or a device.
    package static func canBeReadAgain(_ path: String) -> Bool {
        var status = stat()
        return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func read(
        descriptor: Int32, limits: CSVLimits, _ give: (Record) throws -> Void
    ) throws -> CSVReader {
        var reader = CSVReader(limits: limits)
        var buffer = [UInt8](repeating: 0, count: chunk)
        while case let count = try fill(&buffer, from: descriptor), count > 0 {
            try reader.feed(buffer.span.extracting(0..<count), give)
        }
        try reader.finish(give)
        return reader
    }

    private static func fill(_ buffer: inout [UInt8], from descriptor: Int32) throws -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno != EINTR { throw failure() }
        }
    }

    private static func failure() -> CSVError { .unreadable(String(cString: strerror(errno))) }
}
