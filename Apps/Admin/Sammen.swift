import Foundation

/// The administrator's tool: its commands and its version.
enum Sammen {
    static let version = "0.1.0"

    static let table: CommandTable = CommandTable(commands: GeneralCommands.all)

    /// The command line of this process.
    static func main() -> Never {
        Interrupt.listen()
        let surroundings = Surroundings(
            environment: ProcessInfo.processInfo.environment, user: .current, tenants: { _ in [] })
        let program = Program(table: table, terminal: StandardTerminal(), surroundings: surroundings)
        exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
