import Foundation
import Testing

@Suite("The built program")
struct ProgramTests {
    @Test("Without words it shows help on standard output")
    func overview() throws {
        let result = try BuiltProgram.run([])
        #expect(result.status == 0)
        #expect(result.out.contains("Usage: sammen COMMAND"))
        #expect(result.err.isEmpty)
    }

    @Test("A misspelt command exits with 2, a suggestion on standard error and nothing on standard output")
    func misspelt() throws {
        let result = try BuiltProgram.run(["verzion"])
        #expect(result.status == 2)
        #expect(result.out.isEmpty)
        #expect(result.err == "error: There is no such command. Did you mean \"version\"?\n")
    }

    @Test("The version is one document with --json, by flag and by environment")
    func version() throws {
        let flag = try BuiltProgram.run(["version", "--json"])
        #expect(try BuiltProgram.run(["--version", "--json"]).out == flag.out)
        let variable = try BuiltProgram.run(["version"], environment: ["SAMMEN_JSON": "1"])
        #expect(flag.status == 0)
        #expect(flag.out == variable.out)
        #expect(try JSONSerialization.jsonObject(with: Data(flag.out.utf8)) is [String: Any])
    }

    @Test("Bash completes commands, options and choices")
    func bash() throws {
        #expect(try complete("ver") == ["version"])
        #expect(try complete("completion ").contains("fish"))
        #expect(try complete("version --js") == ["--json"])
    }

    private func complete(_ line: String) throws -> [String] {
        let script = """
            source <("\(BuiltProgram.binary.path)" completion bash)
            COMP_WORDS=(sammen \(line.hasSuffix(" ") ? line + "''" : line)); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _sammen; echo "${COMPREPLY[@]}"
            """
        let process = Process()
        let out = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        process.standardOutput = out
        try process.run()
        let output = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
