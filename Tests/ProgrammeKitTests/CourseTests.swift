import Days
import ProgrammeKit
import Testing

@Suite("Courses of training")
struct CourseTests {
    @Test("Six sessions, one a month, are counted from the first and do not drift at a month's end")
    func monthly() throws {
        let course = Course(
            code: "c", sessions: 6, spacing: .months(1), hours: 20, topics: [], cohort: nil, certificatePercent: 80)
        let calendar = course.calendar(from: try Day(iso: "2027-08-31")).map(\.iso)
        #expect(
            calendar == ["2027-08-31", "2027-09-30", "2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31"])
    }

    @Test("Weekly sessions keep their weekday")
    func weekly() throws {
        let course = Course(
            code: "c", sessions: 4, spacing: .weeks(1), hours: nil, topics: [], cohort: nil, certificatePercent: 80)
        let calendar = course.calendar(from: try Day(iso: "2026-10-22"))
        #expect(calendar.count == 4)
        #expect(Set(calendar.map(\.weekday)) == [4])
    }

    @Test("A course without sessions has no days")
    func none() throws {
        let course = Course(
            code: "c", sessions: 0, spacing: .weeks(1), hours: nil, topics: [], cohort: nil, certificatePercent: 80)
        #expect(course.calendar(from: try Day(iso: "2026-10-22")).isEmpty)
    }
}
