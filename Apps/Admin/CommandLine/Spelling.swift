/// Finds what somebody probably meant to type.
enum Spelling {
    /// The nearest candidate, if near enough that suggesting it helps: at most a third of the word is different.
    static func nearest(_ word: String, among candidates: [String]) -> String? {
        let ranked = candidates.map { (distance(word.lowercased(), $0.lowercased()), $0) }
        guard let best = ranked.min(by: { $0.0 < $1.0 }) else { return nil }
        return best.0 <= max(1, word.count / 3) ? best.1 : nil
    }

    /// Edits (insert, delete, replace, swap neighbours) that turn one word into the other.
    static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left), b = Array(right)
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                row.append(cheapest(a, b, i, j, row: row, last: last, before: before))
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }

    private static func cheapest(
        _ a: [Character], _ b: [Character], _ i: Int, _ j: Int, row: [Int], last: [Int], before: [Int]
    ) -> Int {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        return cost
    }
}
