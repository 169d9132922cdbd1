package import Foundation
package import Sealing
package import Store

/// Certificate files: the certificate, the public key and an Ed25519 signature (RFC 8032), as JSON that is the same
/// byte for byte however often it is written. Whoever kept the public key can verify one far from the installation.
package enum Certificates {
    private struct File: Codable {
        let certificate: Certificate
        let publicKey: String
        let signature: String
    }

    static func url(of plan: String, in files: TenantFiles) -> URL {
        files.certificates.appendingPathComponent("\(plan).json")
    }

    /// Signs a certificate and writes it as a whole.
    package static func write(_ certificate: Certificate, to file: URL, signing key: SigningKey) throws {
        let signature = key.sign(try signedBytes(certificate))
        let output = try FileOutput(in: file.deletingLastPathComponent())
        try output.write(
            bytes(File(certificate: certificate, publicKey: key.publicKey.hex, signature: signature.hex)))
        try output.finish(as: file)
    }

    /// Reads a certificate and checks its signature.
    ///
    /// Without `publicKey` the key in the file is used: that shows that the file is whole, not who signed it. Throws
    /// `.certificateUnreadable`, `.certificateOfOtherKey` or `.certificateTampered`.
    package static func verify(file: URL, publicKey: [UInt8]? = nil) throws -> Certificate {
        guard let data = try? Data(contentsOf: file), let parsed = try? JSONDecoder().decode(File.self, from: data),
            let stated = [UInt8](hex: parsed.publicKey), let signature = [UInt8](hex: parsed.signature)
        else { throw RetentionError.certificateUnreadable }
        guard publicKey == nil || publicKey == stated else { throw RetentionError.certificateOfOtherKey }
        // An added field would be signed by nobody: only the exact bytes that were written count.
        guard try bytes(parsed) == Array(data),
            Signature.verify(try signedBytes(parsed.certificate), signature: signature, publicKey: stated)
        else { throw RetentionError.certificateTampered }
        return parsed.certificate
    }

    /// The certificates of a tenant, by when the purges ended.
    package static func list(in files: TenantFiles) throws -> [Certificate] {
        let folder = files.certificates
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".json") }
            .map { try verify(file: folder.appendingPathComponent($0)) }
            .sorted { ($0.finishedAt, $0.plan) < ($1.finishedAt, $1.plan) }
    }

    /// What is signed says what it is, so that no signature of another kind of file fits.
    private static func signedBytes(_ certificate: Certificate) throws -> [UInt8] {
        try Array("sammen certificate 1\n".utf8) + bytes(certificate)
    }

    private static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [10]
    }
}
