import Foundation

/// A bar on standard error for long work; silent where standard error is no terminal or `--quiet` was given.
final class ProgressBar {
    private let label: String
    private let terminal: any Terminal
    private let isShown: Bool
    private var drawn = Date.distantPast

    init(_ label: String, on context: Context) {
        self.label = label
        terminal = context.terminal
        isShown = terminal.showsProgress && !context.settings.quiet
    }

    /// Draws at most ten times a second, and is the place where Ctrl-C takes effect.
    /// - Throws: ``Interrupted``.
    func step(_ done: Int, of total: Int) throws {
        show(done, of: total)
        try Interrupt.check()
    }

    private func show(_ done: Int, of total: Int) {
        guard isShown, total > 0, done == total || Date().timeIntervalSince(drawn) > 0.1 else { return }
        drawn = Date()
        let filled = min(30, done * 30 / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        terminal.message("\r\(label) \(bar) \(done)/\(total)")
    }

    /// Draws a bare count, where nobody knows the total yet.
    /// - Throws: ``Interrupted``.
    func count(_ done: Int) throws {
        if isShown { terminal.message("\r\(label) \(done)") }
        try Interrupt.check()
    }

    /// Clears the line.
    func finish() {
        if isShown { terminal.message("\r\u{1B}[K") }
    }
}
