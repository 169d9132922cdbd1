import Foundation
import Testing

/// The built program on a machine that fails: a full or read-only disk, a killed or interrupted process.
@Suite("Faults around the built program", .serialized)
struct FaultTests {
    private let folder: URL
    private let environment: [String: String]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "SAMMEN_DATA": folder.path, "SAMMEN_MASTER_KEY": folder.appendingPathComponent("master.key").path,
            "SAMMEN_TENANT": "testby",
        ]
        #expect(try run("keys create").status == 0)
        #expect(try run("tenant create testby --kind association --programme peer-groups").status == 0)
    }

    private func run(_ line: String) throws -> BuiltProgram.Result {
        try BuiltProgram.run(line.split(separator: " ").map(String.init), environment: environment)
    }

    private func clean() { try? FileManager.default.removeItem(at: folder) }

    private func sheet(_ rows: Int) throws -> String {
        let path = folder.appendingPathComponent("people-\(rows).csv").path
        try Self.text(of: 0..<rows, withHeading: true).write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static func text(of rows: Range<Int>, withHeading: Bool) -> String {
        (withHeading ? "Navn;Telefon\r\n" : "")
            + rows.map { "Person Nummer\(Self.letters($0));\(20_000_000 + $0)\r\n" }.joined()
    }

    /// A number in letters, since a name has no digits.
    private static func letters(_ number: Int) -> String {
        String(String(number).map { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) })
    }

    private func unchanged(_ path: String) throws -> Int {
        let result = try run("import people \(path) --json")
        let document = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
        return (document?["result"] as? [String: Any])?["unchanged"] as? Int ?? -1
    }

    @Test("On a full disk a change exits with 1 and a message, and nothing is lost")
    func fullDisk() throws {
        defer { clean() }
        let path = try sheet(300)
        #expect(try run("import people \(try sheet(50)) --apply").status == 0)
        let command = "trap '' XFSZ; ulimit -f 64; exec \(BuiltProgram.binary.path) import people \(path) --apply"
        let failed = try BuiltProgram.run(["-c", command], environment: environment, program: "/bin/bash")
        #expect(failed.status == 1, "\(failed.err)")
        #expect(failed.err.contains("disk"), "\(failed.err)")
        #expect(try unchanged(try sheet(50)) == 50)
        #expect(try run("audit verify").status == 0)
        #expect(try run("import people \(path) --apply").status == 0)
        #expect(try unchanged(path) == 300)
    }

    @Test("Killed in mid-import and run again, every row is there once")
    func killed() throws {
        defer { clean() }
        let path = try sheet(4_500)
        for milliseconds in [60, 150, 400] {
            let process = try BuiltProgram.start(["import", "people", path, "--apply"], environment: environment)
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(try run("import people \(path) --apply").status == 0)
        #expect(try unchanged(path) == 4_500)
        #expect(try run("audit verify").status == 0)
        #expect(try run("doctor").status == 0)
    }

    @Test("Interrupted, an import ends after its batch with 130, and the next run goes on")
    func interrupted() throws {
        defer { clean() }
        let input = Pipe()
        let process = try BuiltProgram.start(
            ["import", "people", "-", "--apply"], environment: environment, input: input)
        let handle = input.fileHandleForWriting
        try handle.write(contentsOf: Data(Self.text(of: 0..<3_900, withHeading: true).utf8))
        kill(process.processIdentifier, SIGINT)
        usleep(50_000)
        signal(SIGPIPE, SIG_IGN)
        try? handle.write(contentsOf: Data(Self.text(of: 3_900..<9_000, withHeading: false).utf8))
        try? handle.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(try run("audit verify").status == 0)
        let path = try sheet(4_500)
        #expect(try unchanged(path) >= 2_000)
        #expect(try run("import people \(path) --apply").status == 0)
        #expect(try unchanged(path) == 4_500)
    }

    @Test("On a read-only disk a change exits with 1 and a message", .enabled(if: Privileges.canStepDown))
    func readOnly() throws {
        defer { clean() }
        let home = folder.appendingPathComponent("nobody")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try Privileges.give(home)
        chmod(folder.path, 0o755)
        let own = [
            "SAMMEN_DATA": home.path, "SAMMEN_MASTER_KEY": home.appendingPathComponent("key").path,
            "SAMMEN_TENANT": "testby",
        ]
        func step(_ line: String) throws -> BuiltProgram.Result {
            let words = Privileges.words + [BuiltProgram.binary.path] + line.split(separator: " ").map(String.init)
            return try BuiltProgram.run(Array(words.dropFirst()), environment: own, program: words[0])
        }
        #expect(try step("keys create").status == 0)
        #expect(try step("tenant create testby --kind association").status == 0)
        try Privileges.lock(home.appendingPathComponent("tenants"))
        let failed = try step("legal-hold add P-0000000000001 --reason complaint --review 2099-01-01")
        #expect(failed.status == 1, "\(failed.err)")
        #expect(failed.err.contains("written") || failed.err.contains("read-only"), "\(failed.err)")
        try Privileges.unlock(home.appendingPathComponent("tenants"))
        #expect(try step("audit verify").status == 0)
    }
}

/// Running as a user without privileges, so that permissions bind.
enum Privileges {
    static let words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    static var canStepDown: Bool {
        let isRoot = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: words[0])
        guard isRoot else { return false }
        let test = words + ["/usr/bin/test", "-x", BuiltProgram.binary.path]
        return (try? BuiltProgram.run(Array(test.dropFirst()), program: test[0]).status) == 0
    }

    static func give(_ folder: URL) throws {
        guard chown(folder.path, 65_534, 65_534) == 0 else { throw POSIXError(.EPERM) }
    }

    static func lock(_ folder: URL) throws { try each(folder) { isFolder in isFolder ? 0o500 : 0o400 } }

    static func unlock(_ folder: URL) throws { try each(folder) { isFolder in isFolder ? 0o700 : 0o600 } }

    private static func each(_ folder: URL, _ mode: (Bool) -> Int) throws {
        let inside = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
        for url in [folder] + (inside?.allObjects as? [URL] ?? []) {
            var isFolder: ObjCBool = false
            FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            try FileManager.default.setAttributes(
                [.posixPermissions: mode(isFolder.boolValue)], ofItemAtPath: url.path)
        }
    }
}
