/// A figure that reports print, counted per calendar year of its event. The list is closed: each can be added up over
/// years, and what a purge takes away is added to `kept_figure` before it goes.
package enum Measure: String, Sendable, CaseIterable {
    /// Referrals and self-referrals received.
    case referralsReceived = "referrals-received"
    /// Referrals accepted.
    case referralsAccepted = "referrals-accepted"
    /// Courses of support started.
    case enrolmentsStarted = "enrolments-started"
    /// Of those, the ones that followed a referral on record, by the referral's source.
    case enrolmentsReferred = "enrolments-referred"
    /// Courses of support closed as completed.
    case enrolmentsCompleted = "enrolments-completed"
    /// Courses of support that closed with an onward step, by the step.
    case onwardSteps = "onward-steps"
    /// Groups that began to run, by the day of their first session.
    case groupsHeld = "groups-held"
    /// Participants who were present at least once, by their first session.
    case placesStarted = "places-started"
    /// Of those, the ones who left for good before the end, by their first session: the year of `placesStarted`.
    case dropouts
    /// Different people of each year who led a group that began in it.
    case facilitatorsLeading = "facilitators-leading"
    /// Sessions of groups that were delivered or adapted.
    case sessionsHeld = "sessions-held"
    /// People who would like to volunteer.
    case volunteersInterested = "volunteers-interested"
    /// Volunteers whom a coordinator confirmed, by the day of the confirmation.
    case volunteersConfirmed = "volunteers-confirmed"
    /// Of those, the ones who said of themselves what nobody had to say, by its code. It is sealed, so it is counted when
    /// it becomes true, and never from rows.
    case volunteersSaying = "volunteers-saying"
    /// Training cohorts, by their first session.
    case cohortsHeld = "cohorts-held"
    /// Certificates issued.
    case volunteersTrained = "volunteers-trained"
    /// Matches that began.
    case matchesStarted = "matches-started"
    /// Companionships that began.
    case companionshipsStarted = "companionships-started"
    /// Meetings held by pairs.
    case meetingsHeld = "meetings-held"
    /// Meetings called off.
    case meetingsCancelled = "meetings-cancelled"
    /// People who came to sessions without giving a name, once a session.
    case sessionGuests = "session-guests"
    /// Events that took place: somebody counted who came.
    case eventsHeld = "events-held"
    /// People who came to events.
    case eventGuests = "event-guests"

    // How many came and went, by the quarter of it: `Q1` to `Q4`.

    /// Courses of support started.
    case supportBegun = "support-begun"
    /// Courses of support ended, for whatever reason.
    case supportEnded = "support-ended"
    /// Participants of groups who were present for the first time.
    case placesBegun = "places-begun"
    /// Of those, the ones who have left, or whose group has ended.
    case placesEnded = "places-ended"
    /// Volunteers confirmed.
    case volunteersBegun = "volunteers-begun"
    /// Of those, the ones who have left.
    case volunteersEnded = "volunteers-ended"

    /// Volunteers who supported somebody or led a group, by the day on which they first did.
    case volunteersActive = "volunteers-active"
    /// Confirmed volunteers by the day 91, 183 and 365 days later, and by whether they were in the programme then:
    /// `active-Q1` to `left-Q4`.
    case volunteersAfter3 = "volunteers-after-3"
    case volunteersAfter6 = "volunteers-after-6"
    case volunteersAfter12 = "volunteers-after-12"

    /// People put on the waiting list.
    case waitingJoined = "waiting-joined"
    /// People taken off the waiting list, for whatever reason.
    case waitingLeft = "waiting-left"
    /// Of those, the ones who were offered something, by whole weeks of waiting.
    case waitingServed = "waiting-served"
    /// The same three of the line for an open course.
    case seatsAsked = "seats-asked"
    case seatsSettled = "seats-settled"
    case seatsServed = "seats-served"

    /// Meetings that fit into matches which have ended, by the day of the end.
    case meetingsAgreed = "meetings-agreed"
    /// What came of them.
    case agreedHeld = "agreed-held"
    case agreedCancelled = "agreed-cancelled"
    /// Sessions of groups by their theme and what became of it: `arrival:adapted`.
    case themes
    /// Former participants who offered to volunteer, each once. These three are counted when they become true: finding the
    /// same people later would keep what was erased.
    case formerInterested = "former-interested"
    /// Former participants who got their first certificate.
    case formerTrained = "former-trained"
    /// Former participants who lead their first group.
    case formerLeading = "former-leading"
    /// Proposals and comments of participants and volunteers, by the day on which they were made.
    case suggestionsMade = "suggestions-made"
    /// Of those, the ones that were answered, followed or not: by the same day.
    case suggestionsAnswered = "suggestions-answered"
}
