import Sealing
import Testing

@Suite("Seal")
struct SealTests {
    let key = SecretKey.random()
    let place = SealContext(tenant: "vejle", table: "profile", column: "name", row: 42)
    let owner = WrapContext(tenant: "vejle", person: 7, category: 1, record: 9)

    @Test("What is sealed opens in its place, whatever its length", arguments: [0, 1, 15, 16, 17, 255, 70_000])
    func opens(length: Int) throws {
        let plain = Randomness.bytes(length)
        let sealed = Seal.seal(plain, with: key, for: place)
        #expect(sealed.count == length + Seal.overhead)
        #expect(sealed[0] == 1)
        #expect(try Seal.open(sealed, with: key, for: place) == plain)
    }

    @Test("The same text sealed twice shows no likeness")
    func nonce() {
        let text = Array("Søren Ærø".utf8)
        let (first, second) = (Seal.seal(text, with: key, for: place), Seal.seal(text, with: key, for: place))
        #expect(first[1..<25] != second[1..<25])
        #expect(first[25...] != second[25...])
        #expect(!contains(first, text))
    }

    @Test("A value moved to another row, column, table or tenant does not open")
    func moved() {
        let sealed = Seal.seal(Array("secret".utf8), with: key, for: place)
        var places = [place, place, place, place]
        places[0].row = 43
        places[1].column = "phone"
        places[2].table = "person"
        places[3].tenant = "fredericia"
        for other in places {
            #expect(throws: SealError.damaged) { try Seal.open(sealed, with: key, for: other) }
        }
    }

    @Test("A place's names cannot be shifted into one another, nor a negative row into a positive one")
    func unambiguous() {
        let sealed = Seal.seal([1], with: key, for: SealContext(tenant: "a", table: "bc", column: "d", row: 1))
        for other in [
            SealContext(tenant: "ab", table: "c", column: "d", row: 1),
            SealContext(tenant: "a", table: "b", column: "cd", row: 1),
            SealContext(tenant: "a", table: "bc", column: "d", row: -1),
            SealContext(tenant: "a", table: "bc", column: "d", row: 11),
        ] {
            #expect(throws: SealError.damaged) { try Seal.open(sealed, with: key, for: other) }
        }
    }

    @Test("The extreme rows seal and open", arguments: [Int64.min, -1, 0, 1, Int64.max])
    func rows(row: Int64) throws {
        let place = SealContext(tenant: "a", table: "b", column: "c", row: row)
        #expect(try Seal.open(Seal.seal([5], with: key, for: place), with: key, for: place) == [5])
    }

    @Test("Every single flipped bit is detected, and so is every cut")
    func flipped() {
        let sealed = Seal.seal(Array("a note of some length, sealed".utf8), with: key, for: place)
        for bit in 0..<(sealed.count * 8) {
            var changed = sealed
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SealError.damaged) { try Seal.open(changed, with: key, for: place) }
        }
        for length in 0..<sealed.count {
            #expect(throws: SealError.damaged) { try Seal.open(Array(sealed[..<length]), with: key, for: place) }
        }
        #expect(throws: SealError.damaged) { try Seal.open(sealed + [0], with: key, for: place) }
    }

    @Test("Another key does not open")
    func wrongKey() {
        let sealed = Seal.seal([1, 2, 3], with: key, for: place)
        #expect(throws: SealError.damaged) { try Seal.open(sealed, with: .random(), for: place) }
    }

    @Test("A wrapped key unwraps for its owner only")
    func wrapped() throws {
        let tenantKey = SecretKey.random()
        let wrapped = Seal.wrap(key, with: tenantKey, for: owner)
        #expect(try Seal.unwrap(wrapped, with: tenantKey, for: owner) == key)
        #expect(!contains(wrapped, key.bytes))
        var others = [owner, owner, owner, owner]
        others[0].person = 8
        others[1].category = 2
        others[2].record = 10
        others[3].tenant = "fredericia"
        for other in others {
            #expect(throws: SealError.damaged) { try Seal.unwrap(wrapped, with: tenantKey, for: other) }
        }
        #expect(throws: SealError.damaged) { try Seal.unwrap(wrapped, with: .random(), for: owner) }
        #expect(throws: SealError.damaged) { try Seal.unwrap([], with: tenantKey, for: owner) }
    }

    @Test("A sealed value of 32 bytes is no wrapped key, nor the other way round")
    func kinds() {
        let numbers = SealContext(tenant: "vejle", table: "7", column: "1", row: 9)
        let sealed = Seal.seal(SecretKey.random().bytes, with: key, for: numbers)
        #expect(throws: SealError.damaged) { try Seal.unwrap(sealed, with: key, for: owner) }
        let wrapped = Seal.wrap(.random(), with: key, for: owner)
        #expect(throws: SealError.damaged) { try Seal.open(wrapped, with: key, for: numbers) }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        (0...max(0, bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
    }
}
