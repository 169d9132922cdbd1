import Foundation
import Testing

/// The built program's streams, arguments and limits, as shells and timers hand them to it.
@Suite("Streams of the built program", .serialized)
struct StreamTests {
    private let place: BuiltInstallation

    init() throws { place = try BuiltInstallation() }

    @Test("A reader that goes away ends the output and not the work")
    func head() throws {
        defer { place.clean() }
        let path = try place.sheet(40)
        let result = try place.shell("set -o pipefail; (sammen import people \(path) --apply) | true")
        #expect(result.status == 0, "\(result.err)")
        #expect(try place.unchanged(path) == 40)
    }

    @Test("Output that could not be written is an error, and what was done stays done")
    func fullOutput() throws {
        defer { place.clean() }
        let path = try place.sheet(40)
        for line in ["import people \(path) --apply", "import people \(path) --json", "help", "tenant list"] {
            let result = try place.shell("sammen \(line) > /dev/full")
            #expect(result.status == 1, "\(line)")
            #expect(result.err.contains("Standard output could not be written"), "\(line)")
        }
        #expect(try place.unchanged(path) == 40)
    }

    @Test("With closed streams nothing is printed into a file of the tenant")
    func closed() throws {
        defer { place.clean() }
        let path = try place.sheet(40)
        let lines = [
            "import people \(path) --apply", "retention plan --verbose", "tenant show --json", "doctor", "help",
            "backup create",
        ]
        for line in lines { _ = try place.shell("sammen \(line) <&- >&- 2>&-") }
        for file in ["ledger", "tenant.json", "data.sqlite", "keys.sqlite", "access.sqlite"] {
            let url = place.folder.appendingPathComponent("tenants/testby/\(file)")
            let bytes = try Data(contentsOf: url)
            for said in ["Preview", "Imported as", "Opening testby", "Nothing is due", "\"command\"", "examined"] {
                #expect(bytes.range(of: Data(said.utf8)) == nil, "\(said) in \(file)")
            }
        }
        let locks = place.folder.appendingPathComponent("tenants/testby/locks")
        for name in try FileManager.default.contentsOfDirectory(atPath: locks.path) {
            #expect(try Data(contentsOf: locks.appendingPathComponent(name)).isEmpty, "\(name)")
        }
        #expect(try place.unchanged(path) == 40)
        #expect(try place.run("audit verify").status == 0)
    }

    @Test("Words that are no UTF-8, and very long ones, are refused and not repeated")
    func oddWords() throws {
        defer { place.clean() }
        let bytes = try place.shell("sammen import people $'\\xff\\xfe.csv'")
        #expect(bytes.status == 1, "\(bytes.err)")
        for line in ["sammen $(printf 'a%.0s' {1..50000})", "sammen person $(printf 'a%.0s' {1..50000})"] {
            let long = try place.shell(line)
            #expect(long.status == 2)
            #expect(long.err.utf8.count < 1_000)
        }
    }

    @Test("The process leaves no core dump, which would carry keys")
    func cores() throws {
        defer { place.clean() }
        let input = Pipe()
        let process = try BuiltProgram.start(
            ["import", "people", "-"], environment: place.environment, input: input)
        try input.fileHandleForWriting.write(contentsOf: Data("Navn\r\n".utf8))
        var limits = ""
        for _ in 0..<200 where !limits.contains("Max core file size        0") {
            usleep(10_000)
            limits = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/limits", encoding: .utf8)) ?? ""
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
        #expect(core?.split(separator: " ").dropFirst(4).prefix(2).map(String.init) == ["0", "0"], "\(limits)")
    }
}
