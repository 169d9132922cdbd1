/// Completion scripts for shells, made from the command table.
struct Completion {
    enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }
    let table: CommandTable

    func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: "#compdef sammen\nautoload -U +X bashcompinit && bashcompinit\n" + bash
        case .fish: fish
        }
    }

    /// zsh runs the same function through its own bash emulation.
    private var bash: String {
        """
        _sammen() {
            local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} at="" word known
            for word in "${COMP_WORDS[@]:1:$((COMP_CWORD-1))}"; do
                known=" $(_sammen_words "$at") "
                case "$known" in *" $word "*) case "$word" in -*) ;; *) at="$at${at:+ }$word" ;; esac ;; esac
            done
            case "$previous" in
        \(valueCases)
            esac
            COMPREPLY=($(compgen -W "$(_sammen_words "$at") \(globals)" -- "$current"))
        }
        _sammen_words() {
            case "$1" in
        \(paths.map { "        '\($0.joined(separator: " "))') echo '\(words(at: $0))' ;;" }.joined(separator: "\n"))
            esac
        }
        complete -F _sammen sammen

        """
    }

    /// Options whose value is a file or one of some choices.
    private var valueCases: String {
        let options = GlobalOptions.all + table.commands.flatMap(\.options)
        let choices = Dictionary(grouping: options.filter { !$0.choices.isEmpty }, by: \.name).sorted {
            $0.key < $1.key
        }
        let files = Set(options.filter { ["FILE", "DIRECTORY"].contains($0.value) }.map { "--\($0.name)" }).sorted()
        let lines = choices.map { name, same in
            let words = Set(same.flatMap(\.choices)).sorted().joined(separator: " ")
            return "        --\(name)) COMPREPLY=($(compgen -W '\(words)' -- \"$current\")); return ;;"
        }
        let file = "        \(files.joined(separator: "|"))) COMPREPLY=($(compgen -f -- \"$current\")); return ;;"
        return (lines + [file]).joined(separator: "\n")
    }

    private var globals: String {
        GlobalOptions.all.map { "--\($0.name)" }.joined(separator: " ")
    }

    /// Every path and every beginning of one.
    private var paths: [[String]] {
        table.commands.flatMap { command in (0...command.path.count).map { Array(command.path.prefix($0)) } }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func words(at path: [String]) -> String {
        let command = table.command(at: path)
        let options = command?.options.map { "--\($0.name)" } ?? []
        return (table.words(after: path) + (command?.arguments.flatMap(\.choices) ?? []) + options)
            .joined(separator: " ")
    }

    private var fish: String {
        let commands = paths.flatMap { path in
            table.words(after: path).map { word in
                "complete -c sammen -f -n '__sammen_at \"\(path.joined(separator: " "))\"' -a '\(word)'"
                    + describe(table.command(at: path + [word])?.summary)
            }
        }
        let choices = table.commands.flatMap { command in
            command.arguments.flatMap(\.choices).map {
                "complete -c sammen -f -n '__sammen_at \"\(command.name)\"' -a '\($0)'"
            }
        }
        let own = table.commands.flatMap { command in
            command.options.map {
                "complete -c sammen -n '__sammen_at \"\(command.name)\"' -l \($0.name)\(fishValue($0))"
            }
        }
        let global = GlobalOptions.all.map { "complete -c sammen -l \($0.name)\(fishValue($0))" }
        return ([fishFunction] + commands + choices + own + global).joined(separator: "\n") + "\n"
    }

    private var fishFunction: String {
        """
        function __sammen_at
            set -l words (commandline -opc | string match -v -- '-*')[2..-1]
            set -l wanted (string split -n ' ' -- $argv[1])
            set -l count (count $wanted)
            test (count $words) -ge $count; or return 1
            test $count -eq 0; and test (count $words) -eq 0; and return 0
            test $count -gt 0; and test "$words[1..$count]" = "$argv[1]"
        end
        """
    }

    private func fishValue(_ option: Option) -> String {
        let choices = option.choices.isEmpty ? "" : " -a '\(option.choices.joined(separator: " "))'"
        return (option.value == nil ? "" : " -r") + choices + describe(option.summary)
    }

    private func describe(_ summary: String?) -> String {
        summary.map { " -d '\($0.replacing("'", with: "’"))'" } ?? ""
    }
}
