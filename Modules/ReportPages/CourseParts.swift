import HTML
import Pages
import ProgrammeKit
import Reception
import Reports

/// How it has gone, in charts: year by year, quarter by quarter, and how far people come.
enum CourseParts {
    static func draw(_ course: ProgrammeCourse, _ visit: Visit, _ html: inout HTML) {
        trend(course, visit, &html)
        there(course.there, course.measure, visit, &html)
        if let asked = course.funnel.first, let stayed = course.funnel.first(where: { $0.code == "stayed" }) {
            funnel(
                "funnel", ReportPageWording.funnel, ReportPageWording.funnelConclusion(asked.count, stayed.count),
                course.funnel, visit, &html)
            html.p(visit.say(ReportPageWording.funnelNote), .class("hint"))
        }
        if let interested = course.volunteers.first, let last = course.volunteers.last {
            funnel(
                "volunteers", ReportPageWording.volunteers,
                ReportPageWording.volunteersConclusion(interested.count, last), course.volunteers, visit, &html)
        }
    }

    private static func trend(_ course: ProgrammeCourse, _ visit: Visit, _ html: inout HTML) {
        guard course.trend.count > 1 else { return }
        html.h2(visit.say(ReportPageWording.trend))
        html.chart(
            TrendChart(
                id: "trend", title: visit.say(ReportPageWording.trendTitle(course.measure)),
                conclusion: visit.say(ReportPageWording.conclusion(of: course)),
                subject: visit.say(ReportPageWording.year), measure: visit.say(course.measure),
                points: course.trend.map { ($0.label, $0.count) }), visit.language)
    }

    private static func there(
        _ points: [ProgrammeCourse.Point], _ measure: Text, _ visit: Visit, _ html: inout HTML
    ) {
        guard points.count > 1, let first = points.first, let last = points.last else { return }
        html.h2(visit.say(ReportPageWording.there))
        html.chart(
            TrendChart(
                id: "there", title: visit.say(ReportPageWording.there),
                conclusion: visit.say(ReportPageWording.thereConclusion(first.count, last.count)),
                subject: visit.say(ReportPageWording.quarter), measure: visit.say(measure),
                points: points.map { ($0.label, $0.count) }), visit.language)
    }

    private static func funnel(
        _ id: ElementID, _ title: Text, _ conclusion: Text, _ stages: [ProgrammeCourse.Stage], _ visit: Visit,
        _ html: inout HTML
    ) {
        html.h2(visit.say(title))
        html.chart(
            BarChart(
                id: id, title: visit.say(title), conclusion: visit.say(conclusion),
                subject: visit.say(ReportPageWording.step), measures: [visit.say(ReportPageWording.people)],
                bars: stages.map { BarChart.Bar(visit.say($0.title), $0.count) }), visit.language)
    }
}
