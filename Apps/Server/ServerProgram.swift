import Foundation
import Glibc
import Sealing

/// The server of all tenants' pages: `sammen-server`.
enum ServerProgram {
    /// The command line of this process. Ends with 0 after a stop, 1 where it could not serve, 2 for wrong usage.
    static func main() -> Never {
        Sodium.forbidCoreDumps()
        StopSignals.block()
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.contains("--help") || arguments.contains("-h") { finish(ServerSettings.help, 0) }
            let settings = try ServerSettings(arguments, environment: ProcessInfo.processInfo.environment)
            try ServerRun(settings).untilStopped()
            exit(0)
        } catch let error as ServerUsage {
            finish("sammen-server: \(error)", 2, to: .standardError)
        } catch {
            finish("sammen-server: \(error)", 1, to: .standardError)
        }
    }

    private static func finish(_ text: String, _ status: Int32, to file: FileHandle = .standardOutput) -> Never {
        file.write(Data((text + "\n").utf8))
        exit(status)
    }
}

/// The signals that end the server: they are taken by the thread that waits for them, and by no other.
enum StopSignals {
    private static var set: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }

    /// Before any thread is made: they inherit it.
    static func block() {
        var set = set
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }

    static func wait() {
        var set = set
        var signal: Int32 = 0
        sigwait(&set, &signal)
    }
}
