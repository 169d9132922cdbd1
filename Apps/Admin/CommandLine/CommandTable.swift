/// All commands, in the order in which help shows them.
struct CommandTable: Sendable {
    /// Commands that belong together in the eyes of a newcomer.
    struct Section: Sendable {
        let title: String
        let commands: [Command]

        init(_ title: String, _ families: [[Command]]) {
            self.title = title
            commands = families.flatMap { $0 }
        }
    }

    let sections: [Section]
    let commands: [Command]

    init(_ sections: [Section]) {
        self.sections = sections
        commands = sections.flatMap(\.commands)
    }

    /// The first words of all commands, each once, in order.
    var families: [String] {
        commands.reduce(into: []) { found, command in
            if found.last != command.path[0] { found.append(command.path[0]) }
        }
    }

    func command(at path: [String]) -> Command? {
        commands.first { $0.path == path }
    }

    /// Commands whose path starts with these words.
    func commands(under path: [String]) -> [Command] {
        commands.filter { $0.path.starts(with: path) }
    }

    /// The words that can follow a path, each once, in order.
    func words(after path: [String]) -> [String] {
        commands(under: path).filter { $0.path.count > path.count }.map { $0.path[path.count] }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
