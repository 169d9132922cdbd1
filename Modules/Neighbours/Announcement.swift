package import Days
import Foundation
package import Participation
import ProgrammeKit
import Store

/// An open course as its partners may know it. This is everything that crosses the border between two tenants: when,
/// where, for whom, and how many seats are free. There is no place for a person.
package struct Announcement: Codable, Equatable, Sendable {
    /// The code of the cooperation.
    package let cooperation: String
    /// The tenant that holds the course, and what it calls itself.
    package let host: String
    package let hostName: String
    /// The host of its pages.
    package let door: String
    /// The course's own number at its host.
    package let course: String
    /// In Danish and English.
    package let title: [String: String]
    package let summary: [String: String]
    package let audiences: [String]
    /// The days of the first and the last session, ISO 8601.
    package let starts: String
    package let ends: String
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    package let minutes: Int
    package let sessions: Int
    package let place: String
    /// Seats that are free, by the partner whose people may take them.
    package let free: [String: Int]

    /// The largest file that is read.
    static let mostBytes = 16_384
    private static let mostText = 300

    /// What a file says; nil for one that is damaged, or says what it may not.
    ///
    /// - Parameters:
    ///   - host: the tenant in whose folder it lies.
    ///   - cooperation: the cooperation in whose folder it lies.
    init?(_ bytes: [UInt8], from host: TenantName, in cooperation: String) {
        guard bytes.count <= Announcement.mostBytes,
            let found = try? JSONDecoder().decode(Announcement.self, from: Data(bytes)),
            found.host == host.text, found.cooperation == cooperation, found.isPlain
        else { return nil }
        self = found
    }

    private var isPlain: Bool {
        let texts = [hostName, door, place] + title.values + summary.values + audiences
        return texts.allSatisfy { !$0.isEmpty && $0.utf8.count <= Announcement.mostText }
            && (try? GroupID(text: course)) != nil && day != nil && lastDay != nil && (0..<1_440).contains(clock)
            && (1...1_440).contains(minutes) && (1...500).contains(sessions)
            && Language.allCases.allSatisfy { title[$0.rawValue] != nil && summary[$0.rawValue] != nil }
            && free.values.allSatisfy { (0...500).contains($0) }
    }

    /// The day of the first session.
    package var day: Day? { try? Day(iso: starts) }

    /// The day of the last one.
    var lastDay: Day? { try? Day(iso: ends) }

    /// For whom, as far as this version knows the words.
    package var knownAudiences: [TargetAudience] { audiences.compactMap(TargetAudience.init(rawValue:)) }

    /// The file as it is written: the same text for the same course.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self))
        }
    }
}

extension Announcement {
    init(
        of course: OpenCourse, days: [Day], free: [String: Int], by host: TenantName, named hostName: String,
        door: String, _ wording: Wording
    ) {
        func texts(_ text: (Language) -> String) -> [String: String] {
            Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, text($0)) })
        }
        let setting = course.group.setting
        self.init(
            cooperation: course.cooperation ?? "", host: host.text, hostName: hostName, door: door,
            course: "\(course.group.id)",
            title: texts { wording.text("theme.\(course.subject)", in: $0) ?? course.subject },
            summary: texts { wording.summary.in($0) }, audiences: course.audiences.map(\.rawValue),
            starts: (days.first ?? setting.starts).iso, ends: (days.last ?? setting.starts).iso, clock: setting.clock,
            minutes: course.group.minutes, sessions: days.count, place: setting.location, free: free)
    }

    private init(
        cooperation: String, host: String, hostName: String, door: String, course: String, title: [String: String],
        summary: [String: String], audiences: [String], starts: String, ends: String, clock: Int, minutes: Int,
        sessions: Int, place: String, free: [String: Int]
    ) {
        self.cooperation = cooperation
        self.host = host
        self.hostName = hostName
        self.door = door
        self.course = course
        self.title = title
        self.summary = summary
        self.audiences = audiences
        self.starts = starts
        self.ends = ends
        self.clock = clock
        self.minutes = minutes
        self.sessions = sessions
        self.place = place
        self.free = free
    }
}
