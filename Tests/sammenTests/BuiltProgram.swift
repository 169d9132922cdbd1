import Foundation

/// The built program, run as a process beside the test bundle.
struct BuiltProgram {
    struct Result {
        let status: Int32
        let out: String
        let err: String
    }

    static var binary: URL {
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return runner.deletingLastPathComponent().appendingPathComponent("sammen")
    }

    /// Runs to the end. Another program may run it, such as a shell that limits it first.
    static func run(
        _ words: [String], environment: [String: String] = [:], program: String? = nil
    ) throws -> Result {
        let process = process(words, environment, program)
        let out = Pipe()
        let err = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = err
        try process.run()
        let output = out.fileHandleForReading.readDataToEndOfFile()
        let errors = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, out: String(decoding: output, as: UTF8.self),
            err: String(decoding: errors, as: UTF8.self))
    }

    /// Starts it and returns while it runs; what it prints is dropped.
    static func start(
        _ words: [String], environment: [String: String], input: Pipe? = nil
    ) throws -> Process {
        let process = process(words, environment, nil)
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func process(_ words: [String], _ environment: [String: String], _ program: String?) -> Process {
        let process = Process()
        process.executableURL = program.map { URL(fileURLWithPath: $0) } ?? binary
        process.arguments = words
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        return process
    }
}
