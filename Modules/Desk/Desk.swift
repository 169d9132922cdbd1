import Casework
package import Reception

/// The coordinator's pages. They show and take forms; what may be done is asked of the programmes' rules.
package enum Desk {
    package static let room = PageRoom(pages: work + people + groups + families, menu: menu)

    private static let work =
        QueuePages.all + WaitingPages.all + MatchingPages.all + MatchPages.all + NotePages.all + ResponsiblePages.all
        + ConcernPages.all

    private static let people =
        PeoplePages.all + PersonPages.all + ContactPages.all + RevealPages.all + BehalfPages.all + ConsentPages.all
        + ReferralPages.all + VolunteerPages.all + CertificatePages.all + DeclinePages.all + OutcomePages.all
        + LentWords.pages

    private static let groups =
        GroupPages.all + SessionPages.all + CohortPages.all + CourseForms.all + EventPages.all
        + SuggestionPages.all

    private static let families =
        FamilyPages.all + FamilyMemberForms.all + FamilyPartForms.all + CustodyPages.all + SafeContactPages.all
        + FamilyAvoidancePages.all + FamilyMatchingPages.all + MentorProofPages.all

    private static let menu = [
        MenuEntry(FamilyWording.families, ["families"], for: .advisers),
        MenuEntry(DeskWording.desk, ["desk"], for: .coordinators, also: ["suggestions", "concerns"]),
        MenuEntry(DeskWording.people, ["people"], for: .coordinators, also: ["referrals", "enrolments", "volunteers"]),
        MenuEntry(DeskWording.title(.waiting), ["waiting"], for: .coordinators),
        MenuEntry(MatchWording.matches, ["matches"], for: .caseworkers),
        MenuEntry(
            GroupWording.groups, ["groups"], for: .coordinators, also: ["sessions", "cohorts", "events", "places"]),
    ]
}
