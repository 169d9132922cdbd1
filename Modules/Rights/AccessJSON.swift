import Foundation

/// The machine-readable form: structured, commonly used (GDPR Art. 20(1)); keys sorted so that two copies compare.
enum AccessJSON {
    static func bytes(of document: AccessDocument) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(document))
    }
}
