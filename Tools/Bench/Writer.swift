import Foundation
import People
import Store
import Tenancy

/// A process that writes all the while, as a server does, and says what was acknowledged.
enum Writer {
    static func run(_ arguments: Arguments) throws {
        let store = try Fixture.tenant(arguments).store
        let whole = Stopwatch()
        let end = Double(arguments.number("seconds", 10)) * 1_000
        var waits: [Double] = []
        while whole.milliseconds < end {
            let asked = Stopwatch()
            let person = try store.write(as: .system("bench")) { tx in
                waits.append(asked.milliseconds)
                return try People.add(tx, PersonDetails(name: "Prøve \(waits.count)"), as: .participant)
            }
            FileHandle.standardOutput.write(Data("\(person)\n".utf8))
            usleep(2_000)
        }
        Main.complain(
            "writes=\(waits.count) wait_p99_ms=\(percentile(waits, 99)) wait_max_ms=\(percentile(waits, 100))")
    }

    private static func percentile(_ values: [Double], _ percent: Int) -> String {
        let sorted = values.sorted()
        guard let last = sorted.last else { return "0" }
        let value = percent == 100 ? last : sorted[sorted.count * percent / 100]
        return String(format: "%.1f", value)
    }

    /// A killed writer may leave half a line: it was not acknowledged.
    static func check(_ arguments: Arguments) throws {
        let store = try Fixture.tenant(arguments).store
        var checked = 0
        while let line = readLine(strippingNewline: false) {
            guard line.hasSuffix("\n"), let person = try? PersonID(text: String(line.dropLast())) else { continue }
            let name = try store.read(as: .system("bench"), for: "bench") { tx in
                try People.show(tx, person, fields: ProfileFields.names)?.displayName
            }
            guard name != nil else { throw StoreError.damaged(what: "an acknowledged write is missing") }
            checked += 1
        }
        print("checked=\(checked)")
    }
}
