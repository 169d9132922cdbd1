package import Days
package import Participation

/// When the answers of an occasion are taken: from the first day to the last.
package struct Window: Hashable, Sendable {
    package let instrument: Instrument
    package let occasion: Occasion
    package let days: ClosedRange<Day>
}

/// The windows of what a programme measures. They are counted from the course of support itself, so that nobody has to
/// plan them.
package enum Windows {
    /// A form may be answered four weeks late; what is later says nothing about its occasion.
    package static let patience = 28
    /// The last form may be answered two weeks before the end, while people still meet.
    static let early = 14

    /// The windows that are known so far, in the order of the uses. None for somebody who has not begun.
    package static func of(_ span: SupportSpan, _ uses: [InstrumentUse]) -> [Window] {
        uses.filter { $0.respondent == span.respondent }.flatMap { use in
            use.occasions.compactMap { occasion in
                days(of: occasion, span, use.comparison).map {
                    Window(instrument: use.instrument, occasion: occasion, days: $0)
                }
            }
        }
    }

    /// Days after the end of a course within which the last answers are taken.
    static func patience(after uses: [InstrumentUse], _ respondent: Respondent) -> Int {
        let own = uses.filter { $0.respondent == respondent }
        return ((own.compactMap(\.followUp) + own.compactMap(\.comparison?.length)).map(mostDays).max() ?? 0) + patience
    }

    private static func days(
        of occasion: Occasion, _ span: SupportSpan, _ comparison: WaitingComparison?
    ) -> ClosedRange<Day>? {
        guard let began = span.began else { return nil }
        let ends = comparison.map { end(of: span, from: began, $0) } ?? span.end
        switch occasion {
        case .start:
            let last = began.adding(days: patience)
            return began...max(began, ends.map { min(last, $0.adding(days: -1)) } ?? last)
        case .end:
            guard let end = ends else { return nil }
            let first = max(end.adding(days: -early), began.adding(days: 1))
            return first...max(first, end.adding(days: patience))
        case .followUp(let period):
            guard let closed = span.closed else { return nil }
            let day = closed.adding(period)
            return day.adding(days: -early)...day.adding(days: patience)
        }
    }

    /// When somebody who waits is asked again: after the length of the support, or when a place was found sooner. Where a
    /// draw decided, a place found sooner moves nothing: both arms are asked after the same time.
    private static func end(of span: SupportSpan, from began: Day, _ comparison: WaitingComparison) -> Day {
        let planned = began.adding(comparison.length)
        return comparison.isRandom ? planned : min(planned, span.closed ?? planned)
    }

    /// The most days that a period can have: a month has at most 31.
    private static func mostDays(_ period: Period) -> Int { period.months * 31 + period.days }
}

extension SupportSpan {
    /// When the support ends, as far as anybody knows: the earlier of its planned end and its real one.
    var end: Day? {
        switch (meansToEnd, closed) {
        case (let planned?, let real?): min(planned, real)
        case (let planned, let real): planned ?? real
        }
    }
}
