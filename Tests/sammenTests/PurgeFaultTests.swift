import Foundation
import Store
import Testing

/// A purge by the built program that somebody stops.
@Suite("A purge that is stopped", .serialized)
struct PurgeFaultTests {
    private let place: BuiltInstallation
    private let people = 2_400
    private let apply: [String]

    /// People whose course of support ended long ago, and the plan to erase them.
    init() throws {
        place = try BuiltInstallation()
        let path = place.folder.appendingPathComponent("ended.csv").path
        let rows = BuiltInstallation.text(of: 0..<people, withHeading: false)
            .replacingOccurrences(of: "\r\n", with: ";01-02-2010;01-08-2010;gennemført\r\n")
        try ("Navn;Telefon;Start;Slut;Årsag\r\n" + rows).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try place.run("import people \(path) --apply").status == 0)
        let planned = try place.run("retention plan --json")
        let document = try JSONSerialization.jsonObject(with: Data(planned.out.utf8)) as? [String: Any]
        let result = try #require(document?["result"] as? [String: Any])
        let plan = try #require(result["plan"] as? String)
        let due = try #require(result["due"] as? Int)
        apply = ["retention", "apply", plan, "--limit", "\(due)", "--confirm=testby"]
    }

    private func isHandling(_ process: Process, _ number: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
        let mask = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
        return mask.map { $0 & (1 << UInt64(number - 1)) != 0 } ?? false
    }

    /// The purge waits at its first write, is asked to stop, and then gets its turn.
    private func interruptedRun() throws -> Int32 {
        let locks = place.folder.appendingPathComponent("tenants/testby/locks")
        let process = try Turnstile(folder: locks, name: "writer").withLock {
            let process = try BuiltProgram.start(apply, environment: place.environment)
            for _ in 0..<500 where !isHandling(process, SIGINT) { usleep(10_000) }
            kill(process.processIdentifier, SIGINT)
            usleep(50_000)
            return process
        }
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test("Interrupted, a purge ends after its batch with 130, and the next run ends it")
    func interrupted() throws {
        defer { place.clean() }
        #expect(try interruptedRun() == 130)
        #expect(try place.run("retention verify").status == 4)
        #expect(try place.run(apply.joined(separator: " ")).status == 0)
        #expect(try place.run("retention verify").status == 0)
        #expect(try place.run("person find Person").out.isEmpty)
    }

    @Test("Killed again and again, a purge is ended by the run that is left alone")
    func killed() throws {
        defer { place.clean() }
        for milliseconds in [40, 90, 150] {
            let process = try BuiltProgram.start(apply, environment: place.environment)
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let ended = try place.run(apply.joined(separator: " "))
        #expect(ended.status == 0, "\(ended.err)")
        #expect(ended.out.contains("\(people)"), "\(ended.out)")
        for check in ["retention verify", "audit verify", "doctor"] { #expect(try place.run(check).status == 0) }
    }
}
