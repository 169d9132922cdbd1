import Foundation
import Testing

/// The built program on a machine that fails: a full or read-only disk, a killed or interrupted process.
@Suite("Faults around the built program", .serialized)
struct FaultTests {
    private let place: BuiltInstallation

    init() throws { place = try BuiltInstallation() }

    @Test("On a full disk a change exits with 1 and a message, and nothing is lost")
    func fullDisk() throws {
        defer { place.clean() }
        let path = try place.sheet(300)
        #expect(try place.run("import people \(try place.sheet(50)) --apply").status == 0)
        let failed = try place.shell("trap '' XFSZ; ulimit -f 64; sammen import people \(path) --apply")
        #expect(failed.status == 1, "\(failed.err)")
        #expect(failed.err.contains("disk"), "\(failed.err)")
        #expect(!failed.err.contains("Nothing was changed"))
        #expect(try place.unchanged(try place.sheet(50)) == 50)
        #expect(try place.run("audit verify").status == 0)
        #expect(try place.run("import people \(path) --apply").status == 0)
        #expect(try place.unchanged(path) == 300)
    }

    @Test("Killed in mid-import and run again, every row is there once")
    func killed() throws {
        defer { place.clean() }
        let path = try place.sheet(4_500)
        for milliseconds in [60, 150, 400] {
            let process = try BuiltProgram.start(["import", "people", path, "--apply"], environment: place.environment)
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(try place.run("import people \(path) --apply").status == 0)
        #expect(try place.unchanged(path) == 4_500)
        #expect(try place.run("audit verify").status == 0)
        #expect(try place.run("doctor").status == 0)
    }

    @Test("Interrupted, an import ends after its batch with 130, and the next run goes on")
    func interrupted() throws {
        defer { place.clean() }
        let input = Pipe()
        let process = try BuiltProgram.start(
            ["import", "people", "-", "--apply"], environment: place.environment, input: input)
        let handle = input.fileHandleForWriting
        try handle.write(contentsOf: Data(BuiltInstallation.text(of: 0..<3_900, withHeading: true).utf8))
        kill(process.processIdentifier, SIGINT)
        usleep(50_000)
        signal(SIGPIPE, SIG_IGN)
        try? handle.write(contentsOf: Data(BuiltInstallation.text(of: 3_900..<9_000, withHeading: false).utf8))
        try? handle.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(try place.run("audit verify").status == 0)
        let path = try place.sheet(4_500)
        #expect(try place.unchanged(path) >= 2_000)
        #expect(try place.run("import people \(path) --apply").status == 0)
        #expect(try place.unchanged(path) == 4_500)
    }

    @Test("On a read-only disk a change exits with 1 and a message", .enabled(if: Privileges.canStepDown))
    func readOnly() throws {
        defer { place.clean() }
        let home = place.folder.appendingPathComponent("nobody")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try Privileges.give(home)
        chmod(place.folder.path, 0o755)
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
            _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            try FileManager.default.setAttributes(
                [.posixPermissions: mode(isFolder.boolValue)], ofItemAtPath: url.path)
        }
    }
}
