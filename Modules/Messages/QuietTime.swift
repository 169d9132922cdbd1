import Days
import Tenancy

extension QuietHours {
    /// The first instant at or after `instant` that is not quiet.
    func next(after instant: Instant) -> Instant {
        guard isQuiet(instant) else { return instant }
        let day = Copenhagen.day(of: instant)
        let morning = Copenhagen.instant(on: day, hour: to / 60, minute: to % 60)
        if instant < morning { return morning }
        return Copenhagen.instant(on: day.adding(days: 1), hour: to / 60, minute: to % 60)
    }

    private func isQuiet(_ instant: Instant) -> Bool {
        let clock = Copenhagen.clock(of: instant)
        let minute = clock.hour * 60 + clock.minute
        if from == to { return false }
        return from < to ? from <= minute && minute < to : minute >= from || minute < to
    }
}
