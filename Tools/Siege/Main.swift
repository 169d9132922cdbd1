import Glibc

/// Serves, and besieges what it serves. Each command ends by itself; a served process ends with its standard input.
@main
struct Main {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        do {
            exit(try run(words.first, Options(Array(words.dropFirst()))) ? 0 : 4)
        } catch {
            print("\(words.first ?? ""): stopped by \(error)")
            exit(4)
        }
    }

    private static func run(_ command: String?, _ options: Options) throws -> Bool {
        switch command {
        case "serve": return try Serving.run(options)
        case "hostile": return try Hostile.run(options)
        case "starve": return try Starving.run()
        case "load": return try Load.run()
        case "slow": return try SlowClients.run(options)
        default:
            print("usage: siege serve | hostile | starve | load | slow, as Tools/siege says")
            exit(2)
        }
    }
}

/// Words such as `--port 8080` and `--list`.
struct Options {
    private let words: [String]

    init(_ words: [String]) { self.words = words }

    func has(_ name: String) -> Bool { words.contains(name) }

    func number(_ name: String) -> Int? {
        guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
        return Int(words[place + 1])
    }
}
