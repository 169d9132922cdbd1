/// Where a sealed value lives. It is authenticated with the value, so that a value moved to another row, column, table
/// or tenant does not open.
package struct SealContext: Hashable, Sendable {
    package var tenant: String
    package var table: String
    package var column: String
    package var row: Int64

    package init(tenant: String, table: String, column: String, row: Int64) {
        self.tenant = tenant
        self.table = table
        self.column = column
        self.row = row
    }

    /// "tenant|table|column|row|version". No name may contain the bar, or two places could share their bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tenant.utf8.count + table.utf8.count + column.utf8.count + 25)
        bytes.append(name: tenant)
        bytes.append(name: table)
        bytes.append(name: column)
        bytes.append(decimal: row)
        bytes.append(bar)
        bytes.append(sealVersionDigit)
        return bytes
    }
}

/// Whose key is wrapped. It is authenticated with the key, so that a wrapped key moved to another person, category,
/// record or tenant does not unwrap.
package struct WrapContext: Hashable, Sendable {
    package var tenant: String
    package var person: Int64
    package var category: Int
    package var record: Int64

    package init(tenant: String, person: Int64, category: Int, record: Int64) {
        self.tenant = tenant
        self.person = person
        self.category = category
        self.record = record
    }

    /// "tenant|person|category|record|key|version".
    var bytes: [UInt8] {
        assert(!tenant.utf8.contains(bar), "a name in a key's context contains a bar")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tenant.utf8.count + 70)
        bytes.append(contentsOf: tenant.utf8)
        bytes.append(bar)
        bytes.append(decimal: person)
        bytes.append(bar)
        bytes.append(decimal: Int64(category))
        bytes.append(bar)
        bytes.append(decimal: record)
        bytes.append(contentsOf: "|key|".utf8)
        bytes.append(sealVersionDigit)
        return bytes
    }
}

private let bar = UInt8(ascii: "|")
private let sealVersionDigit = UInt8(ascii: "0") + Seal.version

extension [UInt8] {
    /// Appends a name and the bar behind it.
    fileprivate mutating func append(name: String) {
        assert(!name.utf8.contains(bar), "a name in a seal's context contains a bar")
        append(contentsOf: name.utf8)
        append(bar)
    }

    /// Appends the number in decimal digits, without making a string of it.
    fileprivate mutating func append(decimal number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        // The largest has twenty digits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = 20
            var rest = number.magnitude
            repeat {
                first -= 1
                digits.initializeElement(at: first, to: UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }
}
