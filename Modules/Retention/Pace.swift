/// How much a batch takes: a few items while others want the lock, many while nobody does.
///
/// A batch is made of chunks. After each one it is asked whether somebody has come, and then the batch ends.
struct Pace {
    /// How many items a chunk takes.
    private(set) var chunk = 32
    /// Somebody who writes all the while is not always waiting at the moment of asking.
    private var quickBatchesLeft = 0
    private static let memory = 32

    /// What a chunk may work while others wait: about as long as it takes to make it durable and to move the pages of
    /// the one before. Shorter ones would spend most of the purge on the disk, and all writers together wait longer.
    private var chunkTarget = Duration.milliseconds(5)
    private static let chunkLimits = (least: Duration.milliseconds(5), most: Duration.milliseconds(7))
    /// What one batch may work while nobody waits.
    private static let batchTarget = Duration.milliseconds(25)

    /// The most that a batch may take: more than it will work off in its time.
    var ahead: Int { chunk * 64 }

    /// Begins a batch, which holds the lock now.
    mutating func begin(othersWait: Bool) {
        quickBatchesLeft = othersWait ? Pace.memory : max(quickBatchesLeft - 1, 0)
    }

    /// Whether the batch takes another chunk after one that took `time`, `total` since the batch began.
    mutating func goesOn(items: Int, took time: Duration, total: Duration, othersWait: Bool) -> Bool {
        let factor = min(max(chunkTarget / max(time, .microseconds(10)), 0.5), 2)
        chunk = min(max(Int(Double(items) * factor), 4), 1024)
        if othersWait { quickBatchesLeft = Pace.memory }
        return quickBatchesLeft == 0 && total < Pace.batchTarget
    }

    /// Learns how long it takes to make a batch durable.
    mutating func learn(commit time: Duration) {
        // A checkpoint now and then is no reason to work longer.
        let smoothed = (chunkTarget * 3 + min(time, chunkTarget * 2)) / 4
        chunkTarget = min(max(smoothed, Pace.chunkLimits.least), Pace.chunkLimits.most)
    }
}
