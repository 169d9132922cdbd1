/// How many items a batch takes: small while others wait for the lock, larger while nobody does.
struct Pace {
    private var quick = Size(items: 8, target: .milliseconds(4), most: 512)
    private var steady = Size(items: 200, target: .milliseconds(40), most: 4096)

    /// The most that the next batch may take.
    var ahead: Int { steady.items }

    /// What this batch takes, now that it holds the lock.
    func items(othersWait: Bool) -> Int { othersWait ? quick.items : steady.items }

    /// Learns from a batch how long the next may be.
    mutating func learn(items: Int, took time: Duration, othersWaited: Bool) {
        if othersWaited {
            quick.learn(items: items, took: time)
        } else {
            steady.learn(items: items, took: time)
        }
    }

    private struct Size {
        var items: Int
        let target: Duration
        let most: Int

        mutating func learn(items done: Int, took time: Duration) {
            let factor = min(max(target / max(time, .microseconds(10)), 0.25), 2)
            items = min(max(Int(Double(done) * factor), 1), most)
        }
    }
}
