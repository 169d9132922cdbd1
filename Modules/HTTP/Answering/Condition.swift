/// What must have come true before a byte of an answer leaves, such as that a trail is on the disk. Nobody waits for it:
/// the thread that made the answer goes on to the next request.
package struct Condition: Sendable {
    /// Called back once, from whatever thread, with nil where the condition came true, else with what is answered then.
    package typealias Outcome = @Sendable (_ instead: Response?) -> Void

    let check: @Sendable (@escaping Outcome) -> Void

    /// - Parameter check: must not wait either.
    package init(_ check: @escaping @Sendable (@escaping Outcome) -> Void) { self.check = check }
}
