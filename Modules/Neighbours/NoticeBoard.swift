import Days
package import Foundation
import Participation
import ProgrammeKit
import Retention
import Store
package import Tenancy

/// Where tenants of one installation leave word of their open courses: a folder beside theirs, a file a course.
///
/// The host writes and the partners read. Nobody opens another tenant's data, and nothing needs a transaction across
/// two: a file that is some minutes old names too many free seats, and the host's own page knows better.
package struct NoticeBoard: Sendable {
    private let folder: URL

    /// The board of an installation.
    package init(of installation: Installation) {
        folder = installation.root.appendingPathComponent("cooperations")
    }

    /// Writes down which of a tenant's courses are open to its partners, and takes down what no longer is. Returns the
    /// announcements that stand.
    package func post(_ tenant: Tenant) throws -> [Announcement] {
        guard !tenant.configuration.cooperations.isEmpty else {
            try clear(tenant.name, except: [])
            return []
        }
        let announcements = try tenant.announcements()
        for announcement in announcements { try write(announcement, by: tenant.name) }
        try clear(tenant.name, except: Set(announcements.map { place($0.cooperation, tenant.name, $0.course).path }))
        return announcements
    }

    /// The courses that partners have announced and that name this tenant, the earliest first. A file that is damaged is
    /// left out; one's own files are never read.
    package func courses(for tenant: Tenant) -> [Announcement] {
        let today = tenant.store.clock.today
        return tenant.configuration.cooperations.flatMap { cooperation in
            cooperation.partners.filter { $0 != tenant.name }.flatMap { partner in
                files(cooperation.code, partner).compactMap { file in
                    (try? Data(contentsOf: file)).flatMap {
                        Announcement([UInt8]($0), from: partner, in: cooperation.code)
                    }
                }
            }
        }.filter { course in course.free[tenant.name.text] != nil && (course.lastDay.map { $0 >= today } ?? false) }
            .sorted { ($0.starts, $0.course) < ($1.starts, $1.course) }
    }

    /// Every file of the board: what crosses a border is in them, and nowhere else.
    package var everything: [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    private func write(_ announcement: Announcement, by host: TenantName) throws {
        let file = place(announcement.cooperation, host, announcement.course)
        let bytes = try announcement.bytes
        guard (try? Data(contentsOf: file)) != Data(bytes) else { return }
        let directory = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let output = try FileOutput(in: directory)
        try output.write(bytes)
        try output.finish(as: file)
    }

    private func clear(_ host: TenantName, except kept: Set<String>) throws {
        for cooperation in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            for file in files(cooperation, host) where !kept.contains(file.path) {
                try FileManager.default.removeItem(at: file)
            }
        }
    }

    private func place(_ cooperation: String, _ host: TenantName, _ course: String) -> URL {
        directory(cooperation, host).appendingPathComponent("\(course).json")
    }

    private func directory(_ cooperation: String, _ host: TenantName) -> URL {
        folder.appendingPathComponent(cooperation).appendingPathComponent(host.text)
    }

    private func files(_ cooperation: String, _ host: TenantName) -> [URL] {
        let directory = directory(cooperation, host)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { directory.appendingPathComponent($0) }
    }
}

extension Tenant {
    /// The tenant's open courses as their partners may know them. A tenant without pages announces nothing: nobody could
    /// ask for a seat.
    fileprivate func announcements() throws -> [Announcement] {
        guard let door = configuration.alias.host else { return [] }
        let offered = programmes.map { (id: $0.id, wording: terms(of: $0).wording) }
        return try store.upkeep { tx in
            try offered.flatMap { offer in
                try OpenCourses.open(tx, in: offer.id).compactMap { course in
                    guard let cooperation = configuration.cooperation(course.cooperation) else { return nil }
                    let isWaitedFor = try !Seats.line(tx, course.group.id).isEmpty
                    var free: [String: Int] = [:]
                    for partner in cooperation.partners where partner != name {
                        free[partner.text] = try isWaitedFor ? 0 : Seats.free(tx, course, by: partner.text)
                    }
                    return Announcement(
                        of: course, days: try Sessions.of(tx, course.group.id).map(\.day), free: free, by: name,
                        named: configuration.name, door: door, offer.wording)
                }
            }
        }
    }
}
