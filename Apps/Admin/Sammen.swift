import Foundation
import Sealing
import Store
import Tenancy

/// The administrator's tool: its commands and its version.
enum Sammen {
    static let version = "0.1.0"

    static let table = CommandTable([
        .init(
            "Tenants",
            [
                TenantCommands.all, MovingCommands.all, ProgrammeCommands.all, UserCommands.all, UserRightCommands.all,
                ReportCommands.all,
                OutcomeCommands.all, StudyCommands.all,
                ImportCommands.all,
            ]),
        .init("People", [PersonCommands.all, PersonChangeCommands.all, PersonRightsCommands.all]),
        .init(
            "Rights of the people (GDPR Art. 7, 12-22, 33)",
            [
                ConsentCommands.all, ConsentGivingCommands.all, SettlementCommand.all, NoticeCommands.all,
                RequestCommands.all, DisclosureCommands.all, BreachCommands.all,
            ]),
        .init(
            "Courses of support",
            [
                EnquiryCommands.all, ReferralCommands.all, WaitingCommands.all, EnrolmentCommands.all,
                RelativeCommands.all, SuggestionCommands.all,
                GoalCommands.all, FormCommands.all, WishCommands.all, NoteCommands.all, ConcernCommands.all,
                PauseCommands.all,
                VolunteerCommands.all,
                CohortCommands.all, MatchCommands.all, MeetingCommands.all, MeetingPlanCommands.all, GroupCommands.all,
                SessionCommands.all,
                CourseCommands.all, DutyCommands.all, DutyReportCommands.all,
            ]),
        .init(
            "Retention",
            [
                RetentionRuleCommands.all, RetentionPlanCommands.all, RetentionProofCommands.all,
                LegalHoldCommands.all, ArchiveCommands.all,
            ]),
        .init(
            "Operation",
            [
                MessageCommands.all, BackupCommands.all, KeyCommands.all, AuditCommands.all, DoctorCommand.all,
                DemoCommand.all,
            ]),
        .init("This tool", [GeneralCommands.all]),
    ])

    /// The tenants that `--all-tenants` visits.
    static func tenants(_ context: Context) throws -> [String] {
        try Installation(context).names().map(\.text)
    }

    /// The command line of this process.
    static func main() -> Never {
        StandardStreams.occupy()
        Sodium.forbidCoreDumps()
        Interrupt.listen()
        let surroundings = Surroundings(
            environment: ProcessInfo.processInfo.environment, user: .current, tenants: tenants)
        let program = Program(table: table, terminal: StandardTerminal(), surroundings: surroundings)
        exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
