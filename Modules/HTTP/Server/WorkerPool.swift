import Dispatch
import Locks

/// A fixed number of threads that run handlers. Dispatch's own queues add threads slowly where handlers wait for a disk.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private let queue: JobQueue
    private let threads: [PosixThread]

    init(threads count: Int, mostWaiting: Int) throws(ListenError) {
        let queue = JobQueue(mostWaiting: mostWaiting)
        self.queue = queue
        var threads: [PosixThread] = []
        for _ in 0..<max(count, 1) {
            threads.append(try PosixThread { while let job = queue.next() { job() } })
        }
        self.threads = threads
    }

    /// How many jobs no thread has begun.
    var backlog: Int { queue.count }

    /// False where too many wait already.
    func submit(_ job: @escaping Job) -> Bool { queue.add(job) }

    /// Waits until every job that was taken has been done.
    func finish() {
        queue.close(threads: threads.count)
        for thread in threads { thread.join() }
    }
}

/// Jobs in their order, for several threads.
private final class JobQueue: Sendable {
    private struct Content {
        var jobs: [WorkerPool.Job] = []
        var first = 0
    }

    private let content = Guarded(Content())
    private let available = DispatchSemaphore(value: 0)
    private let mostWaiting: Int

    init(mostWaiting: Int) { self.mostWaiting = mostWaiting }

    var count: Int { content.withLock { $0.jobs.count - $0.first } }

    func add(_ job: @escaping WorkerPool.Job) -> Bool {
        let isTaken = content.withLock { content in
            guard content.jobs.count - content.first < mostWaiting else { return false }
            content.jobs.append(job)
            return true
        }
        if isTaken { available.signal() }
        return isTaken
    }

    /// The next job, or nil once the queue is closed and empty.
    func next() -> WorkerPool.Job? {
        available.wait()
        return content.withLock { content in
            guard content.first < content.jobs.count else { return nil }
            let job = content.jobs[content.first]
            content.first += 1
            if content.first == content.jobs.count || content.first >= 256 {
                content.jobs.removeFirst(content.first)
                content.first = 0
            }
            return job
        }
    }

    /// Each thread finds one more permission than there are jobs.
    func close(threads: Int) {
        for _ in 0..<threads { available.signal() }
    }
}
