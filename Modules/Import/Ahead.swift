import Dispatch
import Synchronization

/// What one thread makes while another works on what was made before: a few pieces ahead, and no more.
final class Ahead<Piece: Sendable>: Sendable {
    private enum Made {
        case piece(Piece)
        case end((any Error)?)
    }

    private struct Stopped: Error {}

    private let made = Mutex<[Made]>([])
    private let isStopped = Atomic(false)
    private let toTake = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - most: how many pieces may wait to be taken.
    ///   - make: makes the pieces. What it throws is thrown to who takes them, after the last piece.
    init(most: Int, _ make: @escaping @Sendable (_ give: (Piece) throws -> Void) throws -> Void) {
        for _ in 0..<most { room.signal() }
        DispatchQueue(label: "dk.sammen.ahead").async { [self] in
            do {
                try make(give)
                put(.end(nil))
            } catch {
                put(.end(error))
            }
        }
    }

    private func give(_ piece: Piece) throws {
        room.wait()
        if isStopped.load(ordering: .acquiring) { throw Stopped() }
        put(.piece(piece))
    }

    private func put(_ next: Made) {
        made.withLock { $0.append(next) }
        toTake.signal()
    }

    /// The next piece, or nil after the last. Not to be called again after that.
    func next() throws -> Piece? {
        toTake.wait()
        switch made.withLock({ $0.removeFirst() }) {
        case .piece(let piece):
            room.signal()
            return piece
        case .end(let error?): throw error
        case .end(nil): return nil
        }
    }

    /// No more is wanted: the maker ends when it has made its next piece.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        room.signal()
    }
}
