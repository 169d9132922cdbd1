import Foundation
import Sealing
import Store
import Tenancy

/// The administrator's tool: its commands and its version.
enum Sammen {
    static let version = "0.1.0"

    static let table: CommandTable = CommandTable(
        commands: [
            TenantCommands.all, ProgrammeCommands.all, PersonCommands.all, PersonChangeCommands.all,
            PersonRightsCommands.all,
            ConsentCommands.all,
            ImportCommands.all, RequestCommands.all, ReferralCommands.all, WaitingCommands.all, EnrolmentCommands.all,
            VolunteerCommands.all,
            MatchCommands.all, MeetingCommands.all, GroupCommands.all, SessionCommands.all, CohortCommands.all,
            DutyCommands.all,
            LegalHoldCommands.all, ArchiveCommands.all, RetentionRuleCommands.all, RetentionPlanCommands.all,
            RetentionProofCommands.all, ReportCommands.all, BackupCommands.all, KeyCommands.all, AuditCommands.all,
            DoctorCommand.all, DemoCommand.all,
            GeneralCommands.all,
        ].flatMap { $0 })

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
