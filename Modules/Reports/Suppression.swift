/// Leaves out small counts of people, and enough others that they cannot be worked out from the total.
///
/// For breakdowns by something sensitive that leave the programme; never for counts of courses or facilitators.
enum Suppression {
    /// Counts below this say something about somebody.
    static let smallest = 5

    /// What is shown of each count, given that their sum is known.
    static func shown(_ counts: [Int]) -> [Cell.Shown] {
        let few = Set(counts.indices.filter { (1..<smallest).contains(counts[$0]) })
        let hidden = complement(of: few, in: counts)
        return counts.indices.map { index in
            if few.contains(index) { return .few }
            return hidden.contains(index) ? .hidden : .count(counts[index])
        }
    }

    /// The smallest other cells that have to go as well: one cell left out is the total less the rest, and several
    /// that together are fewer than five are still a small cell.
    private static func complement(of few: Set<Int>, in counts: [Int]) -> Set<Int> {
        guard !few.isEmpty else { return [] }
        var left = few
        let others = counts.indices.filter { !few.contains($0) && counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
        for index in others where left.count < 2 || left.reduce(0, { $0 + counts[$1] }) < smallest {
            left.insert(index)
        }
        return left.subtracting(few)
    }

    /// Whether even the total must be left out: it is small itself, or nothing else could hide a small cell.
    static func hidesTotal(_ counts: [Int]) -> Bool {
        let shown = shown(counts)
        let out = counts.indices.filter { shown[$0] == .few || shown[$0] == .hidden }
        return !out.isEmpty && (out.count < 2 || out.reduce(0) { $0 + counts[$1] } < smallest)
    }

    /// A part of a whole of people; hidden where it, or the rest, is a small number of them.
    static func share(_ part: Int, of whole: Int) -> FigureValue {
        isTelling([part, max(0, whole - part)]) ? .hidden : .share(part, of: whole)
    }

    /// A number of people; hidden where it is small.
    static func count(_ people: Int) -> FigureValue { isTelling([people]) ? .hidden : .count(people) }

    /// Whether one of some numbers of people is so small that it says something about somebody.
    static func isTelling(_ counts: [Int]) -> Bool { counts.contains { (1..<smallest).contains($0) } }
}
