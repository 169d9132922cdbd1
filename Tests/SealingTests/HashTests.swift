import Sealing
import Testing

@Suite("Hashes, signatures and randomness")
struct HashTests {
    @Test("A digest is BLAKE2b-256, in one piece or many")
    func digest() {
        // BLAKE2b-256 of the empty text and of "abc", as b2sum -l 256 prints them.
        #expect(Digest().finish().hex == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        #expect(Digest.of("abc").hex == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
        let bytes = Randomness.bytes(1000)
        var pieces = Digest()
        for start in stride(from: 0, to: 1000, by: 7) { pieces.update(Array(bytes[start..<min(1000, start + 7)])) }
        #expect(pieces.finish() == Digest.of(bytes))
    }

    @Test("A digest goes on after it was read, and a copy goes its own way")
    func copies() {
        var first = Digest()
        first.update("ab")
        var second = first
        second.update("x")
        _ = first.finish()
        first.update("c")
        #expect(first.finish() == Digest.of("abc"))
        #expect(second.finish() == Digest.of("abx"))
    }

    @Test("A keyed hash needs its key")
    func keyed() {
        let key = SecretKey.random()
        let text = Array("010190-1234".utf8)
        #expect(KeyedHash.hash(text, with: key) == KeyedHash.hash(text, with: key))
        #expect(KeyedHash.hash(text, with: key) != KeyedHash.hash(text, with: .random()))
        #expect(KeyedHash.hash(text, with: key) != Digest.of(text))
        #expect(KeyedHash.hash([], with: key).count == 32)
    }

    @Test("Hexadecimal digits are read as written, and only whole bytes of them")
    func hex() {
        #expect([0, 15, 16, 255].hex == "000f10ff")
        #expect([UInt8](hex: "000F10ff") == [0, 15, 16, 255])
        #expect([UInt8](hex: "") == [])
        for text in ["0", "0g", "å0", " 00"] { #expect([UInt8](hex: text) == nil) }
    }

    @Test("Ed25519 signs as RFC 8032 says")
    func rfc8032() throws {
        let seed = try #require([UInt8](hex: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
        let key = SigningKey(seed: try SecretKey(bytes: seed))
        #expect(key.publicKey.hex == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        #expect(
            key.sign([0x72]).hex == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    }

    @Test("A changed message, signature or key fails to verify")
    func signature() {
        let key = SigningKey(seed: .random())
        let message = Array("certificate".utf8)
        let signature = key.sign(message)
        #expect(Signature.verify(message, signature: signature, publicKey: key.publicKey))
        #expect(!Signature.verify(message + [0], signature: signature, publicKey: key.publicKey))
        #expect(!Signature.verify(message, signature: signature, publicKey: SigningKey(seed: .random()).publicKey))
        for bit in 0..<512 {
            var changed = signature
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!Signature.verify(message, signature: changed, publicKey: key.publicKey))
        }
        #expect(!Signature.verify(message, signature: [], publicKey: key.publicKey))
        #expect(!Signature.verify(message, signature: signature, publicKey: []))
    }

    @Test("Argon2id knows its secret and nothing else")
    func argon2() throws {
        let hash = try Argon2.hash("en lang sætning")
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
        #expect(Argon2.verify("en lang sætning", against: hash))
        #expect(!Argon2.verify("en lang sætning ", against: hash))
        #expect(!Argon2.verify("", against: hash))
        #expect(!Argon2.verify("en lang sætning", against: ""))
        #expect(!Argon2.verify("en lang sætning", against: String(repeating: "x", count: 500)))
        #expect(!hash.contains("sætning"))
    }

    @Test("Identifiers are positive and do not repeat")
    func identifiers() {
        let ids = (0..<10_000).map { _ in Randomness.id() }
        #expect(ids.allSatisfy { $0 > 0 })
        #expect(Set(ids).count == ids.count)
        #expect(Randomness.bytes(0).isEmpty)
        #expect(Randomness.bytes(16) != Randomness.bytes(16))
    }

    @Test("Threads never get the same identifier or nonce")
    func threads() async {
        let place = SealContext(tenant: "vejle", table: "profile", column: "name", row: 1)
        let key = SecretKey.random()
        let drawn = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<2000).map { _ in Array(Seal.seal([], with: key, for: place)[1..<25]) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(drawn).count == 16_000)
        #expect(!drawn.contains([UInt8](repeating: 0, count: 24)))
    }

    @Test("A seeded generator repeats itself, and only itself")
    func seeded() {
        // The first numbers of SplitMix64 with seed 0.
        var generator = SeededGenerator(seed: 0)
        #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
        #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
        var (first, second, other) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7), SeededGenerator(seed: 8))
        let numbers = (0..<20).map { _ in Int.random(in: 0..<1000, using: &first) }
        #expect(numbers == (0..<20).map { _ in Int.random(in: 0..<1000, using: &second) })
        #expect(numbers != (0..<20).map { _ in Int.random(in: 0..<1000, using: &other) })
    }
}
