import Glibc

/// Serves, and besieges what it serves. Each command ends by itself; a served process ends with its standard input.
@main
struct Main {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let options = Options(Array(words.dropFirst()))
        let passed: Bool
        switch words.first {
        case "serve": passed = try Serving.run(options)
        case "hostile": passed = try Hostile.run(options)
        case "starve": passed = try Starving.run()
        case "load": passed = try Load.run()
        case "slow": passed = try SlowClients.run(options)
        default:
            print("usage: siege serve | hostile | starve | load | slow, as Tools/siege says")
            exit(2)
        }
        exit(passed ? 0 : 4)
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
