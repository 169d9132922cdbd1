import Foundation
import Testing

/// `Tools/test-new-programme` builds what the tool writes; here it is asked what it touches.
@Suite("Tools/new-programme")
struct ScaffoldTests {
    private let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("A new programme is a folder, its tests, and a line in each of two files")
    func touches() throws {
        try inCopy { copy in
            let done = try run(["tea-rooms"], in: copy)
            #expect(done == 0)
            let manifest = try text("Package.swift", in: copy)
            #expect(manifest.components(separatedBy: "\"TeaRooms\"").count == 2)
            let installed = try text("Apps/Installed/Installed.swift", in: copy)
            #expect(installed.contains("\nimport TeaRooms\n") || installed.hasPrefix("import TeaRooms\n"))
            #expect(installed.contains("        TeaRooms(),\n    ]"))
            for file in ["TeaRooms", "Terms", "Rules", "Wording"] {
                let swift = try text("Plugins/TeaRooms/\(file).swift", in: copy)
                #expect(!swift.contains("@NAME@") && !swift.contains("@ID@"))
            }
            #expect(try text("Plugins/TeaRooms/README.md", in: copy).contains("`tea-rooms`"))
            #expect(try text("Tests/TeaRoomsTests/TeaRoomsTests.swift", in: copy).contains("@Suite"))
            let others = try text("Plugins/PeerGroups/PeerGroups.swift", in: copy)
            let unchanged = try text("Plugins/PeerGroups/PeerGroups.swift", in: house)
            #expect(others == unchanged)
        }
    }

    @Test("A second one of the name is refused, and nothing is changed")
    func twice() throws {
        try inCopy { copy in
            let done = try run(["tea-rooms"], in: copy)
            #expect(done == 0)
            let manifest = try text("Package.swift", in: copy)
            let refused = try run(["tea-rooms"], in: copy)
            #expect(refused == 2)
            #expect(try text("Package.swift", in: copy) == manifest)
        }
    }

    @Test(
        "A name that is a path, has capitals or stands already is refused",
        arguments: ["../evil", "Tea", "tea--rooms", "-tea", "a", "tea rooms", "peer-groups"])
    func names(name: String) throws {
        try inCopy { copy in
            let manifest = try text("Package.swift", in: copy)
            let refused = try run([name], in: copy)
            #expect(refused == 2)
            #expect(try text("Package.swift", in: copy) == manifest)
        }
    }

    @Test("Without a name it says how it is used")
    func usage() throws {
        try inCopy { copy in
            let refused = try run([], in: copy)
            #expect(refused == 2)
            let done = try run(["--help"], in: copy)
            #expect(done == 0)
        }
    }

    private func inCopy(_ body: (URL) throws -> Void) throws {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("house-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        for folder in ["Apps", "Tests"] {
            try FileManager.default.createDirectory(
                at: copy.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        for part in ["Package.swift", "Apps/Installed", "Plugins"] {
            try FileManager.default.copyItem(
                at: house.appendingPathComponent(part), to: copy.appendingPathComponent(part))
        }
        try body(copy)
    }

    private func run(_ arguments: [String], in copy: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [house.appendingPathComponent("Tools/new-programme").path] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["SAMMEN_HOUSE": copy.path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func text(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
