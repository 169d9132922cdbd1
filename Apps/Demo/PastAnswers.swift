import Days
import Outcomes
import Participation
import ProgrammeKit
import Store

/// What people of past years answered on paper when their support began and ended, or while they waited: most a little
/// better at the end, some not, some with a form that is missing. Nobody has said any of it, and no figure is a source's.
enum PastAnswers {
    /// Goals are left out: those of past years are not the demo's to make up.
    static func write(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let uses = site.programme.instruments(under: site.settings)
        for span in try SupportSpans.every(tx, in: site.id) where span.closed != nil {
            let most = span.respondent == .waiting ? 1 : 3
            let person = Person(level: maker.number(in: -1...1), gain: maker.number(in: -1...most))
            for window in Windows.of(span, uses) where window.instrument != .goals && maker.number(in: 1...6) > 1 {
                guard let reply = try answers(window, person, &maker) else { continue }
                let entry = Measurements.Entry(reply, in: window, on: window.days.lowerBound, .paper, onBehalf: true)
                try Measurements.markRead(tx, Measurements.record(tx, entry, of: span, uses))
            }
        }
    }

    /// Where somebody stands on every form, and how far they get.
    private struct Person {
        let level: Int
        let gain: Int
    }

    /// nil at a follow-up: so late few answer.
    private static func answers(
        _ window: Window, _ person: Person, _ maker: inout PeopleMaker
    ) throws -> Reply? {
        let (instrument, range) = (window.instrument, window.instrument.answers)
        var rise = 0
        switch window.occasion {
        case .start: break
        case .end: rise = instrument.higherIsBetter ? person.gain : -person.gain
        case .followUp: return nil
        }
        let width = range.upperBound - range.lowerBound
        let middle = range.lowerBound + width / 2 - (width > 4 ? 1 : 0) + person.level
        let items: [Int?] = (0..<instrument.items.upperBound).map { _ in
            let answer = middle + rise * width / 10 + maker.number(in: -1...1)
            return maker.number(in: 1...60) == 1 ? nil : min(max(answer, range.lowerBound), range.upperBound)
        }
        return .answers(try FormAnswers(items, to: instrument))
    }
}
