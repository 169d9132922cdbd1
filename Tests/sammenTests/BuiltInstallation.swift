import Foundation

/// An association in a temporary folder that the built program works on.
struct BuiltInstallation {
    struct Unusable: Error {}

    let folder: URL
    let environment: [String: String]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sammen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "SAMMEN_DATA": folder.path, "SAMMEN_MASTER_KEY": folder.appendingPathComponent("master.key").path,
            "SAMMEN_TENANT": "testby",
        ]
        let made = try run("keys create").status + run("tenant create testby --kind association").status
        let enabled = try run("programme enable peer-groups").status
        guard made == 0, enabled == 0 else { throw Unusable() }
    }

    func run(_ line: String) throws -> BuiltProgram.Result {
        try BuiltProgram.run(line.split(separator: " ").map(String.init), environment: environment)
    }

    /// Runs a line of the shell in which `sammen` is the program.
    func shell(_ line: String) throws -> BuiltProgram.Result {
        let command = "sammen() { exec \(BuiltProgram.binary.path) \"$@\"; }; \(line)"
        return try BuiltProgram.run(["-c", command], environment: environment, program: "/bin/bash")
    }

    func clean() { try? FileManager.default.removeItem(at: folder) }

    func sheet(_ rows: Int) throws -> String {
        let path = folder.appendingPathComponent("people-\(rows).csv").path
        try Self.text(of: 0..<rows, withHeading: true).write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    static func text(of rows: Range<Int>, withHeading: Bool) -> String {
        (withHeading ? "Navn;Telefon\r\n" : "")
            + rows.map { "Person Nummer\(letters($0));\(20_000_000 + $0)\r\n" }.joined()
    }

    /// A number in letters, since a name has no digits.
    private static func letters(_ number: Int) -> String {
        String(String(number).map { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) })
    }

    /// How many rows of a sheet are imported already.
    func unchanged(_ path: String) throws -> Int {
        let result = try run("import people \(path) --json")
        let document = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any]
        return (document?["result"] as? [String: Any])?["unchanged"] as? Int ?? -1
    }
}
