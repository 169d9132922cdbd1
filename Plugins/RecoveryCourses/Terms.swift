import Participation
import ProgrammeKit

/// What a tenant may change. The titles are the wording's.
enum Terms {
    static let subjects = TypedSetting.choices("courses.subjects", Subjects.all, among: Subjects.all)
    /// The source tells neither how long a course is nor how many it has room for.
    static let sessions = TypedSetting.number("courses.sessions", 6, in: 1...30)
    static let minutes = TypedSetting.number("courses.minutes", 120, in: 30...480)
    static let seats = TypedSetting.number("courses.seats", 12, in: 2...100)
    /// A teacher and a co-teacher.
    static let teachers = TypedSetting.number("courses.teachers", 2, in: 1...4)
    static let audiences = TypedSetting.choices(
        "courses.audiences", ["citizens", "relatives", "volunteers", "staff", "leaders"],
        among: TargetAudience.allCases.map(\.rawValue))
    static let needsConfidentiality = TypedSetting.flag("courses.teacher-signs-confidentiality", true)

    static let all: [Setting] = [
        subjects.setting, sessions.setting, minutes.setting, seats.setting, teachers.setting, audiences.setting,
        needsConfidentiality.setting,
    ]
}

/// The five open courses, and what all of them want to contribute to. Their words are the wording's.
enum Subjects {
    static let all = ["life-story", "recovery-cafe", "writing-workshop", "mastering-studies", "conversation-salon"]

    static let aims = [
        "learning-first", "skills-in-play", "own-possibilities", "goals-reached", "own-solutions", "making-meaning",
        "expert-in-own-life",
    ]
}
