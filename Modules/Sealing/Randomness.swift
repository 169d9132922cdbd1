import CSodium

/// Unpredictable bytes and identifiers from the system's random generator.
package enum Randomness {
    /// So many random bytes.
    package static func bytes(_ count: Int) -> [UInt8] {
        Sodium.require()
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { randombytes_buf(start, count) }
            initialized = count
        }
    }

    /// A random identifier: positive, 63 bits, never 0. Nobody can guess one from another.
    package static func id() -> Int64 {
        Sodium.require()
        while true {
            var word: UInt64 = 0
            RandomPool.fill(&word, 8)
            if word >> 1 != 0 { return Int64(word >> 1) }
        }
    }
}

/// The same numbers for the same seed, on every machine: for demonstration data and tests, never for keys.
/// It is SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
