import Days
import Foundation
import Glibc

/// Everything a command can touch outside its arguments. Commands reach for nothing ambient.
final class Context {
    let settings: Settings
    let terminal: any Terminal
    let surroundings: Surroundings

    init(settings: Settings, terminal: any Terminal, surroundings: Surroundings) {
        self.settings = settings
        self.terminal = terminal
        self.surroundings = surroundings
    }

    var user: SystemUser { surroundings.user }
    var clock: any WallClock { surroundings.clock }

    /// A message for people; `--quiet` silences it.
    func say(_ text: String) {
        if !settings.quiet { terminal.message(text + "\n") }
    }

    /// Said only with `--verbose`.
    func detail(_ text: String) {
        if settings.verbose { say(text) }
    }

    /// Lets something irreversible pass: by `--confirm=<tenant>`, or by typing the tenant's name.
    /// - Throws: ``Refusal``.
    func confirm(_ tenant: String, _ question: String) throws {
        if let confirmed = settings.confirm {
            guard confirmed == tenant else { throw Refusal.otherTenant(confirmed: confirmed, tenant: tenant) }
            return
        }
        guard terminal.canAsk, !settings.noInput else { throw Refusal.needsConfirmation(tenant) }
        terminal.message("\(question)\nType the tenant's name (\(tenant)) to go on: ")
        let answer = terminal.line()
        try Interrupt.check()
        guard answer?.trimmingCharacters(in: .whitespaces) == tenant else { throw Refusal.declined }
    }

    /// Asks a plain question; `--yes` answers it.
    /// - Throws: ``Refusal``.
    func agree(_ question: String) throws {
        if settings.yes { return }
        guard terminal.canAsk, !settings.noInput else { throw Refusal.needsYes }
        terminal.message("\(question) [y/N] ")
        let answer = terminal.line()?.lowercased() ?? ""
        try Interrupt.check()
        guard ["y", "yes"].contains(answer) else { throw Refusal.declined }
    }
}

/// What the process gets from the operating system; tests put in their own.
struct Surroundings {
    var environment: [String: String]
    var user: SystemUser
    var clock: any WallClock = SystemClock()
    /// Names of the tenants that `--all-tenants` visits.
    var tenants: (Context) throws -> [String]
}

/// The person at the terminal, as the operating system knows them.
struct SystemUser: Equatable {
    let name: String
    let number: UInt32

    /// Who logged in, where the system says so; else whose process this is.
    ///
    /// Two operators of one tenant are two people, while its folder belongs to one user: each works as that user, by
    /// sudo or su. The kernel keeps who logged in, and the process cannot change it (pam_loginuid(8)). A timer has not
    /// logged in: it is the user that it runs as.
    static var current: SystemUser {
        let login = try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8)
        return SystemUser(login: login, effective: geteuid())
    }

    /// - Parameter login: the text of the kernel's file; the highest number means that nobody logged in.
    init(login: String?, effective: UInt32) {
        let login = login.flatMap { UInt32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        let number = login.flatMap { $0 == .max ? nil : $0 } ?? effective
        let name = getpwuid(number).map { String(cString: $0.pointee.pw_name) }
        self.init(name: name ?? "#\(number)", number: number)
    }

    init(name: String, number: UInt32) {
        self.name = name
        self.number = number
    }
}

/// A confirmation that was not given: exit 5.
enum Refusal: Error, Equatable, CustomStringConvertible {
    case needsConfirmation(String)
    case otherTenant(confirmed: String, tenant: String)
    case needsYes
    case declined

    var description: String {
        switch self {
        case .needsConfirmation(let tenant): "Nothing was changed. To go ahead, add --confirm=\(tenant)."
        case .otherTenant(let confirmed, let tenant):
            "Nothing was changed: --confirm names \(confirmed), but the tenant is \(tenant)."
        case .needsYes: "Nothing was changed. To go ahead, add --yes."
        case .declined: "Nothing was changed."
        }
    }
}
