import Casework
import HTML
import Neighbours
import Pages
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy

/// What an open course shows beside what every group does: for whom it is, who waits, what people need, and what those
/// who came say.
struct CourseView {
    let visit: Visit
    let found: CoursePage
    private var group: Group { found.course.group }
    private var path: [String] { ["groups", "\(group.id)"] }
    private var cooperation: Cooperation? {
        visit.tenant.configuration.cooperation(found.course.cooperation)
    }

    init(visit: Visit, found: CoursePage) {
        self.visit = visit
        self.found = found
    }

    func draw(_ html: inout HTML) {
        html.h2(visit.say(CourseWording.course))
        html.summary(rows)
        if let cooperation { quotas(&html, cooperation) }
        line(&html)
        needs(&html)
        answers(&html)
    }

    private var rows: [SummaryRow] {
        let audiences = found.course.audiences.map { visit.say(EventWording.audience($0)) }.joined(separator: ", ")
        return [SummaryRow(visit.say(EventWording.audience), audiences)]
            + (cooperation.map { [SummaryRow(visit.say(CourseWording.shared), $0.name)] } ?? [])
    }

    private func quotas(_ html: inout HTML, _ cooperation: Cooperation) {
        html.dataTable(
            visit.say(CourseWording.quotas), id: "quotas",
            columns: [.words(cooperation.name), .number(visit.say(GroupWording.places))]
        ) {
            for quota in found.quotas(of: cooperation.partners) {
                $0.tr {
                    $0.th(visit.neighbour(quota.partner), .scope(.row))
                    $0.td(visit.say(CourseWording.held(quota.held, of: quota.most)), .class("number"))
                }
            }
        }
        guard !group.state.next.isEmpty else { return }
        html.p {
            $0.a(visit.say(CourseWording.setQuotas), to: .path(path + ["quotas"]), .class("button quiet"))
        }
    }

    private func line(_ html: inout HTML) {
        guard !found.line.isEmpty else {
            html.h2(visit.say(CourseWording.line))
            html.p(visit.say(CourseWording.nobodyWaits))
            return
        }
        html.dataTable(
            visit.say(CourseWording.line), id: "line",
            columns: [
                .words(visit.say(PersonWording.name)), .words(visit.say(CourseWording.asked)),
                .words(visit.say(CourseWording.contact)), .words(visit.say(DeskWording.action)),
            ]
        ) {
            for row in found.line { write(&$0, row) }
        }
        html.p(visit.say(CourseWording.giveWhy))
    }

    private func write(_ html: inout HTML, _ row: SeatRow) {
        html.tr {
            visit.nameCell(&$0, row.person)
            $0.td(DayWording.date(row.seat.asked, visit.language))
            $0.td(row.contact.text ?? "–")
            $0.td { cell in
                let words = visit.say(CourseWording.giveTo(visit.name(row.person)))
                visit.button(&cell, words, to: .path("groups", "seats", "\(row.seat.id)", "give"))
                visit.form(&cell, to: .path("groups", "seats", "\(row.seat.id)", "end")) {
                    $0.button(visit.say(CourseWording.takeOff(visit.name(row.person))), .class("plain"))
                }
            }
        }
    }

    private func needs(_ html: inout HTML) {
        let rows = found.seated.filter { $0.needs.text != nil || $0.contact.text != nil }
        guard !rows.isEmpty else {
            html.h2(visit.say(CourseWording.said))
            html.p(visit.say(CourseWording.saidNothing))
            return
        }
        html.dataTable(
            visit.say(CourseWording.said), id: "needs",
            columns: [
                .words(visit.say(PersonWording.name)), .words(visit.say(CourseWording.needs)),
                .words(visit.say(CourseWording.contact)),
            ]
        ) {
            for row in rows {
                $0.tr {
                    visit.nameCell(&$0, row.person)
                    $0.td(row.needs.text ?? "–")
                    $0.td(row.contact.text ?? "–")
                }
            }
        }
    }

    private func answers(_ html: inout HTML) {
        guard group.state == .running || group.state == .completed, !found.aims.isEmpty else { return }
        html.h2(visit.say(CourseWording.answers))
        if !found.answers.isEmpty {
            html.dataTable(
                visit.say(CourseWording.aim), id: "answers",
                columns: [.words(visit.say(CourseWording.aim))]
                    + CourseAnswer.allCases.map { .number(visit.say(CourseWording.answer($0))) }
            ) {
                for aim in found.aims {
                    $0.tr {
                        $0.th(visit.word(aim, of: group.programme, as: "aim"), .scope(.row))
                        for answer in CourseAnswer.allCases { $0.number(found.answers[aim]?[answer] ?? 0) }
                    }
                }
            }
        }
        html.p {
            $0.a(visit.say(CourseWording.countAnswers), to: .path(path + ["answers"]), .class("button quiet"))
        }
    }
}

extension Visit {
    /// What a partner calls itself, from its own configuration; its code where that cannot be read.
    func neighbour(_ code: String) -> String {
        let name = try? installation.configuration(of: installation.find(code)).name
        return name ?? code
    }

    /// Lets partners know how many seats are left. A board that cannot be written holds up nobody's work: the next
    /// change, or `sammen course announce`, mends it.
    func tellNeighbours() {
        guard !tenant.configuration.cooperations.isEmpty else { return }
        _ = try? NoticeBoard(of: installation).post(tenant)
    }
}
