/// The known name that a mistyped one most likely stands for: fewest insertions, deletions, replacements and swaps of
/// neighbours (optimal string alignment). Nil when nothing is near enough to be a typing error.
package func nearest(to word: String, among names: [String]) -> String? {
    let limit = max(1, word.count / 3)
    return names.map { (name: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
        .filter { $0.distance <= limit }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1] + [Int](repeating: 0, count: right.count)
        for j in right.indices {
            let change = left[i] == right[j] ? 0 : 1
            row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + change)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
