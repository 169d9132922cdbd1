import Days
import Foundation
import PageSupport
import Reception
import Store
import Tenancy
import Testing

@testable import sammen_server

@Suite("What is kept for a day")
struct SweepingTests {
    @Test("A sheet that nobody imported is gone after a day without anybody opening a page; a younger one stays")
    func sweep() throws {
        let house = try TestHouse(rooms: [])
        let folder = try house.site().tenant.store.files.directory.appendingPathComponent("uploads")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let now = Double(house.clock.now().milliseconds) / 1000
        for (name, hours) in [("old.sheet", 25.0), ("young.sheet", 23.0)] {
            let file = folder.appendingPathComponent(name)
            try Data("x".utf8).write(to: file)
            let made = Date(timeIntervalSince1970: now - hours * 3_600)
            try FileManager.default.setAttributes([.modificationDate: made], ofItemAtPath: file.path)
        }
        Sweeping(house.installation, clock: house.clock).stop()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["young.sheet"])
    }
}
