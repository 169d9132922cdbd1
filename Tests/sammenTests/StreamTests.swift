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

    @Test("A sheet may come through a pipe")
    func pipe() throws {
        defer { place.clean() }
        let path = try place.sheet(40)
        let result = try place.shell("sammen import people <(cat \(path)) --apply")
        #expect(result.status == 0, "\(result.err)")
        #expect(try place.unchanged(path) == 40)
        #expect(try place.shell("cat \(path) | (sammen import people -)").status == 0)
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

    @Test("Closed streams are as good as /dev/null: the command works, and ends as it would")
    func closed() throws {
        defer { place.clean() }
        let path = try place.sheet(40)
        for line in ["import people \(path) --apply", "tenant show --json", "doctor", "help"] {
            #expect(try place.shell("sammen \(line) <&- >&- 2>&-").status == 0, "\(line)")
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
        let limits = "/proc/\(process.processIdentifier)/limits"
        var cores: [String] = []
        for _ in 0..<200 where cores != ["0", "0"] {
            usleep(10_000)
            let lines = (try? String(contentsOfFile: limits, encoding: .utf8))?.split(separator: "\n") ?? []
            let line = lines.first { $0.hasPrefix("Max core file size") }
            cores = line?.split(separator: " ").dropFirst(4).prefix(2).map(String.init) ?? []
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(cores == ["0", "0"])
    }
}
