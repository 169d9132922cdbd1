import Dispatch
import Foundation
import People
import SQLite
import Store
import Synchronization
import Tenancy

/// Point reads of a person: a snapshot, unsealing the name, and an entry in the trail that is durable first.
enum ReadBench {
    static func run(_ arguments: Arguments) throws {
        let store = try Fixture.tenant(arguments).store
        let people = try ids(of: store)
        let threads = arguments.number("threads", 64)
        let each = arguments.number("reads", 64_000) / threads
        let failures = Mutex(0)
        let watch = Stopwatch()
        let group = DispatchGroup()
        for thread in 0..<threads {
            group.enter()
            Thread.detachNewThread {
                for number in 0..<each {
                    let person = people[(thread &* 7_919 &+ number &* 104_729) % people.count]
                    let name = try? store.read(as: .system("bench"), for: "bench") { tx in
                        try People.show(tx, person, fields: ProfileFields.names)?.displayName
                    }
                    if name == nil { failures.withLock { $0 += 1 } }
                }
                group.leave()
            }
        }
        group.wait()
        guard failures.withLock({ $0 }) == 0 else { throw StoreError.damaged(what: "a read of the bench") }
        print(Int(Double(each * threads) / watch.milliseconds * 1_000))
    }

    private static func ids(of store: Store) throws -> [PersonID] {
        try store.upkeep { tx in try tx.all("SELECT id FROM person LIMIT 50000") { $0.id(0) } }
    }
}

/// Opening a tenant until the first search by name is answered.
enum OpenBench {
    static func run(_ arguments: Arguments) throws {
        let watch = Stopwatch()
        let tenant = try Fixture.tenant(arguments)
        let found = try NameIndex().find("anna", in: tenant.store)
        print("open_ms=\(Int(watch.milliseconds)) found=\(found.count)")
    }
}
