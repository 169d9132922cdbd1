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

    /// "tenant|table|column|row|version".
    func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        try ContextBytes.with(
            names: tenant.utf8.count + table.utf8.count + column.utf8.count,
            {
                $0.append(name: tenant)
                $0.append(name: table)
                $0.append(name: column)
                $0.append(number: row)
                $0.appendVersion()
            }, body)
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
    func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        try ContextBytes.with(
            names: tenant.utf8.count,
            {
                $0.append(name: tenant)
                $0.append(number: person)
                $0.append(number: Int64(category))
                $0.append(number: record)
                $0.append(name: "key")
                $0.appendVersion()
            }, body)
    }
}
